/** Our engine through its public interface, as a programmer would call it. */

export default {
  name: 'gradient-garden',
  supports: () => true,
  difference: () => '',
  /**
   * @param {import('../harness/workloads.mjs').Workload} workload
   * @param {import('../harness/session.mjs').Environment} environment
   */
  async prepare({ kind, layers, hidden, output, loss, batchSize, learningRate, x, y, n }, { engineUrl }) {
    const { createEngine } = await import(engineUrl);
    const engine = await createEngine();
    const trainer = engine.createTrainer({
      inputs: layers[0].inputs,
      layers: layers.map(({ units }, i) => ({ units, activation: i === layers.length - 1 ? output : hidden })),
      loss,
      optimizer: { type: 'sgd', learningRate },
      ...{ batchSize, shuffle: false, seed: 1 },
    });
    trainer.setParameters(Float32Array.from(layers.flatMap(({ W, b }) => [...W, ...b])));
    const width = layers[0].inputs;
    const predict = (/** @type {number} */ rows) => trainer.predict(x.subarray(0, rows * width), rows);
    if (kind === 'predict') return { run: (/** @type {number} */ times) => repeat(times, () => predict(n)), predict };

    trainer.setData(x, y, n);
    const batches = Math.ceil(n / batchSize);
    const run = (/** @type {number} */ k) => (k % batches === 0 ? trainer.epoch(k / batches) : trainer.step(k));
    return { run, predict };
  },
};

/**
 * @param {number} times
 * @param {() => unknown} action
 */
function repeat(times, action) {
  for (let i = 0; i < times; i++) action();
}
