import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo, hoursAhead } from '#testing';
import { callersOf, person, type Callers } from '../support/callers.ts';
import type { Json } from '../support/http-client.ts';
import { answered, recorded, refused } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import type { CommandExample } from './command-example.ts';
import { commandExamples, goodRequest } from './command-examples.ts';
import { errorsOf, placesOf } from './field-errors.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();
const subs = { admin: 'ada', service: 'shop', operator: 'olga', approver: 'pavel' };
const ofSubjects = commandExamples.filter((example) => example.actor).map((example) => [example.command, example] as const);

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
});

/** The history row of a command about a new person, whose request leaves out the common fields or sends others. */
async function rowOf(example: CommandExample, common: object = {}): Promise<Json> {
  const who = person();
  const path = await example.path(callers, who);
  const own = await example.body(callers, who, path);
  const { events } = await recorded(callers[example.by].post(path, { ...own, ...common }));
  const { items } = await answered(callers.auditor.get(`${who.path}/history`));
  return items!.find(({ eventId }) => String(eventId) === String(events![0]!['eventId']))!;
}

describe.each(ofSubjects)('the common fields that %s leaves out', (_, example) => {
  const actorRole = example.actor!.startsWith('subject') ? 'dataSubject' : 'dataController';

  it(`are: by ${actorRole}, over the API, received now, by the holder of the token`, async () => {
    const row = await rowOf(example);
    expect(row).toMatchObject({ channel: 'api', actor: { role: actorRole, id: subs[example.by] } });
    expect(String(row['receivedAt'])).toBe(String(row['recordedAt']));
    expect(row).not.toHaveProperty('expressedAt');
    expect(row).not.toHaveProperty('correlationId');
    expect(row['recordedBy']).toMatchObject({ sub: subs[example.by] });
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
    subjectSideOnly: all.slice(0, 4),
    subjectByDefault: all,
    controllerByDefault: all,
    controllerSideOnly: ['dataController', 'authority'],
  };

  it('names as actor whom the contract admits, and nobody else', async () => {
    const who = person();
    const { path, body } = await goodRequest(example, callers, who);
    // No stream has this revision: whoever is admitted gets 412, and nothing is recorded.
    const headers = { 'if-match': '"999"' };
    const admitted: string[] = [];
    const places: string[] = [];
    for (const role of all) {
      const sent = callers[example.by].post(path, { ...body, actor: { role } }, { headers });
      if ((await sent).status === 412) admitted.push(role);
      else places.push(...(await placesOf(sent)));
    }
    expect(admitted).toEqual(theirs[example.actor!]);
    expect(places).toEqual(places.map(() => '/actor/role'));
  });
});

describe('times', () => {
  const give = (more: object) =>
    callers.service.post(`${person().path}/consents`, { purposeId: 'news', consentType: 'expressed', ...more });

  it('are given in UTC with milliseconds, however few were sent', async () => {
    const withdrawal = commandExamples.find(({ command }) => command === 'WithdrawConsent')!;
    const byOperator = { ...withdrawal, by: 'operator' } as const;
    const row = await rowOf(byOperator, { expressedAt: '2026-01-01T10:00:00Z', receivedAt: '2026-01-01T10:00:00.5Z' });
    expect(row).toMatchObject({ expressedAt: '2026-01-01T10:00:00.000Z', receivedAt: '2026-01-01T10:00:00.500Z' });
  });

  it('ahead by no more than five minutes are taken for now; further ahead, what permits is refused', async () => {
    const consent = commandExamples.find(({ command }) => command === 'GiveConsent')!;
    const row = await rowOf(consent, {
      expressedAt: hoursAhead(0.05),
      receivedAt: hoursAhead(0.05),
      noticePresentedAt: hoursAgo(1),
    });
    expect(row['receivedAt']).toBe(row['recordedAt']);
    await refused(give({ receivedAt: hoursAhead(0.2) }), 409, 'TIME_IN_FUTURE');
  });

  it('ahead, what restricts is cut to now', async () => {
    const refusal = commandExamples.find(({ command }) => command === 'RefuseConsent')!;
    const row = await rowOf(refusal, { expressedAt: hoursAhead(10), receivedAt: hoursAhead(9) });
    expect([row['expressedAt'], row['receivedAt']]).toEqual([row['recordedAt'], row['recordedAt']]);
  });

  it('without an offset are refused in every common field', async () => {
    for (const field of ['expressedAt', 'receivedAt', 'noticePresentedAt', 'validUntil']) {
      expect(await errorsOf(give({ [field]: '2026-01-01T10:00:00' }))).toEqual([{ pointer: `/${field}`, rule: 'instant' }]);
    }
  });
});
