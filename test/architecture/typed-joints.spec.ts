import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';

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

const read = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);

/** The command API, and of the reads the room that stands for all. */
const entries = [`${commandApi}/start.ts`, 'apps/query-api/src/registers/registers.controller.ts'];
const looksInto = [commandApi, 'apps/query-api/src/registers', 'libs/domain/src/legal-hold'];

/** Compiles it with some files changed. */
function compile(changed: readonly Fault[], before?: ts.Program): ts.Program {
  const host = ts.createCompilerHost(options);
  const original = host.getSourceFile.bind(host);
  const edits = new Map(changed.map((fault) => [resolve(root, fault.file), fault]));
  host.getSourceFile = (name, ...more) => {
    const fault = edits.get(resolve(name));
    if (!fault) return before?.getSourceFile(name) ?? original(name, ...more);
    const text = ts.sys.readFile(name)!;
    if (!text.includes(fault.from)) throw new Error(`${fault.file} no longer holds: ${fault.from}`);
    return ts.createSourceFile(
      name,
      text.replace(fault.from, () => fault.to),
      more[0],
    );
  };
  return ts.createProgram({ rootNames: entries.map((file) => resolve(root, file)), options, host, oldProgram: before });
}

/** The files that the compiler objects to. */
const objectedIn = (program: ts.Program): string[] =>
  program
    .getSourceFiles()
    .filter(({ fileName }) => looksInto.some((folder) => fileName.startsWith(resolve(root, folder))))
    .filter((file) => program.getSemanticDiagnostics(file).length > 0)
    .map(({ fileName }) => fileName.slice(root.length + 1))
    .sort();

describe('the joints from body to answer', () => {
  let sound: ts.Program;
  let objections: string[];
  beforeAll(() => {
    sound = compile([]);
    objections = objectedIn(compile(Object.values(faults), sound));
  }, 60_000);

  it('compile as they are', () => expect(objectedIn(sound)).toEqual([]), 30_000);

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
