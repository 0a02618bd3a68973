/** What a verifier can find, in the order in which it looks. `OK` is the only good one. */
export const verdicts = {
  OK: 'everything that the bundle says follows from the signed checkpoint',
  FORMAT_UNKNOWN: 'the bundle is of a format that this verifier does not know',
  BUNDLE_MALFORMED: 'the bundle is not written as bundles are',
  ORIGIN_DIFFERS: 'the bundle is of another log than the policy names',
  NOTE_MALFORMED: 'a note is not written as notes are, or holds no checkpoint',
  NOTE_SIGNATURE_BAD: 'a key of the policy did not sign this text',
  NOTE_KEY_UNKNOWN: 'no key of the policy signed the note',
  NOTE_DIFFERS: 'a note is of another log or size than the bundle says',
  WITNESSES_TOO_FEW: 'fewer witnesses cosigned the note than the policy asks for',
  ROLLBACK: 'the auditor has seen more of the log than the bundle holds',
  FORK: 'the log has another history than the one that the auditor has seen',
  NOT_CONNECTED: 'the bundle begins after what the auditor has seen: whether it extends that cannot be told',
  FRONTIER_DIFFERS: 'the frontier does not give the root of the first note',
  LEAF_HASHES_DIFFER: 'the hashes of the entries do not give the root of the last note',
  ENTRY_DIFFERS: 'the log has another entry in this place',
  ENTRY_MALFORMED: 'an entry is not written as entries are',
  ENTRIES_MISSING: 'the bundle has fewer entries than it says',
  ENTRIES_ADDED: 'the bundle has more entries than it says',
  ROOT_DIFFERS: 'the entries do not give the root of the last note',
  STREAM_FOREIGN: 'the entry is of a stream that is not of this log',
  STREAM_BROKEN: 'the entry does not follow on the one before it in its stream',
  EVENT_UNKNOWN: 'no schema is known for the event',
  EVENT_MALFORMED: 'the event does not fit its schema',
  TIME_NOT_RISING: 'the event was not recorded after the command before it in its stream',
  RECEIPT_MALFORMED: 'the receipt is not written as receipts are',
  RECEIPT_KEY_UNKNOWN: 'no key of the policy signed the receipt',
  RECEIPT_SIGNATURE_BAD: 'the key that the receipt names did not sign it',
  RECEIPT_DIFFERS: 'the log has something else than the receipt acknowledges',
  RECEIPT_MISSING: 'the log does not hold what the receipt acknowledges',
  TEXT_MISSING: 'a text that an entry names is missing',
  TEXT_DIFFERS: 'a text is another one than its entry says',
  EVENT_IMPOSSIBLE: 'no command could have made the event',
} as const;
export type VerdictCode = keyof typeof verdicts;

/** Where something is wrong, and what. */
export interface Fault {
  readonly verdict: Exclude<VerdictCode, 'OK'>;
  /** In the bundle, or that of `--last` or `--receipt`. */
  readonly file?: string;
  /** In the log, from 0 on. */
  readonly index?: number;
  readonly stream?: string;
  readonly why?: string;
}

/** Ends a check. It never leaves the verifier, which answers with values. */
export class Refused extends Error {
  readonly fault: Fault;

  constructor(verdict: Fault['verdict'], place: Omit<Fault, 'verdict'> = {}) {
    super(verdicts[verdict]);
    this.fault = { verdict, ...place };
  }
}

/** What was verified, as far as the verifier came. */
export interface Report {
  readonly verdict: VerdictCode;
  readonly fault?: Fault;
  /** Events that no command could have made, where the auditor is lenient. */
  readonly warnings: readonly Fault[];
  readonly origin?: string;
  readonly from?: number;
  readonly to?: number;
  /** The bundle shows only this data subject: that nothing follows on its entries cannot be told. */
  readonly subjectRef?: string;
  /** Its entries are answers of the decision log, and no events. */
  readonly ofDecisions?: boolean;
  /** Of the last note, in base64. */
  readonly root?: string;
  readonly signedBy: readonly string[];
  readonly cosignedBy: readonly string[];
  readonly entries: number;
  readonly streams: number;
  readonly texts: number;
  /** Data subjects whose events were decided again. Those of a bundle that does not begin at 0 cannot be. */
  readonly subjectsReplayed: number;
}

/** 0: good; 1: bad; 2: it could not be checked. */
export const exitCodeOf = ({ verdict }: Pick<Report, 'verdict'>): 0 | 1 | 2 => {
  if (verdict === 'OK') return 0;
  return verdict === 'FORMAT_UNKNOWN' || verdict === 'NOT_CONNECTED' ? 2 : 1;
};
