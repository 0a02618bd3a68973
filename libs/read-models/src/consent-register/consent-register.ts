import { factOf, type ConsentEvent } from '#domain';
import type { LedgerEvent } from '#kernel';
import type { ReadModel } from '#projections';
import { orderOf } from '../audit-history/audit-history.ts';

/** Stands for the purposes that a withdrawal of every purpose covers; no id of a purpose has this form. */
export const everyPurpose = '*';

/**
 * Where a subject first spoke about a purpose by name, or about every purpose. How the consent stands depends on the time of
 * the question, so it is rendered from the subject when it is read.
 */
export interface ConsentRow {
  readonly controllerId: string;
  readonly subjectRef: string;
  readonly purposeId: string;
  /** The position of that first event: the register is sorted by it. No two rows share one. */
  readonly order: string;
}

export const consentRegister: ReadModel<ConsentRow> = {
  name: 'consent-register',
  version: 1,
  categories: ['subject'],
  keys: (event) => {
    const purposeId = purposeIn(factOf<ConsentEvent>(event));
    return purposeId === undefined ? [] : [`${event.controllerId}.${event.subjectRef}.${purposeId}`];
  },
  project: (row, event) => row ?? rowOf(event),
  quarantines: { by: 'stream' },
  indexes: [
    ['controllerId', 'order'],
    ['controllerId', 'purposeId', 'order'],
  ],
};

function rowOf(event: LedgerEvent): ConsentRow {
  const { controllerId, subjectRef, position } = event;
  const purposeId = purposeIn(factOf<ConsentEvent>(event))!;
  return { controllerId, subjectRef: subjectRef!, purposeId, order: orderOf(position) };
}

/** Confirmations, renewals and invalidations follow a grant, which has its row. */
function purposeIn({ type, data }: ConsentEvent): string | undefined {
  switch (type) {
    case 'ConsentGiven':
    case 'ConsentAwaitingConfirmation':
    case 'ConsentRefused':
      return data.purposeId;
    case 'ConsentWithdrawn':
      return data.purposes === 'all' ? everyPurpose : data.purposes[0];
    default:
      return undefined;
  }
}
