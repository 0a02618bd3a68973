import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/service-process.ts';

/** The program in Go that reads a log with libraries of other authors, built by `npm run test:full`. */
export const sources = import.meta.dirname;

/** A witness of another author, built beside it. */
export const witnessFile = (): string => `${programFile()}-litewitness`;

/** Its name says from which sources it was built: a changed program is built anew. */
export function programFile(): string {
  const files = readdirSync(sources).filter((file) => /\.go$|^go\./.test(file));
  const digest = createHash('sha256');
  for (const file of files.toSorted()) digest.update(readFileSync(join(sources, file)));
  return join(root, 'node_modules/.cache', `foreign-log-${digest.digest('hex').slice(0, 16)}`);
}

export const isBuilt = (): boolean => existsSync(programFile());
export const isWitnessBuilt = (): boolean => existsSync(witnessFile());
