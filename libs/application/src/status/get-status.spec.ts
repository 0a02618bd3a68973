import { describe, expect, it } from '@jest/globals';
import { evolveSubject, factOf, noSubject, type Subject, type SubjectEvent } from '#domain';
import { eventLoopRounds, newSubjectRef, Recorder, refuse, register } from '#testing';
import type { ViewReader } from '../reads/ledger-reader.ts';
import { getStatus } from './get-status.ts';

/** A subject that refused a consent to so many purposes, and views that hold nothing else. */
async function refusals(count: number): Promise<{ readonly subject: Subject; readonly views: ViewReader }> {
  const recorder = new Recorder();
  await recorder.purpose(register('news'));
  await recorder.subject(newSubjectRef(), refuse('news'));
  const refusal = (await recorder.events())
    .map((event) => factOf<SubjectEvent>(event))
    .find(({ type }) => type === 'ConsentRefused') as Extract<SubjectEvent, { readonly type: 'ConsentRefused' }>;
  const facts = Array.from({ length: count }, (_, revision) => {
    const data = { ...refusal.data, purposeId: `purpose-${revision}` };
    return { ...refusal, revision, eventId: `event-${revision}`, data };
  });
  const subject = evolveSubject(noSubject, ...facts);
  const position = () => Promise.resolve(0n);
  const catalogue = { ...recorder.catalogue, purpose: () => recorder.catalogue.purpose(recorder.controllerId, 'news') };
  const views: ViewReader = {
    catalogue,
    decisionCatalogue: catalogue,
    subject: async () => ({ subject }),
    subjects: async () => new Map(),
    ...{ freshPosition: position, reachedPosition: position },
  };
  return { subject, views };
}

describe('the status of a long history', () => {
  it('is made while others have their turn', async () => {
    const { subject, views } = await refusals(1_000);
    const sources = { views, streams: views, clock: Date.now, maxAge: 0 };
    const query = { controllerId: 'acme', subjectRef: newSubjectRef(), times: {} };
    const answer = getStatus(sources, query);
    expect(await eventLoopRounds(answer)).toBeGreaterThan(4);
    expect((await answer)!.status.consents).toHaveLength(1_000);
    expect((await answer)!.revision).toBe(subject.revision);
  });
});
