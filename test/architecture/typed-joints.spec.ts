import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');
const commandApi = 'apps/command-api/src';

interface Fault {
  /** The file that is changed, as the compiler sees it. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Where the compiler must object; default: in the changed file. */
  readonly objectedIn?: string;
}

/** One change of real code each, in files that do not concern each other, so that one compilation tries them all. */
const faults: Record<string, Fault> = {
  'a body without a field of its command': {
    file: `${commandApi}/controller/controller.body.ts`,
    from: 'regime!: Regime;',
    to: 'regimeName!: Regime;',
    objectedIn: `${commandApi}/controller/controller.controller.ts`,
  },
  'a body without an optional field of its command': {
    file: `${commandApi}/legal-basis/legal-basis.body.ts`,
    from: '  @Optional() @IsTime() validUntil?: Instant;\n',
    to: '',
    objectedIn: `${commandApi}/legal-basis/legal-basis.controller.ts`,
  },
  'a body with a field that its command lacks': {
    file: `${commandApi}/legal-hold/legal-hold.body.ts`,
    from: "@Is('code') legalReference!: string;",
    to: "@Is('code') legalReference!: string;\n  @Is('code') reason!: string;",
    objectedIn: `${commandApi}/legal-hold/legal-hold.controller.ts`,
  },
  'a path id that its command lacks': {
    file: `${commandApi}/restriction/restriction.controller.ts`,
    from: ':restrictionId/lift-announcement',
    to: ':restriction/lift-announcement',
  },
  'a path without an optional id of its command': {
    file: `${commandApi}/consent/consent.controller.ts`,
    from: "'consents/:purposeId/withdrawal'",
    to: "'consents/withdrawal'",
  },
  'a handler that answers another shape': {
    file: `${commandApi}/bus/handlers.ts`,
    from: 'executePolicyCommand(this.context.pipeline, message)',
    to: "executePolicyCommand(this.context.pipeline, message).then((result) => ({ ...result, answer: { policyId: 'privacy' } }))",
  },
  'a method that answers for another route than its own': {
    file: `${commandApi}/erasure/erasure.controller.ts`,
    from: '@CommandRoute(routes.approveErasure)',
    to: '@CommandRoute(routes.executeErasure)',
  },
  'a read that answers another shape than its document': {
    file: 'apps/query-api/src/registers/registers.controller.ts',
    from: '@ResponseSchema({ shape: listedObjections })',
    to: '@ResponseSchema({ shape: listedErasures })',
  },
  'an entry of the status with a field that its schema lacks': {
    file: 'libs/domain/src/legal-hold/legal-hold-entry.schema.ts',
    from: "  legalReference: required(text('code'), 'the provision or case that asks for it'),\n",
    to: '',
  },
  'a method that takes another body than it checks': {
    file: `${commandApi}/policy-acceptance/policy-acceptance.controller.ts`,
    from: '@ValidatedBody(RecordPolicyNoticeBody)',
    to: '@ValidatedBody(AcceptPolicyVersionBody)',
  },
  'a route whose command no method takes': {
    file: `${commandApi}/objection/objection.controller.ts`,
    from: '  raiseObjection(@',
    to: '  object(@',
  },
  'a command of the domain without a route': {
    file: 'libs/domain/src/purpose/purpose.decider.ts',
    from: ' RetirePurpose | CancelScheduledVersion',
    to: " RetirePurpose | (Omit<RetirePurpose, 'type'> & { readonly type: 'SplitPurpose' }) | CancelScheduledVersion",
    objectedIn: `${commandApi}/purpose/purpose.controller.ts`,
  },
  'a capability without a controller': {
    file: `${commandApi}/command-api.module.ts`,
    from: '  LegalBasisController,\n',
    to: '',
  },
};

/** The command API, and of the reads the room that stands for all. */
const entries = [`${commandApi}/start.ts`, 'apps/query-api/src/registers/registers.controller.ts'];
const looksInto = [commandApi, 'apps/query-api/src/registers', 'libs/domain/src/legal-hold'];

/** A copy of the sources in which some files are changed. */
function copyWith(changed: readonly Fault[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-joints-'));
  for (const name of ['apps', 'libs', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: (path) => !path.endsWith('.spec.ts') });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const entriesAlone = { extends: './tsconfig.json', files: entries, include: [] };
  writeFileSync(join(folder, 'tsconfig.joints.json'), JSON.stringify(entriesAlone));
  for (const { file, from, to } of changed) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} no longer holds: ${from}`);
    writeFileSync(
      join(folder, file),
      text.replace(from, () => to),
    );
  }
  return folder;
}

/** The files that the compiler objects to, in the folders that are looked into. */
async function objectedIn(changed: readonly Fault[]): Promise<readonly string[]> {
  const folder = copyWith(changed);
  try {
    const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
    // One thread that keeps what it allocates: the compiler is done in a second, and two run at once.
    const args = [compiler, '-p', 'tsconfig.joints.json', '--singleThreaded'];
    const options = { cwd: folder, env: { ...process.env, GOGC: 'off' } };
    const said = await promisify(execFile)(process.execPath, args, options).catch((error: { stdout: string }) => error);
    const files = [...said.stdout.matchAll(/^(\S+)\(\d+,\d+\): error /gm)].map(([, file]) => file!);
    return [...new Set(files)].filter((file) => looksInto.some((wanted) => file.startsWith(wanted))).sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the joints from body to answer', () => {
  let sound: readonly string[];
  let objections: readonly string[];
  beforeAll(async () => {
    [sound, objections] = await Promise.all([objectedIn([]), objectedIn(Object.values(faults))]);
  });

  it('compile as they are', () => expect(sound).toEqual([]));

  it.each(Object.entries(faults))('do not compile with %s', (_, { file, objectedIn: where = file }) =>
    expect(objections).toContain(where),
  );

  it('are objected to for no other reason', () =>
    expect(objections).toEqual(
      Object.values(faults)
        .map(({ file, objectedIn: where = file }) => where)
        .sort(),
    ));
});
