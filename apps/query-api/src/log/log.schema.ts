import { component } from '#http';
import { instant, listOf, object, optional, required, text, wholeNumber, type Instant } from '#kernel';

export interface LogBody {
  readonly origin: string;
  readonly verifierKey?: string;
  readonly size: number;
  readonly sealedSize: number;
  readonly root: string;
  readonly sealedAt?: Instant;
  readonly witnesses: readonly WitnessBody[];
}

interface WitnessBody {
  readonly name: string;
  readonly cosignedSize: number;
}

export interface InclusionBody {
  readonly index: number;
  readonly size: number;
  readonly leafHash: string;
  readonly hashes: readonly string[];
  readonly checkpoint: string;
}

export interface ConsistencyBody {
  readonly from: number;
  readonly to: number;
  readonly hashes: readonly string[];
}

const witness = object<WitnessBody>({
  name: required(text('key name'), 'of its key'),
  cosignedSize: required(wholeNumber, 'of the last checkpoint that it has cosigned'),
});

export const log = component(
  'TransparencyLog',
  object<LogBody>({
    origin: required(text('origin'), 'the name of the log, the first line of its checkpoints'),
    verifierKey: optional(
      text('verifier key'),
      'for a first look: a verifier has it from elsewhere; absent before the first checkpoint where another process seals',
    ),
    size: required(wholeNumber, 'entries in the log'),
    sealedSize: required(wholeNumber, 'entries that the last checkpoint covers'),
    root: required(text('base64'), 'the root of their tree'),
    sealedAt: optional(instant, 'when that was sealed; absent before the first'),
    witnesses: required(listOf(witness), 'who has cosigned checkpoints'),
  }),
);

const hashes = listOf(text('base64'));

export const inclusion = component(
  'InclusionProof',
  object<InclusionBody>({
    index: required(wholeNumber, 'of the entry'),
    size: required(wholeNumber, 'of the checkpoint'),
    leafHash: required(text('base64'), 'the hash of the entry'),
    hashes: required(hashes, 'the proof (RFC 6962), from the sibling of the entry up'),
    checkpoint: required(text('note'), 'the signed note of that size'),
  }),
);

export const consistency = component(
  'ConsistencyProof',
  object<ConsistencyBody>({
    from: required(wholeNumber, 'the size of the earlier checkpoint'),
    to: required(wholeNumber, 'the size of the later one'),
    hashes: required(hashes, 'the proof (RFC 6962)'),
  }),
);
