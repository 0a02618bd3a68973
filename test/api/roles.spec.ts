import { describe, expect, it } from '@jest/globals';
import type { Role } from '#access';
import { newSubjectRef } from '#testing';
import { refused } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { attempt } from './failing-attempt.ts';
import { subject } from './who-may-call.ts';

const ledger = sharedLedger();

describe('a report of an erasure task', () => {
  const report = `POST ${subject}/erasures/:erasureId/tasks/:system/report`;
  const statusFor = async (role: Role, systems?: readonly string[]) =>
    (await attempt(await ledger().as([role], { ...(systems && { systems }) }), report)).status;

  it('is for a program whose token names the system, and for operators', async () => {
    expect(await statusFor('service-command', ['billing', 'crm'])).toBe(400);
    expect(await statusFor('service-command', ['billing'])).toBe(403);
    expect(await statusFor('service-command')).toBe(403);
    expect(await statusFor('operator')).toBe(400);
  });

  it('is for no token whose claim is not a list of ids', async () => {
    expect(await statusFor('service-command', ['CRM'])).toBe(401);
  });
});

describe('several roles', () => {
  it('add up', async () => {
    const both = await ledger().as(['dashboard', 'approver']);
    expect((await both.get('/v1/statistics/daily')).status).toBe(200);
    expect((await both.get('/v1/erasures')).status).toBe(200);
    await refused(both.get('/v1/audit/events'), 403, 'FORBIDDEN');
  });

  it('one of which is a service’s approve nothing', async () => {
    const approval = `POST ${subject}/erasures/:erasureId/approval`;
    for (const other of ['service-command', 'service-decision'] as const) {
      const { status } = await attempt(await ledger().as(['approver', other]), approval);
      expect(status).toBe(403);
    }
    const { status } = await attempt(await ledger().as(['approver', 'operator']), approval);
    expect(status).toBe(400);
  });

  it('of which one opens subjects to the feed', async () => {
    const client = await ledger().as(['service-command']);
    const seen = async (...held: Role[]) => {
      const answer = await fetch(`${ledger().url}/v1/feed`, {
        headers: { authorization: `Bearer ${await ledger().token(held)}` },
        signal: AbortSignal.timeout(20_000),
      });
      const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      await client.post(`/v1/subjects/${newSubjectRef()}/withdrawal`);
      while (!text.includes('data:')) text += (await reader.read()).value;
      await reader.cancel();
      return text.includes('subject-acme');
    };
    expect([await seen('dashboard'), await seen('dashboard', 'operator'), await seen('auditor')]).toEqual([false, true, true]);
  });
});
