import { Argument, Command } from 'commander';
import { parseQuestion, runVerify, type TypedQuestion } from '#verifier';
import type { Shell } from '../shell.ts';

interface Options extends TypedQuestion {
  readonly policy: string;
  readonly last?: string;
  readonly receipt?: string;
  readonly lenient?: true;
  readonly json?: true;
}

/** `ledger verify <bundle>`: whether all that a bundle says follows from a checkpoint that the policy believes. Needs no ledger. */
export const verifyCommand = (shell: Shell): Command =>
  new Command('verify')
    .description('check a bundle against a policy, without any store: exit code 0 good, 1 bad, 2 it could not be checked')
    .addArgument(new Argument('<bundle>', 'the file of the bundle'))
    .requiredOption('--policy <file>', 'whom to believe: origin, verifierKeys, witnessKeys, quorum')
    .option('--last <note>', 'the last note that you have seen: the bundle must extend it')
    .option('--receipt <file>', 'a receipt (compact JWS): the log must hold what it acknowledges')
    .option('--lenient', 'events that no command could have made are warnings')
    .option('--status <subjectRef>', "answer from the bundle: a data subject's status")
    .option('--decide <subjectRef>', 'answer from the bundle: whether data may be processed')
    .option('--changes <subjectRef>', 'answer from the bundle: what differs between two moments')
    .option('--from <time>', 'the one moment')
    .option('--to <time>', 'the other (default: now)')
    .option('--from-known-at <time>', 'the one by what was recorded then')
    .option('--to-known-at <time>', 'the other by what was recorded then')
    .option('--purpose <id>', 'for what')
    .option('--categories <ids>', 'data categories between commas (default: all of the purpose)')
    .option('--operation <operation>', 'what is to be done (default: use)')
    .option('--recipient <id>', 'to whom; sharing asks for it')
    .option('--exception <exception>', 'what the caller invokes')
    .option('--at <time>', 'the moment that the question is about')
    .option('--known-at <time>', 'by what was recorded then')
    .option('--json', 'one JSON object')
    .action(async (bundle: string, options: Options, command: Command) => {
      const { policy, last, receipt, lenient = false, json = false, ...typed } = options;
      const question = parseQuestion(typed);
      if (typeof question === 'string') command.error(`error: ${question}`);
      const files = { bundle, policy, ...(last !== undefined && { last }), ...(receipt !== undefined && { receipt }) };
      const exit = await runVerify({ ...files, lenient, json, ...(question && { question }) }, shell);
      if (exit !== 0) shell.fail(exit);
    });
