const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The quickest files begin first, as far as an earlier run tells how long each takes: one failure is enough, and the sooner
 * it comes the better.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const time = ({ duration }) => duration ?? Number.POSITIVE_INFINITY;
    return super.sort(tests).sort((a, b) => time(a) - time(b));
  }
};
