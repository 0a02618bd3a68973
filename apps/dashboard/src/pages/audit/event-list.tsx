import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { components } from '#client';
import { EventRow } from '../../parts/event-row.tsx';
import { t } from '../../text/text.ts';
import { Inclusion } from './inclusion.tsx';

type Items = readonly components['schemas']['AuditItem'][];

/** The events, the newest first. While one is open, newer ones wait behind a button: they would move what somebody reads. */
export function EventList({ items }: { readonly items: Items }) {
  const list = useRef<HTMLOListElement>(null);
  const [shown, setShown] = useState(items);
  useLayoutEffect(() => {
    if (!list.current?.querySelector('details[open]')) setShown(items);
  }, [items]);
  return (
    <>
      {shown[0]?.eventId !== items[0]?.eventId && (
        <button type="button" class="newer" onClick={() => setShown(items)}>
          {t('audit.newer')}
        </button>
      )}
      {shown.length === 0 && <p class="quiet">{t('app.nothing')}</p>}
      <ol class="events" ref={list}>
        {shown.map((item) => (
          <EventRow key={item.eventId} item={item}>
            <Inclusion item={item} />
          </EventRow>
        ))}
      </ol>
    </>
  );
}
