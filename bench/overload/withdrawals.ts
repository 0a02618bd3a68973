import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Withdrawn } from './withdrawing.ts';

/** Withdrawals of one caller, sent by a process of its own at an even rate until it is told to end. */
export async function withdrawing(url: string, token: string, connections: 'kept' | 'new'): Promise<() => Promise<Withdrawn>> {
  const child = fork(join(import.meta.dirname, 'withdrawing.ts'), [url, token, connections], {
    execArgv: ['--conditions=source'],
  });
  await once(child, 'message');
  return async () => {
    const ended = once(child, 'message') as Promise<[Withdrawn]>;
    child.send('end');
    return (await ended)[0];
  };
}
