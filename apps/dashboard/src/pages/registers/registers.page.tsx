import { useState } from 'preact/hooks';
import { useRead } from '../../ledger/read.ts';
import { addressOf, goTo, route } from '../../parts/route.ts';
import { AsOf, Shown } from '../../parts/shown.tsx';
import { Table } from '../../parts/table.tsx';
import { mayUse } from '../../session/session.ts';
import { t } from '../../text/text.ts';
import { Cell } from './cell.tsx';
import { saveCsv } from './csv.ts';
import { FilterForm } from './filter-form.tsx';
import { pageOf, registerNames, registers, type Filter, type RegisterName } from './registers.ts';

export function RegistersPage() {
  const names = registerNames.filter((name) => mayUse(...registers[name].roles));
  const wanted = route.value.rest[0] as RegisterName | undefined;
  const name = wanted && names.includes(wanted) ? wanted : names[0]!;
  const filter = Object.fromEntries(route.value.query);
  return (
    <>
      <nav class="tabs" aria-label={t('page.registers')}>
        {names.map((each) => (
          <a href={addressOf('registers', [each])} aria-current={each === name ? 'page' : undefined}>
            {t(`registers.${each}`)}
          </a>
        ))}
      </nav>
      <RegisterList key={`${name} ${JSON.stringify(filter)}`} name={name} filter={filter} />
    </>
  );
}

const pageSize = 50;

function RegisterList({ name, filter }: { readonly name: RegisterName; readonly filter: Filter }) {
  const [cursor, setCursor] = useState<string>();
  const [isNewestFirst, setNewestFirst] = useState(false);
  // A page does not move while somebody reads it: it is read again when it is asked for.
  const read = useRead(
    `${name} ${cursor} ${isNewestFirst}`,
    () => pageOf(name, filter, { limit: pageSize, cursor, isNewestFirst }),
    'nothing',
  );
  const { isOrdered } = registers[name];
  const turnAround = (newest: boolean): void => {
    setNewestFirst(newest);
    setCursor(undefined);
  };
  const columns = registers[name].columns.map((column) => ({
    name: t(`column.${column}`),
    cell: (row: { readonly subjectRef: string }) => <Cell row={row as never} column={column} />,
  }));
  return (
    <section aria-labelledby="register">
      <div class="heading">
        <h2 id="register">{t(`registers.${name}`)}</h2>
        <AsOf read={read} />
      </div>
      <FilterForm name={name} filter={filter} onFilter={(next) => goTo(addressOf('registers', [name], next))} />
      <Shown read={read}>
        {({ items, nextCursor }) => (
          <>
            <p class="line">
              <span>{t('registers.rows', { count: items.length })}</span>
              <label>
                <input
                  type="checkbox"
                  checked={isNewestFirst}
                  onChange={({ currentTarget }) => turnAround(currentTarget.checked)}
                />
                {t(isOrdered ? 'registers.newestFirst' : 'registers.newestOfPageFirst')}
              </label>
              <CsvButton name={name} filter={filter} isNewestFirst={isNewestFirst} />
            </p>
            <Table
              caption={t(`registers.${name}`)}
              columns={columns}
              rows={isNewestFirst && !isOrdered ? items.toReversed() : items}
              keyOf={(row, index) => `${row.subjectRef} ${index}`}
            />
            <p class="line">
              {cursor !== undefined && (
                <button type="button" onClick={() => setCursor(undefined)}>
                  {t('registers.first')}
                </button>
              )}
              {nextCursor !== undefined && (
                <button type="button" onClick={() => setCursor(nextCursor)}>
                  {t('registers.next')}
                </button>
              )}
            </p>
          </>
        )}
      </Shown>
    </section>
  );
}

interface CsvButtonProps {
  readonly name: RegisterName;
  readonly filter: Filter;
  readonly isNewestFirst: boolean;
}

function CsvButton({ name, filter, isNewestFirst }: CsvButtonProps) {
  const [saved, setSaved] = useState<number>();
  const [isSaving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setSaving(true);
    try {
      setSaved(await saveCsv(name, filter, isNewestFirst));
    } finally {
      setSaving(false);
    }
  };
  return (
    <>
      <button type="button" disabled={isSaving} onClick={() => void save()}>
        {t('registers.csv')}
      </button>
      <span role="status">{saved !== undefined && t('registers.csvDone', { count: saved })}</span>
    </>
  );
}
