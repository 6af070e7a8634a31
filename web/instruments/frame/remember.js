/** Which challenges were solved on this device. In a sandboxed frame there is no storage; then nothing is remembered. */

const KEY = 'gradient-garden:solved';

/** @returns {string[]} */
function stored() {
  try {
    const ids = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** @param {string} id */
export const wasSolved = (id) => stored().includes(id);

/** @param {string} id */
export function rememberSolved(id) {
  const ids = stored();
  if (ids.includes(id)) return;
  try {
    localStorage.setItem(KEY, JSON.stringify([...ids, id]));
  } catch {
    // No storage here, or it is full.
  }
}

export function forgetSolved() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // No storage here: nothing was remembered.
  }
}
