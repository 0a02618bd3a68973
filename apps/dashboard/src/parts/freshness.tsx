import { useEffect } from 'preact/hooks';
import { ledger } from '../ledger/ledger.ts';
import { useRead } from '../ledger/read.ts';
import { mayUse } from '../session/session.ts';
import { t } from '../text/text.ts';
import { clockTime, zone } from '../text/time.ts';

/** Views that are further behind than this are said to be stale across the page. */
const staleSeconds = 10;

/** Says across every page how fresh it is: away, stale, or as of when. */
export function Freshness({ isAway }: { readonly isAway: boolean }) {
  const controller = useRead('controller', () => ledger.api.GET('/v1/controller'), 'time');
  const views = useRead(
    'projections',
    () => (mayUse('dashboard', 'operator', 'auditor', 'admin') ? ledger.api.GET('/v1/projections') : undefined),
    'recordedAndTime',
  );
  const inForce = controller.data?.versions.find((version) => version.inForce);
  useEffect(() => void (zone.value = inForce?.timeZone ?? 'UTC'), [inForce?.timeZone]);
  const at = views.at ?? controller.at;
  const seconds = Math.max(0, ...(views.data?.items.map(({ lagSeconds }) => lagSeconds) ?? []));
  const stopped = views.data?.items.filter(({ state }) => state === 'stopped').length ?? 0;
  if (isAway)
    return (
      <p class="banner bad" role="alert">
        {t('app.away', { time: at ? clockTime(at) : '–' })}
      </p>
    );
  if (stopped > 0 || seconds > staleSeconds)
    return (
      <p class="banner wait" role="alert">
        {t('app.stale', { seconds, stopped })}
      </p>
    );
  return at ? (
    <p class="banner" title={at.toISOString()}>
      {t('app.asOf', { time: clockTime(at) })}
      {views.data && `, ${t('app.behind', { seconds })}`}
    </p>
  ) : null;
}
