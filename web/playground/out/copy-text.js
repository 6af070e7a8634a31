/** Text for the clipboard. @param {string} text @returns {Promise<boolean>} whether the browser allowed it */
export const copyText = (text) =>
  Promise.resolve()
    .then(() => navigator.clipboard.writeText(text))
    .then(
      () => true,
      () => false,
    );
