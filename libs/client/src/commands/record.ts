import { LedgerProblem, problemOf } from '../api/problems.ts';
import type { Problem, RefusalCode } from '../api/types.ts';
import type { Transport } from '../transport/transport.ts';
import type { BodyOf, CommandOptions, CommandOutcome, CommandPath, IdsOf, Recorded } from './command.ts';

const refusals: ReadonlySet<number> = new Set([404, 409, 412]);

/** Sends a command, each attempt under the same Idempotency-Key: it is recorded once, whichever answers are lost. */
export async function record<Path extends CommandPath>(
  transport: Transport,
  path: Path,
  ids: IdsOf<Path>,
  body: BodyOf<Path>,
  { key = crypto.randomUUID(), ifMatch, signal }: CommandOptions,
): Promise<CommandOutcome<Path>> {
  const request = new Request(transport.url + withIds(path, ids), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
    },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
  const response = await transport.send(request);
  if (response.ok) {
    return {
      outcome: response.status === 201 ? 'recorded' : 'unchanged',
      replayed: response.headers.has('idempotency-replayed'),
      recorded: (await response.json()) as Recorded<Path>['recorded'],
    };
  }
  return refusedOrThrown(await problemOf(response));
}

function refusedOrThrown(failure: LedgerProblem) {
  const { status, problem } = failure;
  if (!problem || !refusals.has(status)) throw failure;
  return { outcome: 'refused', code: problem.code as RefusalCode, problem } satisfies {
    outcome: 'refused';
    code: RefusalCode;
    problem: Problem;
  };
}

const withIds = (path: string, ids: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name]!));
