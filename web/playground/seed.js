/**
 * A seed that somebody can read aloud, other than the present one. The page draws it; the engine only follows it.
 * @param {number} present
 */
export function randomSeed(present) {
  const seed = 1 + Math.floor(Math.random() * 9998);
  return seed >= present ? seed + 1 : seed;
}
