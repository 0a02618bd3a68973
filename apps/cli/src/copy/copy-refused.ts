const sentences = {
  COPY_SOURCE_DAMAGED: 'The ledger is damaged; nothing was copied from',
  COPY_TARGET_DIFFERS: 'The target holds something else than the beginning of this ledger; nothing was written after',
  COPY_TARGET_CHANGED: 'Another process writes to the target; the copy stopped at',
  COPY_UNEQUAL: 'The copy was read again and is not equal to the ledger',
} as const;

/** The ledger cannot be copied, the target is no place for the copy, or the copy is not what was read. */
export class CopyRefused extends Error {
  readonly code: keyof typeof sentences;

  constructor(code: keyof typeof sentences, place?: string) {
    super(place === undefined ? `${sentences[code]}.` : `${sentences[code]} ${place}.`);
    this.name = 'CopyRefused';
    this.code = code;
  }
}
