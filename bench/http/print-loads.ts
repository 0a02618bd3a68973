import { count, printTable, ratio } from '../support/table.ts';
import type { Measured } from './load.ts';

type Row = readonly [name: string, measured: Measured, beside?: { readonly of: Measured; readonly aim?: number }];

/** Loads side by side, each with its share of the one that it is measured by. */
export function printLoads(heading: string, rows: readonly Row[]): void {
  printTable(
    [heading, 'a second', 'p50 ms', 'p99 ms', 'ratio', 'aim'],
    rows.map(([name, { rate, p50, p99 }, beside]) => [
      name,
      count(rate),
      String(p50),
      String(p99),
      beside ? ratio(rate / beside.of.rate) : '1.00',
      beside?.aim === undefined ? '' : ratio(beside.aim),
    ]),
  );
}
