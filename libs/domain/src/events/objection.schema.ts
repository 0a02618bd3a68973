import { code, object, optional, required, text, uuid } from '#kernel';
import { fromReceipt, fromRecording, subjectEvent, type SubjectEventTypes } from './event-type.ts';
import { orAll } from './fact.schema.ts';
import { objectionKinds, objectionStates, stateAfter, stateOnceRaised } from './objection.events.ts';
import type { ObjectionEvent, ObjectionRaised, ObjectionState } from './objection.events.ts';
import type { ObjectionUpheld, ObjectionWithdrawn } from './objection.events.ts';

const objectionId = required(uuid, 'the objection');
const previous = required(
  object<{ state: ObjectionState }>({ state: required(code(...objectionStates), 'before') }),
  'what it replaces',
);
const decided = object<ObjectionUpheld['data']>({
  objectionId,
  justificationCode: optional(text('code'), 'on which ground it was decided so'),
  previous,
});

export const objectionEventTypes = {
  ObjectionRaised: subjectEvent(
    'The subject objected. One to direct marketing is upheld by being raised (Art. 21(3) GDPR).',
    object<ObjectionRaised['data']>({
      objectionId,
      kind: required(code(...objectionKinds), 'Art. 21(2) or 21(1) GDPR'),
      purposes: required(orAll, 'the purposes objected to'),
    }),
    { starts: fromReceipt, leaves: ({ kind }) => stateOnceRaised(kind) },
  ),
  ObjectionUpheld: subjectEvent('The controller found for the subject.', decided, {
    starts: fromReceipt,
    leaves: stateAfter.ObjectionUpheld,
  }),
  ObjectionOverridden: subjectEvent('The controller showed compelling grounds that override the objection.', decided, {
    starts: fromRecording,
    leaves: stateAfter.ObjectionOverridden,
  }),
  ObjectionWithdrawn: subjectEvent(
    'The subject took the objection back.',
    object<ObjectionWithdrawn['data']>({ objectionId, previous }),
    { starts: fromRecording, leaves: stateAfter.ObjectionWithdrawn },
  ),
} satisfies SubjectEventTypes<ObjectionEvent>;
