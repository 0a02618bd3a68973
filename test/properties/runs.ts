import fc from 'fast-check';

/** How often each property is tried: `npm run test:full` sets more. */
export const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 100);

/** So many that nothing which the rules lead to may have been missed. */
export const isFullRun = numRuns >= 2000;

/** The same walks every time, so that a red run is a change of the code; `PROPERTY_SEED` takes others, to explore. */
const seed = Number(process.env['PROPERTY_SEED'] ?? 20_261_125);
fc.configureGlobal({ seed });

/** What a full run tries of a property of the decision: 10,000 walks, from ten seeds. */
const fullRun = { seeds: 10, walksEach: 1_000 };

/** Tries a property of the decision. */
export function assertOfDecision<Inputs>(property: fc.IProperty<Inputs>): void {
  if (!isFullRun) return fc.assert(property, { numRuns });
  for (let more = 0; more < fullRun.seeds; more++) fc.assert(property, { numRuns: fullRun.walksEach, seed: seed + more });
}
