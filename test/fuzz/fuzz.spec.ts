import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ownLedger } from '../support/service.ts';
import { knownThings } from './known-things.ts';
import { fuzz } from './schemathesis.ts';
import { shareOfGood, shares } from './shares.ts';

/** `npm run fuzz` installs the program and says where it is. */
const program = process.env['SCHEMATHESIS'];
/** Arguments for the program: `--include-path /v1/purposes`. */
const more = (process.env['FUZZ_ARGUMENTS'] ?? '').split(' ').filter(Boolean);
const seed = Number(process.env['SEED'] ?? 1);
/** Two runs beside each other, for the program uses one core. */
const seeds = [seed, seed + 1];
const [wanted, atMostMillis] = [20_000, 170_000];

const unlimited = ['CALLER', 'TENANT', 'SUBJECT', 'BAD_TOKENS'].map((name) => [`RATE_LIMIT_${name}`, '1000000']);
const ledger = ownLedger(Object.fromEntries(unlimited) as Record<string, string>);
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'fuzz-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const print = (text: string): void => void process.stdout.write(`${text}\n`);

(program ? it : it.skip)(
  'the service answers as its document says, whatever it is sent, and never with a fault of its own',
  async () => {
    const options = { program: program!, url: ledger().url, folder, known: await knownThings(ledger()), more };
    const signal = AbortSignal.timeout(atMostMillis);
    const begun = performance.now();
    const runs = await Promise.all(seeds.map((each) => fuzz({ ...options, seed: each, signal })));
    const answers = runs.flatMap((run) => run.answers);
    print(shares(answers));
    print(`Seeds ${seeds.join(' and ')}: ${answers.length} requests in ${Math.round((performance.now() - begun) / 1_000)} s.`);
    const isWhole = more.length === 0;
    if (isWhole && signal.aborted) print(`MISSED ${wanted} requests, for want of time: the machine is slow or busy.`);
    for (const { passed, output } of runs) if (!passed) print(output);
    const again = ['Again:', ...(seed === 1 ? [] : [`SEED=${seed}`]), 'npm run fuzz --', ...more].join(' ');
    expect({ again, passed: runs.every(({ passed }) => passed) }).toEqual({ again, passed: true });
    if (!isWhole || signal.aborted) return;
    // Tokens, ids and bodies that nobody knows would be refused before any rule.
    expect(shareOfGood(answers)).toBeGreaterThan(0.1);
    expect(answers.length).toBeGreaterThanOrEqual(wanted);
  },
  atMostMillis + 120_000,
);
