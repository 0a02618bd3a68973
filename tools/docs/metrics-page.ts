import { Metrics, type MetricDescription } from '#observability';

/** `docs/operations/metrics.md`: the metrics of the ledger's own, as the code declares them. */
export function metricsPage(): string {
  return `${[
    '# Metrics',
    'Made by `npm run docs` from the code; not edited by hand.',
    [
      'What `GET /metrics` of every process shows in the text form of Prometheus, without a token and without personal data. Beside',
      'these stand those of Node and of the process, `nodejs_…` and `process_…`, as `prom-client` makes them. A process has values of what it',
      'does: command-api of its store, query-api of the views too, the projector of its projections; `standalone` of all.',
    ].join('\n'),
    [
      'The [alerts](alerts.yaml) and the [dashboard](dashboard.json) are made of nothing else; what to do about an alert is in',
      '[operations](../operations.md#alerts).',
    ].join('\n'),
    ['| metric | type | labels | meaning |', '|---|---|---|---|', ...ownMetrics().map(rowOf)].join('\n'),
  ].join('\n\n')}\n`;
}

const ownMetrics = (): readonly MetricDescription[] =>
  new Metrics()
    .descriptions()
    .filter(({ name }) => name.startsWith('ledger_'))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));

const rowOf = ({ name, type, labels, help }: MetricDescription): string =>
  `| ${[`\`${name}\``, type, labels.map((label) => `\`${label}\``).join(', '), help].join(' | ')} |`;
