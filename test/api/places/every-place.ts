import { roles } from '#access';
import { hoursAgo } from '#testing';
import { callersOf, person } from '../../support/callers.ts';
import { recorded } from '../../support/expected-answers.ts';
import type { LedgerUnderTest } from '../../support/ledger-under-test.ts';
import { commandExamples, goodRequest } from '../command-examples.ts';
import { recordSampleCatalogue } from '../sample-catalogue.ts';
import { operationsOf, type Sample } from './operations.ts';
import { placesOf, type Filled, type Place } from './places.ts';

export interface Everyplace {
  readonly routes: readonly string[];
  readonly places: readonly Place[];
  /** By a caller of the tenant `acme` who has every role and has requested nothing that it may approve. */
  send(request: Filled): Promise<Answered | undefined>;
}

export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Every place of every route that the document of the service names. */
export async function everyPlace(ledger: LedgerUnderTest): Promise<Everyplace> {
  const samples = await samplesFor(ledger);
  const operations = await operationsOf(ledger);
  const token = await ledger.token(roles, { sub: 'everyone', systems: ['crm', 'billing', 'backups'] });
  return {
    routes: operations.map(({ route }) => route),
    places: operations.flatMap((operation) => placesOf(operation, samples(operation.route))),
    send: (request) => send(ledger.url, token, request),
  };
}

/** Good requests, for commands those of their examples. */
export async function samplesFor(ledger: LedgerUnderTest): Promise<(route: string) => Sample> {
  const callers = await callersOf(ledger);
  await recordSampleCatalogue(callers);
  const samples = new Map<string, Sample>();
  for (const example of commandExamples) samples.set(`POST ${example.route}`, await goodRequest(example, callers, person()));
  const anna = person();
  await recorded(
    callers.service.post(`${anna.path}/consents`, { purposeId: 'news', consentType: 'expressed', expressedAt: hoursAgo(2) }),
  );
  const question = { subjectRef: anna.ref, purposeId: 'news', dataCategories: ['email'], operation: 'use', at: hoursAgo(1) };
  samples.set('POST /v1/subjects', { path: '/v1/subjects', body: {} });
  samples.set('POST /v1/decisions', { path: '/v1/decisions', body: question });
  samples.set('POST /v1/decisions/explain', { path: '/v1/decisions/explain', body: { ...question, knownAt: hoursAgo(0) } });
  samples.set('POST /v1/decisions/batch', { path: '/v1/decisions/batch', body: { decisions: [question] } });
  samples.set('POST /v1/decisions/stream', { path: '/v1/decisions/stream', body: question, lines: true });
  const ids: Readonly<Record<string, string>> = {
    ...{ subjectRef: anna.ref, purposeId: 'news', policyId: 'privacy', version: '1', language: 'en', code: 'forbidden' },
  };
  return (route) => {
    const [method, template] = route.split(' ') as [string, string];
    const sample = samples.get(route);
    if (sample) return sample;
    if (method !== 'GET') throw new Error(`${route} has no good request here`);
    return { path: template.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? 'none') };
  };
}

/** Undefined where HTTP carries no such header, so no caller can send it. */
async function send(url: string, token: string, { method, path, headers, body }: Filled): Promise<Answered | undefined> {
  const all = {
    authorization: `Bearer ${token}`,
    ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
    'content-type': path.endsWith('/stream') ? 'application/x-ndjson' : 'application/json',
  };
  const request = { method, headers: { ...all, ...headers }, ...(body !== undefined && { body }) };
  const answer = await fetch(url + path, request).catch(unlessNotSendable);
  if (!answer) return undefined;
  const type = answer.headers.get('content-type') ?? '';
  if (!type.startsWith('text/event-stream')) return { status: answer.status, type, text: await answer.text() };
  await answer.body?.cancel();
  return { status: answer.status, type, text: '' };
}

function unlessNotSendable(error: unknown): undefined {
  const { message, cause } = error as Error & { readonly cause?: { readonly message: string } };
  if (!/invalid .*header|Headers|ByteString/.test(cause?.message ?? message)) throw error;
}
