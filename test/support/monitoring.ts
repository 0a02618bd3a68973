import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../tools/service-process.ts';

export interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

interface Target {
  readonly expr: string;
  readonly legendFormat: string;
}

export interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly Target[];
}

const textOf = (name: string): string => readFileSync(join(root, 'docs/operations', name), 'utf8');

/** The rules of docs/operations/alerts.yaml. */
export function alerts(): readonly Alert[] {
  const { groups } = parse(textOf('alerts.yaml')) as { readonly groups: readonly { readonly rules: readonly Alert[] }[] };
  return groups.flatMap(({ rules }) => rules);
}

/** The panels of docs/operations/dashboard.json. */
export const panels = (): readonly Panel[] =>
  (JSON.parse(textOf('dashboard.json')) as { readonly panels: readonly Panel[] }).panels;

/** The queries of all panels, as Prometheus gets them: Grafana puts a duration in the place of its variable. */
export const queries = (): readonly Target[] =>
  panels().flatMap(({ targets = [] }) =>
    targets.map(({ expr, legendFormat }) => ({ expr: expr.replaceAll('$__rate_interval', '5m'), legendFormat })),
  );
