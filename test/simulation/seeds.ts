import { setImmediate } from 'node:timers/promises';
import { writeFileSync } from 'node:fs';
import { invariants } from './invariants/findings.ts';
import type { Planted } from './services/planted.ts';
import { simulate, type Run } from './simulation.ts';

/** How many seeds are tried: `npm run test:full` sets more. */
const seedCount = Number(process.env['SIMULATION_SEEDS'] ?? 200);

/** One seed alone, in order to replay it. */
const only = process.env['SIMULATION_SEED'];
/** The file that the steps of a run in which something is found are written to. */
const traceFile = process.env['SIMULATION_TRACE'];

export const seeds: readonly number[] =
  only === undefined ? Array.from({ length: seedCount }, (_, seed) => seed) : [Number(only)];

export interface FailedRun {
  readonly seed: number;
  readonly run: Run;
}

/** The first seed whose run breaks an invariant. */
export async function firstFailure(tried: readonly number[], planted: Planted = {}): Promise<FailedRun | undefined> {
  const changeBack = planted.mutate?.();
  try {
    for (const seed of tried) {
      const run = await simulate(seed, planted);
      if (run.found.length > 0) return { seed, run };
      // A run is one turn of the event loop; between two of them others have theirs.
      await setImmediate();
    }
    return undefined;
  } finally {
    changeBack?.();
  }
}

const lastSteps = 60;

/** What was found, how to replay it, and the steps before it. */
export function reportOf({ seed, run }: FailedRun): string {
  const { found, plan, trace } = run;
  if (traceFile !== undefined) writeFileSync(traceFile, `${trace.join('\n')}\n`);
  return [
    `In the run of seed ${seed} an invariant is broken:`,
    ...found.map(({ invariant, detail }) => `  ${invariants[invariant]}: ${detail}`),
    `Replay it: SIMULATION_SEED=${seed} npm run -s jest -- test/simulation/seeds.spec.ts`,
    `Its faults: ${JSON.stringify(plan)}`,
    `Its last ${lastSteps} steps of ${trace.length} (SIMULATION_TRACE=<file> writes all of them):`,
    ...trace.slice(-lastSteps).map((step) => `  ${step}`),
  ].join('\n');
}
