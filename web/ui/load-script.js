/**
 * Fetches a script that lies beside the page's own: a classic one, because on file:// neither fetch nor modules reach a
 * neighbouring file.
 */

/** The page's own script; its address is only known while it runs for the first time. */
const ownScript = /** @type {HTMLScriptElement | null} */ (document.currentScript);

/**
 * @param {string} file
 * @returns {Promise<void>} once the script has run; rejects when it cannot be had
 */
export const loadScript = (file) =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(file, ownScript?.src ?? location.href).href;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${script.src} could not be loaded`));
    document.head.append(script);
  });
