import { useState } from 'preact/hooks';
import { ledger } from '../../ledger/ledger.ts';
import { useRead } from '../../ledger/read.ts';
import { AsOf, Shown } from '../../parts/shown.tsx';
import { mayUse } from '../../session/session.ts';
import { t } from '../../text/text.ts';
import { dayAfter, daysByPurpose, type PurposeDays } from './daily-rows.ts';
import { FirstCalls } from './first-calls.tsx';
import { PurposeChart } from './purpose-chart.tsx';
import { Tiles } from './tiles.tsx';

const ranges = [30, 90, 365] as const;

export function OverviewPage() {
  const read = useRead('overview', () => ledger.api.GET('/v1/overview'), 'recordedAndTime');
  return (
    <>
      <section aria-labelledby="todo">
        <div class="heading">
          <h2 id="todo">{t('overview.todo')}</h2>
          <AsOf read={read} />
        </div>
        <Shown read={read}>{(overview) => <Tiles overview={overview} />}</Shown>
      </section>
      {mayUse('dashboard', 'operator', 'auditor', 'admin') && <Charts />}
    </>
  );
}

function Charts() {
  const [length, setLength] = useState<number>(30);
  const from = dayAfter(new Date().toISOString().slice(0, 10), 1 - length);
  const catalogue = useRead('purposes', () => ledger.api.GET('/v1/purposes', { params: { query: { limit: 500 } } }), 'time');
  const read = useRead(
    `statistics ${from}`,
    () => ledger.api.GET('/v1/statistics/daily', { params: { query: { from } } }),
    'time',
  );
  return (
    <section aria-labelledby="purposes">
      <div class="heading">
        <h2 id="purposes">{t('overview.purposes')}</h2>
        <AsOf read={read} />
        <div class="choices" role="group" aria-label={t('overview.range')}>
          {ranges.map((each) => (
            <button type="button" aria-pressed={each === length} onClick={() => setLength(each)}>
              {t('overview.days', { days: each })}
            </button>
          ))}
        </div>
      </div>
      <Shown read={catalogue}>
        {({ items: purposes }) =>
          purposes.length === 0 ? (
            <FirstCalls />
          ) : (
            <Shown read={read}>
              {({ items }) => (
                <PurposeCharts
                  purposes={daysByPurpose(items, from, length)}
                  purposeIds={purposes.map(({ purposeId }) => purposeId)}
                />
              )}
            </Shown>
          )
        }
      </Shown>
    </section>
  );
}

interface PurposeChartsProps {
  readonly purposes: readonly PurposeDays[];
  readonly purposeIds: readonly string[];
}

/** A chart for each purpose about which consents were recorded; the others are named. */
function PurposeCharts({ purposes, purposeIds }: PurposeChartsProps) {
  const charted = new Set(purposes.map(({ purposeId }) => purposeId));
  const others = purposeIds.filter((purposeId) => !charted.has(purposeId));
  return (
    <>
      <div class="charts">
        {purposes.map((purpose) => (
          <PurposeChart key={purpose.purposeId} {...purpose} />
        ))}
      </div>
      {others.length > 0 && <p class="quiet">{t('overview.withoutConsents', { purposes: others.join(', ') })}</p>}
    </>
  );
}
