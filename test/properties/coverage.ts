import { consentStates, exceptions, ledgerEvents, reasons, refusalCodes, type ConsentState, type Decision } from '#domain';
import { isRefusal } from '#kernel';
import type { Outcome } from './ledger.ts';

/** What walks do not reach: a stale view is not decided by the rules, and no walk has 10,000 steps. */
const outOfReach = new Set(['LEDGER_STALE', 'STREAM_FULL']);

/** Of the subject's stream, as the registry has them, and what is taken back of the catalogue. */
const eventTypes = Object.entries(ledgerEvents.types).flatMap(([name, { category }]) =>
  category === 'subject' || name.endsWith('Cancelled') ? [name] : [],
);

/** Collects what walks have come to, so that a property that holds of all walks does not hold of nothing. */
export function coverage() {
  const expected = [
    ...reasons.map((code) => `DENY ${code}`),
    ...exceptions.map((code) => `PERMIT_EXEMPT ${code}`),
    ...['PERMIT PERMITTED', 'STORE_ONLY RESTRICTED', 'STORE_ONLY LEGAL_HOLD'],
    ...consentStates.map((state) => `consent ${state}`),
    ...refusalCodes.map((code) => `refused ${code}`),
    ...eventTypes,
  ].filter((one) => !outOfReach.has(one.split(' ').at(-1)!));
  const reached = new Set<string>();
  return {
    total: expected.length,
    answer({ decision, code, perCategory }: Decision, state: ConsentState): void {
      for (const found of [{ decision, code }, ...perCategory]) reached.add(`${found.decision} ${found.code}`);
      reached.add(`consent ${state}`);
    },
    outcome(outcome: Outcome): void {
      if (isRefusal(outcome)) reached.add(`refused ${outcome.refused}`);
      else for (const { type } of outcome) reached.add(type);
    },
    missing: (): readonly string[] => expected.filter((one) => !reached.has(one)),
  };
}
