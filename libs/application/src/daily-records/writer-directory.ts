import type { EventStore } from '#event-store';
import type { DailyRecords, DailyWriter } from './daily-records.ts';

type Directory = Pick<DailyRecords<object>, 'directory' | 'writers'>;

/** Records a writer of that day in the directory that readers begin with: a store cannot list its streams. */
export async function nameWriter(
  store: Pick<EventStore, 'append'>,
  { directory, writers }: Directory,
  controllerId: string,
  entry: DailyWriter,
): Promise<void> {
  const events = [writers.encode(entry)];
  let expected: number | 'noStream' = 'noStream';
  for (;;) {
    const answer = await store.append(directory(controllerId), expected, events);
    // Each conflict is another process's success, so this ends.
    if (answer.kind === 'appended') return;
    expected = answer.current < 0 ? 'noStream' : answer.current;
  }
}

/** The writers of each day from `first` to `last`, both included; days in their order. One named twice comes once. */
export async function writersByDay(
  store: Pick<EventStore, 'readStream'>,
  { directory, writers: kept }: Directory,
  controllerId: string,
  { first, last }: { readonly first: string; readonly last: string },
): Promise<readonly (readonly [string, ReadonlySet<string>])[]> {
  const days = new Map<string, Set<string>>();
  for await (const recorded of store.readStream(directory(controllerId))) {
    const { date, writer } = kept.decode(recorded);
    if (date < first || date > last) continue;
    const writers = days.get(date);
    if (writers) writers.add(writer);
    else days.set(date, new Set([writer]));
  }
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1));
}
