/**
 * `<gradient-garden demo lang theme state controls>` for other people's pages: an instrument in a sandboxed frame, loaded
 * when it comes near the viewport. A classic script without dependencies. Changing an attribute changes the frame.
 * Events: `change` and `complete`, both with `detail.state`.
 */
import { sizes } from 'garden:sizes';

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const home = script?.src ?? location.href;

/** From this width on an instrument is laid out wide. */
const WIDE = 652;
const NEAR = '400px';

class GradientGarden extends HTMLElement {
  static observedAttributes = ['demo', 'lang', 'theme', 'state', 'controls'];
  /** @type {HTMLIFrameElement | undefined} */
  #frame;
  /** @type {IntersectionObserver | undefined} */
  #watch;
  /** What the frame was last told or told us. @type {string | null} */
  #state = null;
  #hear = (/** @type {MessageEvent} */ event) => this.#receive(event);

  connectedCallback() {
    this.style.display = 'block';
    if (!this.#frame) this.#reserve();
    addEventListener('message', this.#hear);
    this.#watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#watch?.disconnect();
        this.#load();
      },
      { rootMargin: NEAR },
    );
    this.#watch.observe(this);
  }

  disconnectedCallback() {
    this.#watch?.disconnect();
    removeEventListener('message', this.#hear);
    this.#frame?.remove();
    this.#frame = undefined;
  }

  /** @param {string} name @param {string | null} _old @param {string | null} value */
  attributeChangedCallback(name, _old, value) {
    if (!this.#frame) return;
    if (name === 'state' && value !== this.#state) this.#tell({ state: value ?? '' });
    else if (name === 'theme') this.#tell({ theme: value ?? 'auto' });
    else if (name !== 'state') {
      if (name === 'demo') this.#state = null;
      this.#frame.src = this.#address();
    }
  }

  /** Room for the instrument before it is there, so that nothing jumps. */
  #reserve() {
    const size = sizes[this.getAttribute('demo') ?? ''];
    const whole = this.getAttribute('controls') === null;
    if (size && whole) this.style.minHeight = `${this.clientWidth < WIDE ? size.narrow : size.wide}px`;
  }

  #load() {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.title = this.getAttribute('aria-label') ?? `Gradient Garden: ${this.getAttribute('demo')}`;
    Object.assign(frame.style, {
      display: 'block',
      width: '100%',
      border: '0',
      height: this.style.minHeight || '480px',
    });
    frame.src = this.#address();
    this.#frame = frame;
    this.append(frame);
  }

  #address() {
    const demo = this.getAttribute('demo') ?? '';
    // From the disk, a sandboxed page may load no other file: there the single-file edition stands in.
    const alone = home.startsWith('file:') && Object.hasOwn(sizes, demo);
    const address = new URL(alone ? `offline/${demo}.html` : 'embed.html', home);
    for (const name of ['demo', 'lang', 'theme', 'controls']) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    // Another language or other controls leave what the reader did.
    address.hash = this.#state ?? this.getAttribute('state') ?? '';
    return address.href;
  }

  /** @param {object} what */
  #tell(what) {
    this.#frame?.contentWindow?.postMessage({ type: 'gradient-garden:set', ...what }, '*');
  }

  /** @param {MessageEvent} event */
  #receive(event) {
    const frame = this.#frame;
    if (!frame || event.source !== frame.contentWindow) return;
    const { type, demo, height, state } = Object(event.data);
    const [family, name] = String(type).split(':');
    if (family !== 'gradient-garden' || demo !== this.getAttribute('demo')) return;
    if (Number.isFinite(height) && height > 0 && height < 20000) {
      frame.style.height = `${height}px`;
      this.style.minHeight = '';
    }
    if (typeof state === 'string') this.#state = state;
    if (name === 'change' || name === 'complete')
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: { state: this.#state ?? '' } }));
  }
}

if (!customElements.get('gradient-garden')) customElements.define('gradient-garden', GradientGarden);
