import Sequencer from '@jest/test-sequencer';

const waits = /[\\/]test[\\/](faults|acceptance)[\\/]|eventstoredb|readme\.spec/;

/**
 * The order of the specs: those that mostly wait for services come first, each beside one that computes, so that a worker that waits
 * leaves its core to one that does not, and no long wait is left for the end. A default export, for jest takes no other.
 */
export default class WaitingFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const waiting = sorted.filter(({ path }) => waits.test(path));
    const computing = sorted.filter(({ path }) => !waits.test(path));
    const pairs = Array.from({ length: Math.max(waiting.length, computing.length) }, (_, index) => [
      waiting[index],
      computing[index],
    ]);
    return pairs.flat().filter((test) => test !== undefined);
  }
}
