/**
 * From a file, a drop or the clipboard to a table in the state: reads the text, lets the engine look at its columns,
 * and keeps what it found for the controls. Reports progress, can be cancelled, and leaves the state alone on failure.
 */
import { EngineError } from '../../engine/protocol.js';

/** The longest table taken, in characters. */
const MAX_CHARACTERS = 50e6;

export class TableReader {
  /** @type {import('../model.js').PlaygroundModel} */
  #model;
  #changed;
  /**
   * What is being read, and how much of it, 0…1; undefined while the engine looks at it, which does not say how far it is.
   * @type {{ name: string, share?: number, reader?: FileReader } | undefined}
   */
  progress;
  /** @type {any} columns, header, rows and delimiter, as the engine sees them */
  table;
  #inspected = '';
  /** @type {import('../../engine/protocol.js').PlainError | undefined} why there is no table */
  #error;
  /** @type {import('../../engine/protocol.js').PlainError | undefined} why the network cannot have the table */
  #refusal;

  /** @param {import('../model.js').PlaygroundModel} model @param {() => void} changed called when the controls should redraw */
  constructor(model, changed) {
    this.#model = model;
    this.#changed = changed;
  }

  /** What is wrong with what was read last; a refusal lasts until the reader goes on. */
  get error() {
    return this.#error ?? (this.#refusal === this.#model.error ? this.#refusal : undefined);
  }

  /** @param {File} file */
  async open(file) {
    this.cancel();
    this.#error = undefined;
    const reader = new FileReader();
    /** @type {NonNullable<TableReader['progress']>} */
    const progress = { name: file.name, share: 0, reader };
    this.progress = progress;
    reader.onprogress = ({ loaded, total }) => {
      progress.share = total ? loaded / total : 0;
      this.#changed();
    };
    this.#changed();
    const text = await new Promise((resolve) => {
      reader.onload = () => resolve(reader.result);
      reader.onerror = () => resolve(undefined);
      reader.onabort = () => resolve(null);
      if (file.size > MAX_CHARACTERS) resolve('');
      else reader.readAsText(file);
    });
    if (this.progress === progress) this.progress = undefined;
    else if (this.progress) return;
    if (file.size > MAX_CHARACTERS) this.#refuse('table-too-large', { max: MAX_CHARACTERS / 1e6 });
    else if (text === undefined) this.#refuse('table-unreadable', {});
    else if (typeof text === 'string') await this.use(text, file.name);
    this.#changed();
  }

  cancel() {
    this.progress?.reader?.abort();
    if (this.progress) this.#model.beside.cancelTable();
    this.progress = undefined;
    this.#changed();
  }

  /**
   * Takes a table's text into the state.
   * @param {string} text
   * @param {string} name
   */
  async use(text, name) {
    this.#error = undefined;
    if (!text.trim()) {
      this.#refuse('csv-empty', {});
      this.#changed();
      return;
    }
    const progress = { name };
    this.progress = progress;
    this.#changed();
    try {
      const table = await this.#inspect(text);
      if (this.progress !== progress) return;
      this.table = table;
      this.#inspected = text;
      const target = table.columns.findLast((/** @type {any} */ { kind }) => kind !== 'text')?.name ?? '';
      await this.#model.change({
        data: { type: 'table', parameters: {} },
        shape: '',
        tableName: name.slice(0, 200),
        tableText: text,
        target,
        inputs: [],
        formulas: [],
        loss: { type: '', parameters: {} },
      });
      this.#refusal = this.#model.error;
    } catch (error) {
      if (this.progress === progress) this.#error = /** @type {EngineError} */ (error);
      this.#model.beside.cancelTable();
    }
    if (this.progress === progress) this.progress = undefined;
    this.#changed();
  }

  /** The columns of the table in the state, once they are known. */
  get columns() {
    const { tableText } = this.#model.state;
    if (this.#inspected !== tableText && tableText) this.#inspectLater(tableText);
    return this.table?.columns ?? [];
  }

  /** @param {string} text */
  async #inspectLater(text) {
    this.#inspected = text;
    this.table = undefined;
    try {
      this.table = await this.#inspect(text);
    } catch (error) {
      this.#error = /** @type {EngineError} */ (error);
    }
    this.#changed();
  }

  /** @param {string} text */
  #inspect(text) {
    return this.#model.beside.inspectTable(text);
  }

  /** @param {string} code @param {Record<string, unknown>} details */
  #refuse(code, details) {
    this.#error = new EngineError({ code, where: 'data.text', message: code, details });
  }
}
