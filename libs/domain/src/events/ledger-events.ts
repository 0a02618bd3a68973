import { consentEventTypes } from '../consent/consent.schema.ts';
import type { ControllerEvent } from '../controller/controller.events.ts';
import { controllerEventTypes } from '../controller/controller.schema.ts';
import { erasureEventTypes } from '../erasure/erasure.schema.ts';
import { legalBasisEventTypes } from '../legal-basis/legal-basis.schema.ts';
import { legalHoldEventTypes } from '../legal-hold/legal-hold.schema.ts';
import { objectionEventTypes } from '../objection/objection.schema.ts';
import type { PolicyEvent, PolicyTextStored } from '../policy/policy.events.ts';
import { policyEventTypes } from '../policy/policy.schema.ts';
import { policyAcceptanceEventTypes } from '../policy-acceptance/policy-acceptance.schema.ts';
import type { PurposeEvent } from '../purpose/purpose.events.ts';
import { purposeEventTypes } from '../purpose/purpose.schema.ts';
import { restrictionEventTypes } from '../restriction/restriction.schema.ts';
import type { SubjectEvent } from '../subject/subject.state.ts';
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
} satisfies EventTypes<SubjectEvent | ControllerEvent | PurposeEvent | PolicyEvent | PolicyTextStored>;

/** No type has an older version yet. The first upcaster goes beside its events and is listed here. */
export const ledgerEvents: EventRegistry = { types, upcasters: [] };
