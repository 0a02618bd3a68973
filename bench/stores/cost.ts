import { count, median, ratio } from '../support/table.ts';

/** What one unit of work costs: microseconds of this process's CPU, and of the clock. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

/** Does some units of work and says how many. */
export type Work = () => Promise<number>;

/** The same work done by the adapter and by the bare client, on the same server. */
export interface Compared {
  readonly name: string;
  readonly bare: Work;
  readonly adapter: Work;
}

export const concurrencies = [1, 64] as const;
export const heading = ['', 'callers', 'CPU, bare', 'adapter', 'ratio', 'wall, bare', 'adapter', 'ratio', 'aim'];
export const aim = 1.2;

const rounds = 3;
const millis = 500;

/** The bare client and the adapter in turns, so that a busy moment of the machine falls on both; medians, after a turn that warms up. */
export async function compare({ name, bare, adapter }: Compared): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  for (const callers of concurrencies) {
    const [ofBare, ofAdapter]: [Cost[], Cost[]] = [[], []];
    for (let round = 0; round <= rounds; round++) {
      const pair = [await costOf(bare, callers), await costOf(adapter, callers)] as const;
      if (round === 0) continue;
      ofBare.push(pair[0]);
      ofAdapter.push(pair[1]);
    }
    rows.push([
      name,
      `${callers}`,
      ...sideBySide('cpu', ofBare, ofAdapter),
      ...sideBySide('wall', ofBare, ofAdapter),
      ratio(aim),
    ]);
  }
  return rows;
}

function sideBySide(of: keyof Cost, bare: readonly Cost[], adapter: readonly Cost[]): readonly string[] {
  const [one, other] = [bare, adapter].map((costs) => median(costs.map((cost) => cost[of]))) as [number, number];
  return [count(one), count(other), ratio(other / one)];
}

/** So many callers, each doing one piece of work after another. */
async function costOf(work: Work, callers: number): Promise<Cost> {
  const before = process.cpuUsage();
  const start = performance.now();
  let units = 0;
  const caller = async () => {
    while (performance.now() - start < millis) {
      const done = await work();
      units += done;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const wall = (performance.now() - start) * 1_000;
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / units, wall: wall / units };
}
