import { createReadStream, createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  CompactRange,
  formatCheckpoint,
  formatVerifierKey,
  leafHash,
  newKeyFile,
  signerOf,
  signNote,
  writeBundle,
  type TextOfEntry,
} from '#transparency-log';
import { controllerId, manySubjects } from './many-subjects.ts';

const origin = `bench/${controllerId}`;

/** A bundle of about so many entries with its policy, in files of the folder. */
export interface LargeBundle {
  readonly bundle: string;
  readonly policy: string;
  readonly entries: number;
}

export async function writeLargeBundle(folder: string, wanted: number): Promise<LargeBundle> {
  const [lines, bundle, policy] = ['entries.ndjson', 'bundle.tar', 'policy.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const { entries, texts } = manySubjects(wanted);
  const range = CompactRange.empty();
  await pipeline(Readable.from(inPieces(entries, (line) => range.append(leafHash(Buffer.from(line))))), createWriteStream(lines));
  const signer = signerOf(origin, newKeyFile())!;
  const size = range.end;
  const source = {
    ...{ origin, from: 0, to: size, createdAt: new Date().toISOString() },
    toNote: signNote(formatCheckpoint({ origin, size, root: range.root() }), [signer]),
    frontier: CompactRange.empty(),
    entries: () => createInterface({ input: createReadStream(lines) }),
    text: ({ sha256 }: TextOfEntry) => Promise.resolve(texts.get(sha256)!),
  };
  await pipeline(writeBundle(source), createWriteStream(bundle));
  writeFileSync(policy, JSON.stringify({ origin, verifierKeys: [formatVerifierKey(signer.key)] }));
  return { bundle, policy, entries: size };
}

function* inPieces(lines: Iterable<string>, onLine: (line: string) => void): Generator<string, void> {
  let piece: string[] = [];
  for (const line of lines) {
    onLine(line);
    if (piece.push(line) < 100) continue;
    yield `${piece.join('\n')}\n`;
    piece = [];
  }
  if (piece.length > 0) yield `${piece.join('\n')}\n`;
}
