import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo, hoursAhead } from '#testing';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { purpose } from '../support/catalogue.ts';
import type { Answer } from '../support/http-client.ts';
import { sharedLedger } from '../support/service.ts';
import { errorsOf, placesOf } from './field-errors.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
});

type Send = (value: unknown) => Promise<Answer>;
const consent = (more: object) =>
  callers.service.post(`${person().path}/consents`, { purposeId: 'news', consentType: 'expressed', ...more });
const assertion = (more: object) =>
  callers.service.post(`${person().path}/legal-bases`, {
    purposeId: 'news',
    lawfulBasis: 'contract',
    justificationCode: 'order-1',
    ...more,
  });
const registration = (more: object) => callers.admin.post('/v1/purposes', purpose(`p-${randomUUID().slice(0, 8)}`, more));
const publication = (more: object) =>
  callers.admin.post(`/v1/policies/p-${randomUUID().slice(0, 8)}/versions`, {
    version: '1',
    effectiveFrom: hoursAgo(1),
    changeClass: 'editorial',
    texts: [{ language: 'en', content: 'text' }],
    ...more,
  });

/** Field, how to send it, values that fit, values that do not. */
const forms: readonly (readonly [string, string, Send, readonly unknown[], readonly unknown[]])[] = [
  [
    'an id that a caller chooses',
    '/purposeId',
    (purposeId) => callers.admin.post('/v1/purposes', { ...purpose('x'), purposeId }),
    ['a', 'news-letter-2', `n${'0'.repeat(62)}`],
    ['', 'News', '2news', '-news', 'new_s', 'new s', 'новости', `n${'0'.repeat(63)}`, 'news\n'],
  ],
  [
    'the version of a policy',
    '/version',
    (version) => publication({ version }),
    ['1', '2022-01-01', 'v1.2', 'A'.repeat(32)],
    ['', '.1', '-1', 'v 1', 'v_1', '1/2', 'A'.repeat(33)],
  ],
  [
    'a code',
    '/justificationCode',
    (justificationCode) => assertion({ justificationCode }),
    ['7', 'NK-RF:23(1)(8)', 'a_b.c/d', 'x'.repeat(63)],
    ['', '(1)', 'by e-mail', 'ivan@example.org', 'приказ', 'x'.repeat(64)],
  ],
  [
    'the id of an actor',
    '/actor/id',
    (id) => consent({ actor: { role: 'dataSubject', id } }),
    ['a', 'auth0|7F:3.x_-', 'x'.repeat(128)],
    ['', 'ivan@example.org', 'Ivan Petrov', 'x'.repeat(129)],
  ],
  [
    'the role of an actor',
    '/actor/role',
    (role) => consent({ actor: { role } }),
    ['dataSubject', 'parentOfDataSubject', 'guardianOfDataSubject', 'representative'],
    ['dataController', 'dataProcessor', 'authority', 'system', 'operator', ''],
  ],
  [
    'a correlation id',
    '/correlationId',
    (correlationId) => consent({ correlationId }),
    [randomUUID(), randomUUID().toUpperCase()],
    ['', 'trace-1', randomUUID().replaceAll('-', '')],
  ],
  [
    'a channel',
    '/channel',
    (channel) => consent({ channel }),
    ['web', 'email', 'phone', 'letter', 'inPerson', 'api', 'accountUi', 'import'],
    ['fax', 'Web', ''],
  ],
  [
    'a digest of evidence',
    '/evidenceDigests',
    (digest) => consent({ evidenceDigests: [digest] }),
    ['0f'.repeat(32)],
    ['', '0F'.repeat(32), '0f'.repeat(31), 'sha256:' + '0f'.repeat(32)],
  ],
  [
    'a time',
    '/validUntil',
    (validUntil) => consent({ validUntil }),
    ['2999-01-01T00:00:00Z', '2999-12-31T23:59:59.9Z', '9999-12-31T23:59:59.999Z', '2996-02-29T00:00:00.00+05:30'],
    [
      '',
      '2999-01-01',
      '2999-01-01T00:00Z',
      '2999-01-01T00:00:00',
      '2999-01-01 00:00:00Z',
      '2999-01-01t00:00:00z',
      '2999-02-29T00:00:00Z',
      '2999-01-01T24:00:00Z',
      '2999-12-31T23:59:60Z',
      '2999-01-01T00:00:00.1234567890Z',
      '2999-01-01T00:00:00.Z',
      '1969-12-31T23:59:59Z',
      '10000-01-01T00:00:00Z',
      '+002999-01-01T00:00:00Z',
    ],
  ],
  [
    'a length of time',
    '/consentValidity',
    (consentValidity) => registration({ consentValidity }),
    ['P1Y', 'P1Y6M', 'P2W', 'P30D', 'PT36H', 'P1DT12H'],
    ['', 'P', 'PT', 'P0D', '-P1D', 'P1.5D', '1Y', 'p1y', 'P1H', 'one year'],
  ],
  [
    'a name',
    '/name',
    (name) => registration({ name }),
    [{ en: 'News' }, { ru: 'Новости', 'pt-BR': 'Notícias' }],
    [{}, { en: '' }, { en: '  ' }, { english: 'News' }, { en: 7 }, [], 'News'],
  ],
  ['a kind of consent', '/consentType', (consentType) => consent({ consentType }), ['expressed', 'explicit'], ['implied', '']],
  [
    'a basis other than consent',
    '/lawfulBasis',
    (lawfulBasis) => assertion({ lawfulBasis }),
    ['contract', 'legitimateInterest'],
    ['consent', 'Contract', 'habit', ''],
  ],
  [
    'the bases of a purpose',
    '/lawfulBases',
    (lawfulBases) => registration({ lawfulBases }),
    [
      ['vitalInterest', 'consent'],
      ['publicTask', 'legalObligation'],
    ],
    [[], ['habit'], ['consent', 'consent'], 'consent'],
  ],
  [
    'a time zone',
    '/timeZone',
    (timeZone) => callers.admin.post('/v1/controller', { regime: 'EU_GDPR', timeZone, effectiveFrom: hoursAhead(1) }),
    ['UTC', 'Europe/Berlin'],
    ['', 'Europe/Atlantis', 'MSK+3'],
  ],
  [
    'what is "all" or a list',
    '/dataCategories',
    (dataCategories) => callers.service.post(`${person().path}/erasures`, { dataCategories, ground: 'objected' }),
    ['all', ['email'], Array.from({ length: 200 }, (_, index) => `c${index}`)],
    [
      'All',
      'email',
      [],
      ['all'],
      ['email', 'all'],
      ['email', 'email'],
      ['E'],
      Array.from({ length: 201 }, (_, index) => `c${index}`),
    ],
  ],
];

