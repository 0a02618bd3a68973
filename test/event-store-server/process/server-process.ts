import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { remoteControl } from '../control/remote-control.ts';
import type { ServerControl } from '../control/server-control.ts';
import type { Profile } from '../profile.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface ServerProcessOptions {
  readonly profile?: Profile['name'];
  readonly port?: number;
  /** The log is kept in this file; in memory if there is none. */
  readonly file?: string;
}

/** The stand-in in a process of its own. */
export interface ServerProcess {
  readonly connectionString: string;
  readonly port: number;
  readonly control: ServerControl;
  /** Resolves when the process has ended. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

interface Started {
  readonly connectionString: string;
  readonly port: number;
  readonly controlPort: number;
}

export async function startServerProcess({
  profile = '24.10',
  port = 0,
  file,
}: ServerProcessOptions = {}): Promise<ServerProcess> {
  const options = ['--profile', profile, '--port', String(port), ...(file === undefined ? [] : ['--file', file])];
  const child = spawn(process.execPath, [main, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { connectionString, controlPort, port: taken } = await started(child);
  return {
    connectionString,
    port: taken,
    control: remoteControl(controlPort),
    end: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
    },
  };
}

async function started(child: ChildProcess): Promise<Started> {
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`The stand-in ended with code ${String(code)} before it listened.`);
  });
  const [line] = await Promise.race([once(createInterface({ input: child.stdout! }), 'line'), failed]);
  return JSON.parse(String(line));
}
