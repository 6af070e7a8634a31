// How long the heavy calls of the course's instruments take, in WebAssembly in Node, against one frame of 60 a second.
//   node tests/bench/instruments.mjs [part of a name]
// Needs build/wasm/course.wasm. Of at least seven calls after two to warm up: the least, which other programs disturb
// little, also as a share of a frame, and the median.
import { testEngine } from '../web/instruments/test-engine.mjs';

const FRAME_MS = 1000 / 60;
const FEWEST_CALLS = 7;
const LEAST_MS = 300;

/** What the page asks while N, the steepness or the zoom is dragged: a little is different every time. */
const draw = { bumps: 10_000, count: 1400, from: 0, to: 1 };
const hand = { samples: Float32Array.from({ length: 201 }, (_, i) => 0.5 + 0.4 * Math.sin(i / 9)) };
const long = { expression: 'min(tanh(sin(9*x)+cos(31*x)^2), exp(-x)*log(2+x))/(1+sqrt(abs(x-0.5)))' };

/** @type {{ name: string, instrument: string, method: string, argument: (i: number) => any }[]} */
const work = [
  ...['midpoint', 'mean', 'least-squares'].flatMap((heights) =>
    [0, 1, 4, 40].map((steepness) => step(`draw ${heights}, steepness ${steepness}`, { heights, steepness })),
  ),
  step('draw a function drawn by hand', { f: hand, steepness: 4, heights: 'least-squares' }),
  step('draw a long formula', { f: long, steepness: 4, heights: 'least-squares' }),
  step('draw zoomed in', { from: 0.5, to: 0.5002, steepness: 4, heights: 'mean' }),
  step('draw, another f each time', { f: 'fresh' }),
  ...[0, 4].map((steepness) =>
    series(`series midpoint, steepness ${steepness}`, { heights: 'midpoint', steepness, most: 10_000 }),
  ),
  series('series least-squares, steepness 1', { heights: 'least-squares', steepness: 1, most: 10_000 }),
  tower('tower 64×64, hard', { steepness: 0 }),
  tower('tower 64×64, steepness 4', { steepness: 4 }),
  tower('tower 64×64, steepness 40', { steepness: 40 }),
];

/** @param {string} name @param {any} more */
function step(name, more) {
  const argument = (/** @type {number} */ i) => ({
    ...draw,
    ...more,
    bumps: draw.bumps - (i % 9),
    ...(more.f === 'fresh' && { f: { expression: `0.2+0.4*x^2+0.3*x*sin(15*x)+${i}/1000*cos(50*x)` } }),
  });
  return { name: `step-sum ${name}`, instrument: 'step-sum', method: 'draw', argument };
}

/** @param {string} name @param {any} argument */
function series(name, argument) {
  return { name: `step-sum ${name}`, instrument: 'step-sum', method: 'series', argument: () => argument };
}

/** @param {string} name @param {any} more */
function tower(name, more) {
  const argument = () => ({ n: 64, width: 128, height: 128, ...more });
  return { name, instrument: 'tower', method: 'sum', argument };
}

/** @param {number} value */
const column = (value) => value.toFixed(2).padStart(7);

const engine = await testEngine();
const wanted = process.argv[2] ?? '';
console.log('  least   frames   median');
for (const { name, instrument, method, argument } of work) {
  if (!name.includes(wanted)) continue;
  const handle = await engine.create(instrument, {});
  let call = 0;
  const once = async () => {
    const given = argument(call++);
    const began = performance.now();
    await handle.call(method, given);
    return performance.now() - began;
  };
  await once();
  await once();
  const times = [];
  for (let spent = 0; spent < LEAST_MS || times.length < FEWEST_CALLS; ) {
    const took = await once();
    times.push(took);
    spent += took;
  }
  times.sort((a, b) => a - b);
  const [least = Number.NaN] = times;
  const median = times[Math.floor(times.length / 2)] ?? Number.NaN;
  console.log(`${column(least)}  ${column(least / FRAME_MS)}  ${column(median)}  ${name}`);
}
