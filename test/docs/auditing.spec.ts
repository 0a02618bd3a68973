import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leafHash } from '#transparency-log';
import { verdicts } from '#verifier';
import { recordedLedger, signedLog } from '../bundles/signed-ledger.ts';

const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/auditing.md'), 'utf8');
const tools = ['bash', 'tar', 'sha256sum', 'od'];
const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error);
const withTools = missing.length === 0 || process.env['CI'] ? describe : describe.skip;
if (withTools !== describe) process.stderr.write(`SKIPPED: the lines of docs/auditing.md need ${missing.join(', ')}\n`);

describe('docs/auditing.md', () => {
  it('has a line for every verdict of the verifier, in the order in which it looks', () => {
    const listed = [...page.matchAll(/^\| `([A-Z_]+)` \| \S.* \| \S.* \|$/gm)].map(([, verdict]) => verdict);
    expect(listed).toEqual(Object.keys(verdicts));
  });
});

withTools('its tools of others, on a bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'auditing-spec-'));
  const section = page.slice(page.indexOf('## 4.'), page.indexOf('## 5.'));
  let entries: readonly string[];

  beforeAll(async () => {
    const log = signedLog(await recordedLedger());
    ({ entries } = log);
    writeFileSync(join(folder, 'acme.tar'), await log.bundle());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What a line of the page prints as it stands there. */
  const paste = (line: string, variables: Readonly<Record<string, string>> = {}): string => {
    expect(section.replaceAll(String.raw`\|`, '|')).toContain(line);
    const env = { ...process.env, ...variables };
    const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, env, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return stdout;
  };
  const hashOf = (entry: string): string => Buffer.from(leafHash(Buffer.from(entry))).toString('hex');

  it('list it and take it apart', () => {
    expect(paste('tar -tvf acme.tar')).toContain('leaf-hashes');
    paste('tar -xf acme.tar');
    expect(readFileSync(join(folder, 'entries.ndjson'), 'utf8')).toBe(entries.map((entry) => `${entry}\n`).join(''));
  });

  it('hash the first entry as the log does, by both lines', () => {
    const [block] = [...section.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, lines]) => lines!);
    const hashes = paste(block!).match(/[0-9a-f]{64}/g);
    expect(hashes).toEqual([hashOf(entries[0]!), hashOf(entries[0]!)]);
  });

  it('hash any entry, and the text of a policy, whose name is its hash', () => {
    const last = entries.at(-1)!;
    expect(paste(String.raw`printf '\0%s' "$line" | sha256sum`, { line: last })).toContain(hashOf(last));
    const [hash, name] = paste('sha256sum texts/*')
      .trim()
      .split(/\s+texts\//);
    expect(hash).toBe(name);
  });
});
