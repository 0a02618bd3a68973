import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo, hoursAhead } from '#testing';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { purpose, register } from '../support/catalogue.ts';
import { answered, recorded, refused } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { commandExamples, goodRequest } from './command-examples.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();

const list = <T>(member: (index: number) => T, length = 200): T[] => Array.from({ length }, (_, index) => member(index));
/** Identifiers and codes, as long as they may be. */
const longest = (word: string) => (index: number) => `${word}-${index}-`.padEnd(63, 'x');
const categories = list(longest('category'));
const purposes = list(longest('purpose'));
const systems = list(longest('system'));
/** Some neighbouring categories; after the last comes the first. */
const wheel = (index: number, count: number) => list((step) => categories[(index + step) % categories.length], count);
const necessity = 'required';
const retentionClass = 'r'.repeat(63);

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
  await Promise.all(purposes.map((purposeId) => register(callers.admin, purposeId)));
  const dataCategories = categories.map((id) => ({ id, necessity, retentionClass }));
  const description = 'd'.repeat(4096);
  await register(callers.admin, 'wide', { dataCategories, recipients: systems, description });
});

const more = (sent: object) => ({ expressedAt: hoursAgo(1), receivedAt: hoursAgo(1), correlationId: randomUUID(), ...sent });

describe('a list of 200 members, each as long as it may be', () => {
  it('are the categories and recipients of a consent', async () => {
    const consent = { purposeId: 'wide', consentType: 'expressed', dataCategories: categories, recipients: systems };
    await recorded(callers.service.post(`${person().path}/consents`, more(consent)));
  });

  const withEvidence = commandExamples.filter(({ command }) =>
    ['GiveConsent', 'ConfirmConsent', 'RenewConsent', 'AcceptPolicyVersion', 'RecordPolicyNotice'].includes(command),
  );
  it.each(withEvidence.map((example) => [example.command, example] as const))('are the digests of %s', async (_, example) => {
    const { path, body } = await goodRequest(example, callers, person());
    const evidenceDigests = list((index) => String(index).padStart(64, '0'));
    await recorded(callers[example.by].post(path, { ...body, evidenceDigests }));
  });

  it('are the categories and purposes of a restriction, and the purposes of an authorisation', async () => {
    const { path } = person();
    const restriction = { ground: 'accuracyContested', dataCategories: categories, purposes };
    const { restrictionId } = await recorded(callers.service.post(`${path}/restrictions`, more(restriction)));
    const authorisations = `${path}/restrictions/${String(restrictionId)}/authorisations`;
    await recorded(callers.operator.post(authorisations, more({ exception: 'legalClaims', purposes })));
  });

  it('are the purposes of an objection', async () => {
    const objection = { kind: 'particularSituation', purposes };
    await recorded(callers.service.post(`${person().path}/objections`, more(objection)));
  });

  it('are the categories of a hold', async () => {
    const hold = { dataCategories: categories, legalReference: 'court-1' };
    await recorded(callers.operator.post(`${person().path}/legal-holds`, more(hold)));
  });

  it('are the outcomes of an assessment, each with all its fields', async () => {
    const { path } = person();
    const request = { dataCategories: categories, ground: 'objected' };
    const { erasureId } = await recorded(callers.service.post(`${path}/erasures`, more(request)));
    const withheld = { outcome: 'withhold', exemption: 'freedomOfExpression', until: hoursAhead(9) };
    const outcomes = categories.map((dataCategory) => ({ dataCategory, ...withheld }));
    await recorded(callers.operator.post(`${path}/erasures/${String(erasureId)}/assessment`, more({ outcomes })));
  });

  it.each([
    ['the tasks of an erasure', systems.map((system, index) => ({ system, dataCategories: [categories[index]] }))],
    [
      'the tasks of an erasure, each with a dozen categories',
      systems.map((system, index) => ({ system, dataCategories: wheel(index, 12) })),
    ],
    ['the categories of a task and of its report', [{ system: systems[0], dataCategories: categories }]],
  ])('are %s', async (_, tasks) => {
    const { path } = person();
    const request = { dataCategories: categories, ground: 'objected' };
    const { erasureId } = await recorded(callers.service.post(`${path}/erasures`, more(request)));
    const erasure = `${path}/erasures/${String(erasureId)}`;
    const outcomes = categories.map((dataCategory) => ({ dataCategory, outcome: 'erase' }));
    const { assessmentDigest } = await recorded(callers.operator.post(`${erasure}/assessment`, { outcomes }));
    await recorded(callers.approver.post(`${erasure}/approval`, { assessmentDigest }));
    await recorded(callers.operator.post(`${erasure}/execution`, more({ tasks, backupsExpireAt: hoursAhead(9) })));
    for (const { system, dataCategories } of tasks.slice(0, 1)) {
      const report = more({ status: 'completed', dataCategories, method: 'm'.repeat(63) });
      await recorded(callers.operator.post(`${erasure}/tasks/${String(system)}/report`, report));
    }
  });

  it('are the texts of a policy', async () => {
    const texts = list((index) => ({ language: `en-${String(index).padStart(8, '0')}`, content: 'x'.repeat(4096) }));
    const version = { version: '1', effectiveFrom: hoursAgo(1), changeClass: 'editorial', texts };
    await recorded(callers.admin.post('/v1/policies/many-languages/versions', version));
  });

  it('are the categories of a question', async () => {
    const question = { subjectRef: person().ref, purposeId: 'wide', dataCategories: categories };
    const { perCategory } = await answered(callers.decider.post('/v1/decisions', question));
    expect(perCategory).toHaveLength(200);
  });
});

describe('a body that no limit refuses', () => {
  it('is refused where its event would be more than an entry of the log may be, and nothing is recorded', async () => {
    const dataCategories = categories.map((id) => ({ id, necessity, retentionClass }));
    const wide = purpose('widest', { dataCategories, recipients: systems, description: 'd'.repeat(4096) });
    const name = { en: 'n'.repeat(4096), de: 'n'.repeat(4096), fr: 'n'.repeat(3600) };
    const body = { ...wide, name };
    expect(JSON.stringify(body).length).toBeGreaterThan(65_000);
    expect(JSON.stringify(body).length).toBeLessThan(65_536);
    await refused(callers.admin.post('/v1/purposes', body), 413, 'BODY_TOO_LARGE');
    await refused(callers.admin.get('/v1/purposes/widest'), 404, 'NOT_FOUND');
    await recorded(callers.admin.post('/v1/purposes', { ...body, name: { ...name, fr: 'n' } }));
  });
});
