/** The front page's pictures: one that is higher than its place is made smaller, whole. */

/** Smaller than this nobody would recognise it; then its lower part is cut off. */
const SMALLEST = 0.45;

/** The empty room below a picture may be cut off, rather than blur the picture. */
const MARGIN = 16;

const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const picture = /** @type {HTMLElement} */ (target);
    const room = picture.parentElement?.clientHeight ?? 0;
    const height = picture.offsetHeight;
    picture.style.transform = height > room + MARGIN ? `scale(${Math.max(SMALLEST, room / height)})` : '';
  }
});

export function startMiniatures() {
  for (const picture of document.querySelectorAll('.miniature gradient-garden')) watch.observe(picture);
}
