import { signerFrom } from '../../libs/transparency-log/src/testing/key-files.ts';
import { filesIn, tarOf } from '../../libs/transparency-log/src/testing/tar-files.ts';
import type { SignedLog } from '../../libs/transparency-log/src/testing/bundle-of.ts';
import { origin, receiptPayload, resigned, signedReceipt, type Entry } from './signed-ledger.ts';

/** A bundle that somebody changed, and where a verifier must say so. */
export interface Mutated {
  readonly bundle: Uint8Array;
  /** The first entry that is not the log's; absent where the change is not in the entries. */
  readonly index?: number;
  /** The file that was changed; absent for a change of the frame. */
  readonly file?: string;
  /** The last note that the auditor had seen. */
  readonly last?: string;
  /** The receipt that the auditor holds. */
  readonly receipt?: string;
}

/** Numbers that are the same in every run of one seed (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Random = ReturnType<typeof randomFrom>;
type Files = Map<string, Buffer>;
type Mutate = (files: Files, random: Random, log: SignedLog, from: number) => Mutated | Promise<Mutated>;

const linesIn = (files: Files): string[] => files.get('entries.ndjson')!.toString('utf8').split('\n').slice(0, -1);

/** The bundle with these entries: `first` is where they begin to differ. */
function withLines(files: Files, before: readonly string[], lines: readonly string[], from: number): Mutated {
  const content = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const bundle = tarOf(new Map(files).set('entries.ndjson', content));
  return { bundle, file: 'entries.ndjson', index: from + before.findIndex((line, n) => line !== lines[n]) };
}

/** Another place among so many. */
const otherThan = (place: number, count: number, random: Random): number => (place + 1 + random(count - 1)) % count;

const flipped = (bytes: Uint8Array, random: Random): Buffer => {
  const changed = Buffer.from(bytes);
  changed[random(changed.length)]! ^= 1 << random(8);
  return changed;
};

function bitFlip(files: Files, random: Random, _log: SignedLog, from: number): Mutated {
  // Nothing signs when a bundle says that it was made.
  const names = [...files.keys()].filter((name) => name !== 'manifest.json' && files.get(name)!.length > 0);
  const file = random(2) === 0 ? 'entries.ndjson' : names[random(names.length)]!;
  const before = files.get(file)!;
  const after = flipped(before, random);
  const bundle = tarOf(new Map(files).set(file, after));
  if (file !== 'entries.ndjson') return { bundle, file };
  const at = before.findIndex((byte, n) => byte !== after[n]);
  return { bundle, file, index: from + before.subarray(0, at).filter((byte) => byte === 10).length };
}

const insert: Mutate = (files, random, _, from) => {
  const lines = linesIn(files);
  const inserted = lines[random(lines.length)]!;
  const place = random(lines.length);
  const added = lines.toSpliced(place, 0, random(2) === 0 ? inserted : inserted.replace('"channel":"web"', '"channel":"api"'));
  const first = lines.findIndex((line, n) => line !== added[n]);
  // A copy of the last entry behind itself is one more at the end.
  return { ...withLines(files, lines, added, from), index: from + (first < 0 ? lines.length : first) };
};

const remove: Mutate = (files, random, _, from) => {
  const lines = linesIn(files);
  return withLines(files, lines, lines.toSpliced(random(lines.length), 1), from);
};

const reorder: Mutate = (files, random, _, from) => {
  const lines = linesIn(files);
  const one = random(lines.length);
  const other = otherThan(one, lines.length, random);
  return withLines(files, lines, lines.with(one, lines[other]!).with(other, lines[one]!), from);
};

/** Two entries of different streams, each in the stream of the other. */
const swapStreams: Mutate = (files, random, _, from) => {
  const lines = linesIn(files);
  const entries = lines.map((line) => JSON.parse(line) as Entry);
  const one = random(lines.length);
  const others = [...entries.keys()].filter((n) => entries[n]!.stream !== entries[one]!.stream);
  const other = others[random(others.length)]!;
  const moved = (to: number, by: number) =>
    lines[by]!.replace(JSON.stringify(entries[by]!.stream), JSON.stringify(entries[to]!.stream));
  return withLines(files, lines, lines.with(one, moved(other, one)).with(other, moved(one, other)), from);
};

