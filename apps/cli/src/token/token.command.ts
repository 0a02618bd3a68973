import { Command, InvalidArgumentError } from 'commander';
import { developmentKey, longestLife, roles, type Role } from '#access';
import { patterns } from '#kernel';
import { duration } from '#runtime';
import { storeSettings } from '../ledger.ts';
import { identifier, listOf, matching, requiredControllerOption } from '../options.ts';
import type { Shell } from '../shell.ts';
import { keepFresh } from './keep-fresh.ts';

interface Claims {
  readonly controller: string;
  readonly roles: readonly Role[];
  readonly sub: string;
  readonly systems?: readonly string[];
  readonly lifetime?: number;
}

interface Options extends Claims {
  readonly keep?: string;
}

/** `ledger token`: prints a development token for the local service and nothing else, or keeps one in a file. */
export const tokenCommand = (shell: Shell): Command =>
  new Command('token')
    .description('print a development token for the local service (never with NODE_ENV=production)')
    .addOption(requiredControllerOption())
    .requiredOption('--roles <roles>', `between commas, of: ${roles.join(', ')}`, listOf(role))
    .requiredOption(
      '--sub <pseudonym>',
      'who calls; it is recorded for ever, so never a name or an address',
      matching(patterns.actorId, 'a pseudonym of up to 128 letters, digits and _.:|-'),
    )
    .option('--systems <systems>', 'between commas, whose erasure tasks the caller reports (default: none)', listOf(identifier))
    .option('--lifetime <duration>', 'how long it is valid, e.g. PT15M or 90s (default and at most: 15 minutes)', seconds)
    .option('--keep <file>', 'instead of printing it, keep a valid one in this file until the command is ended')
    .action(async ({ keep, ...claims }: Options) => {
      const { developmentKeyFolder: folder } = storeSettings(shell);
      const production = shell.env['NODE_ENV'] === 'production';
      const key = await developmentKey({ folder, production, clock: shell.clock });
      const { lifetime = longestLife } = claims;
      if (keep === undefined) shell.print(await key.mint(claims));
      else await keepFresh(keep, () => key.mint(claims), lifetime);
    });

function role(text: string): Role {
  const known = roles.find((name) => name === text);
  if (known === undefined) throw new InvalidArgumentError(`There is no role ${JSON.stringify(text)}.`);
  return known;
}

function seconds(text: string): number {
  const millis = duration(text);
  if (millis === undefined || millis < 1_000 || millis > longestLife * 1_000)
    throw new InvalidArgumentError('It must be a duration of at most 15 minutes, such as PT10M or 90s.');
  return Math.floor(millis / 1_000);
}
