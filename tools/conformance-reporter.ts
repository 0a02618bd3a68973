import { conformanceLines, type Tested } from './conformance-lines.ts';

/** What jest gives at the end of a run: each file with its tests. */
interface Run {
  readonly testResults: readonly { readonly testResults: readonly Tested[] }[];
}

/**
 * Prints, at the end of a run of jest, how many tests of the conformance suites each adapter has passed. A default export, for jest
 * takes no other.
 */
export default class ConformanceReporter {
  onRunComplete(_contexts: unknown, { testResults }: Run): void {
    for (const line of conformanceLines(testResults.flatMap(({ testResults: tests }) => tests))) console.log(line);
  }
}
