import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Counted {
  readonly events: number;
  readonly commits: number;
  /** Written to the disk, checkpoints included; absent where the system does not show it. */
  readonly bytes?: number;
  /** Flushes of the thread that appends, and those of the thread that checkpoints; absent without `strace`. */
  readonly flushes?: { readonly appending: number; readonly checkpointing: number };
}

const script = join(import.meta.dirname, 'counted-writer.ts');

/** What the process prints: also its id, and between which seconds it appended. */
interface WriterReport extends Counted {
  readonly pid: number;
  readonly from: number;
  readonly to: number;
}

/** Lets a process of its own append, and counts what it does. */
export function countWhile(folder: string, callers: number, millis: number): Counted {
  return run([process.execPath, ...argumentsOf(folder, `counted-${callers}`, callers, millis)]);
}

/** The same with its flushes counted by `strace`, which slows it down. */
export function traceWhile(folder: string, callers: number, millis: number): Counted {
  const trace = join(folder, `flushes-${callers}`);
  const strace = ['strace', '-f', '-ttt', '-e', 'trace=fsync,fdatasync', '-o', trace];
  const report = run([...strace, process.execPath, ...argumentsOf(folder, `traced-${callers}`, callers, millis)]);
  return { ...report, flushes: flushesIn(readFileSync(trace, 'utf8'), report) };
}

const argumentsOf = (folder: string, name: string, callers: number, millis: number): string[] => [
  '--conditions=source',
  script,
  join(folder, name),
  String(callers),
  String(millis),
];

function run([program, ...rest]: readonly string[]): WriterReport {
  const { stdout, stderr, status } = spawnSync(program!, rest, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the counted process failed: ${stderr}`);
  return JSON.parse(stdout) as WriterReport;
}

export const canTrace = (): boolean =>
  spawnSync('strace', ['-e', 'trace=fsync', process.execPath, '--version'], { stdio: 'ignore' }).status === 0;

/** Each line begins with the id of the thread and the time; a call that another interrupted has a second line, `resumed`. */
function flushesIn(trace: string, { pid, from, to }: WriterReport): Counted['flushes'] {
  const threads = [...trace.matchAll(/^(\d+) +([\d.]+) f(?:data)?sync\(/gm)]
    .filter(([, , at]) => Number(at) >= from && Number(at) <= to)
    .map(([, thread]) => Number(thread));
  const appending = threads.filter((thread) => thread === pid).length;
  return { appending, checkpointing: threads.length - appending };
}
