import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A server of these benches in a process of its own, as the service has one. */
export interface BenchServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Runs a file of this folder against the built service; it reports its address by `reportAddress`. */
export async function startServer(file: string, ...args: readonly string[]): Promise<BenchServer> {
  const child = fork(join(import.meta.dirname, file), args, { execArgv: [] });
  const [url] = (await once(child, 'message')) as [string];
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

export const reportAddress = ({ port }: { readonly port: number | string }): void =>
  void process.send!(`http://127.0.0.1:${port}`);
