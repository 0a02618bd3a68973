import { useState } from 'preact/hooks';
import type { components, paths } from '#client';
import { ledger } from '../../ledger/ledger.ts';
import { useRead } from '../../ledger/read.ts';
import { AsOf, Shown } from '../../parts/shown.tsx';
import { t } from '../../text/text.ts';
import { EventList } from './event-list.tsx';

type EventType = NonNullable<NonNullable<paths['/v1/audit/events']['get']['parameters']['query']>['type']>;

/** The tenant's events, the newest first. The first page follows the feed; one that is turned to does not move. */
export function AuditPage() {
  const [cursor, setCursor] = useState<string>();
  const [type, setType] = useState('');
  const [stream, setStream] = useState('');
  const read = useRead(`audit ${cursor} ${type}`, () => eventsFrom(cursor, type), cursor === undefined ? 'recorded' : 'nothing');
  const choose = (wanted: string): void => {
    setType(wanted);
    setCursor(undefined);
  };
  return (
    <section aria-labelledby="events">
      <div class="heading">
        <h2 id="events">{t('audit.title')}</h2>
        <AsOf read={read} />
      </div>
      <div class="filter">
        <label>
          {t('audit.type')}
          <input value={type} placeholder="ConsentGiven" onChange={({ currentTarget }) => choose(currentTarget.value.trim())} />
        </label>
        <label>
          {t('audit.stream')}
          <input value={stream} onInput={({ currentTarget }) => setStream(currentTarget.value.trim())} />
        </label>
      </div>
      <Shown read={read}>
        {({ items, nextCursor }) => (
          <>
            <EventList key={`${cursor} ${type} ${stream}`} items={items.filter((item) => item.stream.includes(stream))} />
            <p class="line">
              {cursor !== undefined && (
                <button type="button" onClick={() => setCursor(undefined)}>
                  {t('audit.newest')}
                </button>
              )}
              {nextCursor !== undefined && (
                <button type="button" onClick={() => setCursor(nextCursor)}>
                  {t('audit.older')}
                </button>
              )}
            </p>
          </>
        )}
      </Shown>
    </section>
  );
}

async function eventsFrom(cursor: string | undefined, type: string) {
  const query = {
    ...{ order: 'newestFirst' as const, limit: 100 },
    ...(cursor !== undefined && { cursor }),
    ...(type !== '' && { type: type as EventType }),
  };
  const { data, error, response } = await ledger.api.GET('/v1/audit/events', { params: { query } });
  // The other form of the answer, a line an event, is not asked for.
  return { response, ...(data && { data: data as components['schemas']['AuditItems'] }), ...(error && { error }) };
}
