import { describe, expect, it } from '@jest/globals';
import { controllerVersions } from './controller-versions/controller-versions.ts';
import { policyKey, policyVersions } from './policy-versions/policy-versions.ts';
import { processingStatus, subjectKey } from './processing-status/processing-status.ts';
import { purposeCatalogue, purposeKey } from './purpose-catalogue/purpose-catalogue.ts';
import { configure, day, give, publish, Recorder, retire, revise, withdraw } from '#testing';
import { recordSteps, shop, shopOf } from './testing/shop.ts';
import { viewOf } from './testing/view-of.ts';

describe('the purpose catalogue', () => {
  it('holds each purpose with all its versions, retired ones included, and nothing of its subjects', async () => {
    const ledger = await shop();
    await ledger.purpose(revise('news'), { at: day(2) });
    await ledger.purpose(retire('news'), { at: day(3) });
    await ledger.subject('s', give('offers'), { at: day(4) });
    const view = viewOf(purposeCatalogue, await ledger.events());
    expect(Object.keys(view)).toEqual([purposeKey('acme', 'news'), purposeKey('acme', 'offers')]);
    expect(view[purposeKey('acme', 'news')]).toMatchObject({
      controllerId: 'acme',
      purposeId: 'news',
      versions: [{ version: 1 }, { version: 2 }],
      retirement: { effectiveFrom: day(3), reason: 'service-closed' },
    });
  });
});

describe('the policy versions', () => {
  it('hold each policy with all its versions, by hash and not by text', async () => {
    const ledger = new Recorder();
    await ledger.policy(publish('privacy', '2025', day(1), 'as it was'), { at: day(1) });
    await ledger.policy(publish('privacy', '2026', day(9), 'as it will be'), { at: day(2) });
    const contentHash = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(viewOf(policyVersions, await ledger.events())[policyKey('acme', 'privacy')]).toMatchObject({
      controllerId: 'acme',
      versions: [
        { version: '2025', texts: [{ language: 'en', contentHash }] },
        { version: '2026', texts: [{ language: 'en', contentHash }] },
      ],
    });
  });
});

describe('the controller versions', () => {
  it('hold every choice of a tenant', async () => {
    const ledger = new Recorder();
    await ledger.controller(configure('EU_GDPR'), { at: day(1) });
    await ledger.controller(configure('RU_152FZ'), { at: day(2) });
    expect(viewOf(controllerVersions, await ledger.events())['acme']!.versions).toMatchObject([
      { version: 1, regime: 'EU_GDPR' },
      { version: 2, regime: 'RU_152FZ' },
    ]);
  });
});

describe('the processing status', () => {
  it('holds the folded facts of each subject of each tenant', async () => {
    const ledger = await shop(['s', give('news'), day(2)], ['t', give('news'), day(2)], ['s', withdraw('news'), day(3)]);
    const other = await shopOf('other');
    await recordSteps(other, ['s', give('news'), day(2)]);
    const view = viewOf(processingStatus, [...(await ledger.events()), ...(await other.events())]);
    expect(Object.keys(view)).toEqual([subjectKey('acme', 's'), subjectKey('acme', 't'), subjectKey('other', 's')]);
    const { revision, facts } = view[subjectKey('acme', 's')]!;
    expect([revision, Object.keys(facts)]).toEqual([1, ['ConsentGiven', 'ConsentWithdrawn']]);
  });
});
