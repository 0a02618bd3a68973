const lib = (name) => `^libs/${name}/`;
const outside = (...names) => `^libs/(?!(${names.join('|')})/)`;
const typesOnly = { dependencyTypesNot: ['type-only'] };

/**
 * The layers of the domain, the lowest first: a folder imports of the domain only what lies in a layer below its own. The
 * folders of one layer do not import each other.
 */
const domainLayers = [
  { name: 'facts', folders: ['events'], comment: 'Facts import nothing of the domain: everything else is derived from them.' },
  { name: 'catalogue', folders: ['catalogue'], comment: 'What a tenant declares knows of no subject.' },
  { name: 'subject', folders: ['subject'], comment: 'The folded state and the shape of a rule know no capability.' },
  {
    name: 'independent-capabilities',
    folders: ['regime', 'controller', 'operations', 'consent-history', 'objection', 'legal-hold'],
    comment: 'The capabilities that ask no other.',
  },
  {
    name: 'restrictions-and-policies',
    folders: ['restriction', 'policy'],
    comment: 'A restriction asks objections, the binding of a policy asks consents.',
  },
  {
    name: 'acceptances-and-purposes',
    folders: ['policy-acceptance', 'purpose'],
    comment: 'A purpose version waits for the policy that it names.',
  },
  { name: 'legal-bases', folders: ['legal-basis'], comment: 'A basis is declared by its purpose.' },
  { name: 'erasures', folders: ['erasure'], comment: 'An erasure asks who keeps data, and nobody who keeps data asks it.' },
  { name: 'consents', folders: ['consent'], comment: 'A grant yields to an erasure.' },
  { name: 'preferences', folders: ['preferences'], comment: 'A form is made of the commands of consents.' },
  { name: 'decision', folders: ['decision'], comment: 'The decision asks every capability; none asks for a decision.' },
  { name: 'status', folders: ['status'], comment: 'What people read of a subject; no rule rests on it.' },
  {
    name: 'decider',
    folders: ['decider'],
    comment: "The table of all rules of the subject's stream imports every capability, and none imports it.",
  },
];
const domainFolder = (...names) => `^libs/domain/src/(${names.join('|')})/`;
const isTest = '(\\.spec\\.ts$|/testing/)';

const domainLayerRules = domainLayers.slice(0, -1).map(({ name, folders, comment }, layer) => ({
  name: `domain-layer-of-${name}`,
  comment,
  severity: 'error',
  from: { path: domainFolder(...folders), pathNot: isTest },
  to: {
    path: domainFolder(...domainLayers.slice(layer).flatMap((above) => above.folders)),
    pathNot: '^libs/domain/src/$1/',
  },
}));

