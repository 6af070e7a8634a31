/** Polite announcements for readers who do not see the pictures. The page holds one element with role="status". */

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * Says a text once the reader's present sentence ends. A newer text replaces one that has not been said yet.
 * @param {string} text
 */
export function announce(text) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const region = document.getElementById('announcer');
    // The same text twice in a row is only heard when the region was empty in between.
    if (region) region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  }, 100);
}
