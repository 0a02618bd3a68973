import { ledger } from '../../ledger/ledger.ts';
import type { Key } from '../../text/en.ts';
import type { Role } from '../../session/session.ts';

/** A row of any register: the entry of the status with the person whose it is. */
export type Row = Readonly<Record<string, unknown>> & { readonly subjectRef: string };

export interface Page {
  readonly items: readonly Row[];
  readonly nextCursor?: string;
}

/** What is asked for: texts as they stand in the fragment. */
export type Filter = Readonly<Record<string, string>>;

interface Register {
  readonly roles: readonly Role[];
  readonly columns: readonly string[];
  /** The fields of its filter; `state` has these words. */
  readonly fields: readonly ('state' | 'needs' | 'purposeId' | 'until' | 'from' | 'to')[];
  readonly states: readonly string[];
  /** Whether the service lists the newest first where it is asked to; else a page is turned around. */
  readonly isOrdered: boolean;
}

/** What an open erasure needs of somebody, and the text that says so. */
export const erasureNeeds = {
  overdue: 'overview.overdue',
  dueWithin5Days: 'overview.dueSoon',
  awaitingAssessment: 'overview.assessment',
  awaitingApproval: 'overview.approval',
  suspended: 'overview.suspended',
} as const satisfies Readonly<Record<string, Key>>;
export type ErasureNeed = keyof typeof erasureNeeds;

const cases: readonly Role[] = ['operator', 'approver', 'auditor'];
const consents: readonly Role[] = ['operator', 'auditor'];

export const registers = {
  consents: {
    roles: consents,
    columns: ['subjectRef', 'purposeId', 'state', 'since', 'until', 'purposeVersion', 'overlays'],
    fields: ['state', 'purposeId', 'until'],
    isOrdered: false,
    states: ['awaitingConfirmation', 'given', 'renewed', 'refused', 'withdrawn', 'expired', 'invalidated'],
  },
  restrictions: {
    roles: cases,
    columns: ['subjectRef', 'state', 'since', 'ground', 'dataCategories', 'purposes'],
    fields: ['state'],
    isOrdered: true,
    states: ['imposed', 'liftAnnounced', 'lifted'],
  },
  objections: {
    roles: cases,
    columns: ['subjectRef', 'state', 'since', 'kind', 'purposes'],
    fields: ['state'],
    isOrdered: true,
    states: ['pending', 'upheld', 'overridden', 'withdrawn'],
  },
  'legal-holds': {
    roles: cases,
    columns: ['subjectRef', 'state', 'since', 'legalReference', 'dataCategories', 'reviewAt'],
    fields: ['state'],
    isOrdered: true,
    states: ['placed', 'released'],
  },
  erasures: {
    roles: cases,
    columns: ['subjectRef', 'state', 'since', 'dueAt', 'ground', 'dataCategories', 'suspended', 'tasks'],
    fields: ['state', 'needs'],
    isOrdered: true,
    states: [
      ...['requested', 'accepted', 'partlyAccepted', 'refused', 'withdrawn', 'approved', 'executing'],
      ...['backupsPending', 'completed'],
    ],
  },
  exposures: {
    roles: consents,
    columns: ['subjectRef', 'purposeId', 'from', 'until', 'eventId'],
    fields: ['purposeId', 'from', 'to'],
    isOrdered: false,
    states: [],
  },
} as const satisfies Readonly<Record<string, Register>>;
export type RegisterName = keyof typeof registers;
export const registerNames = Object.keys(registers) as RegisterName[];

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly isNewestFirst: boolean;
}

/** One page of a register. The service refuses what the filter's texts should not hold, and says which. */
export async function pageOf(name: RegisterName, filter: Filter, { limit, cursor, isNewestFirst }: Paging) {
  const query = {
    ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')),
    limit,
    ...(cursor && { cursor }),
    ...(isNewestFirst && registers[name].isOrdered && { order: 'newestFirst' as const }),
  };
  const { data, error, response } = await ledger.api.GET(`/v1/${name}`, { params: { query } });
  return { response, ...(data && { data: data as Page }), ...(error && { error }) };
}
