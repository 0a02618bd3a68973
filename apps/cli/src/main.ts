import { Command } from 'commander';
import { checkCommand } from './check/check.command.ts';
import { eventsCommand } from './events/events.command.ts';
import { historyCommand } from './history/history.command.ts';
import { tokenCommand } from './token/token.command.ts';

const program = new Command('ledger')
  .description(
    'Consent Ledger for operators and auditors. Stores are named by EVENT_STORE_URL and DOCUMENT_STORE_URL (embedded:./data).',
  )
  .addCommand(tokenCommand())
  .addCommand(eventsCommand())
  .addCommand(historyCommand())
  .addCommand(checkCommand());

try {
  await program.parseAsync();
} catch (error) {
  // Known faults carry a code and a sentence for people; a stack would hide both.
  const code = (error as { code?: string }).code;
  console.error(code ? `${code}: ${(error as Error).message}` : error);
  process.exitCode = 1;
}
