import { useState } from 'preact/hooks';
import { ledger } from '../../ledger/ledger.ts';
import { useRead } from '../../ledger/read.ts';
import { AsOf, Shown } from '../../parts/shown.tsx';
import { mayUse } from '../../session/session.ts';
import { t } from '../../text/text.ts';
import { dayAfter, daysByPurpose } from './daily-rows.ts';
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
  const read = useRead(
    `statistics ${from}`,
    () => ledger.api.GET('/v1/statistics/daily', { params: { query: { from } } }),
    'time',
  );
  return (
    <section aria-labelledby="purposes">
      <div class="heading">
        <h2 id="purposes">{t('overview.purposes')}</h2>
        <div class="choices" role="group" aria-label={t('overview.range')}>
          {ranges.map((each) => (
            <button type="button" aria-pressed={each === length} onClick={() => setLength(each)}>
              {t('overview.days', { days: each })}
            </button>
          ))}
        </div>
      </div>
      <Shown read={read}>
        {({ items }) => {
          const purposes = daysByPurpose(items, from, length);
          return purposes.length === 0 ? (
            <FirstCalls />
          ) : (
            <div class="charts">
              {purposes.map((purpose) => (
                <PurposeChart key={purpose.purposeId} {...purpose} />
              ))}
            </div>
          );
        }}
      </Shown>
    </section>
  );
}
