const sentences = {
  LEDGER_NOT_INITIALISED: 'is absent or empty; with NODE_ENV=production a ledger is made there only with LEDGER_INIT=true',
  LEDGER_FOLDER_FOREIGN: 'is not empty and holds no ledger.json',
  LEDGER_MARKER_INVALID: 'is not, or no longer, a ledger.json of this program',
  LEDGER_FILE_MISSING: 'is missing or empty, though the ledger was in use',
  LEDGER_LOG_MISSING:
    'is missing, though the ledger was not closed: what was acknowledged last lies in it. Copy it from where the ledger was, or restore a backup; if it is lost for good, "closed": true in ledger.json goes on without those events',
  LEDGER_LOG_DAMAGED:
    'is damaged, and what was committed behind that place would be lost. Restore a backup; if there is none, cutting the log off at that byte goes on with what was committed before it',
  LEDGER_FILE_FOREIGN: 'is no file of events',
  LEDGER_FILE_OF_ANOTHER_LEDGER: 'belongs to another ledger than the ledger.json beside it',
  LEDGER_FILE_DAMAGED: 'is damaged',
  LEDGER_SCHEMA_UNKNOWN: 'was written by another version of this program',
  LEDGER_COPY_UNFINISHED: 'is a copy that lacks events; run the same `ledger copy` again, it goes on where it ended',
  LEDGER_OF_ANOTHER_ID: 'holds another ledger than the one that is copied',
  LEDGER_STORE_FOREIGN: 'holds events and no ledger',
  LEDGER_STORE_UNKNOWN: 'holds a ledger whose id is not, or no longer, one of this program',
  LEDGER_NOT_DURABLE: 'lies on a file system that cannot keep a write-ahead log',
} as const;

export type LedgerRefusal = keyof typeof sentences;

/** What is there is not ours to use, or not whole: nothing was changed, and an operator has to look. */
export class LedgerRefused extends Error {
  readonly code: LedgerRefusal;

  constructor(code: LedgerRefusal, place: string, options?: ErrorOptions) {
    super(`${place} ${sentences[code]}`, options);
    this.name = 'LedgerRefused';
    this.code = code;
  }
}
