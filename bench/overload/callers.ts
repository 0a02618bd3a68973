import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { CallerAnswers } from './caller.ts';

/** Who sends at an even rate beside the burst. */
export interface Caller {
  readonly kind: string;
  readonly connections: 'kept' | 'new';
}

export type AnswersOf = Caller & CallerAnswers;

/** One caller in a process of its own, which sends until it is told to end. */
export async function calling(url: string, token: string, caller: Caller): Promise<() => Promise<AnswersOf>> {
  const child = fork(join(import.meta.dirname, 'caller.ts'), [url, token, caller.kind, caller.connections], {
    execArgv: ['--conditions=source'],
  });
  await once(child, 'message');
  return async () => {
    const ended = once(child, 'message') as Promise<[CallerAnswers]>;
    child.send('end');
    return { ...caller, ...(await ended)[0] };
  };
}
