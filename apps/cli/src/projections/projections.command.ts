import { Command } from 'commander';
import { readModels } from '#read-models';
import { printTable } from '../output.ts';
import type { Shell } from '../shell.ts';
import { withViews } from '../views.ts';
import { statusesOf } from './named-view.ts';

/** `ledger projections`: how far each view is and how it fares, as in `GET /v1/projections`. */
export const projectionsCommand = (shell: Shell): Command =>
  new Command('projections')
    .description('list the views: state, position, lag, what they stopped at, what they have in quarantine')
    .option('--json', 'one JSON object a line')
    .action(({ json }: { json?: true }) =>
      withViews(shell, async (views) => {
        const statuses = await statusesOf(readModels, views, shell);
        if (json) return statuses.forEach((status) => shell.print(JSON.stringify(status)));
        await printTable(
          shell,
          statuses.map(({ projection, version, state, position, lagSeconds, lagEvents, quarantined, error = '', rebuild }) => ({
            ...{ projection, version, state, position },
            'lag (s)': lagSeconds,
            'lag (events)': lagEvents,
            ...{ quarantined, error },
            rebuild: rebuild ? (rebuild.ready ? 'ready' : `${rebuild.events ?? 0} events`) : '',
          })),
        );
      }),
    );
