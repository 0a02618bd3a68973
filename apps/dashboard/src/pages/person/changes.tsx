import { useState } from 'preact/hooks';
import { ledger } from '../../ledger/ledger.ts';
import { useRead } from '../../ledger/read.ts';
import { AsOf, Shown } from '../../parts/shown.tsx';
import { State } from '../../parts/state.tsx';
import { Table } from '../../parts/table.tsx';
import { t } from '../../text/text.ts';
import { exactTime } from '../../text/time.ts';
import { now, type Moment } from './moment-form.tsx';

interface ChangesProps {
  readonly subjectRef: string;
  /** When something was recorded, ascending. */
  readonly moments: readonly string[];
  readonly moment: Moment;
}

/** What differs between the moment that is shown and another one, in the order of time. */
export function Changes({ subjectRef, moments, moment }: ChangesProps) {
  const [other, setOther] = useState('');
  const [earlier, later] = inOrder(moment, other === '' ? now : { at: other, knownAt: other });
  const read = useRead(
    `changes ${JSON.stringify([earlier, later])}`,
    () =>
      earlier.at === undefined
        ? undefined
        : ledger.api.GET('/v1/subjects/{subjectRef}/changes', {
            params: { path: { subjectRef }, query: queryOf(earlier.at, earlier, later) },
          }),
    { subjectRef },
  );
  return (
    <section aria-labelledby="changes">
      <div class="heading">
        <h2 id="changes">{t('person.changed')}</h2>
        <AsOf read={read} />
      </div>
      <div class="filter">
        <label>
          {t('person.comparedWith')}
          <select value={other} onChange={({ currentTarget }) => setOther(currentTarget.value)}>
            <option value="">{t('person.now')}</option>
            {[...new Set(moments)].toReversed().map((each) => (
              <option value={each}>{exactTime(each)}</option>
            ))}
          </select>
        </label>
      </div>
      {earlier.at === undefined ? (
        <p class="quiet">{t('person.chooseMoment')}</p>
      ) : (
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
                  { name: nameOf(earlier), cell: ({ before, after }) => <Entry entry={before} other={after} /> },
                  { name: nameOf(later), cell: ({ before, after }) => <Entry entry={after} other={before} /> },
                ]}
              />
            )
          }
        </Shown>
      )}
    </section>
  );
}

/** Without `at` it is now, which nothing comes after. */
function inOrder(one: Moment, other: Moment): readonly [earlier: Moment, later: Moment] {
  if (one.at === undefined) return [other, one];
  return other.at === undefined || one.at <= other.at ? [one, other] : [other, one];
}

const queryOf = (from: string, earlier: Moment, later: Moment) => ({
  from,
  ...(earlier.knownAt !== undefined && { fromKnownAt: earlier.knownAt }),
  ...(later.at !== undefined && { to: later.at }),
  ...(later.knownAt !== undefined && { toKnownAt: later.knownAt }),
});

const nameOf = ({ at }: Moment): string => (at === undefined ? t('person.now') : exactTime(at));

type Fields = Readonly<Record<string, unknown>>;

/** The state of an entry, and each of its fields that the other does not have so. */
function Entry({ entry, other }: { readonly entry: unknown; readonly other: unknown }) {
  if (!isObject(entry)) return <span class="quiet">–</span>;
  const { state, ...fields } = entry;
  const different = Object.entries(fields).filter(
    ([name, value]) => isObject(other) && JSON.stringify(value) !== JSON.stringify(other[name]),
  );
  return (
    <>
      {state !== undefined && <State state={String(state)} />}
      {different.map(([name, value]) => (
        <div>
          {name}: <code>{typeof value === 'string' ? value : JSON.stringify(value)}</code>
        </div>
      ))}
    </>
  );
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
