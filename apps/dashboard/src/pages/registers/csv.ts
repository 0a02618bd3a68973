import { pageOf, registers, type Filter, type RegisterName, type Row } from './registers.ts';

const pageSize = 500;

/** Every row that the filter finds, page by page; resolves with their number. */
export async function saveCsv(name: RegisterName, filter: Filter, isNewestFirst: boolean): Promise<number> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await pageOf(name, filter, { limit: pageSize, cursor, isNewestFirst });
    if (!data) throw new Error('the register was not read to its end');
    rows.push(...data.items);
    cursor = data.nextCursor;
  } while (cursor !== undefined);
  const { columns } = registers[name];
  const lines = [columns.join(','), ...rows.map((row) => columns.map((column) => cellOf(row[column])).join(','))];
  save(`${name}.csv`, `${lines.join('\r\n')}\r\n`);
  return rows.length;
}

/** RFC 4180; what a spreadsheet would take for a formula begins with an apostrophe. */
function cellOf(value: unknown): string {
  const text = textOf(value);
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value.join('; ') : JSON.stringify(value);
}

function save(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  URL.revokeObjectURL(url);
}
