import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSqliteDocumentStore } from '#document-store';
import { collectionOf } from '#projections';
import { readModels } from '#read-models';
import type { Answered } from './commands.ts';

/** How often the file of the views is looked at, in milliseconds. */
const lookMillis = 2;

/** Notes how far the last of all views has come, as another process reads it, until `signal` aborts. */
export async function watchViews(folder: string, signal: AbortSignal): Promise<readonly Answered[]> {
  const documents = await openSqliteDocumentStore({ file: join(folder, 'views.sqlite'), clock: Date.now });
  const reached: Answered[] = [];
  while (!signal.aborted) {
    const positions = await Promise.all(
      readModels.map(async (model) => (await documents.progress(collectionOf(model))).checkpoint?.position ?? 0n),
    );
    const position = positions.reduce((one, other) => (other < one ? other : one));
    if (position !== reached.at(-1)?.position) reached.push({ position, at: performance.now() });
    await pause(lookMillis);
  }
  await documents.close();
  return reached;
}

/** How long after its answer each command was in every view, in milliseconds: none where it was there before. */
export function lagsOf(answered: readonly Answered[], reached: readonly Answered[]): readonly number[] {
  const lags: number[] = [];
  let next = 0;
  for (const { position, at } of answered.toSorted((one, other) => (one.position < other.position ? -1 : 1))) {
    while (next < reached.length && reached[next]!.position < position) next++;
    lags.push(next < reached.length ? Math.max(0, reached[next]!.at - at) : Number.POSITIVE_INFINITY);
  }
  return lags;
}
