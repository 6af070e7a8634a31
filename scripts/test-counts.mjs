// How many tests passed and failed, read from what the test runners print.

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * A runner that failed without naming a test (a crash, no summary) counts as one failure.
 * @param {number} code exit code
 * @param {Counts | undefined} counts undefined: there was no summary
 * @returns {Counts}
 */
function checked(code, counts) {
  if (!counts) return { passed: 0, failed: 1 };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * doctest's line `[doctest] test cases:  9 |  8 passed | 1 failed | 0 skipped`.
 * @param {{ code: number, output: string }} result
 */
export function countDoctest({ code, output }) {
  const [, passed, failed] = /test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed/.exec(output) ?? [];
  return checked(code, passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) });
}

/**
 * The last lines of node:test's TAP: `# pass 5`, `# fail 1`, `# cancelled 0`.
 * @param {number} code
 * @param {string} tap
 */
export function countTap(code, tap) {
  /** @param {string} name */
  const number = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1]);
  const counts = { passed: number('pass'), failed: number('fail') + number('cancelled') };
  return checked(code, Number.isNaN(counts.passed + counts.failed) ? undefined : counts);
}

/**
 * Playwright's JSON report. Where failed tests may be repeated, one that passed then has passed; `flakyOf` tells.
 * @param {number} code
 * @param {string} json
 */
export function countPlaywright(code, json) {
  if (!json) return checked(code, undefined);
  const { stats, errors } = JSON.parse(json);
  return checked(code, { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length });
}

/**
 * The tests of Playwright's JSON report that failed first and passed then, each with its file and what it said.
 * @param {string} json
 * @returns {string[]}
 */
export function flakyOf(json) {
  /** @param {any} suite @returns {string[]} */
  const within = ({ specs = [], suites = [] }) => [
    ...specs.flatMap((/** @type {any} */ { file, title, tests }) =>
      tests
        .filter((/** @type {any} */ { status }) => status === 'flaky')
        .map((/** @type {any} */ { results }) => `${file}: ${title}\n${results[0]?.error?.message ?? ''}`),
    ),
    ...suites.flatMap(within),
  ];
  return json ? within(JSON.parse(json)) : [];
}

/** @param {unknown} error */
export const failureOf = (error) => (error instanceof Error ? error.message : String(error));
