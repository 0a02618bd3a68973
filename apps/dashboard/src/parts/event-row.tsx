import type { components } from '#client';
import type { ComponentChildren } from 'preact';
import { t } from '../text/text.ts';
import { PersonLink } from './person-link.tsx';
import { State } from './state.tsx';
import { Time } from './time.tsx';

type Item = components['schemas']['AuditItem'];

/** A fact on one line, and all that is known of it when it is opened. */
export function EventRow({ item, children }: { readonly item: Item; readonly children?: ComponentChildren }) {
  const subjectRef = /^subject-[^.]*\.(.+)$/.exec(item.stream)?.[1] ?? /([A-Za-z0-9_-]{21}[AQgw])$/.exec(item.stream)?.[1];
  return (
    <li id={`event-${item.eventId}`}>
      <details>
        <summary>
          <span class="when">
            <Time at={item.recordedAt} isExact />
          </span>
          <strong>{item.type}</strong>
          <Change item={item} />
          <span class="quiet">
            {t('person.saidBy')} {item.actor.role} {item.actor.id} · {t('person.recordedBy')} {item.recordedBy.sub}
          </span>
        </summary>
        {subjectRef && (
          <p>
            <PersonLink subjectRef={subjectRef} />
          </p>
        )}
        {children}
        <pre tabIndex={0}>{JSON.stringify(item, undefined, 2)}</pre>
      </details>
    </li>
  );
}

function Change({ item: { before, after } }: { readonly item: Item }) {
  const [was, is] = [stateIn(before), stateIn(after)];
  if (is === undefined) return null;
  return (
    <span class="change">
      {was !== undefined && (
        <>
          <State state={was} /> →{' '}
        </>
      )}
      <State state={is} />
    </span>
  );
}

const stateIn = (thing: unknown): string | undefined =>
  typeof thing === 'object' && thing !== null && 'state' in thing ? String(thing.state) : undefined;
