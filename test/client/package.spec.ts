import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const client = join(root, 'libs/client');

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, { readonly types: string; readonly default: string }>>;
}
const manifestIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

let house = '';
let files: readonly string[];
const consumer = () => join(house, 'consumer');
const installed = () => join(consumer(), 'node_modules/@consent-ledger/client');

/** Packs a copy of the source, so that the working tree is left alone, and installs what was packed at a consumer. */
async function pack(): Promise<void> {
  house = mkdtempSync(join(tmpdir(), 'ledger-client-'));
  for (const name of ['package.json', 'tsconfig.json', 'README.md', 'src'])
    cpSync(join(client, name), join(house, 'libs/client', name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', house], { cwd: join(house, 'libs/client') });
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [{ filename: string; files: { path: string }[] }];
  files = packed.files.map(({ path }) => path);
  mkdirSync(installed(), { recursive: true });
  await run('tar', ['-xzf', join(house, packed.filename), '-C', installed(), '--strip-components=1']);
  writeFileSync(join(consumer(), 'package.json'), JSON.stringify({ type: 'module' }));
}

describe('the manifest of the client', () => {
  it('needs the packages that the project tests it with', () => {
    const { dependencies } = manifestIn(client);
    const project = manifestIn(root);
    const tested = { ...project.devDependencies, ...project.dependencies };
    for (const [name, range] of Object.entries(dependencies)) expect([name, tested[name]]).toEqual([name, range]);
  });
});

(process.env['FULL'] ? describe : describe.skip)('the package of the client', () => {
  beforeAll(pack, 120_000);
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it('holds what is built and a README, no source and no test', () => {
    expect(files.filter((path) => !path.startsWith('dist/')).sort()).toEqual(['README.md', 'package.json']);
    expect(files.filter((path) => !/^dist\/([\w-]+\/)*[\w.-]+\.(js|d\.ts)$/.test(path))).toEqual(['README.md', 'package.json']);
    expect(files.filter((path) => /spec|testing/.test(path))).toEqual([]);
    const offered = Object.values(manifestIn(client).exports).flatMap(Object.values);
    expect(offered.map((path) => path.replace('./', '')).filter((path) => !files.includes(path))).toEqual([]);
  });

  it('compiles for who follows its README, in a browser and in Node', async () => {
    for (const [name, readme] of Object.entries(readmes())) writeFileSync(join(consumer(), name), programOf(readme));
    for (const module of ['nodenext', 'preserve'] as const) {
      const options = [
        '--strict',
        '--noEmit',
        '--target',
        'es2022',
        '--experimentalDecorators',
        '--types',
        '',
        '--lib',
        'es2023,dom',
      ];
      const tsc = join(root, 'node_modules/typescript-native/bin/tsc');
      await run(process.execPath, [tsc, ...options, '--module', module, ...Object.keys(readmes())], { cwd: consumer() });
    }
  });

  it('refuses at compile time what the ledger would refuse', async () => {
    const lines = [
      "import { ConsentLedger } from '@consent-ledger/client';",
      "const ledger = new ConsentLedger({ url: '', token: '' });",
      '// @ts-expect-error a question needs a purpose',
      "void ledger.mayProcess({ subjectRef: '' });",
      '// @ts-expect-error another day is another question',
      "void ledger.mayProcess({ subjectRef: '', purposeId: '', at: '2020-01-01T00:00:00Z' });",
      '// @ts-expect-error no such route',
      "void ledger.record('/v1/decisions', {}, {});",
      '// @ts-expect-error the path names a person',
      "void ledger.record('/v1/subjects/{subjectRef}/consents', {}, { purposeId: '', consentType: 'expressed' });",
      '// @ts-expect-error no such type of consent',
      "void ledger.record('/v1/subjects/{subjectRef}/consents', { subjectRef: '' }, { purposeId: '', consentType: 'tacit' });",
      "const outcome = await ledger.record('/v1/subjects/{subjectRef}/objections', { subjectRef: '' }, { kind: 'directMarketing', purposes: 'all' });",
      "if (outcome.outcome === 'refused') {",
      '  // @ts-expect-error no such code',
      "  if (outcome.code === 'PURPOSE_UNHEARD_OF') console.log();",
      '} else console.log(outcome.recorded.objectionId.length);',
    ];
    writeFileSync(join(consumer(), 'refused.ts'), lines.join('\n'));
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--types', '', '--lib', 'es2023,dom'];
    await run(process.execPath, [join(root, 'node_modules/typescript-native/bin/tsc'), ...options, 'refused.ts'], {
      cwd: consumer(),
    });
  });

  it('runs: without a ledger it denies', async () => {
    const program = `
      import { ConsentLedger } from '@consent-ledger/client';
      import { requiresConsent } from '@consent-ledger/client/express';
      import { requiresConsent as hook } from '@consent-ledger/client/fastify';
      import { RequiresConsent } from '@consent-ledger/client/nest';
      const ledger = new ConsentLedger({ url: 'http://127.0.0.1:1', token: '', retries: { attempts: 1 } });
      const { permitted, code } = await ledger.mayProcess({ subjectRef: 'q1Zk0Yx3TnW5sVb8LcDf2A', purposeId: 'news' });
      console.log(permitted, code, typeof requiresConsent, typeof hook, typeof RequiresConsent);`;
    writeFileSync(join(consumer(), 'program.mjs'), program);
    const { stdout } = await run(process.execPath, ['program.mjs'], { cwd: consumer() });
    expect(stdout.trim()).toBe('false LEDGER_UNREACHABLE function function function');
  });
});

/** By the name of the program that is made of it. */
const readmes = (): Readonly<Record<string, string>> => ({
  'package.ts': readFileSync(join(installed(), 'README.md'), 'utf8'),
  'project.ts': readFileSync(join(root, 'README.md'), 'utf8'),
});

/** The examples of a README as one program; what they take for granted is declared before. */
function programOf(readme: string): string {
  const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!);
  const assumed = [
    'declare function tokenFromYourIssuer(): Promise<string>;',
    'declare function reportToYourLog(error: unknown): void;',
    'declare function mail(subjectRef: string): Promise<void>;',
    'declare const subjectRef: string;',
    "declare const mailingList: AsyncIterable<import('@consent-ledger/client').CurrentQuestion>;",
  ];
  return [...assumed, ...examples, 'export {};'].join('\n');
}
