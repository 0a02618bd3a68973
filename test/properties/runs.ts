/** How often each property is tried: `npm run test:full` sets more. */
export const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 100);
