import fc from 'fast-check';

/** How often each property is tried: `npm run test:full` sets more. */
export const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 100);

/** So many that nothing which the rules lead to may have been missed. */
export const isFullRun = numRuns >= 2000;

/** The same walks every time, so that a red run is a change of the code; `PROPERTY_SEED` takes others, to explore. */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_125) });
