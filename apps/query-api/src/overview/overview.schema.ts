import { component } from '#http';
import { flag, instant, object, optional, required, wholeNumber, type Fields, type Instant, type Schema } from '#kernel';
import type { Count } from '#read-models';

/** Of things that concern people. */
interface Counted {
  /** Whether this token may list what is counted, and so reads the numbers as they are. */
  readonly exact: boolean;
}

export interface ErasureCounts extends Counted {
  readonly overdue: Count;
  readonly dueWithin5Days: Count;
  readonly awaitingAssessment: Count;
  readonly awaitingApproval: Count;
  readonly suspended: Count;
}

export interface Overview {
  readonly at: Instant;
  readonly erasures: ErasureCounts;
  readonly restrictions: Counted & { readonly liftAnnounced: Count };
  readonly objections: Counted & { readonly pending: Count; readonly pendingSince?: Instant };
  readonly consents: Counted & { readonly endingWithin30Days: Count };
  readonly exposures: Counted & { readonly within7Days: Count };
  readonly views: { readonly stopped: number; readonly stale: number };
}

const count: Schema<Count> = { json: { anyOf: [wholeNumber.json, { type: 'null' }] } };

const counted: Fields<Counted> = {
  exact: required(flag, 'true: counted up to 10,000; false: rounded down to a multiple of 5, and null stands for 1 to 4'),
};

export const overview = component(
  'Overview',
  object<Overview>({
    at: required(instant, 'when it was counted'),
    erasures: required(
      object<ErasureCounts>({
        ...counted,
        overdue: required(count, 'open until the systems are told to erase or have erased, and past their due date'),
        dueWithin5Days: required(count, 'open, and due within 5 days'),
        awaitingAssessment: required(count, 'requested'),
        awaitingApproval: required(count, 'accepted or partly accepted'),
        suspended: required(count, 'executing, where a hold or a restriction keeps something'),
      }),
      'by what somebody has to do next; a case may be in several counts',
    ),
    restrictions: required(
      object<Overview['restrictions']>({ ...counted, liftAnnounced: required(count, 'to be lifted') }),
      'whose lift was announced to the person',
    ),
    objections: required(
      object<Overview['objections']>({
        ...counted,
        pending: required(count, 'not decided'),
        pendingSince: optional(instant, 'of the one that waits longest; only where the numbers are exact'),
      }),
      'that wait for a decision',
    ),
    consents: required(
      object<Overview['consents']>({
        ...counted,
        endingWithin30Days: required(count, 'that expire today or on one of the 29 UTC days after'),
      }),
      'of whom to ask again',
    ),
    exposures: required(
      object<Overview['exposures']>({ ...counted, within7Days: required(count, 'that ended in the last 7 days') }),
      'times in which the ledger still showed a consent that had ended',
    ),
    views: required(
      object<Overview['views']>({
        stopped: required(wholeNumber, 'that follow the ledger no more'),
        stale: required(wholeNumber, 'that are too far behind to decide by'),
      }),
      'the views of the service',
    ),
  }),
);
