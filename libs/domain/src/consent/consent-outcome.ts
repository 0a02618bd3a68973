import type { Refusal } from '#kernel';
import type { NewConsentFact } from '../events/consent.events.ts';
import type { RefusalCode } from '../events/refusal-codes.ts';

/** What a rule of this folder decides. */
export type ConsentOutcome = readonly NewConsentFact[] | Refusal<RefusalCode>;
