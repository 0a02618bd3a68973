import { describe, expect, it } from '@jest/globals';
import { castOf, person, type Cast, type Person } from '../support/cast.ts';
import { register } from '../support/catalogue.ts';
import { answered, recorded, verdictOf } from '../support/outcomes.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();
const purposes = ['calls', 'news', 'profiling', 'surveys'];

describe('case 4: "withdraw everything" is one fact; no purpose survives a race with it', () => {
  it('one fact stops every purpose', async () => {
    const cast = await castOf(ledger(), 'one-fact');
    const emil = await consenting(cast, purposes);
    const answer = await recorded(cast.service.post(`${emil.path}/withdrawal`));
    expect(answer['events']).toEqual([expect.objectContaining({ type: 'ConsentWithdrawn' })]);
    expect(answer['consents']).toEqual(purposes.map((purposeId) => ({ purposeId, state: 'withdrawn' })));
    expect(await verdicts(cast, emil)).toEqual(purposes.map(() => 'DENY WITHDRAWN'));
  });

  it('also one that is registered later', async () => {
    const cast = await castOf(ledger(), 'later');
    const frida = await consenting(cast, ['news']);
    await recorded(cast.service.post(`${frida.path}/withdrawal`));
    await register(cast.admin, 'lottery');
    expect(await verdictOf(cast.decider, frida.ref, 'lottery')).toBe('DENY WITHDRAWN');
    // Nobody asked her about it by name, so her status does not list it.
    const { consents } = await answered(cast.operator.get(`${frida.path}/status`));
    expect(consents!.map(({ purposeId }) => purposeId)).toEqual(['news']);
  });

  it('grants that were on their way when it came do not survive it', async () => {
    const cast = await castOf(ledger(), 'race');
    for (let round = 0; round < 8; round++) {
      const gleb = await consenting(cast, ['news']);
      const expressedAt = new Date().toISOString();
      const give = (purposeId: string) =>
        cast.service.post(`${gleb.path}/consents`, { purposeId, consentType: 'expressed', expressedAt });
      const withdraw = () => cast.service.post(`${gleb.path}/withdrawal`);
      const sent = [give('surveys'), withdraw(), give('calls'), give('profiling')];
      expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      expect(await verdicts(cast, gleb)).toEqual(purposes.map(() => 'DENY WITHDRAWN'));
    }
  });

  it('what is said afterwards counts again', async () => {
    const cast = await castOf(ledger(), 'again');
    const hanna = await consenting(cast, ['news', 'surveys']);
    await recorded(cast.service.post(`${hanna.path}/withdrawal`, { receivedAt: new Date(Date.now() - 600_000).toISOString() }));
    await recorded(cast.service.post(`${hanna.path}/consents`, { purposeId: 'surveys', consentType: 'expressed' }));
    expect(await verdicts(cast, hanna)).toEqual(['DENY WITHDRAWN', 'DENY WITHDRAWN', 'DENY WITHDRAWN', 'PERMIT PERMITTED']);
  });
});

async function consenting({ admin, service }: Cast, given: readonly string[]): Promise<Person> {
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

const verdicts = async ({ decider }: Cast, { ref }: Person): Promise<string[]> => {
  const found = [];
  for (const purposeId of purposes) found.push(await verdictOf(decider, ref, purposeId));
  return found;
};
