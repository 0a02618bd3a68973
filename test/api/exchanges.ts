import { callersOf, person, type Callers, type Person } from '../support/callers.ts';
import type { Answer } from '../support/http-client.ts';
import type { LedgerUnderTest } from '../support/ledger-under-test.ts';
import { commandExamples, goodRequest } from './command-examples.ts';
import { firstListed } from '../support/decision-log.ts';
import { register } from '../support/catalogue.ts';
import { decisionOf, recorded } from '../support/expected-answers.ts';
import { FeedReader } from './feed-reader.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';
import { sealedDecisions, sealedLog } from './sealed-log.ts';

/** What was sent to a route and what was answered. */
export interface Exchange {
  /** As the application declares it: `POST /v1/purposes/:purposeId/revisions`. */
  readonly route: string;
  /** With its query. */
  readonly path: string;
  readonly body?: unknown;
  readonly status: number;
  readonly answer: unknown;
}

export interface Exchanges {
  readonly callers: Callers;
  /** About each of whom one command was sent, in the order of `commandExamples`. */
  readonly people: readonly Person[];
  /** Of the reads that take no path without one. */
  readonly queries: Readonly<Record<string, string>>;
  readonly exchanges: readonly Exchange[];
}

const answerOf = ({ status, text, headers }: Answer) => ({
  status,
  answer: headers.get('content-type')!.includes('json;') ? (JSON.parse(text) as unknown) : text,
});

/** Sends every command once, and then a request to every other route. */
export async function everyExchange(ledger: LedgerUnderTest): Promise<Exchanges> {
  const callers = await callersOf(ledger);
  await recordSampleCatalogue(callers);
  const first = await sealedLog(callers.auditor);
  const people: Person[] = [];
  const exchanges: Exchange[] = [];
  for (const example of commandExamples) {
    const who = person();
    const { path, body } = await goodRequest(example, callers, who);
    const answer = await callers[example.by].post(path, body);
    exchanges.push({ route: `POST ${example.route}`, path, body, ...answerOf(answer) });
    people.push(who);
  }
  const { ref } = people[commandExamples.findIndex(({ command }) => command === 'GiveConsent')]!;
  await decisionOf(callers.decider, ref, 'confirmed');
  const { size, eventId } = await sealedLog(callers.auditor, first.size);
  const decision = await sealedDecisions(callers.auditor);
  await decisionOf(callers.decider, ref, 'confirmed');
  const { size: decisions } = await sealedDecisions(callers.auditor, decision.size);
  const queries = {
    '/v1/log/proofs/inclusion': `?eventId=${eventId}`,
    '/v1/log/proofs/consistency': `?from=${first.size}&to=${size}`,
    '/v1/log/decisions/proofs/inclusion': `?eventId=${decision.eventId}`,
    '/v1/log/decisions/proofs/consistency': `?from=${decision.size}&to=${decisions}`,
  };
  const proofs = Object.entries(queries).map(([route, query]) => [route, route + query] as const);
  for (const [route, path] of [...readsAbout(ref), ...proofs]) {
    exchanges.push({ route: `GET ${route}`, path, ...answerOf(await callers.auditor.get(path)) });
  }
  for (const [path, body] of questionsAbout(ref)) {
    const lines = typeof body === 'string' ? { headers: { 'content-type': 'application/x-ndjson' } } : {};
    const sent = body === undefined ? callers.service.post(path) : callers.operator.post(path, body, lines);
    exchanges.push({ route: `POST ${path}`, path, body: body ?? {}, ...answerOf(await sent) });
  }
  exchanges.push(await feedExchange(ledger));
  exchanges.push(await decisionLogExchange(callers));
  exchanges.push(await statisticsExchange(callers));
  return { callers, people, queries, exchanges };
}

/** A path for each route that reads, as short as its answer is still worth reading. */
const readsAbout = (ref: string): readonly (readonly [string, string])[] => {
  const subject = (rest: string) => [`/v1/subjects/:subjectRef/${rest}`, `/v1/subjects/${ref}/${rest}`] as const;
  const first = (route: string) => [route, `${route}?limit=1`] as const;
  const [history, ofPerson] = subject('history');
  const [changes, ofTimes] = subject('changes');
  return [
    subject('status'),
    [history, `${ofPerson}?limit=1`],
    [changes, `${ofTimes}?from=2020-01-01T00:00:00Z`],
    ...['/v1/restrictions', '/v1/objections', '/v1/legal-holds', '/v1/erasures'].map(first),
    ...['/v1/consents', '/v1/exposures', '/v1/audit/events', '/v1/purposes', '/v1/access-log'].map(first),
    ['/v1/projections', '/v1/projections'],
    ['/v1/controller', '/v1/controller'],
    ['/v1/log', '/v1/log'],
    ['/v1/log/decisions', '/v1/log/decisions'],
    ['/v1/overview', '/v1/overview'],
    ['/v1/purposes/:purposeId', '/v1/purposes/news'],
    ['/v1/policies/:policyId/versions', '/v1/policies/privacy/versions'],
    ['/v1/policies/:policyId/versions/:version/texts/:language', '/v1/policies/privacy/versions/1/texts/en'],
    ['/health/live', '/health/live'],
    ['/health/ready', '/health/ready'],
    ['/problems/:code', '/problems/purpose-unknown'],
  ];
};

const questionsAbout = (subjectRef: string): readonly (readonly [string, unknown])[] => {
  const question = { subjectRef, purposeId: 'news', dataCategories: ['email'], operation: 'use' };
  return [
    ['/v1/subjects', undefined],
    ['/v1/decisions', question],
    ['/v1/decisions/explain', question],
    ['/v1/decisions/batch', { decisions: [question, { ...question, operation: 'store' }] }],
    ['/v1/decisions/stream', `${JSON.stringify(question)}\n${JSON.stringify({ ...question, purposeId: 'confirmed' })}\n`],
  ];
};

async function feedExchange(ledger: LedgerUnderTest): Promise<Exchange> {
  const path = '/v1/feed?after=0';
  const feed = await FeedReader.open(ledger, 'operator', '?after=0', {});
  const { id, data } = (await feed.next())!;
  await feed.close();
  return { route: 'GET /v1/feed', path, status: feed.status, answer: `id: ${id}\ndata: ${JSON.stringify(data)}\n\n` };
}

/** A denial stands in the decision log a moment after it was answered. */
async function decisionLogExchange({ auditor }: Callers): Promise<Exchange> {
  const path = '/v1/decision-log?limit=1';
  const answer = await firstListed(auditor, path);
  return { route: 'GET /v1/decision-log', path, ...answerOf(answer) };
}

/** Of a purpose to which nothing happened before today, whatever the hour is. */
async function statisticsExchange({ admin, service, auditor }: Callers): Promise<Exchange> {
  await register(admin, 'letters');
  const consent = { purposeId: 'letters', consentType: 'expressed' };
  for (let n = 0; n < 6; n++) await recorded(service.post(`${person().path}/consents`, consent));
  const path = '/v1/statistics/daily?purposeId=letters&limit=1';
  return { route: 'GET /v1/statistics/daily', path, ...answerOf(await auditor.get(path)) };
}
