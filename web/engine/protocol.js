/**
 * What the page and the engine's worker say to each other. Every message is a plain object; numbers leave the engine
 * as copies, and their buffers are moved, not copied again.
 *
 * Page → worker, each with a fresh `id`; the worker answers every one exactly once, in the order it finishes them:
 *   { id, type: 'catalog' }                              → the engine's catalogue
 *   { id, type: 'create', instrument, spec }             → { handle }
 *   { id, type: 'call', handle, method, argument? }      → what the method returns
 *   { id, type: 'play', handle, stepsPerSecond?, by? }   → { running: true }; without a speed, as fast as it goes;
 *                                                          `by: 'example'` makes each step one of a single example
 *   { id, type: 'pause', handle }                        → { running: false }
 *   { id, type: 'delete', handle }                       → { deleted: true }
 *
 * Worker → page:
 *   { id, result }            the answer
 *   { id, error }             the refusal: { code, where, message, details }
 *   { event: 'stopped', handle, progress }               training stopped by itself; progress is what its last run said
 *   { event: 'failed', error }                           the engine could not start; nothing will be answered
 *
 * @typedef {{ code: string, where: string, message: string, details: Record<string, unknown> }} PlainError
 * @typedef {{ id: number, type: 'catalog' }
 *   | { id: number, type: 'create', instrument: string, spec: unknown }
 *   | { id: number, type: 'call', handle: number, method: string, argument?: unknown }
 *   | { id: number, type: 'play', handle: number, stepsPerSecond?: number, by?: 'example' }
 *   | { id: number, type: 'pause', handle: number }
 *   | { id: number, type: 'delete', handle: number }} Request
 * @typedef {{ step: number, epoch: number, diverged: any, stopped?: string | null }} Progress
 * @typedef {{ id: number, result: any } | { id: number, error: PlainError }
 *   | { event: 'stopped', handle: number, progress: Progress }
 *   | { event: 'failed', error: PlainError }} Reply
 */

/** An error of the engine or of the way to it, with a code that the catalogues translate. */
export class EngineError extends Error {
  /** @param {PlainError} plain */
  constructor({ code, where, message, details }) {
    super(message);
    this.name = 'EngineError';
    this.code = code;
    this.where = where;
    this.details = details;
  }
}

/**
 * The same error as a plain object that survives postMessage.
 * @param {any} error
 * @returns {PlainError}
 */
export function plainError(error) {
  return {
    code: typeof error?.code === 'string' ? error.code : 'internal',
    where: typeof error?.where === 'string' ? error.where : '',
    message: String(error?.message ?? error),
    details: error?.details && typeof error.details === 'object' ? { ...error.details } : {},
  };
}

/**
 * The buffers of every typed array inside a plain value, to be moved with it.
 * @param {unknown} value
 * @param {Set<ArrayBuffer>} [found]
 * @returns {ArrayBuffer[]}
 */
export function transferablesOf(value, found = new Set()) {
  if (ArrayBuffer.isView(value)) found.add(/** @type {ArrayBuffer} */ (value.buffer));
  else if (value && typeof value === 'object') for (const part of Object.values(value)) transferablesOf(part, found);
  return [...found];
}
