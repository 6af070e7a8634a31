import { parseArgs } from 'node:util';

export const usage = `node tests/bench/run.mjs [options]
  --json FILE    write the report there
  --browser      in headless Chromium instead of Node
  --only LIST    workloads, e.g. W1,W2,limit (default: all)
  --peers LIST   contenders besides ours (default: all)
  --ours NAME    whose figures are "ours" (default: gradient-garden)
  --rounds N     samples per contender, at least 5 (default: 7)
  --quick        short samples and 5 rounds: for trying things, not for quoting`;

/**
 * @param {string[]} args
 * @param {string[]} contenderNames every known contender
 * @param {string} defaultOurs
 */
export function parseOptions(args, contenderNames, defaultOurs) {
  const text = /** @type {const} */ ({ type: 'string' });
  const flag = /** @type {const} */ ({ type: 'boolean', default: false });
  const { values } = parseArgs({
    args,
    options: { json: text, only: text, peers: text, ours: text, rounds: text, browser: flag, quick: flag, help: flag },
  });
  const ours = values.ours ?? defaultOurs;
  const peers = values.peers === undefined ? contenderNames.filter((name) => name !== defaultOurs) : list(values.peers);
  for (const name of [ours, ...peers]) {
    if (!contenderNames.includes(name))
      throw new Error(`unknown contender "${name}"; there are ${contenderNames.join(', ')}`);
  }
  const rounds = values.rounds === undefined ? (values.quick ? 5 : 7) : Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 5) throw new Error('--rounds takes a whole number of at least 5');
  return {
    ...{ json: values.json, browser: values.browser, help: values.help, only: list(values.only ?? ''), ours },
    names: [ours, ...peers.filter((name) => name !== ours)],
    timing: {
      ...{ rounds, warmUpSeconds: values.quick ? 0.5 : 2, sampleSeconds: values.quick ? 0.1 : 0.4 },
      ...{ prepareTimeout: 60, sampleTimeout: 20 },
    },
  };
}

/** @param {string} text separated by commas */
function list(text) {
  return text.split(',').filter((item) => item !== '');
}
