/** The kernels as contenders of a workload of their own, so that the limit is measured like everything else. */
import { blockings, createKernel, flopsPerRun } from './kernels.mjs';

const repeatsPerIteration = 1000;

/**
 * GFLOP/s of a blocking whose `iterations` took `seconds`.
 *
 * @param {string} name
 * @param {number} iterations
 * @param {number} seconds
 */
export function gflops(name, iterations, seconds) {
  const blocking = blockings.find((candidate) => candidate.name === name);
  if (!blocking) throw new Error(`unknown blocking "${name}"`);
  return (iterations * repeatsPerIteration * flopsPerRun(blocking)) / seconds / 1e9;
}

export const limitContenders = Object.fromEntries(
  blockings.map((blocking) => [
    blocking.name,
    async () => ({
      default: {
        name: blocking.name,
        supports: () => /** @type {const} */ (true),
        difference: () => '',
        async prepare() {
          const kernel = await createKernel(blocking);
          if (kernel.error() !== 0) throw new Error(`the kernel's sums are wrong by ${kernel.error()}`);
          const run = (/** @type {number} */ iterations) => {
            for (let i = 0; i < iterations; i++) kernel.run(repeatsPerIteration);
          };
          return { run, predict: () => [] };
        },
      },
    }),
  ]),
);
