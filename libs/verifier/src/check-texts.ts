import { createHash } from 'node:crypto';
import { sha256OfTextFile, textFile } from '#transparency-log';
import { refused, type BundleFiles } from './bundle-files.ts';
import type { EntriesCheck } from './entries-check.ts';
import { Refused } from './verdict.ts';

/** The texts of policies behind the entries: each that an event names, in the order of their hashes, and no other file. */
export async function checkTexts(files: BundleFiles, { texts }: EntriesCheck): Promise<number> {
  const expected = [...texts.values()].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
  let next = 0;
  for (let file = await files.any(); file; file = await files.any()) {
    const { name, size } = file;
    const sha256 = sha256OfTextFile(name);
    const text = expected[next];
    if (sha256 === undefined || !texts.has(sha256))
      throw new Refused('BUNDLE_MALFORMED', { file: name, why: 'no entry names it' });
    if (text?.sha256 !== sha256) throw missing(text ?? { sha256 });
    const hash = createHash('sha256');
    try {
      for await (const chunk of file.chunks) hash.update(chunk);
    } catch (error) {
      refused(error);
    }
    if (size !== text.bytes || hash.digest('hex') !== sha256)
      throw new Refused('TEXT_DIFFERS', { file: name, index: text.index });
    next++;
  }
  if (next < expected.length) throw missing(expected[next]!);
  return next;
}

const missing = ({ sha256, ...place }: { readonly sha256: string; readonly index?: number; readonly stream?: string }): Refused =>
  new Refused('TEXT_MISSING', {
    file: textFile(sha256),
    ...(place.index !== undefined && { index: place.index }),
    ...(place.stream !== undefined && { stream: place.stream }),
  });
