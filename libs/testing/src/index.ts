export type { Recorded, Recording } from './recorder.ts';
export { Recorder } from './recorder.ts';
export { eventLoopRounds } from './event-loop-rounds.ts';
export { newSubjectRef } from './references.ts';
export { replacing } from './replacing.ts';
export { hoursAgo, hoursAhead } from './times.ts';
export { configure, publish, register, retire, revise } from './catalogue.phrases.ts';
export {
  confirm,
  evidence,
  give,
  invalidate,
  refuse,
  renew,
  withdraw,
  withdrawAll,
} from '../../domain/src/testing/consent.phrases.ts';
export { assess, erase, execute, report, request } from '../../domain/src/testing/erasure.phrases.ts';
export { hold, release } from '../../domain/src/testing/legal-hold.phrases.ts';
export { object, uphold, withdraw as withdrawObjection } from '../../domain/src/testing/objection.phrases.ts';
export { announce, impose, lift } from '../../domain/src/testing/restriction.phrases.ts';
export { eventually, ManualTime } from '../../projections/src/testing/manual-time.ts';
export { attributedTo, day } from '../../domain/src/testing/subject.phrases.ts';
export { TestWitness } from './test-witness.ts';
