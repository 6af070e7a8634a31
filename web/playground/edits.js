/**
 * Weights set by hand: what the state says of them, and what has to be written into the network when the state changes.
 * A frozen weight is held at its value; a pruned one is held at 0.
 *
 * @typedef {{ at: number, value: number, held: boolean }} Edit `at` is the position among the network's parameters
 */

/** `12=0.5,13=0!`, an exclamation mark for those that are held */
export const asEdits = {
  write: (/** @type {Edit[]} */ edits) =>
    edits.map(({ at, value, held }) => `${at}=${value}${held ? '!' : ''}`).join(','),
  read: (/** @type {string} */ text) =>
    text === ''
      ? []
      : text.split(',').map((part) => {
          const [, at, value, held] = /^(\d{1,7})=([-+.\de]+)(!?)$/i.exec(part) ?? [];
          return { at: Number(at), value: Number(value), held: held === '!' };
        }),
};

/** @param {Edit[]} edits @returns {Map<number, Edit>} by position */
export const byPosition = (edits) => new Map(edits.map((edit) => [edit.at, edit]));

/**
 * The list with some edits replaced or added; those in `released` go.
 * @param {Edit[]} edits @param {Edit[]} changed @param {number[]} [released]
 */
export function withEdits(edits, changed, released = []) {
  const all = byPosition(edits);
  for (const edit of changed) all.set(edit.at, edit);
  for (const at of released) all.delete(at);
  return [...all.values()].sort((a, b) => a.at - b.at);
}

/** Those of a list that hold a weight. @param {Edit[]} edits */
export const heldOf = (edits) => edits.filter(({ held }) => held);

/** @param {Edit[]} edits @returns {{ positions: number[], values: number[] }} as the engine's setParameters takes them */
export const written = (edits) => ({ positions: edits.map(({ at }) => at), values: edits.map(({ value }) => value) });

/**
 * Writes edits into a network.
 * @param {{ call(method: string, argument: unknown): Promise<unknown> }} instrument
 * @param {Edit[]} edited what to write
 * @param {Edit[]} all that the state says
 */
export async function writeEdits(instrument, edited, all) {
  if (edited.length === 0) return;
  await instrument.call('setParameters', written(edited));
  await instrument.call('hold', { positions: heldOf(all).map(({ at }) => at) });
}

/** What the weights were before each step, so that undoing an edit gives back what training had made of them. */
export class EditMemory {
  /** @type {WeakMap<Edit[], Map<number, number>>} by the list that was left */
  #left = new WeakMap();
  /** @type {Map<number, Edit>} */
  #waiting = new Map();

  /**
   * Notes an edit.
   * @param {Edit[]} from @param {Edit[]} to @param {Float32Array | undefined} parameters as they are now
   */
  leave(from, to, parameters) {
    const left = this.#left.get(from) ?? new Map();
    this.#left.set(from, left);
    for (const { at } of differing(from, to)) if (!left.has(at)) left.set(at, parameters?.[at] ?? 0);
    this.#wait(to, differing(from, to));
  }

  /** Notes a step back. @param {Edit[]} from @param {Edit[]} to */
  goBack(from, to) {
    const left = this.#left.get(to);
    this.#wait(
      to,
      differing(from, to).map((edit) => ({ ...edit, value: left?.get(edit.at) ?? edit.value })),
    );
  }

  /** Notes a step forward again. @param {Edit[]} from @param {Edit[]} to */
  goForth(from, to) {
    this.#wait(to, differing(from, to));
  }

  /** @param {Edit[]} to @param {Edit[]} edits */
  #wait(to, edits) {
    const known = byPosition(to);
    for (const edit of edits) this.#waiting.set(edit.at, { ...edit, held: known.get(edit.at)?.held ?? false });
  }

  /** What is to be written into the network; afterwards nothing waits. @returns {Edit[]} */
  take() {
    const edits = [...this.#waiting.values()];
    this.#waiting.clear();
    return edits;
  }
}

/**
 * Where two lists differ, with the values of the second; of what it does not name, those of the first.
 * @param {Edit[]} from @param {Edit[]} to
 */
function differing(from, to) {
  const before = byPosition(from);
  const after = byPosition(to);
  const changed = to.filter(({ at, value, held }) => {
    const old = before.get(at);
    return old?.value !== value || old.held !== held;
  });
  return [...changed, ...from.filter(({ at }) => !after.has(at))];
}
