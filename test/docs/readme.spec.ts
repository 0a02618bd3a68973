import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clone, run, start, type Clone, type Running } from './clone.ts';
import { callsOf, npmScripts, readme, root, shellBlocks } from './readme.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const missing = ['bash', 'curl'].filter((tool) => spawnSync(tool, ['--version']).error);
const full = process.env['FULL'] === 'true';
const runs = full && (missing.length === 0 || process.env['CI'] !== undefined);
if (!full) process.stderr.write('SKIPPED the commands of README.md in a fresh clone: `npm run test:full` runs them\n');
else if (!runs) process.stderr.write(`SKIPPED: the commands of README.md need ${missing.join(' and ')}\n`);

describe('README.md', () => {
  it('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(npmScripts(readme).filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(['apps', 'libs'])('shows each room of %s, and no other', (folder) => {
    const picture = /^```text\n([\s\S]*?)^```/m.exec(readme)![1]!;
    const shown = [...picture.matchAll(new RegExp(`\\b${folder}/([a-z-]+)`, 'g'))].map(([, room]) => room!);
    expect([...new Set(shown)].sort()).toEqual(readdirSync(join(root, folder)).sort());
  });

  it('links to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, file]) => file!);
    expect(links.length).toBeGreaterThan(0);
    for (const file of links) expect(() => readdirOrRead(file)).not.toThrow();
  });

  it('gives the test command that continuous integration runs', () => {
    expect(shellBlocks('Tests')[0]).toBe('npm ci && npm test');
    expect(read('.ci/run')).toContain("'npm ci && npm test'");
  });
});

(runs ? describe : describe.skip)('the commands of README.md, in a fresh clone', () => {
  const [install, calls] = shellBlocks('Quick start') as [string, string];
  let fresh: Clone;
  let service: Running;

  beforeAll(async () => {
    fresh = clone();
    // The packages are there already: installing them again would test the registry.
    expect(install).toBe('npm ci && npm start');
    service = await start(install.replace('npm ci && ', ''), fresh.folder);
  });
  afterAll(async () => {
    await service?.stop();
    fresh?.remove();
  });

  const paste = async (): Promise<Record<string, unknown>[]> => {
    const { stdout, stderr, exitCode } = await run(calls.replaceAll('127.0.0.1:3000', service.host), fresh.folder);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  let answers: Record<string, unknown>[];
  it('registers a purpose, records a consent and gets a permit', async () => {
    answers = await paste();
    const [purpose, consent, decision, ...more] = answers;
    expect(purpose).toMatchObject({ events: [{ type: 'PurposeRegistered' }] });
    expect(consent).toMatchObject({ consent: { purposeId: 'newsletter', state: 'given' } });
    expect(decision).toMatchObject({ decision: 'PERMIT', lawfulBasis: 'consent' });
    expect(more).toEqual([]);
  });

  it('answers the same when it is pasted again', async () => {
    const again = await paste();
    expect(again.slice(0, 2)).toEqual(answers.slice(0, 2));
  });

  it.each(['http-api.md', 'life-of-a-command.md'])('answers the calls that docs/%s shows', async (page) => {
    const [token] = calls.split('\n\n') as [string];
    const shown = callsOf(page);
    expect(shown.length).toBeGreaterThan(0);
    const pasted = [token, ...shown].join('\necho\n').replaceAll('127.0.0.1:3000', service.host);
    const { stdout } = await run(pasted, fresh.folder);
    const lines = stdout.split('\n').filter((line) => line !== '');
    expect(lines).toHaveLength(shown.length);
    // A problem would name its trace.
    for (const line of lines) expect(JSON.parse(line)).not.toHaveProperty('traceId');
  });

  it('tells the demo to its end', async () => {
    const [demo] = shellBlocks('Demo') as [string];
    const { stdout, exitCode } = await run(demo.replace('npm ci && ', ''), fresh.folder);
    expect({ exitCode, end: stdout.trim().split('\n').at(-1) }).toEqual({
      exitCode: 0,
      end: expect.stringMatching(/ 0 chapters failed\.$/),
    });
  });
});

function readdirOrRead(file: string): void {
  if (file.endsWith('/')) readdirSync(join(root, file));
  else read(file);
}
