const sentences = {
  VIEWS_FILE_FOREIGN: 'is not, or no longer, a file of views',
  VIEWS_SCHEMA_UNKNOWN: 'was written by another version of this program',
} as const;

/** The file is there and is not ours to touch. Views are rebuilt from the ledger once it has been moved away. */
export class ViewsFileRefused extends Error {
  readonly code: keyof typeof sentences;

  constructor(code: keyof typeof sentences, file: string, options?: ErrorOptions) {
    super(`${file} ${sentences[code]}`, options);
    this.name = 'ViewsFileRefused';
    this.code = code;
  }
}
