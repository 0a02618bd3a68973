import { useState } from 'preact/hooks';
import type { components, paths } from '#client';
import { ledger } from '../../ledger/ledger.ts';
import { useRead } from '../../ledger/read.ts';
import { EventRow } from '../../parts/event-row.tsx';
import { AsOf, Shown } from '../../parts/shown.tsx';
import { t } from '../../text/text.ts';

type EventType = NonNullable<NonNullable<paths['/v1/audit/events']['get']['parameters']['query']>['type']>;

/** Positions that one look covers; a tenant has fewer events among them. */
const span = 100;

/** The tenant's events, the newest first. */
export function AuditPage() {
  const [back, setBack] = useState(0);
  const [type, setType] = useState('');
  const [stream, setStream] = useState('');
  const read = useRead(`audit ${back} ${type}`, () => eventsBefore(back, type), back === 0 ? 'recorded' : 'nothing');
  return (
    <section aria-labelledby="events">
      <div class="heading">
        <h2 id="events">{t('audit.title')}</h2>
        <AsOf read={read} />
      </div>
      <div class="filter">
        <label>
          {t('audit.type')}
          <input value={type} placeholder="ConsentGiven" onChange={({ currentTarget }) => setType(currentTarget.value.trim())} />
        </label>
        <label>
          {t('audit.stream')}
          <input value={stream} onInput={({ currentTarget }) => setStream(currentTarget.value.trim())} />
        </label>
        {back > 0 && (
          <button type="button" onClick={() => setBack(0)}>
            {t('audit.newest')}
          </button>
        )}
        <button type="button" onClick={() => setBack(back + 1)}>
          {t('audit.older')}
        </button>
      </div>
      <Shown read={read}>
        {({ items }) => {
          const shown = items.filter((item) => item.stream.includes(stream)).toReversed();
          return shown.length === 0 ? (
            <p class="quiet">{t('app.nothing')}</p>
          ) : (
            <ol class="events">
              {shown.map((item) => (
                <EventRow key={item.eventId} item={item} />
              ))}
            </ol>
          );
        }}
      </Shown>
    </section>
  );
}

/** Pages are read from their first position on; the head is found by a read of the newest one. */
async function eventsBefore(back: number, type: string) {
  const { response } = await ledger.api.GET('/v1/purposes', { params: { query: { limit: 1 } } });
  const head = Number(response.headers.get('ledger-position') ?? 0);
  const after = Math.max(0, head - span * (back + 1));
  const query = { after: String(after), limit: span, ...(type !== '' && { type: type as EventType }) };
  const { data, error, response: answered } = await ledger.api.GET('/v1/audit/events', { params: { query } });
  // The other form of the answer, a line an event, is not asked for.
  return { response: answered, ...(data && { data: data as components['schemas']['AuditItems'] }), ...(error && { error }) };
}
