/**
 * A monkey: it clicks, drags, types and presses keys at random, the same way for the same seed, without leaving the
 * page. And what is counted meanwhile: the objects that live in the engines, and the memory of the page.
 *
 * @typedef {import('@playwright/test').Page} Page
 */

/** What is typed into fields: numbers inside and outside of every range, formulas, rows, markup, nothing. */
const texts = ['', '0', '-1', '3', '0.01', '1e999', '300', '99999', '2.5', 'abc', 'x1*x2', 'sin(', '<b>x</b>', '한글'];
texts.push('a,b\n1,2\n2,3\n3,5\n4,4\n', 'a,b\n1\n', '{"version":', '#v=1&layers=3:tanh&data=xor', '#z=!!', '0,0,1');
const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Enter', 'Escape', 'Tab', 'Shift+Tab'];
keys.push('Space', '.', 'r', 'Control+z', 'Control+Shift+z', 'PageDown', 'PageUp', 'Delete', 'Backspace', '?');

/** Numbers in 0…1, the same for the same seed (the minimal standard generator). @param {number} seed */
function randomNumbers(seed) {
  let state = (Math.imul(seed, 48271) >>> 1) % 2147483646 || 1;
  const next = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  for (let i = 0; i < 10; i++) next();
  return next;
}

/** Runs in the page before its scripts: keeps the monkey on it, and counts what lives in the workers. */
export function fence() {
  const counts = /** @type {any} */ (window);
  const stay = (/** @type {Event} */ event) => {
    if (/** @type {Element} */ (event.target).closest?.('a[href], input[type=file]')) event.preventDefault();
  };
  addEventListener('click', stay, true);
  HTMLAnchorElement.prototype.click = () => {}; // downloads
  window.open = () => null;
  window.print = () => {};
  /** Which instruments each engine was asked for, by request, and has, by handle. @type {Map<Worker, { wanted: Map<number, string>, live: Map<number, string> }>} */
  const workers = new Map();
  const { postMessage, terminate } = Worker.prototype;
  Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ ...rest) {
    let known = workers.get(this);
    if (!known) {
      const made = { wanted: new Map(), live: new Map() };
      workers.set(this, made);
      known = made;
      this.addEventListener('message', ({ data }) => {
        if (made.wanted.has(data.id) && data.result) made.live.set(data.result.handle, made.wanted.get(data.id));
        made.wanted.delete(data.id);
      });
    }
    if (message.type === 'create') known.wanted.set(message.id, message.instrument);
    if (message.type === 'delete') known.live.delete(message.handle);
    return postMessage.call(this, message, ...rest);
  };
  Worker.prototype.terminate = function () {
    workers.delete(this);
    return terminate.call(this);
  };
  counts.engineObjects = () => [...workers.values()].map(({ live }) => [...live.values()].sort().join(' '));
}

/** Runs in the page: a control, brought into view, by a number in 0…1. @param {number} at */
function choose(at) {
  const open = document.querySelector('dialog[open]') ?? document;
  const all = [
    ...open.querySelectorAll(
      'button, summary, input, select, textarea, canvas, a[href], [role=slider], [tabindex="0"]',
    ),
  ].filter((element) => element.checkVisibility({ visibilityProperty: true }));
  const element = all[Math.min(all.length - 1, Math.floor(at * all.length))];
  if (!element) return undefined;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const kind = element instanceof HTMLInputElement ? element.type : element.localName;
  return { left, top, width, height, kind };
}

const typed = ['text', 'number', 'search', 'url', 'textarea'];

export class Monkey {
  #page;
  #random;
  /** What it did, newest last. @type {string[]} */
  deeds = [];

  /** @param {Page} page @param {number} seed */
  constructor(page, seed) {
    this.#page = page;
    this.#random = randomNumbers(seed);
  }

  /** One thing, at random. */
  async act() {
    const { mouse } = this.#page;
    const what = this.#random();
    const [a, b, c] = [this.#random(), this.#random(), this.#random()];
    if (what < 0.12) return this.#press(a);
    if (what < 0.2) {
      const { width, height } = this.#page.viewportSize() ?? { width: 0, height: 0 };
      this.#note(`click at ${Math.round(a * width)}, ${Math.round(b * height)}`);
      return mouse.click(a * width, b * height);
    }
    const control = await this.#page.evaluate(choose, a);
    if (!control) return undefined;
    const { left, top, width, height, kind } = control;
    const [x, y] = [left + b * width, top + c * height];
    this.#note(`${kind} at ${Math.round(x)}, ${Math.round(y)} (${a.toFixed(4)})`);
    if (what > 0.9 || (kind === 'range' && what > 0.4)) return this.#drag(x, y);
    await mouse.click(x, y, { clickCount: what > 0.88 ? 2 : 1 });
    if (typed.includes(kind)) await this.#type(b);
    if (kind === 'select') await this.#press(0.1 * c, 'Enter');
    return undefined;
  }

  /** @param {number} at @param {string} [then] */
  async #press(at, then) {
    const key = keys[Math.floor(at * keys.length)] ?? 'Tab';
    this.#note(`key ${key}`);
    await this.#page.keyboard.press(key);
    if (then) await this.#page.keyboard.press(then);
  }

  /** @param {number} x @param {number} y */
  async #drag(x, y) {
    const { mouse } = this.#page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + 120 * (this.#random() - 0.5), y + 120 * (this.#random() - 0.5), { steps: 4 });
    await mouse.up();
  }

  /** @param {number} at */
  async #type(at) {
    const text = texts[Math.floor(at * texts.length)] ?? '';
    this.#note(`type ${JSON.stringify(text)}`);
    await this.#page.keyboard.press('Control+a');
    await this.#page.keyboard.press('Delete');
    await this.#page.keyboard.insertText(text);
    await this.#page.keyboard.press('Tab');
  }

  /** @param {string} deed */
  #note(deed) {
    this.deeds.push(deed);
  }
}

/** What stands on the page, with what assistive technology is told instead. @param {Page} page */
export const wordsOf = (page) =>
  page.evaluate(() =>
    [
      document.body.innerText,
      ...[...document.querySelectorAll('[aria-label], [aria-valuetext]')].map(
        (element) => `${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('aria-valuetext') ?? ''}`,
      ),
    ].join('\n'),
  );

/** Bytes of the page's live JavaScript objects. @param {import('@playwright/test').CDPSession} session */
export async function heapSize(session) {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
