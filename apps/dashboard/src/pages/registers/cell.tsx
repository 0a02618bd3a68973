import { PersonLink } from '../../parts/person-link.tsx';
import { State } from '../../parts/state.tsx';
import { Time } from '../../parts/time.tsx';
import { t, word } from '../../text/text.ts';
import type { Row } from './registers.ts';

const times = new Set(['since', 'until', 'from', 'dueAt', 'reviewAt']);

/** A field of a register's row as people read it. */
export function Cell({ row, column }: { readonly row: Row; readonly column: string }) {
  const value = row[column];
  if (column === 'subjectRef') return <PersonLink subjectRef={row.subjectRef} />;
  if (column === 'state') return <State state={String(value)} />;
  if (column === 'dueAt') return <DueDate at={String(value)} state={String(row['state'])} />;
  if (times.has(column)) return <Time at={value === undefined ? undefined : String(value)} />;
  if (column === 'overlays')
    return (
      <>
        {(value as readonly string[]).map((each) => (
          <State state={each} />
        ))}
      </>
    );
  if (column === 'tasks')
    return (
      <>
        {(value as readonly Task[]).map(({ system, status }) => (
          <div class="task">
            {system}: {word(status)}
          </div>
        ))}
      </>
    );
  if (value === 'all') return <>{t('app.all')}</>;
  if (Array.isArray(value)) return <>{value.join(', ')}</>;
  return <>{value === undefined || value === null ? '' : String(value)}</>;
}

interface Task {
  readonly system: string;
  readonly status: string;
}

const closed = new Set(['completed', 'refused', 'withdrawn', 'backupsPending']);

function DueDate({ at, state }: { readonly at: string; readonly state: string }) {
  const isOverdue = !closed.has(state) && Date.parse(at) < Date.now();
  return (
    <>
      <Time at={at} /> {isOverdue && <State state="overdue" text={t('overview.overdue')} />}
    </>
  );
}
