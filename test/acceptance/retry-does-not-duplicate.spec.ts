import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { answered, nothingRecorded, recorded, refused } from '../support/expected-answers.ts';
import { ownLedger } from '../support/service.ts';

const ledger = ownLedger();
const wanda = person();
const consent = { purposeId: 'news', consentType: 'expressed' };

describe('case 11: a retry does not duplicate', () => {
  let callers: Callers;
  beforeAll(async () => {
    callers = await callersOf(ledger());
    await register(callers.admin, 'news');
  });
  const key = randomUUID();
  const give = (body: object = consent, more: object = {}) =>
    callers.service.post(`${wanda.path}/consents`, body, { key, ...more });
  const factsOfWanda = async () => (await answered(callers.auditor.get(`${wanda.path}/history`)))['items']!.length;

  it('sent eight times at once, it is one fact', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => give()));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(7);
    expect(await factsOfWanda()).toBe(1);
  });

  it('same key and same body return the first result, whatever happened since and after a restart', async () => {
    const first = await give();
    await recorded(callers.service.post(`${wanda.path}/consents/news/withdrawal`));
    await ledger().startAgain();
    const again = await give(consent, { headers: { 'if-match': '"77"' } });
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await factsOfWanda()).toBe(2);
  });

  it('order of fields and white space do not make another body', async () => {
    const spaced = `{ "consentType" : "expressed",\n "purposeId":"news" }`;
    const again = await callers.service.post(`${wanda.path}/consents`, spaced, { key });
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  });

  it('same key and another body, or another route, is 422', async () => {
    await refused(give({ ...consent, channel: 'phone' }), 422, 'IDEMPOTENCY_KEY_REUSED');
    await refused(callers.service.post(`${wanda.path}/withdrawal`, {}, { key }), 422, 'IDEMPOTENCY_KEY_REUSED');
    expect(await factsOfWanda()).toBe(2);
  });

  it('the key is of one sender only: services that count alike do not refuse the withdrawals of each other', async () => {
    const { path } = person();
    const restriction = { ground: 'accuracyContested', dataCategories: 'all', purposes: 'all' };
    const services = await Promise.all(['shop', 'till'].map((sub) => ledger().as(['service-command'], { sub })));
    const send = () =>
      Promise.all(
        services.map(async (service) => [
          await service.post(`${path}/restrictions`, restriction, { key }),
          await service.post(`${path}/withdrawal`, {}, { key: `${key}-2` }),
        ]),
      );
    const first = (await send()).flat();
    expect(first.map(({ status, headers }) => [status, headers.get('idempotency-replayed')])).toEqual(
      first.map(() => [201, null]),
    );
    const eventIds = first.flatMap(({ body }) => body['events']!.map(({ eventId }) => String(eventId)));
    expect(new Set(eventIds).size).toBe(4);
    expect(first[0]!.body['restrictionId']).not.toBe(first[2]!.body['restrictionId']);
    await ledger().startAgain();
    const again = (await send()).flat();
    expect(again.map(({ headers }) => headers.get('idempotency-replayed'))).toEqual(again.map(() => 'true'));
    expect(again.map(({ body }) => body)).toEqual(first.map(({ body }) => body));
  });

  it('the key is of one person only', async () => {
    await recorded(callers.service.post(`${person().path}/consents`, consent, { key }));
  });

  it('what was refused or recorded nothing is decided again', async () => {
    const xenia = person();
    const later = randomUUID();
    const renew = () => callers.service.post(`${xenia.path}/consents/news/renewal`, {}, { key: later });
    await refused(renew(), 409, 'CONSENT_NOT_GIVEN');
    await recorded(callers.service.post(`${xenia.path}/consents`, consent));
    await nothingRecorded(callers.service.post(`${xenia.path}/consents`, consent));
    await recorded(renew());
  });
});
