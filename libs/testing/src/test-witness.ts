import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  cosign,
  equalHashes,
  formatSignature,
  hashFromBase64,
  openNote,
  parseCheckpoint,
  verifyConsistency,
  type Hash,
  type Signer,
  type VerifierKey,
} from '#transparency-log';

interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly type?: string;
}

export interface Log {
  readonly origin: string;
  readonly keys: readonly VerifierKey[];
}

/** A server that answers `add-checkpoint` as C2SP tlog-witness says, for one log. */
export class TestWitness {
  /** What it has cosigned last. */
  latest: { readonly size: number; readonly root: Hash } | undefined;
  /** Answers in its place. */
  instead: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  readonly #log: Log;
  readonly #signer: Signer;
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  constructor(log: Log, signer: Signer) {
    this.#log = log;
    this.#signer = signer;
  }

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async end(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.instead) return this.instead(request, response);
    const body = await request.setEncoding('utf8').toArray();
    const isCall = request.method === 'POST' && request.url === '/add-checkpoint';
    const { status, body: answer = '', type = 'text/plain' } = isCall ? this.#answer(body.join('')) : { status: 405 };
    response.writeHead(status, { 'content-type': type }).end(answer);
  }

  #answer(body: string): Answer {
    const end = body.indexOf('\n\n');
    const [first = '', ...proofLines] = body.slice(0, end).split('\n');
    const proof = proofLines.map((line) => hashFromBase64(line)!);
    const oldSize = Number(/^old (0|[1-9]\d*)$/.exec(first)?.[1] ?? Number.NaN);
    const note = openNote(Buffer.from(body.slice(end + 2)), this.#log.keys);
    if (end < 0 || Number.isNaN(oldSize) || proof.includes(undefined!) || note.verdict === 'MALFORMED_NOTE')
      return { status: 400 };
    if (note.verdict !== 'verified') return { status: 403 };
    const newer = parseCheckpoint(note.text);
    if (newer?.origin !== this.#log.origin) return { status: 404 };
    if (oldSize > newer.size) return { status: 400 };
    const size = this.latest?.size ?? 0;
    if (oldSize !== size) return { status: 409, body: `${size}\n`, type: 'text/x.tlog.size' };
    if (this.latest?.size === newer.size && !equalHashes(this.latest.root, newer.root)) return { status: 409 };
    const isExtended = this.latest ? verifyConsistency({ older: this.latest, newer, proof }) === 'valid' : proof.length === 0;
    if (!isExtended) return { status: 422 };
    this.latest = newer;
    return { status: 200, body: formatSignature(cosign(note.text, this.#signer, Math.floor(Date.now() / 1000))) };
  }
}