/** Who may enter which room. Each rule has a planted violation in test/architecture. */
export default {
  forbidden: [
    {
      name: 'kernel-imports-nothing',
      comment: 'Every room shares the kernel, so it may depend on none, nor on a package or on node.',
      severity: 'error',
      from: { path: lib('kernel'), pathNot: '\\.spec\\.ts$' },
      to: { pathNot: lib('kernel') },
    },
    {
      name: 'domain-imports-kernel-only',
      comment: 'The rules are pure: no framework, driver, node module, clock or randomness.',
      severity: 'error',
      from: { path: lib('domain'), pathNot: isTest },
      to: { pathNot: [lib('domain'), lib('kernel')] },
    },
    ...domainLayerRules,
    {
      name: 'domain-folders-have-a-layer',
      comment: 'A new folder is given its layer in the list above.',
      severity: 'error',
      from: {
        path: '^libs/domain/src/[^/]+/',
        pathNot: [isTest, domainFolder(...domainLayers.flatMap(({ folders }) => folders))],
      },
      to: {},
    },
    {
      name: 'domain-root-holds-its-index-only',
      comment: 'A file beside the folders would lie in no layer.',
      severity: 'error',
      from: { path: lib('domain') },
      to: { path: '^libs/domain/src/[^/]+\\.ts$', pathNot: '^libs/domain/src/index\\.ts$' },
    },
    {
      name: 'transparency-log-imports-kernel-and-crypto',
      comment: "An auditor's verifier is built from it, for any Node 20: public formats and hashes, no framework and no driver.",
      severity: 'error',
      from: { path: lib('transparency-log'), pathNot: isTest },
      to: { pathNot: [lib('transparency-log'), lib('kernel'), '^(node:)?crypto$'] },
    },
    {
      name: 'verifier-enters-no-store',
      comment: 'An auditor runs it alone: the rules, the log and the forms of events, no driver, no framework and no network.',
      severity: 'error',
      from: { path: lib('verifier'), pathNot: isTest },
      to: { pathNot: [lib('(verifier|kernel|domain|application|transparency-log)'), '^(node:)?(crypto|fs|os|path|util)$'] },
    },
    {
      name: 'application-enters-kernel-and-domain',
      comment: 'Use cases know rules and ports, no adapter and no view.',
      severity: 'error',
      from: { path: lib('application'), pathNot: '\\.spec\\.ts$' },
      to: { path: outside('application', 'kernel', 'domain', 'event-store', 'document-store') },
    },
    {
      name: 'application-takes-ports-as-types',
      comment: 'A value of a store lib would be an adapter.',
      severity: 'error',
      from: { path: lib('application'), pathNot: '\\.spec\\.ts$' },
      to: { path: lib('(event-store|document-store)'), ...typesOnly },
    },
    {
      name: 'stores-know-no-rules',
      comment: 'Stores keep texts and documents; what they mean is not theirs.',
      severity: 'error',
      from: { path: lib('(event-store|document-store)') },
      to: { path: '^libs/(?!(kernel|sqlite|event-store|document-store)/)' },
    },
    {
      name: 'stores-know-not-each-other',
      comment: 'Each store is replaced on its own.',
      severity: 'error',
      from: { path: '^libs/(event-store|document-store)/' },
      to: { path: '^libs/(event-store|document-store)/', pathNot: '^libs/$1/' },
    },
    {
      name: 'projections-know-no-view',
      comment: 'The engine runs any read model on any store.',
      severity: 'error',
      from: { path: lib('projections'), pathNot: '(\\.spec\\.ts$|/testing/)' },
      to: { path: outside('projections', 'kernel', 'event-store', 'document-store') },
    },
    {
      name: 'projections-take-ports-as-types',
      comment: 'The engine is given its stores.',
      severity: 'error',
      from: { path: lib('projections'), pathNot: isTest },
      to: { path: lib('(event-store|document-store)'), ...typesOnly },
    },
    {
      name: 'read-models-know-no-driver',
      comment: 'A view is a pure function of events: of the rules, of the form of their envelopes and of the hashes over them.',
      severity: 'error',
      from: { path: lib('read-models'), pathNot: isTest },
      to: { pathNot: lib('(read-models|kernel|domain|application|projections|transparency-log)') },
    },
    {
      name: 'sealing-takes-ports-as-types',
      comment: 'The sealer is given its stores and its keys.',
      severity: 'error',
      from: { path: lib('sealing'), pathNot: isTest },
      to: { path: lib('(event-store|document-store)'), ...typesOnly },
    },
    {
      name: 'client-imports-nothing-of-the-server',
      comment:
        'It is published on its own, for Node, Deno, Bun and browsers: no room of the ledger, no node module, few packages.',
      severity: 'error',
      from: { path: lib('client'), pathNot: isTest },
      to: { pathNot: [lib('client'), '(^|/)node_modules/(openapi-fetch|eventsource-parser|lru-cache|@nestjs/common)/'] },
    },
    {
      name: 'server-imports-no-client',
      comment: 'It speaks to the ledger from outside, over HTTP.',
      severity: 'error',
      from: { path: ['^apps/', '^libs/(?!client/)'] },
      to: { path: lib('client') },
    },
    {
      name: 'libs-never-import-apps',
      comment: 'Apps wire libs, never the other way round.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|test|bench|examples)/' },
    },
    {
      name: 'apps-import-each-other-in-standalone-only',
      comment: 'Only the single process knows more than one app.',
      severity: 'error',
      from: { path: '^apps/(?!standalone/)([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-deep-imports',
      comment: 'What a lib offers is in its index.ts.',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/', pathNot: lib('testing') },
      to: { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '^$1/$2/' },
    },
    {
      name: 'testing-enters-testing-folders-only',
      comment: 'It offers the phrases of other libs, and reaches for nothing else behind their index.ts.',
      severity: 'error',
      from: { path: lib('testing') },
      to: { path: '^libs/[^/]+/src/(?!(index\\.ts$|testing/))', pathNot: lib('testing') },
    },
    {
      name: 'production-imports-no-testing',
      comment: 'What tests share is not part of what is built.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: `(${lib('testing')}|/testing/|/conformance/|\\.spec\\.ts$)` },
      to: { path: [lib('testing'), '/testing/', '/conformance/'], pathNot: 'node_modules' },
    },
    {
      name: 'nest-at-the-rim',
      comment: 'No decorator below the apps and the rim that they share.',
      severity: 'error',
      from: { path: '^libs/(?!(http|access|observability)/|client/src/guards/)' },
      to: { path: 'node_modules/@nestjs/' },
    },
    {
      name: 'one-folder-a-driver',
      comment: 'A driver is replaced in one place.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '^libs/(sqlite/src|event-store/src/sqlite|document-store/src/sqlite)/' },
      to: { path: '^(node:)?sqlite$' },
    },
    {
      name: 'mongodb-in-one-folder',
      comment: 'The port is all that anybody else knows of the server.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '^libs/document-store/src/mongodb/' },
      to: { path: '(^|/)node_modules/mongodb/|^mongodb$' },
    },
    {
      name: 'eventstoredb-client-in-one-folder',
      comment: 'The port is all that anybody else knows of the server, so its client can be replaced.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '^libs/event-store/src/eventstoredb/' },
      to: { path: '(^|/)node_modules/@eventstore/|^@eventstore/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle has no reading order.',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing uses is deleted.',
      severity: 'error',
      from: { orphan: true, path: '^(libs|apps)/', pathNot: ['\\.spec\\.ts$', '/main\\.ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(libs/client/)?dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js'],
    },
  },
};
