import { ledger } from '../../ledger/ledger.ts';
import { useRead } from '../../ledger/read.ts';
import { Shown } from '../../parts/shown.tsx';
import { State } from '../../parts/state.tsx';
import { Table } from '../../parts/table.tsx';
import { t } from '../../text/text.ts';
import type { Moment } from './moment-form.tsx';

interface ChangesProps {
  readonly subjectRef: string;
  readonly moment: Moment;
}

/** What differs between the moment that is shown and now. */
export function Changes({ subjectRef, moment: { at, knownAt } }: ChangesProps) {
  const query = { from: at!, ...(knownAt !== undefined && { fromKnownAt: knownAt }) };
  const read = useRead(
    `changes ${at} ${knownAt}`,
    () => ledger.api.GET('/v1/subjects/{subjectRef}/changes', { params: { path: { subjectRef }, query } }),
    { subjectRef },
  );
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('person.changed')}</h2>
      <Shown read={read}>
        {({ changes }) =>
          changes.length === 0 ? (
            <p>{t('person.changedNothing')}</p>
          ) : (
            <Table
              caption={t('person.changed')}
              rows={changes}
              keyOf={({ kind, id }) => `${kind} ${id}`}
              columns={[
                {
                  name: t('person.entry'),
                  cell: ({ kind, id }) => (
                    <>
                      {kind} <code>{id}</code>
                    </>
                  ),
                },
                { name: t('person.before'), cell: ({ before }) => <EntryState entry={before} /> },
                { name: t('person.after'), cell: ({ after }) => <EntryState entry={after} /> },
              ]}
            />
          )
        }
      </Shown>
    </section>
  );
}

function EntryState({ entry }: { readonly entry: unknown }) {
  if (typeof entry !== 'object' || entry === null || !('state' in entry)) return <span class="quiet">–</span>;
  return <State state={String(entry.state)} />;
}
