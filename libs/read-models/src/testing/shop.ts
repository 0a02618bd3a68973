import type { SubjectCommand } from '#domain';
import type { Instant } from '#kernel';
import { day, Recorder, register } from '#testing';

export type SubjectStep = readonly [subjectRef: string, command: SubjectCommand, at: Instant];

/** A tenant with a newsletter, and offers by double opt-in, after some commands of its subjects. */
export async function shop(...steps: readonly SubjectStep[]): Promise<Recorder> {
  const recorder = await shopOf('acme');
  await recordSteps(recorder, ...steps);
  return recorder;
}

export async function shopOf(controllerId: string): Promise<Recorder> {
  const recorder = new Recorder(undefined, { controllerId });
  await recorder.purpose(register('news'), { at: day(1) });
  await recorder.purpose(register('offers', { doubleOptIn: true }), { at: day(1) });
  return recorder;
}

export async function recordSteps(recorder: Recorder, ...steps: readonly SubjectStep[]): Promise<void> {
  for (const [subjectRef, command, at] of steps) await recorder.subject(subjectRef, command, { at });
}
