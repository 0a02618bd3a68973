/** Where a sealer is killed, in the order of its work; `never` goes on. */
export const sealerPoints = [
  'before the tree',
  'after the tree',
  'after the lease',
  'before the seal',
  'after the seal',
  'before the note',
  'after the note, before it is the newest',
  'after the newest',
] as const;

export type SealerPoint = (typeof sealerPoints)[number] | 'never';
