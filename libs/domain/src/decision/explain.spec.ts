import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import { catalogueOf, longAgo, retiredFrom, versions } from '../testing/catalogue.phrases.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { give, withdraw } from '../testing/consent.phrases.ts';
import { hold } from '../testing/legal-hold.phrases.ts';
import { object } from '../testing/objection.phrases.ts';
import { authorise, impose } from '../testing/restriction.phrases.ts';
import { subjectAfter, type Step } from '../testing/subject.phrases.ts';
import type { Subject } from '../subject/subject.state.ts';
import { decide } from './decide.ts';
import { explain } from './explain.ts';
import type { Question } from './question.ts';

const catalogue = catalogueOf({
  news: versions({ directMarketing: true, lawfulBases: ['consent', 'legitimateInterest'] }),
  closed: { ...versions({}), ...retiredFrom(longAgo) },
});

/** The subject after these steps, asked about a minute later. */
function after(...steps: readonly Step[]): { subject: Subject; at: Instant } {
  const { subject, now } = subjectAfter(catalogue, steps);
  return { subject, at: now };
}

const ask = ({ subject, at }: ReturnType<typeof after>, question: Partial<Question> = {}, known: Catalogue = catalogue) => {
  const asked: Question = { purposeId: 'news', operation: 'use', at, ...question };
  return { ...explain(asked, subject, known), same: decide(asked, subject, known) };
};

const pathOf = (explanation: ReturnType<typeof ask>) =>
  explanation.path.map(({ step, outcome, lawfulBasis, code, events }) =>
    [step, outcome, lawfulBasis, code, ...events].filter((word) => word !== undefined).join(' '),
  );

describe('the path through the rules', () => {
  it('names every step passed, the basis that counts and the events that permit', () =>
    expect(pathOf(ask(after(give('news'))))).toEqual([
      '2 passed version 1',
      '3a passed',
      '3c passed',
      '3d passed',
      '3e passed',
      '3f passed',
      '3g counts consent e0',
      '3h decided consent PERMITTED e0',
    ]));

  it('shows of each basis why it does not hold', () =>
    expect(pathOf(ask(after(give('news'), withdraw('news')))).slice(-3)).toEqual([
      '3g missed consent WITHDRAWN e1',
      '3g missed legitimateInterest NO_BASIS',
      '3h decided WITHDRAWN e1',
    ]));

  it('ends where a step answers', () =>
    expect(pathOf(ask(after(give('news'), object({ kind: 'directMarketing' }))))).toEqual([
      '2 passed version 1',
      '3a passed',
      '3c passed',
      '3d passed',
      '3e passed',
      '3f decided OBJECTED e1',
    ]));

  it('shows the objection that a later grant of one’s own has ended', () =>
    expect(pathOf(ask(after(object({ kind: 'directMarketing' }), give('news'))))).toContain('3f passed e0'));

  it('shows the restriction and the authorisation through which an exception opens it', () => {
    const restricted = after(give('news'), impose(), authorise('id1'));
    const path = pathOf(ask(restricted, { exception: 'legalClaims' }));
    expect(path).toContain('3e passed legalClaims e1 e2');
    expect(path.at(-1)).toBe('3h decided consent legalClaims e2 e0');
  });

  it('shows the answer that a hold replaces when data are only stored', () =>
    expect(pathOf(ask(after(hold()), { operation: 'store' })).slice(-2)).toEqual([
      '3h overruled NO_BASIS',
      '3i decided LEGAL_HOLD e0',
    ]));

  it('is one step for a purpose that is unknown', () =>
    expect(pathOf(ask(after(), { purposeId: 'nothing' }))).toEqual(['2 decided PURPOSE_UNKNOWN']));

  it('names the retirement of a purpose', () =>
    expect(pathOf(ask(after(give('news')), { purposeId: 'closed' })).at(-1)).toBe('2 decided PURPOSE_RETIRED retirement'));

  it('goes past the retirement when data are to be destroyed', () =>
    expect(pathOf(ask(after(give('news')), { purposeId: 'closed', operation: 'erase' }))).toEqual([
      '2 passed retirement',
      '3a passed',
      '3b decided NO_ERASURE_CASE',
    ]));

  it('ends, for each category, in the answer that it explains', () => {
    const situations = [after(), after(give('news')), after(give('news'), withdraw('news')), after(hold(), impose())];
    const operations = ['use', 'store', 'erase'] as const;
    const explained = situations.flatMap((situation) =>
      operations.map((operation) => ask(situation, { operation, dataCategories: ['email', 'phone'] })),
    );
    for (const { decision, path, same } of explained) {
      expect(decision).toEqual(same);
      expect(decision.perCategory).toHaveLength(2);
      for (const answer of decision.perCategory) {
        const last = path.findLast(({ dataCategory }) => dataCategory === answer.dataCategory);
        expect(last).toMatchObject({ outcome: 'decided', decision: answer.decision, code: answer.code });
      }
    }
  });
});
