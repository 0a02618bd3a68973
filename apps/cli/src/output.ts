import type { Shell } from './shell.ts';

export type Row = Readonly<Record<string, string | number>>;

/** Column widths are taken from this many first rows; later rows are printed as they come. */
const measuredRows = 500;

/** One JSON object a line, for programs. */
export async function printJson({ print }: Shell, values: AsyncIterable<object>): Promise<void> {
  for await (const value of values) print(JSON.stringify(value));
}

/** A table for people; resolves with the number of rows. Memory holds only the first rows, however many follow. */
export async function printTable({ print }: Pick<Shell, 'print'>, rows: AsyncIterable<Row> | Iterable<Row>): Promise<number> {
  const first: Row[] = [];
  let line: ((row: Row) => string) | undefined;
  let printed = 0;
  for await (const row of rows) {
    printed++;
    if (line) print(line(row));
    else if (first.push(row) === measuredRows) line = printFirst(print, first);
  }
  if (!line && first.length > 0) printFirst(print, first);
  return printed;
}

function printFirst(print: Shell['print'], rows: readonly Row[]): (row: Row) => string {
  const columns = Object.keys(rows[0]!);
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => String(row[column]).length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => cell.padEnd(widths[index]!))
      .join('  ')
      .trimEnd();
  const lineOf = (row: Row): string => line(columns.map((column) => String(row[column])));
  print(line(columns));
  print(line(widths.map((width) => '-'.repeat(width))));
  for (const row of rows) print(lineOf(row));
  return lineOf;
}

/** "1 fact", "2 facts". */
export const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
