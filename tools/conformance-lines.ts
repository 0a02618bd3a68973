/** One test as jest reports it. */
export interface Tested {
  readonly ancestorTitles: readonly string[];
  readonly status: string;
}

/** The suites name what they are run on: see `conformance/` of the two stores. */
const suite = /^the (?<port>event|document) store \((?<adapter>.+)\)$/;

/** A line for each port: every adapter that its suite was run on, with the number of tests. */
export function conformanceLines(tests: readonly Tested[]): readonly string[] {
  const suites = Map.groupBy(
    tests.flatMap(({ ancestorTitles, status }) => {
      const { port, adapter } = ancestorTitles.map((title) => suite.exec(title)?.groups).find((groups) => groups) ?? {};
      return port && adapter ? [{ port, adapter, status }] : [];
    }),
    ({ port }) => port,
  );
  return [...suites].map(([port, run]) => {
    const adapters = [...Map.groupBy(run, ({ adapter }) => adapter)].toSorted(([one], [other]) => one.localeCompare(other));
    return `Conformance, ${port} store: ${adapters.map(([name, each]) => `${name}: ${counted(each)}`).join('; ')}`;
  });
}

function counted(tests: readonly Pick<Tested, 'status'>[]): string {
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const skipped = tests.filter(({ status }) => status === 'pending').length;
  if (skipped === tests.length) return `${skipped} skipped`;
  return passed === tests.length ? `${passed}` : `${passed} of ${tests.length}`;
}
