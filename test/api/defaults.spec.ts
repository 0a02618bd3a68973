import { beforeAll, describe, expect, it } from '@jest/globals';
import { castOf, person, type Cast } from '../support/cast.ts';
import type { Json } from '../support/http-client.ts';
import { answered, hoursAgo, hoursAhead, recorded, refused } from '../support/outcomes.ts';
import { sharedLedger } from '../support/service.ts';
import type { CommandRoute } from './command-route.ts';
import { commandRoutes, goodRequest } from './command-routes.ts';
import { errorsOf, placesOf } from './field-errors.ts';
import { furnish } from './furnish.ts';

const ledger = sharedLedger();
const subs = { admin: 'ada', service: 'shop', operator: 'olga', approver: 'pavel' };
const ofSubjects = commandRoutes.filter((route) => route.said).map((route) => [route.command, route] as const);

let cast: Cast;
beforeAll(async () => {
  cast = await castOf(ledger());
  await furnish(cast);
});

/** The row of what was recorded last about a new person, by a request that leaves out the common fields or says others. */
async function rowOf(route: CommandRoute, said: object = {}): Promise<Json> {
  const who = person();
  const path = await route.path(cast, who);
  const own = await route.body(cast, who, path);
  const { events } = await recorded(cast[route.by].post(path, { ...own, ...said }));
  const { items } = await answered(cast.auditor.get(`${who.path}/history`));
  return items!.find(({ eventId }) => String(eventId) === String(events![0]!['eventId']))!;
}

describe.each(ofSubjects)('what %s does not say', (_, route) => {
  const spokenBy = route.said!.startsWith('bySubject') ? 'dataSubject' : 'dataController';

  it(`is: by ${spokenBy}, over the API, received now, by the holder of the token`, async () => {
    const row = await rowOf(route);
    expect(row).toMatchObject({ channel: 'api', actor: { role: spokenBy, id: subs[route.by] } });
    expect(String(row['receivedAt'])).toBe(String(row['recordedAt']));
    expect(row).not.toHaveProperty('expressedAt');
    expect(row).not.toHaveProperty('correlationId');
    expect(row['recordedBy']).toMatchObject({ sub: subs[route.by] });
  });

  const all = [
    'dataSubject',
    'parentOfDataSubject',
    'guardianOfDataSubject',
    'representative',
    'dataController',
    'dataProcessor',
    'authority',
    'system',
  ];
  const theirs = {
    bySubjectOnly: all.slice(0, 4),
    bySubject: all,
    byController: all,
    byControllerOnly: ['dataController', 'authority'],
  };

  it('may be said by whom the contract names, and by nobody else', async () => {
    const who = person();
    const { path, body } = await goodRequest(route, cast, who);
    // The revision is nobody's, so that who may say it is told apart from who may not, and nothing is recorded.
    const headers = { 'if-match': '"999"' };
    const admitted: string[] = [];
    const places: string[] = [];
    for (const role of all) {
      const sent = cast[route.by].post(path, { ...body, actor: { role } }, { headers });
      if ((await sent).status === 412) admitted.push(role);
      else places.push(...(await placesOf(sent)));
    }
    expect(admitted).toEqual(theirs[route.said!]);
    expect(places).toEqual(places.map(() => '/actor/role'));
  });
});

describe('times', () => {
  const give = (more: object) =>
    cast.service.post(`${person().path}/consents`, { purposeId: 'news', consentType: 'expressed', ...more });

  it('are told in UTC with milliseconds, however few were sent', async () => {
    const withdrawal = commandRoutes.find(({ command }) => command === 'WithdrawConsent')!;
    const row = await rowOf(withdrawal, { expressedAt: '2026-01-01T10:00:00Z', receivedAt: '2026-01-01T10:00:00.5Z' });
    expect(row).toMatchObject({ expressedAt: '2026-01-01T10:00:00.000Z', receivedAt: '2026-01-01T10:00:00.500Z' });
  });

  it('ahead by no more than five minutes are taken for now; further ahead, what permits is refused', async () => {
    const consent = commandRoutes.find(({ command }) => command === 'GiveConsent')!;
    const row = await rowOf(consent, {
      expressedAt: hoursAhead(0.05),
      receivedAt: hoursAhead(0.05),
      noticePresentedAt: hoursAgo(1),
    });
    expect(row['receivedAt']).toBe(row['recordedAt']);
    await refused(give({ receivedAt: hoursAhead(0.2) }), 409, 'TIME_IN_FUTURE');
  });

  it('ahead, what restricts is cut to now', async () => {
    const refusal = commandRoutes.find(({ command }) => command === 'RefuseConsent')!;
    const row = await rowOf(refusal, { expressedAt: hoursAhead(10), receivedAt: hoursAhead(9) });
    expect([row['expressedAt'], row['receivedAt']]).toEqual([row['recordedAt'], row['recordedAt']]);
  });

  it('in another form are refused in every common field', async () => {
    for (const field of ['expressedAt', 'receivedAt', 'noticePresentedAt', 'validUntil']) {
      expect(await errorsOf(give({ [field]: '2026-01-01T10:00:00+03:00' }))).toEqual([{ pointer: `/${field}`, rule: 'instant' }]);
    }
  });
});
