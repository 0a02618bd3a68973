import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentKey, type Role } from '#access';
import { startProcess, type ServiceProcess, type Started } from '../../tools/service-process.ts';
import { freshToken } from './fresh-token.ts';
import { HttpClient, type Memory } from './http-client.ts';

export interface CallerOptions {
  readonly sub?: string;
  readonly controller?: string;
  /** Shared by callers that must see each other's writes; absent: a caller that waits for no position. */
  readonly memory?: Memory;
  /** By which its tokens are made; absent: the clock of the machine. */
  readonly clock?: () => number;
}

/** A temporary folder, and the processes of the service that a test runs on it. */
export class LedgerFolder {
  readonly path: string;
  private readonly processes: ServiceProcess[] = [];

  constructor(parent = tmpdir()) {
    this.path = mkdtempSync(join(parent, 'consent-ledger-fault-'));
  }

  async start(how: Omit<Started, 'folder'> = {}): Promise<ServiceProcess> {
    const process = await startProcess({ ...how, folder: this.path });
    this.processes.push(process);
    return process;
  }

  /** The process as a token of the folder's development key with these roles sees it. */
  async caller({ url }: Pick<ServiceProcess, 'url'>, roles: readonly Role[], options: CallerOptions = {}): Promise<HttpClient> {
    const { sub = roles.join('.'), controller = 'acme', memory = { position: 0n }, clock = Date.now } = options;
    const key = await developmentKey({ folder: this.path, production: false, clock });
    return new HttpClient(
      () => url,
      freshToken(() => key.mint({ controller, roles, sub })),
      memory,
    );
  }

  /** Ends every process, a stopped one too, and removes the folder. */
  async end(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.kill()));
    rmSync(this.path, { recursive: true, force: true });
  }
}
