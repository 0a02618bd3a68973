/** How often each property is tried: `npm run test:full` sets more. */
export const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 100);

/** So many that nothing which the rules lead to may have been missed. */
export const isFullRun = numRuns >= 2000;
