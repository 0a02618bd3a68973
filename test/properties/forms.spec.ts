import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { subjectDecider, type ConsentEvent, type NewFact, type RecordPreferences, type SubjectCommand } from '#domain';
import { isRefusal, type RecordedBy } from '#kernel';
import { consentAt } from './oracle/consent.ts';
import { choiceFrom, choices, type Choice } from './random-choice.ts';
import { save, saveStops } from './commands/consent.commands.ts';
import { record, recordingAt, type Ledger, type Outcome } from './ledger.ts';
import { numRuns } from './runs.ts';
import { someToken } from './attribution.ts';
import { shifted } from './times.ts';
import { endOf, walks, type Stage } from './walk.ts';

type Form = RecordPreferences;

/** The commands that a form stands for, as http-api 3 puts it. */
function singleCommands(form: Form): readonly SubjectCommand[] {
  const { choices: chosen, attribution, type: _, ...shared } = form;
  return chosen.map((one) => {
    switch (one.choice) {
      case 'refuse':
        return { type: 'RefuseConsent', attribution, purposeId: one.purposeId };
      case 'withdraw':
        return { type: 'WithdrawConsent', attribution, purposeId: one.purposeId };
      default: {
        const { choice: __, ...grant } = one;
        return { ...shared, ...grant, type: 'GiveConsent', attribution };
      }
    }
  });
}

/** What they lead to one after another, as if each were recorded at the same time; or the refusal of the first one refused. */
function oneAfterAnother({ ledger, now }: Pick<Stage, 'ledger' | 'now'>, form: Form, recordedBy: RecordedBy): Outcome {
  const recordedAt = recordingAt(ledger, now);
  const facts: NewFact[] = [];
  let { subject } = ledger;
  for (const [index, command] of singleCommands(form).entries()) {
    const context = { recordedAt, recordedBy, newId: '', catalogue: ledger.catalogue, digest: () => '' };
    const outcome = subjectDecider.decide(command, subject, context);
    if (isRefusal(outcome)) return { ...outcome, member: `choices/${index}` } as Outcome;
    const recorded = outcome.map((fact) => {
      const { actor, channel } = form.attribution;
      const revision = subject.revision + 1;
      return { ...fact, recordedAt, recordedBy, actor, channel, revision, eventId: `subject-${revision}` } as ConsentEvent;
    });
    subject = subjectDecider.evolve(subject, ...recorded);
    facts.push(...outcome);
  }
  return facts;
}

/** The state that an event of a form says it replaced; undefined where it replaced nothing. */
function stateBefore({ data }: ConsentEvent): string | undefined {
  const { previous } = data;
  return Array.isArray(previous) ? previous[0]?.state : (previous as { readonly state: string }).state;
}

const purposeOf = ({ data }: ConsentEvent): string => ('purposeId' in data ? data.purposeId : data.purposes[0]!);

const formAfter = (stage: Stage, choice: Choice, make: typeof save) => {
  const form = make(choice, stage.ledger, stage.now);
  const token = someToken(choice);
  return { form, ...record(stage.ledger, form, stage.now, token) };
};

const newEvents = (before: Ledger, after: Ledger) =>
  after.world.facts.slice(before.world.facts.length) as readonly ConsentEvent[];

describe('a saved form', () => {
  it('leads to what its single commands lead to one after another, or to nothing; also when it is saved again', () =>
    fc.assert(
      fc.property(walks(), choices, (walk, numbers) => {
        const choice = choiceFrom(numbers);
        let { ledger: before, now } = endOf(walk);
        const form = save(choice, before, now);
        const token = someToken(choice);
        for (let times = 0; times < 2; times++) {
          const { outcome, ledger } = record(before, form, now, token);
          expect(outcome).toEqual(oneAfterAnother({ ledger: before, now }, form, token));
          expect(newEvents(before, ledger)).toHaveLength(isRefusal(outcome) ? 0 : outcome.length);
          before = ledger;
          now = shifted(now, 60_000);
        }
      }),
      { numRuns },
    ));

  it('is about each of its purposes once, in its order, and says the state before each event', () =>
    fc.assert(
      fc.property(walks(), choices, (walk, numbers) => {
        const stage = endOf(walk);
        const { form, ledger } = formAfter(stage, choiceFrom(numbers), save);
        const events = newEvents(stage.ledger, ledger);
        const purposes = events.map(purposeOf);
        expect(form.choices.map(({ purposeId }) => purposeId).filter((id) => purposes.includes(id))).toEqual(purposes);
        for (const event of events) {
          const facts = ledger.world.facts.filter(({ revision }) => revision < event.revision);
          const { state } = consentAt({ ...ledger.world, facts }, purposeOf(event), event.recordedAt);
          expect([state, undefined]).toContain(stateBefore(event));
        }
      }),
      { numRuns },
    ));

  it('is never refused where it gives nothing, and then has an event for each choice', () =>
    fc.assert(
      fc.property(walks(), choices, (walk, numbers) => {
        const { form, outcome } = formAfter(endOf(walk), choiceFrom(numbers), saveStops);
        expect(outcome).toHaveLength(form.choices.length);
      }),
      { numRuns },
    ));
});
