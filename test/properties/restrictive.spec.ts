import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Decision, Question, SubjectEvent } from '#domain';
import { latest, type Instant } from '#kernel';
import { verdicts } from './oracle/reasons.ts';
import { answerTo } from './answers.ts';
import { categoryIds } from './names.ts';
import { choiceFrom, choices, type Choice } from './random-choice.ts';
import { configure, endMarketing, revise } from './commands/catalogue.commands.ts';
import { invalidate, refuseConsent, saveStops, withdraw, withdrawAll } from './commands/consent.commands.ts';
import { execute } from './commands/erasure.commands.ts';
import { hold, impose, object } from './commands/rights.commands.ts';
import { record, recordingAt, eventLines, type AnyCommand, type Ledger } from './ledger.ts';
import { someQuestion } from './questions.ts';
import { assertOfDecision, isFullRun } from './runs.ts';
import { bySubject, someToken } from './attribution.ts';
import { shifted, steps } from './times.ts';
import { endOf, walks } from './walk.ts';

/** How often the walks came to what once loosened an answer. */
const met = {
  'a restrictive fact received before another was recorded': 0,
  'a letter received before the first append, where a version waits for its policy': 0,
  'a revision without directMarketing under an objection': 0,
  'a new regime after consent was stopped': 0,
};

function meetLetter(received: Instant, { world: { facts, purposes } }: Ledger): void {
  const waits = purposes.some(({ data }) => 'policyRef' in data && data.policyRef !== undefined);
  if (facts.some(({ recordedAt }) => received < recordedAt)) met['a restrictive fact received before another was recorded']++;
  if (waits && facts[0] && received < facts[0].recordedAt)
    met['a letter received before the first append, where a version waits for its policy']++;
}

function meetChange(command: AnyCommand, was: Decision, is: Decision, before: Ledger): void {
  if (was.code === 'OBJECTED' && command.type === 'RevisePurpose' && !command.directMarketing) {
    const served = before.catalogue.purposes.get(command.purposeId)?.versions.at(-1)?.directMarketing;
    if (served && is.purposeVersion !== was.purposeVersion) met['a revision without directMarketing under an objection']++;
  }
  if (isStopped(was, before) && was.rules.regime !== is.rules.regime) met['a new regime after consent was stopped']++;
}

const rank = ({ decision }: Pick<Decision, 'decision'>) => verdicts.indexOf(decision);

type Answer = Pick<Decision, 'decision' | 'code'>;

/** The looser answers, category by category and in the whole, with those before. */
function loosened(was: Decision, is: Decision): readonly { readonly was: Answer; readonly is: Answer }[] {
  const before = (dataCategory: string) => was.perCategory.find((one) => one.dataCategory === dataCategory) ?? was;
  const pairs = [{ was, is }, ...is.perCategory.map((one) => ({ was: before(one.dataCategory), is: one }))];
  return pairs.filter((pair) => rank(pair.is) < rank(pair.was));
}

type Maker = (choice: Choice, ledger: Ledger, now: Instant) => AnyCommand;
type Allowed = (question: Question, was: Answer, is: Answer) => boolean;

/** Data under a restriction or a hold, or withheld, are kept although nothing else may be done with them. */
const goesOnBeingStored: Allowed = ({ operation }, was, is) =>
  operation === 'store' && was.decision === 'DENY' && is.decision === 'STORE_ONLY';

/** What a case withholds is withheld for an exemption, and for a caller who invokes it. */
const withheldFor: Allowed = ({ exception }, _, is) => is.decision === 'PERMIT_EXEMPT' && is.code === exception;

/** A held category of a retired purpose may be stored, and what a case withholds of it is answered first (domain-model 7, step 2). */
const keptAfterRetirement: Allowed = (question, was, is) =>
  question.operation === 'store' && was.code === 'PURPOSE_RETIRED' && withheldFor(question, was, is);

/** A consent that never counted opened no epoch after a fence: the erasure goes on, and what it withholds is withheld again. */
const opensNoEpoch: Allowed = (question, was, is) =>
  question.operation === 'erase' ||
  question.operation === 'anonymise' ||
  goesOnBeingStored(question, was, is) ||
  withheldFor(question, was, is);

const never: Allowed = () => false;

/** Half of them as letters that arrived some time ago. */
function typedInLate(command: AnyCommand, choice: Choice, now: Instant): AnyCommand {
  if (!choice.once(2)) return command;
  const receivedAt = shifted(now, -choice.of(steps));
  return { ...command, attribution: { ...command.attribution, receivedAt } };
}

const restrictive = {
  'a withdrawal': [withdraw, opensNoEpoch],
  'a withdrawal of everything': [withdrawAll, opensNoEpoch],
  'a refusal': [refuseConsent, opensNoEpoch],
  'a form that gives nothing': [saveStops, opensNoEpoch],
  'an invalidation': [invalidate, opensNoEpoch],
  'an objection': [object, never],
  'a restriction': [impose, goesOnBeingStored],
  'a hold': [hold, (...asked) => goesOnBeingStored(...asked) || keptAfterRetirement(...asked)],
  'a fence': [execute, (...asked) => goesOnBeingStored(...asked) || withheldFor(...asked)],
} as const satisfies Record<string, readonly [Maker, Allowed]>;

