import { give, register, withdraw } from '#testing';
import type { RecordingStep } from './cli-fixture.ts';

export const anna = 'q1Zk0Yx3TnW5sVb8LcDf2A';
/** One reference in 64 looks like an option. */
export const boris = '-1Zk0Yx3TnW5sVb8LcDf2A';

export const newsletter: RecordingStep = (recorder) =>
  recorder.purpose(register('newsletter', { lawfulBases: ['consent', 'contract'], recipients: ['mailer'] }));

export const gives =
  (subjectRef: string): RecordingStep =>
  (recorder) =>
    recorder.subject(subjectRef, give('newsletter', { dataCategories: ['email'] }));

export const withdraws =
  (subjectRef: string): RecordingStep =>
  (recorder) =>
    recorder.subject(subjectRef, withdraw('newsletter'));
