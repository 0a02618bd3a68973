import { t } from '../../text/text.ts';
import { exactTime } from '../../text/time.ts';

/** What held `at`, by what was known at `knownAt`; without either: now. */
export interface Moment {
  readonly at?: string;
  readonly knownAt?: string;
}

export const now: Moment = {};

interface MomentFormProps {
  /** When something was recorded, ascending. */
  readonly moments: readonly string[];
  readonly moment: Moment;
  readonly onMoment: (moment: Moment) => void;
}

/** A slider over the moments at which something was recorded, and a field each for any other moment. */
export function MomentForm({ moments, moment, onMoment }: MomentFormProps) {
  const stops = [...new Set(moments)];
  const place = moment.at === undefined ? stops.length : stops.findLastIndex((stop) => stop <= moment.at!);
  const choose = (index: number): void => {
    const at = stops[index];
    onMoment(at === undefined ? now : { at, knownAt: at });
  };
  const field = (name: keyof Moment) => (
    <label>
      {t(`person.${name}`)}
      <input
        key={moment[name]}
        defaultValue={moment[name] ?? ''}
        placeholder="2026-01-31T09:00:00Z"
        onChange={({ currentTarget }) => onMoment(withField(moment, name, currentTarget.value.trim()))}
      />
    </label>
  );
  return (
    <section class="moment" aria-labelledby="moment">
      <h2 id="moment">{t('person.moment')}</h2>
      <label>
        {t('person.slider')}
        <input
          type="range"
          min={0}
          max={stops.length}
          value={place}
          aria-valuetext={moment.at === undefined ? t('person.now') : exactTime(moment.at)}
          onInput={({ currentTarget }) => choose(currentTarget.valueAsNumber)}
        />
      </label>
      <output>{moment.at === undefined ? t('person.now') : t('person.past', { time: exactTime(moment.at) })}</output>
      <div class="filter">
        {field('at')}
        {field('knownAt')}
        {moment !== now && (
          <button type="button" onClick={() => onMoment(now)}>
            {t('person.backToNow')}
          </button>
        )}
      </div>
    </section>
  );
}

function withField(moment: Moment, name: keyof Moment, value: string): Moment {
  const { [name]: _before, ...rest } = moment;
  const next = value === '' ? rest : { ...rest, [name]: value };
  return Object.keys(next).length === 0 ? now : next;
}
