import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo, hoursAhead } from '#testing';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { executedErasure } from '../support/erasures.ts';
import type { Answer } from '../support/http-client.ts';
import { recorded } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();
const id = '00000000-0000-5000-8000-000000000000';

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
  await register(callers.admin, 'strict', { specialCategory: true, separateDocument: true });
  await register(callers.admin, 'gone');
  await recorded(callers.admin.post('/v1/purposes/gone/retirement', { reason: 'ended' }));
});

const gist = ({ status, body }: Answer) => (status === 201 ? 'recorded' : `${status} ${String(body['code'])}`);

describe('of several refusals the first of domain-model 6 is answered', () => {
  it('for a consent that has everything wrong, one thing set right after another', async () => {
    const anna = person();
    const body = {
      purposeId: 'nws',
      consentType: 'expressed',
      dataCategories: ['phone'],
      policyRef: { policyId: 'privacy', version: '9' },
      expressedAt: hoursAgo(30),
      receivedAt: hoursAhead(1),
      validUntil: hoursAgo(31),
    };
    const outcomes = [];
    const mending: readonly object[] = [
      {},
      { purposeId: 'gone' },
      { purposeId: 'strict' },
      { dataCategories: ['email'] },
      { policyRef: { policyId: 'privacy', version: '1' } },
      { receivedAt: hoursAgo(1) },
      { validUntil: hoursAhead(9) },
      { evidenceDigests: ['0f'.repeat(32)] },
      { consentType: 'explicit' },
      { isSeparateDocument: true },
    ];
    let mended = body as object;
    for (const right of mending) {
      mended = Object.assign({}, mended, right);
      outcomes.push(gist(await callers.service.post(`${anna.path}/consents`, mended)));
    }
    expect(outcomes).toEqual([
      '409 PURPOSE_UNKNOWN',
      '409 PURPOSE_RETIRED',
      '409 OUT_OF_SCOPE',
      '409 POLICY_VERSION_UNKNOWN',
      '409 TIME_IN_FUTURE',
      '409 INTERVAL_INVALID',
      '409 BACKDATED_GRANT_WITHOUT_EVIDENCE',
      '409 EXPLICIT_CONSENT_REQUIRED',
      '409 SEPARATE_DOCUMENT_REQUIRED',
      'recorded',
    ]);
  });

  it('an erased subject goes before everything that is unknown', async () => {
    const boris = person();
    await executedErasure(callers, boris);
    const permissive: readonly (readonly [string, object])[] = [
      ['consents', { purposeId: 'nws', consentType: 'expressed' }],
      ['consents/nws/confirmation', {}],
      [`restrictions/${id}/authorisations`, { exception: 'legalClaims' }],
      [`objections/${id}/withdrawal`, {}],
      [`objections/${id}/decision`, { outcome: 'overridden', justificationCode: 'law' }],
      ['legal-bases', { purposeId: 'nws', lawfulBasis: 'contract', justificationCode: 'order-1' }],
      ['policy-notices', { policyId: 'privacy', version: '9', deliveredAt: hoursAgo(1) }],
    ];
    for (const [route, body] of permissive) {
      expect([route, gist(await callers.operator.post(`${boris.path}/${route}`, body))]).toEqual([route, '409 SUBJECT_ERASED']);
    }
    // Releasing and lifting finish an erasure: they are never refused for it.
    for (const [route, code] of [
      [`legal-holds/${id}/release`, 'HOLD_UNKNOWN'],
      [`restrictions/${id}/lift`, 'RESTRICTION_UNKNOWN'],
      [`restrictions/${id}/lift-announcement`, 'RESTRICTION_UNKNOWN'],
      [`objections/${id}/decision`, 'OBJECTION_UNKNOWN'],
    ] as const) {
      const sent = callers.operator.post(`${boris.path}/${route}`, route.endsWith('decision') ? { outcome: 'upheld' } : {});
      expect(gist(await sent)).toBe(`404 ${code}`);
    }
  });

  it('the id in the path goes before the purpose in the body', async () => {
    const authorisation = { exception: 'legalClaims', purposes: ['nws'] };
    const sent = callers.operator.post(`${person().path}/restrictions/${id}/authorisations`, authorisation);
    expect(gist(await sent)).toBe('404 RESTRICTION_UNKNOWN');
  });
});
