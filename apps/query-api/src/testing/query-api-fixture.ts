import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { roles, type Principal, type Role, type TokenVerifier } from '#access';
import { decodeAll, type PolicyPublication } from '#application';
import type { ControllerCommand, PurposeCommand, SubjectCommand } from '#domain';
import { createHttpApp, HttpRootModule } from '#http';
import type { Instant } from '#kernel';
import { startProjections, systemTime, type Projections } from '#projections';
import { readModels } from '#read-models';
import { openLedger, settingsFrom, type Ledger } from '#runtime';
import { startSealer, type LogWitness, type Sealer } from '#sealing';
import { Recorder, type Recorded } from '#testing';
import { newKeyFile, signerOf, type Signer } from '#transparency-log';
import { QueryApiModule } from '../query-api.module.ts';
import { queryContextOf, type QueryContext } from '../query-context.ts';

export interface RequestOptions {
  readonly roles?: readonly Role[];
  readonly headers?: Readonly<Record<string, string>>;
  /** `Ledger-Min-Position`; default: of the tenant's last event. `null` sends none. */
  readonly min?: bigint | null;
  /** Sent as JSON by POST. */
  readonly body?: unknown;
  /** Seconds since the epoch. */
  readonly expiresAt?: number;
  /** Aborts when the client leaves. */
  readonly signal?: AbortSignal;
}

export interface ReadResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; empty when it is none. */
  readonly body: Record<string, unknown> & { readonly items: readonly Record<string, unknown>[]; readonly nextCursor?: string };
}

const originOf = (tenant: string): string => `log.example/${tenant}`;

/** The query-api on stores of its own, with a projector; events are recorded through the application's pipeline. */
export class QueryApiFixture {
  ledger!: Ledger;
  app!: NestFastifyApplication;
  context!: QueryContext;
  #folder!: string;
  #url!: string;
  #projections!: Projections;
  #sealer: Sealer | undefined;

