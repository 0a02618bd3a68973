const lib = (name) => `^libs/${name}/`;
const outside = (...names) => `^libs/(?!(${names.join('|')})/)`;
const typesOnly = { dependencyTypesNot: ['type-only'] };

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
      from: { path: lib('domain'), pathNot: '(\\.spec\\.ts$|/testing/)' },
      to: { pathNot: [lib('domain'), lib('kernel')] },
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
      from: { path: lib('projections'), pathNot: '\\.spec\\.ts$' },
      to: { path: outside('projections', 'kernel', 'event-store', 'document-store') },
    },
    {
      name: 'projections-take-ports-as-types',
      comment: 'The engine is given its stores.',
      severity: 'error',
      from: { path: lib('projections'), pathNot: '(\\.spec\\.ts$|/testing/)' },
      to: { path: lib('(event-store|document-store)'), ...typesOnly },
    },
    {
      name: 'read-models-know-no-driver',
      comment: 'A view is a pure function of events.',
      severity: 'error',
      from: { path: lib('read-models'), pathNot: '\\.spec\\.ts$' },
      to: { pathNot: [lib('read-models'), lib('kernel'), lib('domain'), lib('projections')] },
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
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '^$1/$2/' },
    },
    {
      name: 'nest-at-the-rim',
      comment: 'No decorator below the apps and the rim that they share.',
      severity: 'error',
      from: { path: '^libs/(?!(http|access|observability)/)' },
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
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js'],
    },
  },
};
