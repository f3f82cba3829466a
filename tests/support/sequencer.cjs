/** The order of the test files. */
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Starts the longest files first, so that the cores are busy to the end: those of the smoke project run processes
 * of their own one after the other, which takes long and little of this process. In a fresh clone jest knows no
 * durations yet and would go by the size of the files.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ context }) => (context.config.displayName?.name === 'smoke' ? 0 : 1);
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
