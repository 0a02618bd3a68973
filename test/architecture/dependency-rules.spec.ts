import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

/** A file that breaks exactly one rule: where it lies, what it says, and what it reaches for. */
const planted: Record<string, Record<string, string>> = {
  'kernel-imports-nothing': { 'libs/kernel/src/index.ts': "import 'node:fs';" },
  'domain-imports-kernel-only': { 'libs/domain/src/index.ts': "import 'node:crypto';" },
  'application-enters-kernel-and-domain': {
    'libs/application/src/index.ts': "import '#read-models';",
    'libs/read-models/src/index.ts': '',
  },
  'application-takes-ports-as-types': {
    'libs/application/src/index.ts': "import { open } from '#event-store'; open();",
    'libs/event-store/src/index.ts': 'export const open = () => 1;',
  },
  'stores-know-no-rules': { 'libs/event-store/src/index.ts': "import '#domain';", 'libs/domain/src/index.ts': '' },
  'stores-know-not-each-other': {
    'libs/document-store/src/index.ts': "import '#event-store';",
    'libs/event-store/src/index.ts': '',
  },
  'projections-know-no-view': { 'libs/projections/src/index.ts': "import '#read-models';", 'libs/read-models/src/index.ts': '' },
  'projections-take-ports-as-types': {
    'libs/projections/src/index.ts': "import { open } from '#document-store'; open();",
    'libs/document-store/src/index.ts': 'export const open = () => 1;',
  },
  'read-models-know-no-driver': {
    'libs/read-models/src/index.ts': "import '#document-store';",
    'libs/document-store/src/index.ts': '',
  },
  'libs-never-import-apps': { 'libs/http/src/index.ts': "import '../../../apps/cli/src/main.ts';", 'apps/cli/src/main.ts': '' },
  'apps-import-each-other-in-standalone-only': {
    'apps/query-api/src/main.ts': "import '../../cli/src/main.ts';",
    'apps/cli/src/main.ts': '',
  },
  'no-deep-imports': { 'apps/cli/src/main.ts': "import '../../../libs/access/src/token.ts';", 'libs/access/src/token.ts': '' },
  'testing-enters-testing-folders-only': {
    'libs/testing/src/index.ts': "import '../../domain/src/subject.ts';",
    'libs/domain/src/subject.ts': '',
  },
  'production-imports-no-testing': { 'apps/cli/src/main.ts': "import '#testing';", 'libs/testing/src/index.ts': '' },
  'nest-at-the-rim': { 'libs/application/src/index.ts': "import '@nestjs/common';" },
  'one-folder-a-driver': { 'apps/cli/src/main.ts': "import 'node:sqlite';" },
  'no-cycles': { 'libs/http/src/one.ts': "import './two.ts';", 'libs/http/src/two.ts': "import './one.ts';" },
  'no-orphans': { 'libs/http/src/alone.ts': 'export const unused = 1;' },
};

async function broken(folder: string): Promise<string[]> {
  const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const rooms = ['libs', 'apps'];
  const args = [cruise, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...rooms];
  const { stdout } = await run(process.execPath, args, { cwd: folder, maxBuffer: 1 << 28 });
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return summary.violations.map(({ rule }) => rule.name);
}

describe('who may enter which room', () => {
  let folder = '';
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'ledger-rooms-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is kept by every file of the project', async () => {
    expect(await broken(root)).toEqual([]);
  }, 60_000);

  it('has a planted violation for every rule', async () => {
    const { default: config } = (await import(join(root, '.dependency-cruiser.mjs'))) as {
      default: { forbidden: { name: string }[] };
    };
    expect(Object.keys(planted).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.keys(planted))(
    '%s is found where it is broken',
    async (rule) => {
      const house = join(folder, rule);
      for (const room of ['libs', 'apps']) mkdirSync(join(house, room), { recursive: true });
      for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs'])
        cpSync(join(root, file), join(house, file));
      // A package that is merely named is enough: the rule looks at where the import leads.
      mkdirSync(join(house, 'node_modules/@nestjs/common'), { recursive: true });
      writeFileSync(join(house, 'node_modules/@nestjs/common/package.json'), '{"name":"@nestjs/common","main":"index.js"}');
      writeFileSync(join(house, 'node_modules/@nestjs/common/index.js'), '');
      for (const [file, text] of Object.entries(planted[rule]!)) {
        mkdirSync(dirname(join(house, file)), { recursive: true });
        writeFileSync(join(house, file), text);
      }
      expect(await broken(house)).toContain(rule);
    },
    60_000,
  );
});
