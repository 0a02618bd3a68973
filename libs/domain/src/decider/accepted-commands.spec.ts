import { describe, expect, it } from '@jest/globals';
import { catalogueOf, categories, retiredFrom, versions } from '../testing/catalogue.phrases.ts';
import { confirm, give, invalidate, refuse, renew, withdraw } from '../testing/consent.phrases.ts';
import { approve, assess, erase, execute, request } from '../testing/erasure.phrases.ts';
import { day, on, subjectAfter, type Step } from '../testing/subject.phrases.ts';
import { acceptedCommands } from './accepted-commands.ts';

const catalogue = catalogueOf({
  news: {},
  yearly: versions({ consentValidity: 'P1Y' }),
  twice: versions({ doubleOptIn: true }),
  strict: versions({ specialCategory: true, separateDocument: true }),
  closing: retiredFrom(day(10)),
  contractual: versions({}, { lawfulBases: ['contract'], effectiveFrom: day(5) }),
  growing: versions({}, { dataCategories: categories('email', 'phone'), effectiveFrom: day(5) }),
});
const accepted = (purposeId: string, ...steps: readonly Step[]) =>
  acceptedCommands(subjectAfter(catalogue, steps).subject, catalogue, purposeId, day(20));

const stops = ['RefuseConsent', 'WithdrawConsent'];
const given = [on(day(12), give('news', { validUntil: day(60) }))];
const emailErased = (id: string): Step[] => [
  on(day(13), request({ dataCategories: ['email'] })),
  on(day(14), assess(id, erase('email'))),
  approve(id, erase('email'), day(15)),
  on(day(16), execute(id)),
];

describe('the commands that a status offers', () => {
  it.each([
    ['unknown', 'news', [], ['GiveConsent', ...stops]],
    ['given', 'news', given, ['GiveConsent', 'RenewConsent', ...stops, 'InvalidateConsent']],
    [
      'renewed',
      'news',
      [...given, on(day(13), renew('news', { validUntil: day(90) }))],
      ['GiveConsent', 'RenewConsent', ...stops, 'InvalidateConsent'],
    ],
    [
      'given, with a validity',
      'yearly',
      [on(day(12), give('yearly'))],
      ['GiveConsent', 'RenewConsent', ...stops, 'InvalidateConsent'],
    ],
    ['expired', 'news', [on(day(12), give('news', { validUntil: day(15) }))], ['GiveConsent', ...stops, 'InvalidateConsent']],
    ['withdrawn', 'news', [...given, on(day(13), withdraw('news'))], ['GiveConsent', ...stops]],
    ['refused', 'news', [on(day(13), refuse('news'))], ['GiveConsent', ...stops]],
    ['invalidated', 'news', [...given, on(day(13), invalidate('news'))], ['GiveConsent', ...stops, 'InvalidateConsent']],
    ['awaiting', 'twice', [on(day(19), give('twice'))], ['GiveConsent', 'ConfirmConsent', ...stops, 'InvalidateConsent']],
    ['lapsed', 'twice', [on(day(12), give('twice'))], ['GiveConsent', ...stops]],
    [
      'confirmed',
      'twice',
      [on(day(12), give('twice')), on(day(13), confirm('twice'))],
      ['GiveConsent', 'RenewConsent', ...stops, 'InvalidateConsent'],
    ],
  ] as const)('are those that would not be refused: %s', (_, purposeId, steps, commands) =>
    expect(accepted(purposeId, ...steps)).toEqual(commands),
  );

  it('do not depend on a form that the subject may still choose', () => expect(accepted('strict')).toContain('GiveConsent'));

  it('are those that end consent, for a retired purpose', () =>
    expect(accepted('closing', on(day(2), give('closing')))).toEqual([...stops, 'InvalidateConsent']));

  it('leave out giving, where consent is no basis of the purpose any more', () =>
    expect(accepted('contractual', on(day(2), give('contractual')))).not.toContain('GiveConsent'));

  it('leave out confirming what would end before it began', () =>
    expect(accepted('twice', on(day(18), give('twice', { validUntil: day(19) })))).not.toContain('ConfirmConsent'));

  it('leave out confirming and renewing what an erasure has closed, and offer to give anew', () => {
    expect(accepted('news', ...given, ...emailErased('id1'))).toEqual(['GiveConsent', ...stops, 'InvalidateConsent']);
    expect(accepted('twice', on(day(12, 12), give('twice')), ...emailErased('id1'))).not.toContain('ConfirmConsent');
  });

  it('are none but stops for an erased subject', () => {
    const allErased = [
      on(day(13), request({ dataCategories: 'all' })),
      on(day(14), assess('id1', erase('all'))),
      approve('id1', erase('all'), day(15)),
      on(day(16), execute('id1')),
    ];
    expect(accepted('news', ...given, ...allErased)).toEqual([...stops, 'InvalidateConsent']);
  });
});