/** The tail is gone: of the entries, or of the bundle itself. */
const cut: Mutate = (files, random, _, from) => {
  const lines = linesIn(files);
  if (random(2) === 0) return withLines(files, lines, lines.slice(0, random(lines.length)), from);
  const bundle = tarOf(files);
  return { bundle: bundle.subarray(0, random(bundle.length)) };
};

const noteFile = (files: Files, random: Random): string => (files.has('from.note') && random(2) === 0 ? 'from.note' : 'to.note');

/** Another root in a note, under the signature of the true one. */
const replacedRoot: Mutate = (files, random) => {
  const file = noteFile(files, random);
  const [name, size, root, ...signed] = files.get(file)!.toString('utf8').split('\n');
  const other = flipped(Buffer.from(root!, 'base64'), random).toString('base64');
  return { bundle: tarOf(new Map(files).set(file, Buffer.from([name, size, other, ...signed].join('\n')))), file };
};

/** The note of an earlier size, or a bundle that ends before what the auditor has seen. */
const oldNote: Mutate = async (files, random, log, from) => {
  const size = log.entries.length;
  const earlier = from + random(size - from);
  if (random(2) === 0) return { bundle: tarOf(new Map(files).set('to.note', Buffer.from(log.note(earlier)))), file: 'to.note' };
  return { bundle: await log.bundle(0, earlier), file: '--last', last: log.note(earlier + 1 + random(size - earlier)) };
};

const otherKey: Mutate = (files, random, log) => {
  const file = noteFile(files, random);
  const size = Number(files.get(file)!.toString('utf8').split('\n')[1]);
  const forged = resigned(log, log.entries, [signerFrom(origin, 2 + random(200))]).note(size);
  return { bundle: tarOf(new Map(files).set(file, Buffer.from(forged))), file };
};

/** A receipt of another key, of something else, or with a byte of it changed. */
const forgedReceipt: Mutate = async (_, random, log, from) => {
  const bundle = await log.bundle(from);
  const place = from + random(log.entries.length - from);
  const payload = receiptPayload(log, [place]);
  const [acknowledged] = payload.events;
  const other = { ...acknowledged!, leafHash: flipped(Buffer.from(acknowledged!.leafHash, 'base64'), random).toString('base64') };
  const forged = [
    () => signedReceipt(payload, signerFrom(origin, 2 + random(200))),
    () => signedReceipt({ ...payload, origin: 'ledger/other' }),
    () => signedReceipt({ ...payload, events: [{ ...acknowledged, revision: 1_000 + random(1_000) }] }),
    () => signedReceipt({ ...payload, events: [other] }),
    () => flippedText(signedReceipt(payload), random),
  ];
  const kind = random(forged.length);
  return { bundle, file: '--receipt', receipt: forged[kind]!(), ...(kind === 3 && { index: place }) };
};

/** Another letter of base64 in one place. */
function flippedText(text: string, random: Random): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const place = random(text.length);
  const letter = letters[random(letters.length)]!;
  return text[place] === letter ? flippedText(text, random) : text.slice(0, place) + letter + text.slice(place + 1);
}

export const mutations = {
  ...{ bitFlip, insert, remove, reorder, swapStreams, cut, replacedRoot, oldNote, otherKey, forgedReceipt },
} satisfies Record<string, Mutate>;

export type MutationClass = keyof typeof mutations;

/** A change of this class of a bundle that begins at `from`. */
export async function mutate(kind: MutationClass, log: SignedLog, from: number, random: Random): Promise<Mutated> {
  return mutations[kind](await filesIn(await log.bundle(from)), random, log, from);
}
