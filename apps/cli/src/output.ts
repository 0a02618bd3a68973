/** One JSON object a line, for programs. */
export const printJson = (value: unknown): void => console.log(JSON.stringify(value));

type Row = Readonly<Record<string, string | number>>;

/** A table for people: columns as wide as their widest cell. */
export function printTable(rows: readonly Row[], summary: string): void {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => String(row[column]).length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index]!))
      .join('  ')
      .trimEnd();
  if (columns.length > 0) {
    console.log(line(columns));
    console.log(line(widths.map((width) => '-'.repeat(width))));
  }
  for (const row of rows) console.log(line(columns.map((column) => String(row[column]))));
  console.log(`\n${summary}`);
}
