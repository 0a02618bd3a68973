import { describe, expect, it } from '@jest/globals';
import type { Instant, StreamId } from '#kernel';
import type { NewFact } from '../events/fact.ts';
import type { OperationsEvent } from '../events/operations.events.ts';
import { isSkipped, operationsDecider, type Operations, type SkipProjectedEvent } from './operations.decider.ts';

const event = { view: 'daily-statistics', viewVersion: 1, position: '20', eventId: 'e1' };
const at = '2026-01-01T00:00:00.000Z' as Instant;
const by = (sub: string, actorId = sub) => ({ sub, actorId });
type Person = ReturnType<typeof by>;

const decide = (state: Operations, { sub, actorId }: Person, over: Partial<typeof event> = {}) => {
  const command: SkipProjectedEvent = {
    type: 'SkipProjectedEvent',
    ...event,
    ...over,
    attribution: { actor: { id: actorId, role: 'dataController' }, channel: 'api' },
  };
  return operationsDecider.decide(command, state, { recordedAt: at, recordedBy: { sub, roles: ['operator'] } });
};
const recorded = (state: Operations, person: Person, over: Partial<typeof event> = {}): Operations => {
  const outcome = decide(state, person, over);
  if ('refused' in outcome) throw new Error(outcome.refused);
  const facts = outcome.map((fact: NewFact) => ({
    ...fact,
    ...{ eventId: 'o', revision: state.revision + 1, recordedAt: at, channel: 'api', stream: 'ops-acme' as StreamId },
    ...{ recordedBy: { sub: person.sub, roles: ['operator'] }, actor: { id: person.actorId, role: 'dataController' } },
  })) as unknown[] as OperationsEvent[];
  return operationsDecider.evolve(state, ...facts);
};
const none = operationsDecider.initial;

describe('a view goes on without an event', () => {
  it('when two people have said so, and not before', () => {
    const asked = recorded(none, by('ann'));
    expect(isSkipped(asked, event)).toBe(false);
    const approved = recorded(asked, by('ben'));
    expect(isSkipped(approved, event)).toBe(true);
    expect(decide(asked, by('ben'))).toMatchObject([
      { type: 'ProjectionSkipApproved', data: { ...event, requestedBy: { sub: 'ann', actorId: 'ann' } } },
    ]);
  });

  it.each([
    ['the same person', by('ann')],
    ['the same token for another actor', by('ann', 'ben')],
    ['another token for the same actor', by('ben', 'ann')],
  ])('never by the word of %s', (_name, person) => {
    expect(decide(recorded(none, by('ann')), person)).toEqual({ refused: 'APPROVER_NOT_INDEPENDENT' });
  });

  it('for one event in one version of one view', () => {
    const approved = recorded(recorded(none, by('ann')), by('ben'));
    for (const other of [{ eventId: 'e2' }, { view: 'exposures' }, { viewVersion: 2 }]) {
      expect(isSkipped(approved, { ...event, ...other })).toBe(false);
      expect(decide(approved, by('ben'), other)).toMatchObject([{ type: 'ProjectionSkipRequested' }]);
    }
  });

  it('once: said again by whomever, nothing is recorded', () => {
    const approved = recorded(recorded(none, by('ann')), by('ben'));
    expect(decide(approved, by('ann'))).toEqual([]);
  });
});
