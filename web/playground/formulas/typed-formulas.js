/** The formulas while they are typed. */

/** What was typed last and refused: it stays in its field. */
export class TypedFormulas {
  /** @type {{ index: number, text: string } | undefined} */
  refused;
  #model;

  /** @param {import('../model.js').PlaygroundModel} model */
  constructor(model) {
    this.#model = model;
  }

  /** Another formula in place of one; an empty one removes it. @param {number} index @param {string} typed */
  async set(index, typed) {
    const { formulas } = this.#model.state;
    const text = typed.trim();
    this.refused = { index, text };
    if (text === (formulas[index] ?? '')) {
      this.refused = undefined;
      return;
    }
    const before = formulas.slice(0, index);
    await this.#model.change({ formulas: [...before, ...(text ? [text] : []), ...formulas.slice(index + 1)] });
    if (!this.problemAt(index)) this.refused = undefined;
  }

  /** The engine's refusal of a formula. @param {number} index */
  problemAt(index) {
    const { error } = this.#model;
    return error?.where === `data.formulas[${index}]` ? error : undefined;
  }
}
