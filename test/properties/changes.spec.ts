import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesBetween, factsBetween, statusAt, type Change, type Moment } from '#domain';
import type { Instant } from '#kernel';
import { choices } from './random-choice.ts';
import { ledgerKnownAt, type Ledger } from './ledger.ts';
import { someQuestion } from './questions.ts';
import { numRuns } from './runs.ts';
import { stagesOf, walks } from './walk.ts';

const momentIn = (numbers: readonly number[], ledger: Ledger, now: Instant): Moment => {
  const { question, knownAt } = someQuestion(numbers, ledger, now);
  return { at: question.at, knownAt };
};

const entriesAt = (ledger: Ledger, { at, knownAt }: Moment): readonly string[] => {
  const { subject, catalogue } = ledgerKnownAt(ledger, knownAt);
  return Object.values(statusAt(subject, catalogue, at))
    .flat()
    .map((entry) => JSON.stringify(entry));
};

/** Random moments of every stage of a walk, two by two, with what differs between them. */
const holds = (property: (pair: { ledger: Ledger; from: Moment; to: Moment; changes: readonly Change[] }) => void) =>
  fc.assert(
    fc.property(walks(), fc.infiniteStream(choices), (walk, numbers) => {
      for (const { ledger, now } of stagesOf(walk)) {
        const [from, to] = [0, 1].map(() => momentIn(numbers.next().value, ledger, now)) as [Moment, Moment];
        property({ ledger, from, to, changes: changesBetween(ledger.subject, ledger.catalogue, from, to) });
      }
    }),
    { numRuns },
  );

const idsBetween = ({ subject }: Ledger, from: Moment, to: Moment) =>
  factsBetween(subject, from, to).map(({ eventId }) => eventId);

describe('what differs between two moments', () => {
  it('turns the status of the one into that of the other', () =>
    holds(({ ledger, from, to, changes }) => {
      const gone = new Set(changes.flatMap(({ before }) => (before ? [JSON.stringify(before)] : [])));
      const come = changes.flatMap(({ after }) => (after ? [JSON.stringify(after)] : []));
      const [before, after] = [entriesAt(ledger, from), entriesAt(ledger, to)];
      expect([...before.filter((entry) => !gone.has(entry)), ...come].sort()).toEqual([...after].sort());
      expect(gone.size).toBe(before.filter((entry) => gone.has(entry)).length);
    }));

  it('is the same the other way round, with the same facts between', () =>
    holds(({ ledger, from, to, changes }) => {
      const back = changesBetween(ledger.subject, ledger.catalogue, to, from);
      const turned = changes.map(({ before, after, ...rest }) => ({
        ...rest,
        ...(after && { before: after }),
        ...(before && { after: before }),
      }));
      expect(new Set(back.map((change) => JSON.stringify(sorted(change))))).toEqual(
        new Set(turned.map((change) => JSON.stringify(sorted(change)))),
      );
      expect(idsBetween(ledger, to, from)).toEqual(idsBetween(ledger, from, to));
    }));

  it('at one valid time comes from a fact between, unless the catalogue has changed', () =>
    holds(({ ledger, from, to: { knownAt } }) => {
      const to = { at: from.at, knownAt };
      const catalogue = [...ledger.world.purposes, ...ledger.world.policies, ...ledger.world.controller];
      const [earlier, later] = [from.knownAt, knownAt].sort() as [Instant, Instant];
      if (catalogue.some(({ recordedAt }) => earlier < recordedAt && recordedAt <= later)) return;
      const changes = changesBetween(ledger.subject, ledger.catalogue, from, to);
      const facts = idsBetween(ledger, from, to);
      expect([changes, facts].map(({ length }) => length > 0)).not.toEqual([true, false]);
    }));

  it('by one knowledge is no new entry without a fact that brings it', () =>
    holds(({ ledger, from, to: { at } }) => {
      const to = { at, knownAt: from.knownAt };
      const changes = changesBetween(ledger.subject, ledger.catalogue, from, to);
      const isNew = changes.some((change) => !('before' in change && 'after' in change));
      expect([isNew, idsBetween(ledger, from, to).length > 0]).not.toEqual([true, false]);
    }));
});

const sorted = ({ kind, id, before, after }: Change) => [kind, id, before ?? null, after ?? null];