describe.each(forms)('%s', (_, pointer, send, fitting, unfitting) => {
  it('may be', async () => {
    for (const value of fitting) {
      const { status, text } = await send(value);
      expect([value, status < 300 ? 'taken' : text]).toEqual([value, 'taken']);
    }
  });

  it('may not be', async () => {
    for (const value of unfitting) {
      const places = await placesOf(send(value));
      expect([value, places.every((place) => place.startsWith(pointer)), places.length]).toEqual([value, true, 1]);
    }
  });
});

describe('fields that depend on one another', () => {
  const decide = (body: object) => callers.operator.post(`${person().path}/objections/${randomUUID()}/decision`, body);
  const assess = (...outcomes: object[]) =>
    callers.operator.post(`${person().path}/erasures/${randomUUID()}/assessment`, { outcomes });

  it('overriding an objection asks for a justification, upholding it for none', async () => {
    expect(await placesOf(decide({ outcome: 'overridden' }))).toEqual(['/justificationCode']);
    expect((await decide({ outcome: 'upheld' })).body['code']).toBe('OBJECTION_UNKNOWN');
  });

  it('an exemption stands exactly with withhold', async () => {
    expect(await placesOf(assess({ dataCategory: 'email', outcome: 'withhold' }))).toEqual(['/outcomes/0/exemption']);
    const exempt = { dataCategory: 'email', outcome: 'erase', exemption: 'archiving' };
    expect(await placesOf(assess(exempt))).toEqual(['/outcomes/0/exemption']);
    expect(await placesOf(assess({ dataCategory: 'email', outcome: 'anonymise', until: hoursAhead(1) }))).toEqual([
      '/outcomes/0/until',
    ]);
  });

  it('a category is assessed once, a system has one task', async () => {
    const erase = { dataCategory: 'email', outcome: 'erase' };
    expect(await errorsOf(assess(erase, { ...erase, outcome: 'anonymise' }))).toHaveLength(1);
    const tasks = [
      { system: 'crm', dataCategories: ['email'] },
      { system: 'crm', dataCategories: ['name'] },
    ];
    const path = `${person().path}/erasures/${randomUUID()}/execution`;
    expect(await placesOf(callers.operator.post(path, { tasks }))).toEqual(['/tasks']);
  });
});
