import { Table, type Column } from '../../parts/table.tsx';
import { number, t } from '../../text/text.ts';
import { shortDate } from '../../text/time.ts';
import type { Day, PurposeDays } from './daily-rows.ts';

const width = 640;
/** Of the line of active consents, and of the bars beneath it. */
const [lineHeight, barHeight, gap] = [130, 46, 14];
const lineTop = 18;
const height = lineHeight + gap + 2 * barHeight + 16;
const middle = lineHeight + gap + barHeight;

const highest = (values: readonly (number | null)[]): number => Math.max(1, ...values.map((value) => value ?? 0));

/** Active consents as a line, and beneath it what was given (up) and withdrawn or refused (down). What is hidden is a gap. */
export function PurposeChart({ purposeId, days }: PurposeDays) {
  const last = days.findLast(({ active }) => active !== null);
  const hasGaps = days.some((day) => [day.given, day.withdrawn, day.refused, day.active].includes(null));
  return (
    <figure class="chart">
      <figcaption>
        <h3>{purposeId}</h3>
        {last && (
          <p>
            <strong>{number(last.active!)}</strong> <span class="quiet">{t('overview.now', { day: shortDate(last.day) })}</span>
          </p>
        )}
      </figcaption>
      <Drawing purposeId={purposeId} days={days} />
      <ul class="legend" aria-hidden="true">
        <li class="active">{t('chart.active')}</li>
        <li class="given">{t('chart.given')}</li>
        <li class="withdrawn">{t('chart.withdrawn')}</li>
        <li class="refused">{t('chart.refused')}</li>
        {hasGaps && <li class="gap">{t('overview.hidden')}</li>}
      </ul>
      {hasGaps && <p class="note">{t('overview.gaps')}</p>}
      <details>
        <summary>{t('overview.numbers')}</summary>
        <Table
          caption={`${purposeId}: ${t('overview.numbers')}`}
          columns={columns()}
          rows={days.toReversed()}
          keyOf={({ day }) => day}
        />
      </details>
    </figure>
  );
}

const hidden = (count: number | null) => (count === null ? <span class="quiet">{t('overview.hidden')}</span> : number(count));

const columns = (): readonly Column<Day>[] => [
  { name: t('chart.day'), cell: ({ day }) => day },
  ...(['given', 'withdrawn', 'refused', 'expired', 'active'] as const).map((name) => ({
    name: t(`chart.${name}`),
    cell: (day: Day) => hidden(day[name]),
    isNumber: true,
  })),
];

function Drawing({ purposeId, days }: PurposeDays) {
  const step = width / days.length;
  const mostActive = highest(days.map(({ active }) => active));
  const mostChanged = highest(days.flatMap(({ given, withdrawn, refused }) => [given, (withdrawn ?? 0) + (refused ?? 0)]));
  const y = (active: number): number => lineTop + (lineHeight - lineTop) * (1 - active / mostActive);
  const bar = (count: number): number => (count / mostChanged) * barHeight;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('chart.label', { purpose: purposeId })}>
      <path class="grid" d={`M0 ${y(mostActive)}H${width}M0 ${lineHeight}H${width}`} />
      <text class="axis" x="0" y={lineTop - 5}>
        {number(mostActive)}
      </text>
      <path class="area" d={areas(days, step, y)} />
      <path class="between" d={gaps(days, step, y)} />
      <path class="line" d={lines(days, step, y)} />
      <path class="grid" d={`M0 ${middle}H${width}`} />
      <path
        class="hidden-day"
        d={days.map((day, index) => (isHidden(day) ? `M${round((index + 0.5) * step)} ${middle - 3}v6` : '')).join('')}
      />
      <path
        class="bar given"
        d={days.map(({ given }, index) => (given ? barAt(index, step, middle, -bar(given)) : '')).join('')}
      />
      <path
        class="bar withdrawn"
        d={days.map(({ withdrawn }, index) => (withdrawn ? barAt(index, step, middle, bar(withdrawn)) : '')).join('')}
      />
      <path
        class="bar refused"
        d={days
          .map(({ withdrawn, refused }, index) => (refused ? barAt(index, step, middle + bar(withdrawn ?? 0), bar(refused)) : ''))
          .join('')}
      />
      <text class="axis" x="0" y={height - 2}>
        {shortDate(days[0]!.day)}
      </text>
      <text class="axis end" x={width} y={height - 2}>
        {shortDate(days.at(-1)!.day)}
      </text>
    </svg>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

const barAt = (index: number, step: number, from: number, length: number): string =>
  `M${round(index * step + step * 0.15)} ${round(from)}v${round(length)}h${round(step * 0.7)}v${round(-length)}z`;

/** Stretches of days whose number is shown. */
function stretches(days: readonly Day[]): readonly (readonly (readonly [index: number, active: number])[])[] {
  const found: [number, number][][] = [[]];
  days.forEach(({ active }, index) => {
    if (active === null) found.push([]);
    else found.at(-1)!.push([index, active]);
  });
  return found.filter((stretch) => stretch.length > 0);
}

const points = (stretch: readonly (readonly [number, number])[], step: number, y: (active: number) => number): string =>
  stretch.map(([index, active]) => `${round(index * step)} ${round(y(active))}H${round((index + 1) * step)}`).join('L');

const lines = (days: readonly Day[], step: number, y: (active: number) => number): string =>
  stretches(days)
    .map((stretch) => `M${points(stretch, step, y)}`)
    .join('');

const areas = (days: readonly Day[], step: number, y: (active: number) => number): string =>
  stretches(days)
    .map((stretch) => `M${round(stretch[0]![0] * step)} ${lineHeight}L${points(stretch, step, y)}V${lineHeight}z`)
    .join('');

const isHidden = ({ given, withdrawn, refused }: Day): boolean => [given, withdrawn, refused].includes(null);

/** From the end of one stretch to the beginning of the next: what lies between is hidden. */
function gaps(days: readonly Day[], step: number, y: (active: number) => number): string {
  const known = stretches(days);
  return known
    .slice(1)
    .map((next, index) => {
      const [last, first] = [known[index]!.at(-1)!, next[0]!];
      return `M${round((last[0] + 1) * step)} ${round(y(last[1]))}L${round(first[0] * step)} ${round(y(first[1]))}`;
    })
    .join('');
}
