import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import type { ServiceProcess } from '../../tools/service-process.ts';
import { register } from '../support/catalogue.ts';
import type { Answer, HttpClient } from '../support/http-client.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { faultsOf } from './ledger-oracle.ts';
import { acknowledgementIn, History, purposes, sharedSubject, Writer } from './workload.ts';

const rounds = process.env['FULL'] ? 100 : 30;
const callers = 64;
const grant = { purposeId: 'newsletter', consentType: 'expressed' };

/**
 * @fault Two processes write one ledger at once
 * @caller each command is decided on all that was recorded before it
 * @durable every event, without a gap in its stream
 * @heals nothing to heal
 */
describe('two processes on one ledger, their caches warm', () => {
  const folder = new LedgerFolder();
  const memory = { position: 0n };
  let one: ServiceProcess;
  let other: ServiceProcess;
  let here: HttpClient;
  let there: HttpClient;

  beforeAll(async () => {
    one = await folder.start();
    // Both run a projector, which is a mistake that must not harm the views.
    other = await folder.start();
    here = await folder.caller(one, ['operator'], { memory });
    there = await folder.caller(other, ['operator'], { memory });
    const admin = await folder.caller(one, ['admin'], { memory });
    for (const purposeId of purposes) await register(admin, purposeId);
  });
  afterAll(() => folder.end());

  const consents = (subjectRef: string): string => `/v1/subjects/${subjectRef}/consents`;
  const decide = (client: HttpClient, subjectRef: string, consistency: string): Promise<Answer> =>
    client.post('/v1/decisions', { subjectRef, purposeId: 'newsletter', consistency });

  it('do not lose a withdrawal sent to the one right after a grant was recorded by the other', async () => {
    for (let round = 0; round < rounds; round++) {
      const subjectRef = newSubjectRef();
      acknowledgementIn(await there.post(`${consents(subjectRef)}/newsletter/refusal`));
      const given = acknowledgementIn(await here.post(consents(subjectRef), grant));
      const withdrawn = acknowledgementIn(await there.post(`${consents(subjectRef)}/newsletter/withdrawal`));

      expect([given, withdrawn].map(({ events }) => events[0])).toMatchObject([
        { type: 'ConsentGiven', revision: 1 },
        { type: 'ConsentWithdrawn', revision: 2 },
      ]);
      for (const client of [here, there])
        for (const consistency of ['strong', 'projected'])
          expect((await decide(client, subjectRef, consistency)).body).toMatchObject({ decision: 'DENY', code: 'WITHDRAWN' });
    }
  });

  it('do not take a grant for a repetition when the other has recorded its withdrawal', async () => {
    for (let round = 0; round < rounds; round++) {
      const subjectRef = newSubjectRef();
      acknowledgementIn(await here.post(consents(subjectRef), grant));
      acknowledgementIn(await there.post(`${consents(subjectRef)}/newsletter/withdrawal`));
      const again = await here.post(consents(subjectRef), grant);

      expect(again).toMatchObject({ status: 201, body: { events: [{ type: 'ConsentGiven', revision: 2 }] } });
    }
  });

  it('do not refuse what the other has just made possible', async () => {
    const subjectRef = newSubjectRef();
    const body = { ...grant, purposeId: 'loyalty' };
    expect(await there.post(consents(subjectRef), body)).toMatchObject({ status: 409, body: { code: 'PURPOSE_UNKNOWN' } });
    await register(await folder.caller(one, ['admin'], { memory }), 'loyalty');

    expect((await there.post(consents(subjectRef), body)).status).toBe(201);
  });

  it(`keep the stream of a subject whole that ${callers} callers write to over both`, async () => {
    const history = new History();
    const contested = newSubjectRef();
    const enough = callers * (process.env['FULL'] ? 15 : 4);
    const writers = Array.from({ length: callers }, (_, caller) => new Writer(sharedSubject(contested, caller), history));
    const written = () => history.acknowledged.length >= enough;
    await Promise.all(writers.map((writer, caller) => writer.write(caller % 2 === 0 ? here : there, written)));

    expect(history.acknowledged.length).toBeGreaterThanOrEqual(enough);
    expect(await faultsOf(folder.path, history.acknowledged)).toEqual([]);
  });
});
