import { controllerOfLog, isDecisionLog } from './log-name.ts';

declare const streamId: unique symbol;

/** `<category>-<controllerId>[.<id>]`; the category is what stands before the first dash. */
export type StreamId = string & { readonly [streamId]: true };

/** Categories of the ledger. Others share the store and reach no projection. */
export const ledgerCategories = [
  'subject',
  'controller',
  'purpose',
  'policy',
  'policytext',
  'request',
  'disclosure',
  'ops',
] as const;
export type Category = (typeof ledgerCategories)[number];
const categories: ReadonlySet<string> = new Set(ledgerCategories);

/** Who read what of whom: beside the ledger, not of it. */
const access = 'access';
/** Which checkpoints of a controller's transparency log were signed: beside the ledger too, for a seal is no entry of the log. */
const seal = 'seal';
/** Which decisions were answered: beside the ledger, for an answer is no fact about a subject. */
const decision = 'decision';

/** Every category that the store holds. */
export const storedCategories: readonly string[] = [...ledgerCategories, access, seal, decision];

type BesideTheLedger = typeof access | typeof seal | typeof decision;

const named = (category: Category | BesideTheLedger, controllerId: string, id?: string): StreamId =>
  (id === undefined ? `${category}-${controllerId}` : `${category}-${controllerId}.${id}`) as StreamId;

export const streams = {
  subject: (controllerId: string, subjectRef: string) => named('subject', controllerId, subjectRef),
  controller: (controllerId: string) => named('controller', controllerId),
  purpose: (controllerId: string, purposeId: string) => named('purpose', controllerId, purposeId),
  policy: (controllerId: string, policyId: string) => named('policy', controllerId, policyId),
  policyText: (controllerId: string, sha256: string) => named('policytext', controllerId, sha256),
  operations: (controllerId: string) => named('ops', controllerId),
  accessDirectory: (controllerId: string) => named(access, controllerId),
  /** Of the log of that name. */
  seals: (log: string) => named(seal, controllerOfLog(log), isDecisionLog(log) ? 'decisions' : undefined),
  access: (controllerId: string, date: string, writer: string) => named(access, controllerId, `${date}.${writer}`),
  decisionDirectory: (controllerId: string) => named(decision, controllerId),
  /** Which of them were removed, and when. */
  decisionRemovals: (controllerId: string) => named(decision, controllerId, 'removals'),
  /** Which of them came into their log, in its order. */
  decisionEntries: (controllerId: string) => named(decision, controllerId, 'entries'),
  decisions: (controllerId: string, date: string, writer: string) => named(decision, controllerId, `${date}.${writer}`),
};

/** Empty for what is no name of a stream. */
export const categoryOf = (stream: string): string => stream.slice(0, Math.max(0, stream.indexOf('-')));

/** False for streams that share the store and are not of the ledger. */
export const isLedgerStream = (stream: string): boolean => categories.has(categoryOf(stream));

/** Whose stream it is. */
export const controllerOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1).split('.', 1)[0]!;

/** True for the records of a day that may be removed once they are old enough. */
export const isAgingStream = (stream: string): boolean => /^decision-[^.]+\.\d{4}-\d\d-\d\d\./.test(stream);
