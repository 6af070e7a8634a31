/**
 * Tells the style sheet how high the bar is that stays at the top, as `--bar`: on a phone it is the buttons alone, and
 * elsewhere it grows with its notices.
 * @param {HTMLElement} bar
 * @param {HTMLElement} buttons
 */
export function measureBar(bar, buttons) {
  const observer = new ResizeObserver(() => {
    const height = bar.offsetHeight || buttons.offsetHeight;
    document.documentElement.style.setProperty('--bar', `${height}px`);
  });
  for (const element of [bar, buttons]) observer.observe(element);
}
