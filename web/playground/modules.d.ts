// Modules that scripts/build-pages.mjs makes when it bundles.

declare module 'garden:worker' {
  /** The worker with the engine inside, as the text of a classic script. */
  export const workerSource: string;
}

declare module 'garden:full-worker' {
  /** The same with the larger engine. */
  export const workerSource: string;
}
