import { roles } from '#access';
import { hoursAgo, hoursAhead } from '#testing';
import { sealedLog } from '../api/sealed-log.ts';
import { samplesFor } from '../api/places/every-place.ts';
import { commandExamples, goodRequest } from '../api/command-examples.ts';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { answered } from '../support/expected-answers.ts';
import type { LedgerUnderTest } from '../support/ledger-under-test.ts';
import { KnownValues } from './known-values.ts';

interface Request {
  readonly path: Readonly<Record<string, string>>;
  readonly body: object;
}

/** What a caller must know of a ledger so that its requests meet the rules. `hooks.py` reads it. */
export interface KnownThings {
  readonly tokens: readonly string[];
  readonly times: readonly string[];
  /** By the name of the parameter or field, or by a path of the document and that name. */
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  /** Good requests, by method and path of the document. */
  readonly requests: Readonly<Record<string, readonly Request[]>>;
}

/** A command succeeds once for a person, so each has several persons. */
const samplesOfACommand = 8;
const registers = ['/v1/audit/events', '/v1/consents', '/v1/erasures', '/v1/restrictions', '/v1/objections', '/v1/purposes'];

/** Records every command several times, and what is needed before. */
export async function knownThings(ledger: LedgerUnderTest): Promise<KnownThings> {
  const sampleOf = await samplesFor(ledger);
  const callers = await callersOf(ledger);
  const first = await sealedLog(callers.auditor);
  const values = new KnownValues();
  const requests: Record<string, Request[]> = {};
  const keep = (route: string, request: Request): void => {
    (requests[route.replaceAll(/:(\w+)/g, '{$1}')] ??= []).push(request);
    values.addAll(request.path);
    values.addAll(request.body);
  };
  for (const example of commandExamples)
    for (let n = 0; n < samplesOfACommand; n++) keep(`POST ${example.route}`, await commandOf(example, callers));
  for (const path of ['', '/explain', '/batch', '/stream'].map((rest) => `/v1/decisions${rest}`))
    keep(`POST ${path}`, { path: {}, body: sampleOf(`POST ${path}`).body! });
  for (const path of registers) values.addAll((await answered(callers.auditor.get(path))).items);
  const { size } = await sealedLog(callers.auditor, first.size);
  return { tokens: await tokensFor(ledger), times: knownTimes(), values: values.all([0, first.size, size]), requests };
}

async function commandOf(example: (typeof commandExamples)[number], callers: Callers): Promise<Request> {
  const { path, body } = await goodRequest(example, callers, person());
  const parts = path.split('/');
  const named = example.route.split('/').flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), parts[at]!]] : []));
  return { path: Object.fromEntries(named) as Request['path'], body };
}

const knownTimes = (): readonly string[] => [...[72, 48, 47, 24, 2, 1, 0.1, 0].map(hoursAgo), ...[1, 24].map(hoursAhead)];

/** A service that may do everything but approve, and a person who may approve what others requested; each role by itself; nobody's. */
async function tokensFor(ledger: LedgerUnderTest): Promise<readonly string[]> {
  const everything = await ledger.token(roles, { sub: 'everything', systems: ['crm', 'billing', 'backups'] });
  const person = await ledger.token(
    roles.filter((role) => !role.startsWith('service')),
    { sub: 'person' },
  );
  const single = await Promise.all(roles.map((role) => ledger.token([role], { sub: role })));
  return [...Array<string>(12).fill(everything), ...Array<string>(8).fill(person), ...single, 'nobody'];
}
