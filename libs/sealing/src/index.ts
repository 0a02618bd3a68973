export type { NewestCheckpoint, SealedCheckpoint } from './checkpoints/checkpoint-documents.ts';
export { CheckpointReader, checkpointsSpec, sealerProjection } from './checkpoints/checkpoint-documents.ts';
export type { RootMismatch } from './sealer/root-check.ts';
export type { Sealer } from './sealer/sealer.ts';
export { startSealer } from './sealer/sealer.ts';
export type { SealerNotice, SealerStatus } from './sealer/sealer-dependencies.ts';
export { rootMismatch } from './sealer/sealing-rounds.ts';
export { TileMissing, TreeReader } from './tree/tree-reader.ts';
export type { LogWitness } from './witnesses/witness-notice.ts';
