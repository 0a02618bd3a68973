import type { ConsentEvent } from './consent.events.ts';
import type { ErasureEvent } from './erasure.events.ts';
import type { LegalBasisEvent } from './legal-basis.events.ts';
import type { LegalHoldEvent } from './legal-hold.events.ts';
import type { ObjectionEvent } from './objection.events.ts';
import type { PolicyAcceptanceEvent } from './policy-acceptance.events.ts';
import type { RestrictionEvent } from './restriction.events.ts';

/** Every event of a subject's stream. */
export type SubjectEvent =
  | ConsentEvent
  | PolicyAcceptanceEvent
  | RestrictionEvent
  | ObjectionEvent
  | LegalBasisEvent
  | LegalHoldEvent
  | ErasureEvent;

export type SubjectEventType = SubjectEvent['type'];
export type EventOf<Type extends SubjectEventType> = Extract<SubjectEvent, { type: Type }>;
