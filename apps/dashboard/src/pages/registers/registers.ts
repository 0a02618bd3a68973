import { ledger } from '../../ledger/ledger.ts';
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
  readonly fields: readonly ('state' | 'purposeId' | 'until' | 'from' | 'to')[];
  readonly states: readonly string[];
}

const cases: readonly Role[] = ['operator', 'approver', 'auditor'];
const consents: readonly Role[] = ['operator', 'auditor'];

export const registers = {
  consents: {
    roles: consents,
    columns: ['subjectRef', 'purposeId', 'state', 'since', 'until', 'purposeVersion', 'overlays'],
    fields: ['state', 'purposeId', 'until'],
    states: ['awaitingConfirmation', 'given', 'renewed', 'refused', 'withdrawn', 'expired', 'invalidated'],
  },
  restrictions: {
    roles: cases,
    columns: ['subjectRef', 'state', 'since', 'ground', 'dataCategories', 'purposes'],
    fields: ['state'],
    states: ['imposed', 'liftAnnounced', 'lifted'],
  },
  objections: {
    roles: cases,
    columns: ['subjectRef', 'state', 'since', 'kind', 'purposes'],
    fields: ['state'],
    states: ['pending', 'upheld', 'overridden', 'withdrawn'],
  },
  'legal-holds': {
    roles: cases,
    columns: ['subjectRef', 'state', 'since', 'legalReference', 'dataCategories', 'reviewAt'],
    fields: ['state'],
    states: ['placed', 'released'],
  },
  erasures: {
    roles: cases,
    columns: ['subjectRef', 'state', 'since', 'dueAt', 'ground', 'dataCategories', 'suspended', 'tasks'],
    fields: ['state'],
    states: [
      ...['requested', 'accepted', 'partlyAccepted', 'refused', 'withdrawn', 'approved', 'executing'],
      ...['backupsPending', 'completed'],
    ],
  },
  exposures: {
    roles: consents,
    columns: ['subjectRef', 'purposeId', 'from', 'until', 'eventId'],
    fields: ['purposeId', 'from', 'to'],
    states: [],
  },
} as const satisfies Readonly<Record<string, Register>>;
export type RegisterName = keyof typeof registers;
export const registerNames = Object.keys(registers) as RegisterName[];

/** One page of a register. The service refuses what the filter's texts should not hold, and says which. */
export async function pageOf(name: RegisterName, filter: Filter, limit: number, cursor?: string) {
  const query = {
    ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')),
    limit,
    ...(cursor && { cursor }),
  };
  const { data, error, response } = await ledger.api.GET(`/v1/${name}`, { params: { query } });
  return { response, ...(data && { data: data as Page }), ...(error && { error }) };
}
