import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess, type ServiceProcess } from '../../../tools/service-process.ts';
import type { SharedService } from './shared-service.ts';

interface Running extends SharedService {
  readonly process: ServiceProcess;
  /** The end of what it printed. */
  printed: string;
}

/** Services that specs share, one for each worker of jest: it starts when a spec first asks for it, and ends with the run. */
export class SharedServices {
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #services = new Map<string, Promise<Running>>();

  /** Its address: a worker gets its service there, under its number. */
  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Rejects when one of them has failed: the specs that met it may have taken that for an answer. */
  async end(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await Promise.all([...this.#services.values()].map((service) => service.then(end)));
  }

  async #answer({ url }: IncomingMessage, response: ServerResponse): Promise<void> {
    // A worker that asks again much later finds no connection that is about to be closed.
    response.setHeader('connection', 'close');
    try {
      const service = this.#services.get(url!) ?? start();
      this.#services.set(url!, service);
      const { url: address, folder } = await service;
      response.end(JSON.stringify({ url: address, folder } satisfies SharedService));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  }
}

async function start(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'consent-ledger-shared-'));
  let running: Running | undefined;
  const printed = (text: string) => {
    if (running) running.printed = `${running.printed}${text}`.slice(-8_192);
  };
  const process = await startProcess({ folder, printed });
  running = { process, url: process.url, folder, printed: '' };
  return running;
}

async function end(running: Running): Promise<void> {
  const exit = await running.process.stop();
  rmSync(running.folder, { recursive: true, force: true });
  if (exit !== 0) throw new Error(`a service that specs share ended with ${exit}: ${running.printed}`);
}
