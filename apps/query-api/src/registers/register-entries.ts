import type { ViewReader } from '#application';
import type { Subject } from '#domain';
import { instantOf, latest, type Clock, type Instant } from '#kernel';
import type { RegisterRow } from '#read-models';
import type { Entry, Register } from './registers.ts';

export type ListedEntry<Listed extends Entry = Entry> = Listed & { readonly subjectRef: string };

/** Where the entries come from. */
interface Sources {
  readonly clock: Clock;
  readonly views: Pick<ViewReader, 'subjects'>;
}

/** Subjects of a page that are read by one load and are in memory at once. */
const subjectsAtOnce = 50;

/**
 * By row of a page of one tenant, the entry as in the subject's status: suspended categories, for example, also follow from the
 * subject's other cases. Each subject is read, and its cases are found, once for all its rows.
 */
export async function* registerEntries<Listed extends Entry>(
  register: Pick<Register<Listed>, 'entries'>,
  rows: readonly RegisterRow[],
  { clock, views }: Sources,
): AsyncGenerator<readonly [RegisterRow, ListedEntry<Listed>], void> {
  const now = ({ recordedAt }: Subject): Instant => latest(instantOf(clock()), recordedAt);
  const bySubject = [...Map.groupBy(rows, ({ subjectRef }) => subjectRef)];
  for (let from = 0; from < bySubject.length; from += subjectsAtOnce) {
    const some = bySubject.slice(from, from + subjectsAtOnce);
    const subjects = await views.subjects(
      rows[0]!.controllerId,
      some.map(([subjectRef]) => subjectRef),
    );
    for (const [subjectRef, ofSubject] of some) {
      const { subject } = subjects.get(subjectRef)!;
      const known = register.entries(subject, now(subject));
      for (const row of ofSubject) {
        // The register may be some events ahead of the subject's view.
        const entry = known.get(row.id) ?? register.entries(row.facts, now(row.facts)).get(row.id)!;
        yield [row, { subjectRef, ...entry() }];
      }
    }
  }
}
