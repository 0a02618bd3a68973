import { State } from '../../parts/state.tsx';
import { addressOf, visiblePages } from '../../parts/route.ts';
import { mayUse } from '../../session/session.ts';
import { registerNames, registers, type ErasureNeed } from '../registers/registers.ts';
import { number, t } from '../../text/text.ts';
import { dateTime } from '../../text/time.ts';
import type { components } from '#client';
import type { Key } from '../../text/en.ts';

type Overview = components['schemas']['Overview'];

interface TileProps {
  readonly name: Key;
  /** `null`: 1 to 4, hidden. */
  readonly count: number | null;
  readonly exact: boolean;
  readonly href: string;
  readonly note?: string | undefined;
}

const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString();

/** What needs somebody, each with its number, which opens the list that it counts. */
export function Tiles({ overview }: { readonly overview: Overview }) {
  const { erasures, restrictions, objections, consents, exposures, views } = overview;
  const erasureTile = (name: Key, needs: ErasureNeed) => (
    <Tile name={name} count={erasures[needs]} exact={erasures.exact} href={addressOf('registers', ['erasures'], { needs })} />
  );
  const since = objections.pendingSince && t('overview.objectionsSince', { time: dateTime(objections.pendingSince) });
  return (
    <ul class="tiles">
      {erasureTile('overview.overdue', 'overdue')}
      {erasureTile('overview.dueSoon', 'dueWithin5Days')}
      {erasureTile('overview.assessment', 'awaitingAssessment')}
      {erasureTile('overview.approval', 'awaitingApproval')}
      {erasureTile('overview.suspended', 'suspended')}
      <Tile
        name="overview.lift"
        count={restrictions.liftAnnounced}
        exact={restrictions.exact}
        href={addressOf('registers', ['restrictions'], { state: 'liftAnnounced' })}
      />
      <Tile
        name="overview.objections"
        count={objections.pending}
        exact={objections.exact}
        note={since}
        href={addressOf('registers', ['objections'], { state: 'pending' })}
      />
      <Tile
        name="overview.ending"
        count={consents.endingWithin30Days}
        exact={consents.exact}
        href={addressOf('registers', ['consents'], { state: 'given', until: `${days(30).slice(0, 10)}T00:00:00Z` })}
      />
      <Tile
        name="overview.exposures"
        count={exposures.within7Days}
        exact={exposures.exact}
        href={addressOf('registers', ['exposures'], { from: days(-7) })}
      />
      <Tile name="overview.viewsStopped" count={views.stopped} exact href={addressOf('system')} />
      <Tile name="overview.viewsStale" count={views.stale} exact href={addressOf('system')} />
    </ul>
  );
}

function Tile({ name, count, exact, href, note }: TileProps) {
  const isDone = count === 0;
  const shown =
    count === null ? t('overview.fewer') : exact || isDone ? number(count) : t('overview.atLeast', { count: number(count) });
  const content = (
    <>
      <span class={count !== null && !exact && !isDone ? 'count small' : 'count'}>{shown}</span>
      <span>
        {t(name)}
        {note && <span class="note">{note}</span>}
        {count === null && <span class="note">{t('overview.fewerWhy')}</span>}
      </span>
      <State state={isDone ? 'completed' : 'pending'} text={isDone ? t('overview.done') : t('overview.todoWord')} />
    </>
  );
  const opens = mayOpen(href);
  const kind = isDone ? 'tile done' : 'tile todo';
  return (
    <li>
      {opens ? (
        <a class={kind} href={href}>
          {content}
        </a>
      ) : (
        <div class={kind}>{content}</div>
      )}
    </li>
  );
}

/** Of the registers, those that the token may list. */
function mayOpen(href: string): boolean {
  const register = registerNames.find((each) => href.startsWith(addressOf('registers', [each])));
  return register ? mayUse(...registers[register].roles) : visiblePages.value.some((page) => href.startsWith(`#${page}`));
}
