/** A file that breaks exactly one rule: the folder in which it lies, what it says, and the files that it reaches for. */
interface Planted {
  readonly in: string;
  readonly says: string;
  readonly beside?: Readonly<Record<string, string>>;
}

const store = { 'libs/event-store/src/index.ts': 'export const open = () => 1;' };
const views = { 'libs/read-models/src/index.ts': '' };

/** A folder of the domain that imports another. */
const domainFolder = (folder: string, other: string): Planted => ({
  in: `libs/domain/src/${folder}`,
  says: `import '../${other}/other.ts';`,
  beside: { [`libs/domain/src/${other}/other.ts`]: '' },
});

/** By rule. The file is called after it. */
export const planted: Readonly<Record<string, Planted>> = {
  'kernel-imports-nothing': { in: 'libs/kernel/src', says: "import 'node:fs';" },
  'domain-imports-kernel-only': { in: 'libs/domain/src', says: "import 'node:crypto';" },
  'domain-layer-of-facts': domainFolder('events', 'subject'),
  'domain-layer-of-catalogue': domainFolder('catalogue', 'subject'),
  'domain-layer-of-subject': domainFolder('subject', 'consent'),
  'domain-layer-of-independent-capabilities': domainFolder('legal-hold', 'objection'),
  'domain-layer-of-restrictions-and-policies': domainFolder('restriction', 'erasure'),
  'domain-layer-of-acceptances-and-purposes': domainFolder('purpose', 'policy-acceptance'),
  'domain-layer-of-legal-bases': domainFolder('legal-basis', 'consent'),
  'domain-layer-of-erasures': domainFolder('erasure', 'decision'),
  'domain-layer-of-consents': domainFolder('consent', 'decision'),
  'domain-layer-of-preferences': domainFolder('preferences', 'decision'),
  'domain-layer-of-decision': domainFolder('decision', 'status'),
  'domain-layer-of-status': domainFolder('status', 'decider'),
  'domain-folders-have-a-layer': domainFolder('rights-request', 'events'),
  'domain-root-holds-its-index-only': {
    in: 'libs/domain/src/events',
    says: "import '../rules.ts';",
    beside: { 'libs/domain/src/rules.ts': '' },
  },
  'transparency-log-imports-kernel-and-crypto': { in: 'libs/transparency-log/src', says: "import 'node:fs';" },
  'verifier-enters-no-store': { in: 'libs/verifier/src', says: "import 'node:net';" },
  'application-enters-kernel-and-domain': { in: 'libs/application/src', says: "import '#read-models';", beside: views },
  'application-takes-ports-as-types': {
    in: 'libs/application/src',
    says: "import { open } from '#event-store'; open();",
    beside: store,
  },
  'stores-know-no-rules': {
    in: 'libs/event-store/src',
    says: "import '#domain';",
    beside: { 'libs/domain/src/index.ts': '' },
  },
  'stores-know-not-each-other': { in: 'libs/document-store/src', says: "import '#event-store';", beside: store },
  'projections-know-no-view': { in: 'libs/projections/src', says: "import '#read-models';", beside: views },
  'projections-take-ports-as-types': {
    in: 'libs/projections/src',
    says: "import { open } from '#event-store'; open();",
    beside: store,
  },
  'read-models-know-no-driver': { in: 'libs/read-models/src', says: "import '#event-store';", beside: store },
  'sealing-takes-ports-as-types': {
    in: 'libs/sealing/src',
    says: "import { open } from '#event-store'; open();",
    beside: store,
  },
  'client-imports-nothing-of-the-server': {
    in: 'libs/client/src',
    says: "import '#domain';",
    beside: { 'libs/domain/src/index.ts': '' },
  },
  'server-imports-no-client': { in: 'apps/cli/src', says: "import '#client';", beside: { 'libs/client/src/index.ts': '' } },
  'dashboard-knows-the-client-alone': {
    in: 'apps/dashboard/src',
    says: "import '#kernel';",
    beside: { 'libs/kernel/src/index.ts': '' },
  },
  'libs-never-import-apps': {
    in: 'libs/http/src',
    says: "import '../../../apps/cli/src/main.ts';",
    beside: { 'apps/cli/src/main.ts': '' },
  },
  'apps-import-each-other-in-standalone-only': {
    in: 'apps/query-api/src',
    says: "import '../../cli/src/main.ts';",
    beside: { 'apps/cli/src/main.ts': '' },
  },
  'no-deep-imports': {
    in: 'apps/cli/src',
    says: "import '../../../libs/access/src/token.ts';",
    beside: { 'libs/access/src/token.ts': '' },
  },
  'testing-enters-testing-folders-only': {
    in: 'libs/testing/src',
    says: "import '../../domain/src/subject.ts';",
    beside: { 'libs/domain/src/subject.ts': '' },
  },
  'production-imports-no-testing': {
    in: 'apps/cli/src',
    says: "import '#testing';",
    beside: { 'libs/testing/src/index.ts': '' },
  },
  'nest-at-the-rim': { in: 'libs/application/src', says: "import '@nestjs/common';" },
  'one-folder-a-driver': { in: 'apps/cli/src', says: "import 'node:sqlite';" },
  'mongodb-in-one-folder': { in: 'libs/document-store/src', says: "import 'mongodb';" },
  'eventstoredb-client-in-one-folder': { in: 'libs/event-store/src/sqlite', says: "import '@eventstore/db-client';" },
  'no-cycles': {
    in: 'libs/http/src',
    says: "import './other.ts';",
    beside: { 'libs/http/src/other.ts': "import './no-cycles.ts';" },
  },
  'no-orphans': { in: 'libs/http/src', says: 'export const unused = 1;' },
};

/** Two folders that import each other by files that do not: no rule about files finds it. */
export const plantedCircle: Readonly<Record<string, string>> = {
  'libs/access/src/one/first.ts': "import '../two/first.ts';",
  'libs/access/src/two/first.ts': '',
  'libs/access/src/two/second.ts': "import '../one/second.ts';",
  'libs/access/src/one/second.ts': '',
};
