import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Service } from './service.ts';

/** Fills a ledger's folder with some months of made-up people, before a service starts on it; resolves with what was recorded. */
export async function monthsOfLife(folder: string, controller: string, people: number): Promise<string> {
  const program = join(import.meta.dirname, 'months-of-life.ts');
  const args = ['--conditions=source', program, folder, controller, String(people)];
  return (await promisify(execFile)(process.execPath, args)).stdout.trim();
}

/** Leaves the service running for whoever wants to look, until Ctrl+C. */
export async function stay(service: Service): Promise<void> {
  const printLink = async (): Promise<void> => {
    const token = await service.token('dashboard,operator,approver,auditor,admin', 'me');
    console.log(
      `\nThe dashboard, signed in for 15 minutes (Enter: a new link; Ctrl+C: the end):\n${service.url}/dashboard#token=${token}`,
    );
  };
  await printLink();
  process.stdin.on('data', () => void printLink());
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  process.stdin.destroy();
}
