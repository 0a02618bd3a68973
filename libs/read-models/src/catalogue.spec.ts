import { describe, expect, it } from '@jest/globals';
import { controllerVersions } from './controller-versions/controller-versions.ts';
import { policyKey, policyVersions } from './policy-versions/policy-versions.ts';
import { processingStatus, subjectKey } from './processing-status/processing-status.ts';
import { purposeCatalogue, purposeKey } from './purpose-catalogue/purpose-catalogue.ts';
import { give, revised, shop, withdraw } from './testing/shop.ts';
import { byController, day, Story, viewOf } from './testing/story.ts';

describe('the purpose catalogue', () => {
  it('holds each purpose with all its versions, retired ones included, and nothing of its subjects', () => {
    const story = shop()
      .purpose(revised('news'), day(2))
      .purpose({ type: 'RetirePurpose', purposeId: 'news', reason: 'service-closed', attribution: byController }, day(3))
      .subject('s', give('offers'), day(4));
    const view = viewOf(purposeCatalogue, story.events);
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
  it('hold each policy with all its versions, by hash and not by text', () => {
    const publish = (version: string, effectiveFrom: string) =>
      ({
        ...{ type: 'PublishPolicyVersion', policyId: 'privacy', version, effectiveFrom, changeClass: 'material' },
        texts: [{ language: 'en', contentHash: `hash of ${version}` }],
        attribution: byController,
      }) as never;
    const story = new Story().policy(publish('2025', day(1)), day(1)).policy(publish('2026', day(9)), day(2));
    expect(viewOf(policyVersions, story.events)[policyKey('acme', 'privacy')]).toMatchObject({
      controllerId: 'acme',
      versions: [{ version: '2025', texts: [{ contentHash: 'hash of 2025' }] }, { version: '2026' }],
    });
  });
});

describe('the controller versions', () => {
  it('hold every choice of a tenant', () => {
    const configure = (regime: 'EU_GDPR' | 'RU_152FZ') =>
      ({ type: 'ConfigureController', regime, attribution: byController }) as const;
    const story = new Story().controller(configure('EU_GDPR'), day(1)).controller(configure('RU_152FZ'), day(2));
    expect(viewOf(controllerVersions, story.events)['acme']!.versions).toMatchObject([
      { version: 1, regime: 'EU_GDPR' },
      { version: 2, regime: 'RU_152FZ' },
    ]);
  });
});

describe('the processing status', () => {
  it('holds the folded facts of each subject of each tenant', () => {
    const story = shop()
      .subject('s', give('news'), day(2))
      .subject('t', give('news'), day(2))
      .subject('s', withdraw('news'), day(3));
    const view = viewOf(processingStatus, [...story.events, ...shop('other').subject('s', give('news'), day(2)).events]);
    expect(Object.keys(view)).toEqual([subjectKey('acme', 's'), subjectKey('acme', 't'), subjectKey('other', 's')]);
    const { revision, facts } = view[subjectKey('acme', 's')]!;
    expect([revision, Object.keys(facts)]).toEqual([1, ['ConsentGiven', 'ConsentWithdrawn']]);
  });
});
