export type { OnNode } from './merkle/compact-range.ts';
export { CompactRange } from './merkle/compact-range.ts';
export type { Hash } from './merkle/hash.ts';
export { emptyRoot, equalHashes, hashBytes, leafHash, nodeHash } from './merkle/hash.ts';
export type { NodeId } from './merkle/node-id.ts';
export { nodesOf } from './merkle/node-id.ts';
export type { NodeReader } from './merkle/read-proof.ts';
export { readConsistencyProof, readFrontier, readInclusionProof } from './merkle/read-proof.ts';
export type { Consistency, Inclusion, ProofVerdict } from './merkle/verify-proof.ts';
export { verifyConsistency, verifyInclusion } from './merkle/verify-proof.ts';
export type { TileReader } from './tiles/tile-nodes.ts';
export { nodesFromTiles } from './tiles/tile-nodes.ts';
export type { Tile } from './tiles/tile.ts';
export { parseTilePath, tileHeight, tilePath, tileWidth } from './tiles/tile.ts';
export { newBundles, newTiles, tileAt } from './tiles/tiles-of.ts';
export { decodeBundle, encodeBundle } from './tiles/entry-bundle.ts';
export { fromBase64, hashFromBase64, toBase64 } from './notes/base64.ts';
export type { Checkpoint } from './notes/checkpoint.ts';
export { formatCheckpoint, parseCheckpoint } from './notes/checkpoint.ts';
export type { OpenedNote, VerifiedSignature } from './notes/open-note.ts';
export { openNote } from './notes/open-note.ts';
export type { ProofFile } from './notes/proof-file.ts';
export { formatProofFile, parseProofFile } from './notes/proof-file.ts';
export type { NoteSignature, SignedNote } from './notes/signed-note.ts';
export {
  addSignatures,
  formatNote,
  formatSignature,
  mostNoteBytes,
  mostSignatures,
  parseNote,
  parseSignatures,
} from './notes/signed-note.ts';
export type { Signer } from './notes/signer.ts';
export { cosign, newKeyFile, signerOf, signNote } from './notes/signer.ts';
export type { SignatureType, VerifierKey } from './notes/verifier-key.ts';
export { formatVerifierKey, keyObjectOf, parseVerifierKey } from './notes/verifier-key.ts';
export type { AddCheckpoint, Witness } from './witness/add-checkpoint.ts';
export { addCheckpoint } from './witness/add-checkpoint.ts';
export type { WitnessAnswer } from './witness/witness-answer.ts';
export type { BundleSource } from './bundle/write-bundle.ts';
export { writeBundle } from './bundle/write-bundle.ts';
export type { TextOfEntry } from './bundle/survey.ts';
export type { Manifest, PreviousEvent, PreviousEvents } from './bundle/manifest.ts';
export { bundleFiles, bundleFormat, parseFrontier, parseManifest, parsePrevious } from './bundle/manifest.ts';
export { sha256OfTextFile, textFile } from './bundle/manifest.ts';
export type { TarFile } from './bundle/read-tar.ts';
export { readTar, TarMalformed } from './bundle/read-tar.ts';
export type { EntryProof } from './bundle/entry-proof.ts';
export { parseEntryProof } from './bundle/entry-proof.ts';
export type { ProvenEntry, SubjectBundleSource } from './bundle/write-subject-bundle.ts';
export { writeSubjectBundle } from './bundle/write-subject-bundle.ts';
