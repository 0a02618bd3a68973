import { parser } from '@prometheus-io/lezer-promql';
import type { Exposition, Series } from './prometheus-text.ts';

type Node = ReturnType<typeof parser.parse>['topNode'];

/** `operator` is `=`, `!=`, `=~` or `!~`. */
interface Matcher {
  readonly label: string;
  readonly operator: string;
  readonly value: string;
}

interface Selector {
  readonly metric: string;
  readonly matchers: readonly Matcher[];
}

/** What an expression in PromQL names and a service does not show, each with a sentence; nothing when all is there. */
export function missingFrom({ series }: Exposition, expression: string): readonly string[] {
  const nodes: Node[] = [];
  parser.parse(expression).iterate({ enter: ({ node }) => void nodes.push(node) });
  if (nodes.some(({ type }) => type.isError)) return [`${expression} is not PromQL`];
  const textOf = ({ from, to }: Node): string => expression.slice(from, to);
  const selectors = nodes.filter(({ name }) => name === 'VectorSelector').map((node) => selectorOf(node, textOf));
  if (selectors.length === 0) return [`${expression} names no metric`];
  const groupings = nodes.filter(({ name }) => name === 'GroupingLabels').map((node) => groupingOf(node, textOf));
  return [
    ...selectors.flatMap((selector) => missingSelector(selector, series)),
    ...groupings.flatMap(({ labels, metrics }) =>
      metrics.flatMap((metric) => labels.flatMap((label) => missingLabel(metric, label, series))),
    ),
  ];
}

/** The labels that the series of the expression's metrics have. */
export function labelsOf({ series }: Exposition, expression: string): ReadonlySet<string> {
  const found = series.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(expression));
  return new Set(found.flatMap(({ labels }) => Object.keys(labels)));
}

function selectorOf(node: Node, textOf: (node: Node) => string): Selector {
  const name = node.getChild('Identifier');
  const matchers = node.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? [];
  return {
    metric: name ? textOf(name) : '',
    matchers: matchers.map((matcher) => ({
      label: textOf(matcher.getChild('LabelName')!),
      operator: textOf(matcher.getChild('MatchOp')!),
      value: textOf(matcher.getChild('StringLiteral')!).slice(1, -1),
    })),
  };
}

/** `by (…)` and `on (…)` name labels of every metric below the node that they belong to. */
function groupingOf(node: Node, textOf: (node: Node) => string) {
  const metrics: string[] = [];
  const whole = node.parent!.parent!;
  whole.cursor().iterate(({ name, node: child }) => {
    if (name === 'VectorSelector') metrics.push(selectorOf(child, textOf).metric);
  });
  return { labels: node.getChildren('LabelName').map(textOf), metrics };
}

function missingSelector({ metric, matchers }: Selector, series: readonly Series[]): readonly string[] {
  const found = series.filter(({ name }) => name === metric);
  if (found.length === 0) return [`no metric ${metric}`];
  return matchers.flatMap(({ label, operator, value }) => {
    const values = new Set(found.map(({ labels }) => labels[label]));
    if (values.size === 1 && values.has(undefined)) return [`no label ${label} of ${metric}`];
    // A pattern that is a list of words names each of them.
    const named = operator === '=' ? [value] : operator === '=~' && /^[\w|]+$/.test(value) ? value.split('|') : [];
    return named.filter((name) => !values.has(name)).map((name) => `no ${label}="${name}" of ${metric}`);
  });
}

function missingLabel(metric: string, label: string, series: readonly Series[]): readonly string[] {
  const found = series.filter(({ name }) => name === metric);
  return found.some(({ labels }) => label in labels) ? [] : [`no label ${label} of ${metric}`];
}
