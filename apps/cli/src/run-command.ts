import { Command, CommanderError } from 'commander';
import { causeOf } from '#observability';
import { backupCommand } from './backup/backup.command.ts';
import { checkCommand } from './check/check.command.ts';
import { copyCommand } from './copy/copy.command.ts';
import { decideCommand } from './decide/decide.command.ts';
import { diffCommand } from './diff/diff.command.ts';
import { eventsCommand } from './events/events.command.ts';
import { historyCommand } from './history/history.command.ts';
import { initCommand } from './init/init.command.ts';
import { projectionCommand } from './projections/projection.command.ts';
import { projectionsCommand } from './projections/projections.command.ts';
import { quarantineCommand } from './quarantine/quarantine.command.ts';
import type { Shell } from './shell.ts';
import { tokenCommand } from './token/token.command.ts';
import { bundleCommand } from './log/bundle.command.ts';
import { logKeyCommand } from './log/log-key.command.ts';
import { verifyCommand } from './verify/verify.command.ts';

/** Exit codes: 0 done, 1 a fault was found or the command failed, 2 wrong arguments, or nothing could be checked. */
export async function runCommand(args: readonly string[], given: Omit<Shell, 'fail'>): Promise<0 | 1 | 2> {
  let code: 0 | 1 | 2 = 0;
  const shell: Shell = { ...given, fail: (failed = 1) => void (code = failed) };
  try {
    await program(shell).parseAsync(dashesOfReferences(args), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    shell.warn(sentenceOf(error));
    return 1;
  }
}

const commands = [
  tokenCommand,
  initCommand,
  eventsCommand,
  historyCommand,
  checkCommand,
  backupCommand,
  copyCommand,
  decideCommand,
  diffCommand,
  projectionsCommand,
  projectionCommand,
  quarantineCommand,
  bundleCommand,
  logKeyCommand,
  verifyCommand,
];

function program(shell: Shell): Command {
  const ledger = new Command('ledger')
    .description(
      'Consent Ledger for operators and auditors. EVENT_STORE_URL and DOCUMENT_STORE_URL name the stores (embedded:./data).',
    )
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: (text) => shell.print(text.trimEnd()), writeErr: (text) => shell.warn(text.trimEnd()) });
  for (const command of commands) {
    const added = command(shell).copyInheritedSettings(ledger);
    for (const verb of added.commands) verb.copyInheritedSettings(added);
    ledger.addCommand(added);
  }
  return ledger;
}

/** A known fault has a code and a sentence for people. Of any other only the frames are shown: its message may quote stored data. */
function sentenceOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return typeof code === 'string' ? `${code}: ${String(message)}` : `The command failed: ${JSON.stringify(causeOf(error))}`;
}

/** One reference in 64 begins with a dash and looks like an option; it is moved behind `--`. */
function dashesOfReferences(args: readonly string[]): readonly string[] {
  if (!['history', 'decide', 'diff'].includes(args[0] ?? '') || args.includes('--')) return args;
  const looksLikeOption = args.filter((arg) => /^-[A-Za-z0-9_-]{20}[AQgw]$/.test(arg));
  return looksLikeOption.length === 0
    ? args
    : [...args.filter((arg) => !looksLikeOption.includes(arg)), '--', ...looksLikeOption];
}
