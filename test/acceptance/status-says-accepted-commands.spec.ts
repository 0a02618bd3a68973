import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo, hoursAhead } from '#testing';
import { callersOf, person, type Callers, type Person } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { executedErasure } from '../support/erasures.ts';
import type { Answer, HttpClient } from '../support/http-client.ts';
import { answered, recorded } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();
const grant = { purposeId: 'news', consentType: 'expressed' };

/** The six commands about the consent to one purpose, each with as few fields as possible. */
const six: Readonly<Record<string, (callers: Callers, path: string) => Promise<Answer>>> = {
  GiveConsent: ({ service }, path) => service.post(`${path}/consents`, grant),
  ConfirmConsent: ({ service }, path) => service.post(`${path}/consents/news/confirmation`),
  RenewConsent: ({ service }, path) => service.post(`${path}/consents/news/renewal`, { validUntil: hoursAhead(10_000) }),
  RefuseConsent: ({ service }, path) => service.post(`${path}/consents/news/refusal`),
  WithdrawConsent: ({ service }, path) => service.post(`${path}/consents/news/withdrawal`),
  InvalidateConsent: ({ operator }, path) => operator.post(`${path}/consents/news/invalidation`, { reason: 'forged' }),
};

/** How a person comes into each state that a status may show. */
const states: Readonly<Record<string, readonly ((client: HttpClient, path: string) => Promise<Answer>)[]>> = {
  awaitingConfirmation: [(client, path) => client.post(`${path}/consents`, { ...grant, purposeId: 'news' })],
  given: [given({})],
  renewed: [given({ validUntil: hoursAhead(1) }), (client, path) => six['RenewConsent']!({ service: client } as Callers, path)],
  refused: [(client, path) => client.post(`${path}/consents/news/refusal`)],
  withdrawn: [given({}), (client, path) => client.post(`${path}/consents/news/withdrawal`)],
  expired: [given({ expressedAt: hoursAgo(2), validUntil: hoursAgo(1) })],
  invalidated: [given({}), (client, path) => client.post(`${path}/consents/news/invalidation`, { reason: 'forged' })],
};

function given(more: object) {
  return (client: HttpClient, path: string) => client.post(`${path}/consents`, { ...grant, ...more });
}

describe('case 8: the status says which commands would be accepted now, so that no client offers a refused switch', () => {
  let plain: Callers;
  let confirmed: Callers;
  beforeAll(async () => {
    plain = await callersOf(ledger(), 'plain');
    confirmed = await callersOf(ledger(), 'double-opt-in');
    await register(plain.admin, 'news');
    await register(confirmed.admin, 'news', { doubleOptIn: true });
  });

  it.each(Object.keys(states))('when it is %s', async (state) => {
    const callers = state === 'awaitingConfirmation' ? confirmed : plain;
    const consent = await consentOf(callers, await inState(callers, state));
    expect(consent['state']).toBe(state);

    const accepted = [];
    for (const [command, send] of Object.entries(six)) {
      const { status } = await send(callers, (await inState(callers, state)).path);
      if (status < 400) accepted.push(command);
    }
    expect([...consent['acceptedCommands']!].sort()).toEqual(accepted.sort());
  });

  it('of an erased person: only what takes back', async () => {
    const olga = await inState(plain, 'withdrawn');
    await executedErasure(plain, olga);
    const consent = await consentOf(plain, olga);
    expect([...consent['acceptedCommands']!].sort()).toEqual(['RefuseConsent', 'WithdrawConsent']);
  });

  it('of another day it says none, for a switch is for today', async () => {
    const { path } = await inState(plain, 'given');
    const at = new Date(Date.now() + 60_000).toISOString();
    const { consents } = await answered(plain.operator.get(`${path}/status?at=${at}`));
    expect(consents).toEqual([expect.objectContaining({ state: 'given', acceptedCommands: [] })]);
  });
});

async function inState(callers: Callers, state: string): Promise<Person> {
  const who = person();
  for (const step of states[state]!) await recorded(step(callers.operator, who.path));
  return who;
}

async function consentOf({ operator }: Callers, { path }: Person) {
  const { consents } = await answered(operator.get(`${path}/status`));
  return consents![0]!;
}
