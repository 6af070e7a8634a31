/**
 * Whoever uses the keyboard is not thrown back to the start of the page: where what has the focus is taken away or
 * disabled, the focus goes to what held it, from which Tab leads on.
 * @param {Document} page
 * @returns {() => void} looks whether the focus was lost; also done after every click
 */
export function keepFocus(page) {
  /** @type {Element[]} what had the focus last, and what holds it, from the inside out */
  let trail = [];
  page.addEventListener('focusin', ({ target }) => {
    trail = [];
    for (let at = /** @type {Element | null} */ (target); at; at = at.parentElement) trail.push(at);
  });
  page.addEventListener('focusout', ({ target }) => {
    // Left of one's own accord, as by a press beside it.
    requestAnimationFrame(() => {
      if (target === trail[0] && !isLost(trail[0])) trail = [];
    });
  });
  const look = () => {
    const [lost, ...holders] = trail;
    if (page.activeElement !== page.body || !lost || !isLost(lost)) return;
    const holder = /** @type {HTMLElement | undefined} */ (holders.find((one) => one.isConnected));
    if (!holder || holder === page.body) return;
    if (!holder.hasAttribute('tabindex')) holder.tabIndex = -1;
    holder.focus({ preventScroll: true });
  };
  // A disabled button loses the focus only once it has been drawn.
  const lookSoon = () => requestAnimationFrame(() => requestAnimationFrame(look));
  page.addEventListener('click', lookSoon);
  return lookSoon;
}

/** @param {Element | undefined} element */
const isLost = (element) => !element?.isConnected || element.matches(':disabled');
