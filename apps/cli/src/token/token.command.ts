import { Command, InvalidArgumentError } from 'commander';
import { developmentKey, roles, type Role } from '#access';
import { patterns } from '#kernel';

import { duration } from '#runtime';
import { storeSettings } from '../ledger.ts';
import { identifier, listOf, matching, requiredControllerOption } from '../options.ts';
import type { Shell } from '../shell.ts';

interface Claims {
  readonly controller: string;
  readonly roles: readonly Role[];
  readonly sub: string;
  readonly systems?: readonly string[];
  readonly lifetime?: number;
}

/** `ledger token`: prints a development token for the local service, and nothing else. */
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
    .option('--lifetime <duration>', 'how long it is valid, e.g. PT15M or 90s (default: 12 hours)', seconds)
    .action(async (claims: Claims) => {
      const { developmentKeyFolder: folder } = storeSettings(shell);
      const production = shell.env['NODE_ENV'] === 'production';
      const key = await developmentKey({ folder, production, clock: shell.clock });
      shell.print(await key.mint(claims));
    });

function role(text: string): Role {
  const known = roles.find((name) => name === text);
  if (known === undefined) throw new InvalidArgumentError(`There is no role ${JSON.stringify(text)}.`);
  return known;
}

function seconds(text: string): number {
  const millis = duration(text);
  if (millis === undefined || millis < 1_000) throw new InvalidArgumentError('It must be a duration such as PT15M or 90s.');
  return Math.floor(millis / 1_000);
}
