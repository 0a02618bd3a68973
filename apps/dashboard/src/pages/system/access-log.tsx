import { useState } from 'preact/hooks';
import { ledger } from '../../ledger/ledger.ts';
import { useRead } from '../../ledger/read.ts';
import { PersonLink } from '../../parts/person-link.tsx';
import { Shown } from '../../parts/shown.tsx';
import { Table } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { number, t } from '../../text/text.ts';

interface Wanted {
  readonly from: string;
  readonly to?: string;
  readonly subjectRef?: string;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Who read what of whom, from today on unless other days are asked for. It does not follow the feed: each look is recorded itself. */
export function AccessLog() {
  const [wanted, setWanted] = useState<Wanted>({ from: `${today()}T00:00:00Z` });
  const [cursor, setCursor] = useState<string>();
  const query = { ...wanted, limit: 500, ...(cursor !== undefined && { cursor }) };
  const read = useRead(
    `access ${JSON.stringify(query)}`,
    () => ledger.api.GET('/v1/access-log', { params: { query } }),
    'nothing',
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const [from, to, subjectRef] = ['from', 'to', 'subjectRef'].map((name) => String(given.get(name)).trim());
    setCursor(undefined);
    setWanted({
      from: `${from || today()}T00:00:00Z`,
      ...(to && { to: `${to}T00:00:00Z` }),
      ...(subjectRef && { subjectRef }),
    });
  };
  return (
    <section aria-labelledby="access">
      <h2 id="access">{t('system.accessLog')}</h2>
      <form class="filter" onSubmit={submit}>
        <label>
          {t('app.from')} (UTC)
          <input name="from" type="date" value={wanted.from.slice(0, 10)} />
        </label>
        <label>
          {t('app.to')} (UTC)
          <input name="to" type="date" value={wanted.to?.slice(0, 10) ?? ''} />
        </label>
        <label>
          {t('system.subject')}
          <input class="reference" name="subjectRef" pattern="[A-Za-z0-9_\-]{21}[AQgw]" size={26} autocomplete="off" />
        </label>
        <button type="submit">{t('registers.filter')}</button>
      </form>
      <Shown read={read}>
        {({ items, nextCursor }) => (
          <>
            <Table
              caption={t('system.accessLog')}
              rows={items.toReversed()}
              keyOf={({ readAt, route }, index) => `${readAt} ${route} ${index}`}
              columns={[
                { name: t('system.readAt'), cell: ({ readAt }) => <Time at={readAt} isExact /> },
                { name: t('system.sub'), cell: ({ sub }) => sub },
                { name: t('system.roles'), cell: ({ roles }) => roles.join(', ') },
                { name: t('system.route'), cell: ({ route }) => <code>{route}</code> },
                { name: t('system.subject'), cell: ({ subjectRef }) => subjectRef && <PersonLink subjectRef={subjectRef} /> },
                { name: t('system.count'), cell: ({ count }) => number(count), isNumber: true },
              ]}
            />
            {nextCursor !== undefined && (
              <button type="button" onClick={() => setCursor(nextCursor)}>
                {t('system.laterReads')}
              </button>
            )}
          </>
        )}
      </Shown>
    </section>
  );
}
