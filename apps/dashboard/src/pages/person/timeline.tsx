import type { components } from '#client';
import type { Read } from '../../ledger/read.ts';
import { EventRow } from '../../parts/event-row.tsx';
import { Shown } from '../../parts/shown.tsx';
import { t } from '../../text/text.ts';

/** The facts of the person, the newest first. */
export const Timeline = ({ read }: { readonly read: Read<readonly components['schemas']['AuditItem'][]> }) => (
  <section aria-labelledby="timeline">
    <h2 id="timeline">{t('person.timeline')}</h2>
    <Shown read={read}>
      {(items) =>
        items.length === 0 ? (
          <p class="quiet">{t('app.nothing')}</p>
        ) : (
          <ol class="events">
            {items.toReversed().map((item) => (
              <EventRow key={item.eventId} item={item} />
            ))}
          </ol>
        )
      }
    </Shown>
  </section>
);
