import { beforeAll, expect, it, jest } from '@jest/globals';
import { roles } from '#access';
import { Chance } from '../faults/rounds.ts';
import type { Answer, HttpClient } from '../support/http-client.ts';
import { sharedLedger } from '../support/service.ts';
import { samplesFor } from './places/every-place.ts';
import { operationsOf } from './places/operations.ts';
import { idsIn, withOtherIds, withoutOwn } from './places/other-ids.ts';
import { placesOf, type Filled, type Place } from './places/places.ts';

const ledger = sharedLedger();
const rounds = process.env['FULL'] ? 100 : 2;
const probesOfARound = 100;
if (process.env['FULL']) jest.setTimeout(1_800_000);

/** Good requests of the tenant that is probed, and every place of them. */
let requests: readonly (readonly Place[])[];
/** Its ids. */
let ids: readonly string[];
beforeAll(async () => {
  const samples = await samplesFor(ledger());
  ids = idsIn(await recorded());
  // A feed does not end.
  const operations = (await operationsOf(ledger())).filter(({ route }) => route.includes(' /v1/') && route !== 'GET /v1/feed');
  requests = operations.map((operation) => placesOf(operation, samples(operation.route)));
});

/** Every fact of the tenant that is probed. */
async function recorded(): Promise<string> {
  return (await (await ledger().as(['auditor'])).get('/v1/audit/events', { accept: 'application/x-ndjson' })).text;
}

it(`${rounds * probesOfARound} probes with the ids of another tenant are answered like those with ids that nobody has`, async () => {
  const before = await recorded();
  const faults: string[] = [];
  for (let seed = 1; seed <= rounds; seed++) faults.push(...(await probe(seed)));
  expect(faults).toEqual([]);
  expect(await recorded()).toBe(before);
});

/** Two new tenants are sent the same requests: one with the ids of the tenant that is probed, the other with ids of nobody. */
async function probe(seed: number): Promise<readonly string[]> {
  const chance = new Chance(seed);
  const [prober, other] = await Promise.all([clientOf(`prober-${seed}`), clientOf(`other-${seed}`)]);
  const faults: string[] = [];
  const sent = new Set<string>();
  for (let n = 0; n < probesOfARound; n++) {
    const request = requestBy(chance);
    const [foreign, missing] = await Promise.all([send(prober, request), send(other, otherRequest(request))]);
    const [theirs, nobodys] = [withOtherIds(gist(foreign)), gist(missing)].map(withoutOwn);
    // Each tenant has a log of its own, of hashes that differ.
    if (theirs !== nobodys && !/^\/v1\/(log|audit\/bundle)/.test(request.path))
      faults.push(`seed ${seed}: ${JSON.stringify(request)}: ${theirs}, and not ${nobodys}`);
    for (const id of idsIn(JSON.stringify(request))) sent.add(id);
    const leaks = idsIn(foreign.text).filter((id) => ids.includes(id) && !sent.has(id));
    if (leaks.length > 0) faults.push(`seed ${seed}: ${JSON.stringify(request)} tells ${leaks.join()}`);
  }
  return faults;
}

const clientOf = (controller: string): Promise<HttpClient> => ledger().as(roles, { controller, systems: ['crm', 'billing'] });

/** A request of the tenant that is probed, as it is or with one of its ids in any place. */
function requestBy(chance: Chance): Filled {
  const places = chance.of(requests);
  const { fill, good } = chance.of(places);
  return chance.below(2) === 0 ? good : fill(chance.of(ids));
}

const otherRequest = (request: Filled): Filled => JSON.parse(withOtherIds(JSON.stringify(request))) as Filled;

const send = (client: HttpClient, { method, path, headers, body }: Filled): Promise<Answer> =>
  client.send(method, path, body, {
    ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
    'content-type': path.endsWith('/stream') ? 'application/x-ndjson' : 'application/json',
    ...headers,
  });

const gist = ({ status, text, headers }: Answer): string => `${status} ${headers.get('etag')} ${text}`;
