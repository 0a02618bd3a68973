import { describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers, type Person } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { answered, recorded, verdictOf } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();
const purposes = ['calls', 'news', 'profiling', 'surveys'];

describe('case 4: "withdraw everything" is one fact; no purpose survives a race with it', () => {
  it('one fact stops every purpose', async () => {
    const callers = await callersOf(ledger(), 'one-fact');
    const emil = await consenting(callers, purposes);
    const answer = await recorded(callers.service.post(`${emil.path}/withdrawal`));
    expect(answer['events']).toEqual([expect.objectContaining({ type: 'ConsentWithdrawn' })]);
    expect(answer['consents']).toEqual(purposes.map((purposeId) => ({ purposeId, state: 'withdrawn' })));
    expect(await verdicts(callers, emil)).toEqual(purposes.map(() => 'DENY WITHDRAWN'));
  });

  it('also one that is registered later', async () => {
    const callers = await callersOf(ledger(), 'later');
    const frida = await consenting(callers, ['news']);
    await recorded(callers.service.post(`${frida.path}/withdrawal`));
    await register(callers.admin, 'lottery');
    expect(await verdictOf(callers.decider, frida.ref, 'lottery')).toBe('DENY WITHDRAWN');
    // Nobody asked her about it by name, so her status does not list it.
    const { consents } = await answered(callers.operator.get(`${frida.path}/status`));
    expect(consents!.map(({ purposeId }) => purposeId)).toEqual(['news']);
  });

  it('grants that were on their way when it came do not survive it', async () => {
    const callers = await callersOf(ledger(), 'race');
    for (let round = 0; round < 8; round++) {
      const gleb = await consenting(callers, ['news']);
      const expressedAt = new Date().toISOString();
      const give = (purposeId: string) =>
        callers.service.post(`${gleb.path}/consents`, { purposeId, consentType: 'expressed', expressedAt });
      const withdraw = () => callers.service.post(`${gleb.path}/withdrawal`);
      const sent = [give('surveys'), withdraw(), give('calls'), give('profiling')];
      expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      expect(await verdicts(callers, gleb)).toEqual(purposes.map(() => 'DENY WITHDRAWN'));
    }
  });

  it('what is said afterwards counts again', async () => {
    const callers = await callersOf(ledger(), 'again');
    const hanna = await consenting(callers, ['news', 'surveys']);
    await recorded(
      callers.service.post(`${hanna.path}/withdrawal`, { receivedAt: new Date(Date.now() - 600_000).toISOString() }),
    );
    await recorded(callers.service.post(`${hanna.path}/consents`, { purposeId: 'surveys', consentType: 'expressed' }));
    expect(await verdicts(callers, hanna)).toEqual(['DENY WITHDRAWN', 'DENY WITHDRAWN', 'DENY WITHDRAWN', 'PERMIT PERMITTED']);
  });
});

async function consenting({ admin, service }: Callers, given: readonly string[]): Promise<Person> {
  const who = person();
  for (const purposeId of purposes) {
    const { status } = await admin.get(`/v1/purposes/${purposeId}`);
    if (status === 404) await register(admin, purposeId);
  }
  for (const purposeId of given) {
    const expressedAt = new Date(Date.now() - 1_200_000).toISOString();
    await recorded(service.post(`${who.path}/consents`, { purposeId, consentType: 'expressed', expressedAt }));
  }
  return who;
}

const verdicts = async ({ decider }: Callers, { ref }: Person): Promise<string[]> => {
  const found = [];
  for (const purposeId of purposes) found.push(await verdictOf(decider, ref, purposeId));
  return found;
};
