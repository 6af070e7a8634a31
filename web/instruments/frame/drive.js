/** Gives a player its time, in animation frames, while it plays. */

/** A frame that comes late, as after the page was hidden, counts for no more than this. */
const LONGEST_MS = 100;

/** @param {import('../parts/player.js').Player} player */
export function drive(player) {
  let last = 0;
  const frame = (/** @type {number} */ now) => {
    if (!player.playing) return;
    player.tick(Math.min(LONGEST_MS, now - last));
    last = now;
    requestAnimationFrame(frame);
  };
  player.addEventListener('change', () => {
    if (!player.playing) return;
    last = performance.now();
    requestAnimationFrame(frame);
  });
}
