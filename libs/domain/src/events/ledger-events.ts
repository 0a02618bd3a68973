import { consentEventTypes } from './consent.schema.ts';
import type { ControllerEvent } from './controller.events.ts';
import { controllerEventTypes } from './controller.schema.ts';
import { erasureEventTypes } from './erasure.schema.ts';
import { legalBasisEventTypes } from './legal-basis.schema.ts';
import { legalHoldEventTypes } from './legal-hold.schema.ts';
import { objectionEventTypes } from './objection.schema.ts';
import type { OperationsEvent } from './operations.events.ts';
import { operationsEventTypes } from './operations.schema.ts';
import type { PolicyEvent, PolicyTextStored } from './policy.events.ts';
import { policyEventTypes } from './policy.schema.ts';
import { policyAcceptanceEventTypes } from './policy-acceptance.schema.ts';
import type { PurposeEvent } from './purpose.events.ts';
import { purposeEventTypes } from './purpose.schema.ts';
import { restrictionEventTypes } from './restriction.schema.ts';
import type { SubjectEvent } from './subject.events.ts';
import type { AnyEventType, EventTypes, SubjectEventTypes } from './event-type.ts';
import type { Upcaster } from './upcaster.ts';

/** Every type that may be read, and how older versions become present ones. */
export interface EventRegistry {
  readonly types: Readonly<Record<string, AnyEventType>>;
  readonly upcasters: readonly Upcaster[];
}

/** Of the subject's stream. */
export const subjectEventTypes = {
  ...consentEventTypes,
  ...policyAcceptanceEventTypes,
  ...restrictionEventTypes,
  ...objectionEventTypes,
  ...legalBasisEventTypes,
  ...legalHoldEventTypes,
  ...erasureEventTypes,
} satisfies SubjectEventTypes<SubjectEvent>;

const types = {
  ...controllerEventTypes,
  ...purposeEventTypes,
  ...policyEventTypes,
  ...subjectEventTypes,
  ...operationsEventTypes,
} satisfies EventTypes<OperationsEvent | SubjectEvent | ControllerEvent | PurposeEvent | PolicyEvent | PolicyTextStored>;

/** No type has an older version yet. The first upcaster goes beside its events and is listed here. */
export const ledgerEvents: EventRegistry = { types, upcasters: [] };
