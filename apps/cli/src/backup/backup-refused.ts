/** A server keeps its own files: this program cannot copy them. */
export class BackupNotEmbedded extends Error {
  readonly code = 'BACKUP_NOT_EMBEDDED';

  constructor(place: string) {
    super(
      `The ledger lies on ${place}, whose own means make its backups; \`ledger copy --to embedded:<folder>\` makes a copy that can be kept.`,
    );
    this.name = 'BackupNotEmbedded';
  }
}
