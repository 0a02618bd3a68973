import { Argument, Command, Option } from 'commander';
import { explainFromStreams, StreamCache, streamReader, type DecisionRequest } from '#application';
import { exceptions, operations } from '#domain';
import type { EventStore } from '#event-store';
import type { Settings } from '#runtime';
import { withLedger } from '../ledger.ts';
import { identifier, instant, listOf, requiredControllerOption, subjectRef } from '../options.ts';
import type { Shell } from '../shell.ts';
import { printAnswer } from './print-answer.ts';
import { printPath } from './print-path.ts';

interface Options extends Pick<DecisionRequest, 'operation' | 'exception' | 'at' | 'knownAt'> {
  readonly controller: string;
  readonly purpose: string;
  readonly categories?: readonly string[];
  readonly recipient?: string;
  readonly why?: true;
  readonly json?: true;
}

/** `ledger decide <subjectRef>`: a decision from the streams, now or at any past moment. */
export const decideCommand = (shell: Shell): Command =>
  new Command('decide')
    .description('answer whether data may be processed, now or at any past moment, from the events themselves')
    .addArgument(new Argument('<subjectRef>', 'the reference of the data subject').argParser(subjectRef))
    .addOption(requiredControllerOption())
    .addOption(new Option('--purpose <id>', 'for what').argParser(identifier).makeOptionMandatory())
    .option('--categories <ids>', 'data categories between commas (default: all of the purpose)', listOf(identifier))
    .addOption(new Option('--operation <operation>', 'what is to be done (default: use)').choices(operations))
    .option('--recipient <id>', 'to whom; sharing asks for it', identifier)
    .addOption(new Option('--exception <exception>', 'what the caller invokes').choices(exceptions))
    .option('--at <time>', 'the moment that the question is about', instant)
    .option('--known-at <time>', 'by what was recorded then', instant)
    .option('--why', 'the path through the rules as well')
    .option('--json', 'one JSON object')
    .action((reference: string, options: Options, command: Command) => {
      if (options.operation === 'share' && options.recipient === undefined)
        command.error("error: option '--operation share' asks for '--recipient <id>'");
      return withLedger(shell, async ({ eventStore, settings }) => {
        const request = requestOf(reference, options);
        const { answer, facts } = await explain(eventStore, settings, shell, request, options.controller);
        const { path, ...decision } = answer;
        if (options.json) return shell.print(JSON.stringify(options.why ? answer : decision));
        await printAnswer(shell, decision, facts);
        if (options.why) printPath(shell, path, facts);
      });
    });

const requestOf = (reference: string, options: Options): DecisionRequest => ({
  subjectRef: reference,
  purposeId: options.purpose,
  ...(options.categories && { dataCategories: options.categories }),
  ...(options.operation && { operation: options.operation }),
  ...(options.recipient && { recipientId: options.recipient }),
  ...(options.exception && { exception: options.exception }),
  ...(options.at && { at: options.at }),
  ...(options.knownAt && { knownAt: options.knownAt }),
});

function explain(
  events: EventStore,
  { decisionMaxAge }: Settings,
  { clock }: Shell,
  request: DecisionRequest,
  controllerId: string,
) {
  const head = async () => {
    const { position, lastLedgerEvent = position } = await events.endAfter(0n);
    return lastLedgerEvent;
  };
  const streams = streamReader(new StreamCache(events), head);
  return explainFromStreams({ streams, clock, maxAge: decisionMaxAge }, { controllerId, request });
}
