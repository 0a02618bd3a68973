import { useState } from 'preact/hooks';
import { ledger } from '../../ledger/ledger.ts';
import { useRead } from '../../ledger/read.ts';
import { PersonLink } from '../../parts/person-link.tsx';
import { Shown } from '../../parts/shown.tsx';
import { Table } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { number, t } from '../../text/text.ts';

/** Who read what of whom. It does not follow the feed: each look is a read that is recorded itself. */
export function AccessLog() {
  const [cursor, setCursor] = useState<string>();
  const query = { limit: 50, ...(cursor !== undefined && { cursor }) };
  const read = useRead(`access ${cursor}`, () => ledger.api.GET('/v1/access-log', { params: { query } }), 'nothing');
  return (
    <section aria-labelledby="access">
      <h2 id="access">{t('system.accessLog')}</h2>
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
                {t('registers.next')}
              </button>
            )}
          </>
        )}
      </Shown>
    </section>
  );
}
