import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { hoursAgo } from '#testing';
import { callersOf, person } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { answered, recorded } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();
const text = 'We write to you once a month.\n';
const contentHash = createHash('sha256').update(text).digest('hex');

describe('case 1: history per purpose shows policy version and text hash, not only the current state', () => {
  it('still says under which text a consent was given after it was withdrawn', async () => {
    const { admin, service, auditor } = await callersOf(ledger());
    const anna = person();
    await recorded(
      admin.post('/v1/policies/privacy/versions', {
        version: '2026-01',
        effectiveFrom: hoursAgo(24),
        changeClass: 'editorial',
        texts: [{ language: 'en', content: text }],
      }),
    );
    await register(admin, 'news');
    await register(admin, 'surveys');
    const shown = { policyId: 'privacy', version: '2026-01', language: 'en' };
    await recorded(
      service.post(`${anna.path}/consents`, { purposeId: 'news', consentType: 'expressed', channel: 'web', policyRef: shown }),
    );
    await recorded(service.post(`${anna.path}/consents/surveys/refusal`));
    await recorded(service.post(`${anna.path}/consents/news/withdrawal`, { channel: 'email' }));

    const { items } = await answered(auditor.get(`${anna.path}/history`));
    const ofNews = items!.filter(({ data }) => JSON.stringify(data).includes('"news"'));
    expect(ofNews).toEqual([
      expect.objectContaining({
        type: 'ConsentGiven',
        channel: 'web',
        policyRef: { ...shown, contentHash },
        before: expect.objectContaining({ state: 'unknown' }),
        after: expect.objectContaining({ state: 'given' }),
      }),
      expect.objectContaining({
        type: 'ConsentWithdrawn',
        channel: 'email',
        before: expect.objectContaining({ state: 'given' }),
        after: expect.objectContaining({ state: 'withdrawn' }),
      }),
    ]);
  });

  it('gives the text under that hash, for ever', async () => {
    const { auditor } = await callersOf(ledger());
    const shown = await answered(auditor.get('/v1/policies/privacy/versions/2026-01/texts/en'));
    expect(shown).toEqual({ policyId: 'privacy', version: '2026-01', language: 'en', content: text, contentHash });
  });
});
