import { t, word } from '../../text/text.ts';
import type { Key } from '../../text/en.ts';
import { erasureNeeds, registers, type Filter, type RegisterName } from './registers.ts';

interface FilterFormProps {
  readonly name: RegisterName;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

const labels = {
  state: 'registers.state',
  needs: 'registers.needs',
  purposeId: 'registers.purpose',
  until: 'registers.endsBefore',
  from: 'app.from',
  to: 'app.to',
} as const satisfies Readonly<Record<string, Key>>;

/** Times are days or whole instants; the service says where one is neither. */
export function FilterForm({ name, filter, onFilter }: FilterFormProps) {
  const { fields, states } = registers[name];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    onFilter(Object.fromEntries(fields.map((field) => [field, instantOf(field, String(given.get(field) ?? ''))])));
  };
  return (
    <form class="filter" onSubmit={submit}>
      {fields.map((field) => (
        <label>
          {t(labels[field])}
          {field === 'state' || field === 'needs' ? (
            <select name={field} value={filter[field] ?? ''}>
              <option value="">{t('app.any')}</option>
              {field === 'state'
                ? states.map((state) => <option value={state}>{word(state)}</option>)
                : Object.entries(erasureNeeds).map(([need, text]) => <option value={need}>{t(text)}</option>)}
            </select>
          ) : field === 'purposeId' ? (
            <input name={field} value={filter[field] ?? ''} />
          ) : (
            <input name={field} type="date" value={(filter[field] ?? '').slice(0, 10)} />
          )}
        </label>
      ))}
      <button type="submit">{t('registers.filter')}</button>
    </form>
  );
}

const instantOf = (field: string, text: string): string =>
  text !== '' && (field === 'until' || field === 'from' || field === 'to') ? `${text}T00:00:00Z` : text;
