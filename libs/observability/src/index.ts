export type { Log, LogFormat } from './log/log.ts';
export { causeOf, createLog } from './log/log.ts';
export type { MetricDescription } from './metrics/metrics.ts';
export { Metrics } from './metrics/metrics.ts';
export type { ViewLabels, ViewStatus } from './metrics/view-metrics.ts';
