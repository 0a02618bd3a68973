import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownThings } from './known-things.ts';

export interface FuzzOptions {
  readonly program: string;
  readonly url: string;
  readonly seed: number;
  /** For what it reads and writes. */
  readonly folder: string;
  readonly known: KnownThings;
  /** Arguments of the program, such as `--include-path`. */
  readonly more: readonly string[];
  /** Ends the run; what was sent until then counts. */
  readonly signal: AbortSignal;
}

export interface Fuzzed {
  readonly passed: boolean;
  readonly output: string;
  /** One for each answer: `GET /v1/consents 200`. */
  readonly answers: readonly string[];
}

const checks = [
  ...['not_a_server_error', 'status_code_conformance', 'content_type_conformance', 'response_headers_conformance'],
  ...['response_schema_conformance', 'each_line_conforms'],
];

/** Random requests; those at the edges of each schema are sent besides, whatever their number. */
const casesOfAnOperation = 50;

/** One run over the document of a service. A feed does not end; readiness is for others to ask, and may be 503. */
export async function fuzz({ program, url, seed, folder, known, more, signal }: FuzzOptions): Promise<Fuzzed> {
  const [things, answers] = [`known-${seed}.json`, `answers-${seed}`].map((name) => join(folder, name)) as [string, string];
  writeFileSync(things, JSON.stringify(known));
  writeFileSync(answers, '');
  const args = [
    ...['run', `${url}/openapi.json`, '--phases', 'examples,coverage,fuzzing', '-n', String(casesOfAnOperation)],
    ...['--seed', String(seed), '--generation-database', 'none', '--suppress-health-check', 'all', '--checks', checks.join()],
    ...['--exclude-path', '/v1/feed', '--exclude-path', '/health/ready', '--generation-with-security-parameters', 'false'],
    ...['--request-timeout', '60', '--continue-on-failure', '--warnings', 'off', '--no-color', ...more],
  ];
  const env = { SCHEMATHESIS_HOOKS: 'hooks', PYTHONPATH: import.meta.dirname, PYTHONDONTWRITEBYTECODE: '1' };
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, FUZZ_KNOWN: things, FUZZ_ANSWERS: answers, FUZZ_SEED: String(seed) },
  });
  let output = '';
  for (const printed of [child.stdout, child.stderr]) printed.setEncoding('utf8').on('data', (text: string) => (output += text));
  // As by Ctrl+C: it prints what it has found so far.
  signal.addEventListener('abort', () => child.kill('SIGINT'));
  const [code] = (await once(child, 'close')) as [number | null];
  const foundNothing = code === 0 || (signal.aborted && !/FAILURES|ERRORS/.test(output));
  return { passed: foundNothing, output, answers: readFileSync(answers, 'utf8').split('\n').filter(Boolean) };
}
