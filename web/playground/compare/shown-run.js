/** The other run as its picture sees it: one picture serves one comparison after another. */
export class ShownRun extends EventTarget {
  /** @type {import('./other-run.js').OtherRun | undefined} */
  run;
  /** Examples that are looked at belong to the run on the page. @type {undefined} */
  selected;
  /** @type {number[]} */
  marked = [];

  get state() {
    return this.run?.state;
  }

  get description() {
    return this.run?.description;
  }

  get snapshot() {
    return this.run?.snapshot;
  }

  get running() {
    return this.run?.running ?? false;
  }

  /** @param {string} method @param {any} [argument] @returns {Promise<any>} */
  async ask(method, argument) {
    return this.run?.ask(method, argument);
  }

  /** Nothing is selected here. */
  select() {}
}
