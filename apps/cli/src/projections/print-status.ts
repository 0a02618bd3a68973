import type { ProjectionStatus, ReadModel, SkippedStatus } from '#projections';
import { printTable } from '../output.ts';
import type { Shell } from '../shell.ts';
import type { Views } from '../views.ts';
import { statusesOf } from './named-view.ts';

export const statusOf = async (shell: Shell, views: Views, model: ReadModel): Promise<ProjectionStatus> =>
  (await statusesOf([model], views, shell))[0]!;

/** One field a line; `carriedOut` tells whether a projector has done what was ordered. */
export async function printStatus(
  shell: Shell,
  status: ProjectionStatus & { readonly carriedOut?: boolean },
  json?: true,
): Promise<void> {
  if (json) return shell.print(JSON.stringify(status));
  const { stoppedAt, rebuild, kept = [], skipped = [], ...fields } = status;
  const { stoppedAt: rebuildStoppedAt, ...rebuildFields } = rebuild ?? {};
  const lines = Object.entries({
    ...fields,
    ...withPrefix('stopped at ', stoppedAt),
    ...Object.fromEntries(skipped.map((event) => [`skipped at ${event.position}`, skippedText(event)])),
    ...withPrefix('rebuild ', rebuildFields),
    ...withPrefix('rebuild stopped at ', rebuildStoppedAt),
    ...Object.fromEntries(kept.map(({ generation, until }) => [`generation ${generation} kept until`, until])),
  });
  await printTable(
    shell,
    lines.map(([field, value]) => ({ field, value: String(value) })),
  );
}

const skippedText = ({ type, eventId, cause, projectable }: SkippedStatus): string =>
  `${type} ${eventId}, ${cause}${projectable ? '; can be projected now: `projection rebuild`, then `flip`' : ''}`;

const withPrefix = (prefix: string, fields: object = {}): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [prefix + field, value]));
