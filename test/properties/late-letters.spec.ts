import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Question, SubjectCommand } from '#domain';
import type { Instant } from '#kernel';
import { answerTo } from './answers.ts';
import { emptyLedger, record, recordingAt, type AnyCommand, type Ledger } from './ledger.ts';
import { policyId } from './names.ts';
import { verdicts } from './oracle/reasons.ts';
import { assertOfDecision } from './runs.ts';
import { beginning, shifted } from './times.ts';

// Histories that random walks seldom come to, with all their times at random.

const minute = 60_000;
const day = 24 * 60 * minute;
const operator = { sub: 'otto', roles: ['operator'] } as const;
const byController = { actor: { id: 'boss', role: 'dataController' }, channel: 'web' } as const;
const bySubject = { actor: { id: 'anna', role: 'dataSubject' }, channel: 'letter' } as const;
const evidenceDigests = ['0'.repeat(64)];
const categories = (...ids: readonly string[]) => ids.map((id) => ({ id, necessity: 'optional' as const }));

const body = { purposeId: 'newsletter', name: { en: 'news' }, attribution: byController, directMarketing: true } as const;
const lawfulBases = ['consent', 'contract'] as const;

/** Records commands, each at its own time, none of which may be refused. */
function recorded(before: Ledger, ...commands: readonly (readonly [Instant, AnyCommand])[]): Ledger {
  return commands.reduce((ledger, [at, command]) => {
    const { outcome, ledger: after } = record(ledger, command, at, operator);
    expect(outcome).toBeInstanceOf(Array);
    return after;
  }, before);
}

const textOf = (language: string) => [{ language, contentHash: '0'.repeat(64) }];
const publish = (version: string, effectiveFrom: Instant, changeClass: 'editorial' | 'material' | 'rightsReducing') =>
  ({
    type: 'PublishPolicyVersion',
    attribution: byController,
    policyId,
    version,
    effectiveFrom,
    changeClass,
    texts: textOf('en'),
  }) as const;

/** By the policy of the day before the beginning the purpose names `email` alone; before it named `phone` too. */
const policyChange = (changeClass: 'editorial' | 'material' | 'rightsReducing'): Ledger =>
  recorded(
    emptyLedger,
    [shifted(beginning, -100 * day), publish('v1', shifted(beginning, -100 * day), 'editorial')],
    [
      shifted(beginning, -99 * day),
      { type: 'RegisterPurpose', ...body, lawfulBases, dataCategories: categories('email', 'phone') },
    ],
    [shifted(beginning, -2 * day), publish('v2', shifted(beginning, -day), changeClass)],
    [
      shifted(beginning, -day),
      {
        type: 'RevisePurpose',
        ...body,
        lawfulBases,
        dataCategories: categories('email'),
        policyRef: { policyId, version: 'v2' },
      },
    ],
  );

const assertContract: SubjectCommand = {
  type: 'AssertLegalBasis',
  attribution: byController,
  purposeId: 'newsletter',
  lawfulBasis: 'contract',
  justificationCode: 'agreed',
};

/** What a letter says that is typed in after it was received. */
const letters = {
  withdrawal: { type: 'WithdrawConsent', purposeId: 'newsletter' },
  refusal: { type: 'RefuseConsent', purposeId: 'newsletter' },
  objection: { type: 'RaiseObjection', kind: 'particularSituation', purposes: 'all' },
  restriction: { type: 'ImposeRestriction', ground: 'accuracyContested', dataCategories: ['email'], purposes: 'all' },
  hold: { type: 'PlaceLegalHold', dataCategories: 'all', legalReference: 'tax' },
} as const;

const isLooser = (question: Question, knownAt: Instant, before: Ledger, after: Ledger): boolean => {
  const [was, is] = [answerTo({ question, knownAt }, before), answerTo({ question, knownAt }, after)];
  return verdicts.indexOf(is.decision) < verdicts.indexOf(was.decision);
};

describe('a late letter', () => {
  const letter = fc.constantFrom(...Object.values(letters));
  const change = fc.constantFrom('editorial' as const, 'material' as const, 'rightsReducing' as const);

  it('brings back no category of the version before a policy change that bound from the first append on', () =>
    assertOfDecision(
      fc.property(
        letter,
        change,
        fc.integer({ min: 1, max: 200 * 24 * 60 }),
        fc.nat(5 * 24 * 60),
        (what, changeClass, early, later) => {
          const before = recorded(policyChange(changeClass), [beginning, assertContract]);
          const receivedAt = shifted(beginning, -early * minute);
          const typedIn = shifted(beginning, day);
          const after = recorded(before, [typedIn, { ...what, attribution: { ...bySubject, receivedAt } } as SubjectCommand]);
          const at = shifted(beginning, later * minute);
          const question: Question = { purposeId: 'newsletter', operation: 'use', dataCategories: ['phone'], at };
          const knownAt = recordingAt(after, typedIn);
          expect(answerTo({ question, knownAt }, before)).toMatchObject({ decision: 'DENY', code: 'OUT_OF_SCOPE' });
          expect(isLooser(question, knownAt, before, after)).toBe(false);
        },
      ),
    ));

  it('of withdrawal brings back no grant that a stopped one had replaced', () =>
    assertOfDecision(
      fc.property(
        fc.record({
          broad: fc.integer({ min: 6, max: 60 }),
          narrow: fc.integer({ min: 1, max: 5 }),
          informed: fc.integer({ min: 1, max: 60 }),
          at: fc.nat(300),
        }),
        ({ broad, narrow, informed, at }) => {
          const time = (minutes: number) => shifted(beginning, minutes * minute);
          const give = {
            type: 'GiveConsent',
            purposeId: 'newsletter',
            consentType: 'expressed',
            isSeparateDocument: true,
          } as const;
          const noticePresentedAt = time(broad + informed);
          const replaced = recorded(
            policyChange('rightsReducing'),
            [time(0), { type: 'RefuseConsent', purposeId: 'newsletter', attribution: { ...bySubject, receivedAt: time(-60) } }],
            [time(broad), { ...give, attribution: { ...bySubject, expressedAt: time(broad) } }],
            [
              time(130),
              {
                ...give,
                dataCategories: ['email'],
                noticePresentedAt,
                evidenceDigests,
                attribution: { ...bySubject, expressedAt: time(narrow) },
              },
            ],
          );
          const withdrawal = {
            type: 'WithdrawConsent',
            purposeId: 'newsletter',
            attribution: { ...bySubject, receivedAt: time(0) },
          } as const;
          const after = recorded(replaced, [time(200), withdrawal]);
          const question: Question = { purposeId: 'newsletter', operation: 'use', dataCategories: ['email'], at: time(at) };
          const knownAt = recordingAt(after, time(200));
          expect(isLooser(question, knownAt, replaced, after)).toBe(false);
          const onceReplaced = { ...question, at: noticePresentedAt };
          expect(answerTo({ question: onceReplaced, knownAt }, after).code).toBe('WITHDRAWN');
        },
      ),
    ));
});
