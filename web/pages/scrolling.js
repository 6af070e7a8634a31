/** Long formulas and lines of code scroll inside their own box; those that do can be reached and moved by keys. */

const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});

export function startScrolling() {
  for (const wide of document.querySelectorAll('article pre, article math[display="block"]')) watch.observe(wide);
}
