// Modules that scripts/build-pages.mjs makes when it bundles.

declare module 'garden:worker' {
  /** The worker with the engine inside, as the text of a classic script. */
  export const workerSource: string;
}
