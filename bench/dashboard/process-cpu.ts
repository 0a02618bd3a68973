import { readFileSync } from 'node:fs';

/** Clock ticks of Linux. */
const ticksASecond = 100;

/** What all threads of another process have spent so far, as Linux counts it. */
export function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond;
}
