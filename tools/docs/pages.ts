import { eventsPage } from './events-page.ts';
import { failuresPage } from './failures-page.ts';
import { metricsPage } from './metrics-page.ts';
import { refusalsPage } from './refusals-page.ts';
import { stateMachinesPage } from './state-machines-page.ts';

/** Every page of `docs/` that is made from what runs. */
export const pages: Readonly<Record<string, () => string>> = {
  'events.md': eventsPage,
  'failures.md': failuresPage,
  'operations/metrics.md': metricsPage,
  'refusals.md': refusalsPage,
  'state-machines.md': stateMachinesPage,
};
