/**
 * The examples behind the table, without its looks: a page of them, what the network says of each, and what becomes of a
 * changed cell. A generated set becomes points of the reader's own; in a table, its text is changed.
 *
 * @typedef {{ key: string, rows?: { line: number, cells: string[] }[] }} Rows of a table; missing while on their way
 */
import { asDrawn, canBeDrawn, pointsOf } from '../draw/as-drawn.js';
import { decodeDrawn, HALF_WIDTH, LARGEST_VALUE } from '../drawn.js';
import { withCell } from './csv-cell.js';

export const PAGE = 10;
/** Answers for more examples than this are asked for only while it rests. */
const MANY = 20_000;

export class Examples {
  /** The position of the first example shown. */
  first = 0;
  /** @type {{ truth: Float32Array, prediction: Float32Array } | undefined} */
  answers;
  /** What is wrong with a cell that was changed: its place and the text. @type {{ position: number, column: number, got: string } | undefined} */
  refused;
  #model;
  #changed;
  /** @type {any} the snapshot that the answers belong to */
  #answered;
  /** @type {any} the description that the page belongs to */
  #description;
  #asking = false;
  /** The table being read. @type {{ text: string, table: Promise<any> } | undefined} */
  #table;
  /** @type {Rows | undefined} */
  #rows;

  /** @param {import('../model.js').PlaygroundModel} model @param {() => void} changed called when the table should redraw */
  constructor(model, changed) {
    this.#model = model;
    this.#changed = changed;
    model.addEventListener('select', () => this.#showSelected());
    model.addEventListener('change', () => this.#close(this.#text));
  }

  get count() {
    return this.#model.description?.points.y.length ?? 0;
  }

  /** The positions on the page. @returns {number[]} */
  get positions() {
    if (this.#description !== this.#model.description) {
      this.#description = this.#model.description;
      this.answers = undefined;
      this.#answered = undefined;
      this.first = Math.max(0, Math.min(this.first, PAGE * Math.floor((this.count - 1) / PAGE)));
    }
    this.#ask();
    return Array.from({ length: Math.min(PAGE, this.count - this.first) }, (_, i) => this.first + i);
  }

  /** @param {number} pages */
  turn(pages) {
    const last = PAGE * Math.floor((this.count - 1) / PAGE);
    this.first = Math.max(0, Math.min(last, this.first + pages * PAGE));
    this.#changed();
  }

  #showSelected() {
    const { selected } = this.#model;
    if (selected !== undefined) this.first = PAGE * Math.floor(selected / PAGE);
    this.#changed();
  }

  /** The network's newest answers. */
  async #ask() {
    const { snapshot, running } = this.#model;
    if (this.#asking || snapshot === this.#answered || (running && this.count > MANY)) return;
    this.#asking = true;
    const description = this.#model.description;
    const answers = await this.#model.ask('predictions')?.catch(() => undefined);
    this.#asking = false;
    if (description !== this.#model.description) return this.#changed();
    this.#answered = snapshot;
    this.answers = answers;
    this.#changed();
  }

  /** Whether the examples are rows of a table. */
  get inTable() {
    return this.#text !== undefined;
  }

  /** The table that the examples come from, which may be another already in the controls. */
  get #text() {
    const { data, tableText } = this.#model.accepted;
    return data.type === 'table' ? tableText : undefined;
  }

  /** Whether cells can be changed. */
  get canEdit() {
    return this.inTable || canBeDrawn(this.#model.description, this.#model.dataset);
  }

  /** The rows of the table behind these examples, once they are known. @param {number[]} positions */
  rowsOf(positions) {
    const text = this.#text;
    if (text === undefined) return undefined;
    const rows = this.#model.description.report?.rows;
    const wanted = positions.map((position) => (rows ? rows[position] : position));
    const key = `${wanted}`;
    if (this.#table?.text !== text || this.#rows?.key !== key) this.#fetchRows(text, wanted, key);
    return this.#rows?.rows;
  }

  /** @param {string} text @param {number[]} wanted @param {string} key */
  async #fetchRows(text, wanted, key) {
    this.#close(text);
    this.#table ??= { text, table: this.#model.beside.openTable(text) };
    const open = this.#table;
    /** @type {Rows} */
    const asked = { key };
    this.#rows = asked;
    try {
      asked.rows = await (await open.table).call('rows', { rows: wanted });
      if (this.#rows === asked) this.#changed();
    } catch {
      // Its engine went away, or another table came into force meanwhile.
      if (this.#table === open) this.#close(undefined);
    }
  }

  /** Frees what the engine holds for a table other than this one. @param {string | undefined} text */
  #close(text) {
    if (this.#table?.text === text) return;
    this.#table?.table.then((table) => table.delete()).catch(() => {});
    this.#table = undefined;
    this.#rows = undefined;
  }

  /**
   * A changed cell of an example in the plane: 0 and 1 its coordinates, 2 its class or value.
   * @param {number} position @param {number} column @param {number} value
   */
  async setPoint(position, column, value) {
    const { state, description } = this.#model;
    const points = state.data.type === 'points' ? decodeDrawn(state.drawn) : pointsOf(description);
    const most = column < 2 ? HALF_WIDTH : points.classes ? points.classes - 1 : LARGEST_VALUE;
    this.refused = Math.abs(value) <= most ? undefined : { position, column, got: String(value) };
    if (this.refused) return this.#changed();
    if (column < 2) points.x[2 * position + column] = value;
    else points.y[position] = value;
    await this.#model.change(asDrawn(points));
    this.#model.select(position);
  }

  /**
   * A changed cell of a table's row.
   * @param {number} position @param {number} column of the table @param {number} line where the row starts
   * @param {string} delimiter @param {string} value
   */
  async setCell(position, column, line, delimiter, value) {
    const { tableText } = this.#model.state;
    const text = withCell(tableText, { line, column, delimiter, value });
    if (text === undefined || text === tableText) return;
    await this.#model.change({ tableText: text });
    this.#model.select(position < this.count ? position : undefined);
  }
}
