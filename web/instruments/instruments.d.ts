// Modules that scripts/instruments.mjs makes when it bundles.

declare module 'garden:instruments' {
  /** Every folder of web/instruments that has a model, by its name. */
  export const instruments: Record<string, import('./frame/registry.js').Instrument>;
}

declare module 'garden:sizes' {
  /** The height of each instrument in CSS pixels where it is narrow and where it is wide, before it has been drawn. */
  export const sizes: Record<string, { narrow: number; wide: number }>;
}

declare module 'garden:parts' {
  /** What `controls` may name, for each instrument. */
  export const parts: Record<string, string[]>;
}

declare module '*.css';
