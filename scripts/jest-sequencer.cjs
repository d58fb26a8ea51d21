const { default: Sequencer } = require('@jest/test-sequencer');

/** Tests that take long, the longest first; all others are quick. */
const SLOW = [
  /\/e2e\/(large-files|monthly-work|data-audit|screens)/,
  /\/self-check\/in-host/,
  /\/together\/workbook/,
  /\/e2e\//,
  /\/together\//,
  /\/(fuzz|sql)\//,
];

/** How early a file of tests begins where no run so far tells how long it takes: 0 first. */
function rank(path) {
  const place = SLOW.findIndex((pattern) => pattern.test(path));
  return place < 0 ? SLOW.length : place;
}

/**
 * The longest files begin first, so that none of them is left over at the end. jest knows what took how long from the run
 * before; without one, on a fresh checkout, it would go by the size of the files, which tells nothing.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isKnown = ({ duration }) => duration !== undefined && duration !== null;
    const unknown = sorted.filter((test) => !isKnown(test));
    return [...unknown.sort((a, b) => rank(a.path) - rank(b.path)), ...sorted.filter(isKnown)];
  }
};
