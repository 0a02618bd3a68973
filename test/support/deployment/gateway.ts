import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../../../tools/service-process.ts';

type Side = 'command-api' | 'query-api';

/** The addresses of all processes of a kind. */
export type Upstreams = Readonly<Record<Side, readonly string[]>>;

/** Method and path, and where the gateway of docker/ sends them: the first line that fits. */
const routes = [...readFileSync(join(root, 'docker/gateway.conf'), 'utf8').matchAll(/^ {2}"~(\^POST \S+)" +(\S+-api);$/gm)];

function sideOf({ method, url }: IncomingMessage): Side {
  const [path] = url!.split('?', 1);
  const route = routes.find(([, pattern]) => new RegExp(pattern!).test(`${method} ${path}`));
  return (route?.[2] ?? 'query-api') as Side;
}

/** One address for several processes: each call goes to the next process of the kind that answers it. */
export class Gateway {
  readonly #server = createServer((incoming, outgoing) => this.#pass(incoming, outgoing));
  readonly #agent = new Agent({ keepAlive: true });
  readonly #turns = { 'command-api': 0, 'query-api': 0 };
  #upstreams: Upstreams = { 'command-api': [], 'query-api': [] };

  static async start(): Promise<Gateway> {
    const gateway = new Gateway();
    gateway.#server.listen(0, '127.0.0.1');
    await once(gateway.#server, 'listening');
    return gateway;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Calls go there from now on. */
  sendTo(upstreams: Upstreams): void {
    this.#upstreams = upstreams;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    this.#agent.destroy();
    await closed;
  }

  /** A process that cannot be reached, or goes away, is to the caller a connection that breaks. */
  #pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { hostname, port } = new URL(this.#next(sideOf(incoming)));
    const { method, headers, url: path } = incoming;
    const passed = request({ hostname, port, method, path, headers, agent: this.#agent }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.on('error', () => outgoing.destroy());
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  }

  #next(side: Side): string {
    const all = this.#upstreams[side];
    return all[this.#turns[side]++ % all.length]!;
  }
}