  static forAllTests(): QueryApiFixture {
    const fixture = new QueryApiFixture();
    beforeAll(() => fixture.#setUp());
    afterAll(() => fixture.#tearDown());
    return fixture;
  }

  readonly #keyFile = newKeyFile();

  logSigner(tenant: string): Signer {
    return signerOf(originOf(tenant), this.#keyFile)!;
  }

  /** Seals the logs of all tenants. */
  startSealer(witnesses: readonly LogWitness[] = []): void {
    const { eventStore: events, documentStore: documents } = this.ledger;
    this.#sealer = startSealer({
      ...{ events, documents, originOf, time: systemTime, published: this.#projections.published },
      ...{ holder: 'fixture', takeOver: true, witnesses },
      signersOf: (controllerId) => [this.logSigner(controllerId)],
      observe: (notice) => notice.kind !== 'sealed' && notice.kind !== 'cosigned' && this.reported.push(notice),
    });
  }

  /** A new tenant. */
  tenant(): Tenant {
    return new Tenant(this, `t${randomUUID()}`);
  }

  fetch(path: string, who: Omit<Principal, 'sub'>, { headers, body, min, signal }: RequestOptions): Promise<Response> {
    return fetch(this.#url + path, {
      ...(signal && { signal }),
      ...(body !== undefined && { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
      headers: {
        authorization: `Bearer ${Buffer.from(JSON.stringify(who)).toString('base64url')}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(min !== null && min !== undefined && { 'ledger-min-position': min.toString() }),
        ...headers,
      },
    });
  }

  async #setUp(): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'reads-'));
    const url = `embedded:${this.#folder}`;
    const settings = settingsFrom({ EVENT_STORE_URL: url, DOCUMENT_STORE_URL: url });
    this.ledger = await openLedger(settings, { clock: Date.now, warn: () => undefined });
    const { eventStore: ledger, documentStore: documents } = this.ledger;
    this.#projections = startProjections(readModels, { ledger, documents, decode: decodeAll, holder: 'fixture' });
    this.context = queryContextOf(this.ledger, settings, {
      published: this.#projections.published,
      logKeys: { signersOf: (controllerId) => [this.logSigner(controllerId)] },
    });
    this.app = await createHttpApp(HttpRootModule.of(QueryApiModule.on(this.context)), {
      verifier,
      report: (error) => void this.reported.push(error),
    });
    await this.app.listen(0, '127.0.0.1');
    this.#url = await this.app.getUrl();
  }

  /** Unexpected errors that the app has reported. */
  readonly reported: unknown[] = [];

  async #tearDown(): Promise<void> {
    await this.app.close();
    await this.context.decisionLog.close();
    await this.#sealer?.stop();
    await this.#projections.stop();
    await this.ledger.close();
    await rm(this.#folder, { recursive: true });
  }
}

/** Here a token is the principal itself: verification of tokens is not tested here. */
const verifier: TokenVerifier = {
  known: (token) => ({ sub: 'reader', ...(JSON.parse(Buffer.from(token, 'base64url').toString()) as Omit<Principal, 'sub'>) }),
  verify: async (token) => verifier.known(token),
};

/** One tenant: records its events and sends its requests. */
export class Tenant {
  readonly fixture: QueryApiFixture;
  readonly id: string;
  /** Of its last event. */
  position = 0n;
  #recording: Recorder | undefined;

  constructor(fixture: QueryApiFixture, id: string) {
    this.fixture = fixture;
    this.id = id;
  }

  controller(command: ControllerCommand, at?: Instant) {
    return this.#answered(this.#recorder.controller(command, { at }));
  }

  purpose(command: PurposeCommand, at?: Instant) {
    return this.#answered(this.#recorder.purpose(command, { at }));
  }

  policy(command: PolicyPublication, at?: Instant) {
    return this.#answered(this.#recorder.policy(command, { at }));
  }

  subject(subjectRef: string, command: SubjectCommand, at?: Instant) {
    return this.#answered(this.#recorder.subject(subjectRef, command, { at }));
  }

  async get(path: string, options: RequestOptions = {}): Promise<ReadResponse> {
    const response = await this.open(path, options);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  }

  post(path: string, body: unknown, options: RequestOptions = {}): Promise<ReadResponse> {
    return this.get(path, { ...options, body });
  }

  /** The response, its body not yet read. */
  open(
    path: string,
    { roles: held = ['auditor'], expiresAt = Date.now() / 1_000 + 60, ...options }: RequestOptions = {},
  ): Promise<Response> {
    const who = { controllerId: this.id, roles: held, systems: [], expiresAt };
    return this.fixture.fetch(path, who, { min: this.position, ...options });
  }

  /** The roles that may read a path; all others must get 403. */
  async readersOf(path: string): Promise<readonly Role[]> {
    const readers: Role[] = [];
    for (const role of roles) {
      const { status } = await this.get(path, { roles: [role] });
      if (status === 200) readers.push(role);
      else if (status !== 403) throw new Error(`${role} is answered ${status}`);
    }
    return readers;
  }

  /** Every item of a list, page by page. */
  async list(path: string, limit: number): Promise<readonly Record<string, unknown>[]> {
    const items: Record<string, unknown>[] = [];
    for (let cursor = ''; ;) {
      const { body } = await this.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor}`);
      items.push(...body.items);
      if (body.nextCursor === undefined) return items;
      cursor = `&cursor=${body.nextCursor}`;
    }
  }

  /** Made when it is needed: the ledger is opened before the first test, not when the tests are declared. */
  get #recorder(): Recorder {
    return (this.#recording ??= new Recorder(this.fixture.ledger.eventStore, { controllerId: this.id }));
  }

  async #answered<State>(recording: Promise<Recorded<State>>): Promise<Record<string, string>> {
    const { position, answer, events } = await recording;
    this.position = position > this.position ? position : this.position;
    return { ...answer, eventId: events[0]?.eventId ?? '' };
  }
}

function parsed(text: string): ReadResponse['body'] {
  try {
    return JSON.parse(text) as ReadResponse['body'];
  } catch {
    return { items: [] };
  }
}
