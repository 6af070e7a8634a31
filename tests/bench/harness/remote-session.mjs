import { contenders } from '../contenders/index.mjs';
import { limitContenders } from '../limit/contenders.mjs';
import { Session } from './session.mjs';

/**
 * Loads one contender and opens its session; runs where the contender runs.
 *
 * @param {string} name of a contender or of a kernel of the limit
 * @param {string} workloadId
 * @returns {Promise<Session>}
 */
export async function open(name, workloadId) {
  const load = contenders[name] ?? limitContenders[name];
  if (!load) throw new Error(`unknown contender "${name}"`);
  return new Session((await load()).default, workloadId);
}