const stopped: ReadonlySet<string> = new Set(['WITHDRAWN', 'REFUSED']);

/** What the person stopped: consent by a withdrawal or a refusal, direct marketing by an objection. */
function isStopped({ code, decisiveEvents }: Decision, { world }: Ledger): boolean {
  const isAgainstMarketing = ({ type, eventId, data }: SubjectEvent) =>
    type === 'ObjectionRaised' && data.kind === 'directMarketing' && decisiveEvents.includes(eventId);
  return stopped.has(code) || (code === 'OBJECTED' && world.facts.some(isAgainstMarketing));
}

const objectToMarketing: Maker = (choice, ledger, now) => ({
  type: 'RaiseObjection',
  attribution: bySubject(choice, now, ledger),
  kind: 'directMarketing',
  purposes: 'all',
});

/** From its recording on: the first one of a tenant may reach back, and then it was the law all the time. */
function configureFromNowOn(choice: Choice, ledger: Ledger, now: Instant): AnyCommand {
  const { effectiveFrom = now, ...command } = configure(choice, ledger, now);
  return { ...command, effectiveFrom: latest(effectiveFrom, now) };
}

type AllowedChange = (is: Decision, before: Ledger) => boolean;

/** A revision may declare a basis again that was asserted before; it may not bring consent back. */
const onAnotherBasis: AllowedChange = ({ lawfulBasis }) => lawfulBasis !== 'consent';

/** What was stopped under a law that lets another basis count is judged by that law once it returns (domain-model 7g). */
const underAnEarlierLaw: AllowedChange = (is, { world }) =>
  is.lawfulBasis !== 'consent' && world.controller.some(({ data }) => data.regime === is.rules.regime);

const changes = {
  'a revision': [(choice, ...on) => choice.of([revise, endMarketing])(choice, ...on), onAnotherBasis],
  'a configuration': [configureFromNowOn, underAnEarlierLaw],
} as const satisfies Record<string, readonly [Maker, AllowedChange]>;

/** About one category each, so that the events that decided are those of that category. */
const aboutEach = (question: Question) => categoryIds.map((category) => ({ ...question, dataCategories: [category] }));

describe('what the person has stopped is never loosened by', () => {
  it.each(Object.entries(changes))('%s', (_, [make, allowed]) =>
    assertOfDecision(
      fc.property(walks(), choices, fc.array(choices, { minLength: 5, maxLength: 5 }), (walk, numbers, questions) => {
        const choice = choiceFrom(numbers);
        const { ledger: before, now } = endOf(walk);
        const stop = choice.of([objectToMarketing, withdraw, refuseConsent])(choice, before, now);
        const { ledger } = record(before, stop, now, someToken(choice));
        const later = shifted(now, 2);
        const command = make(choice, ledger, later);
        const after = record(ledger, command, later, someToken(choice)).ledger;
        for (const question of questions.flatMap((asking) => aboutEach(someQuestion(asking, ledger, now).question))) {
          const was = answerTo({ question, knownAt: later }, ledger);
          const is = answerTo({ question, knownAt: later }, after);
          meetChange(command, was, is, ledger);
          const looser = isStopped(was, ledger) && rank(is) < rank(was) && !(was.code !== 'OBJECTED' && allowed(is, ledger));
          expect(looser ? [{ was, is, question, facts: eventLines(after) }] : []).toEqual([]);
        }
      }),
    ),
  );
});

describe('the answer is never loosened by', () => {
  it.each(Object.entries(restrictive))('%s', (_, [make, allowed]) =>
    assertOfDecision(
      fc.property(walks(), choices, fc.array(choices, { minLength: 5, maxLength: 5 }), (walk, numbers, questions) => {
        const choice = choiceFrom(numbers);
        const { ledger, now } = endOf(walk);
        const command = typedInLate(make(choice, ledger, now), choice, now);
        const after = record(ledger, command, now, someToken(choice)).ledger;
        const fact = after.world.facts.at(-1);
        if (fact && fact !== ledger.world.facts.at(-1)) meetLetter(fact.receivedAt, ledger);
        for (const asking of questions) {
          const { question } = someQuestion(asking, ledger, now);
          const asked = { question, knownAt: recordingAt(ledger, now) };
          const looser = loosened(answerTo(asked, ledger), answerTo(asked, after));
          const forbidden = looser.filter((pair) => !allowed(question, pair.was, pair.is));
          expect(forbidden.map((pair) => ({ ...pair, question, facts: eventLines(after) }))).toEqual([]);
        }
      }),
    ),
  );
});

describe('the walks of these properties', () => {
  it.each(Object.keys(met) as (keyof typeof met)[])('met %s', (what) => expect(met[what]).toBeGreaterThan(isFullRun ? 100 : 0));
});
