// Peers without type declarations of their own.
declare module 'brain.js/dist/neural-network.js';
declare module 'convnetjs';
declare module 'neataptic';
declare module 'synaptic';
