/*
 * `npm run build:verifier`: one file that an auditor copies, for Node 20. The program is in it minified and compressed, for the rules
 * of the ledger and the calendar that Node 20 lacks are more than 100 kB. Nothing of the machine or the time is in it: the same
 * sources make the same bytes.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type BuildOptions, type Plugin } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const output = resolve(process.argv[2] ?? join(root, 'dist', 'ledger-verify.mjs'));
const mostBytes = 100_000;

/** No file of ours does anything by being imported, so one that nothing is taken from can be left out. */
const withoutSideEffects: Plugin = {
  name: 'without-side-effects',
  setup(bundler) {
    bundler.onResolve({ filter: /^[.#]/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'resolved') return undefined;
      const found = await bundler.resolve(path, { ...from, pluginData: 'resolved' });
      return { ...found, sideEffects: false };
    });
  },
};

async function bundled(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...{ entryPoints: [entry], absWorkingDir: root, bundle: true, platform: 'node', target: 'node20', charset: 'utf8' },
    ...{ conditions: ['source'], legalComments: 'none', minify: true, write: false, logLevel: 'warning' },
    ...options,
  });
  return outputFiles![0]!.text;
}

const olderNode = await bundled('tools/verifier/older-node.ts', { format: 'iife' });
const program = await bundled('apps/verifier/src/main.ts', {
  format: 'esm',
  plugins: [withoutSideEffects],
  banner: { js: `// What Node 20 lacks: temporal-polyfill (MIT, Adam Shaw) and two functions.\n${olderNode}` },
  footer: { js: '//# sourceURL=ledger-verify-source.mjs' },
});
const compressed = brotliCompressSync(program, {
  params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_LGWIN]: 24 },
});

const file = `#!/usr/bin/env node
// Verifies bundles of a consent ledger: node ledger-verify.mjs --help
// Needs Node 20 or later and nothing else. The program is below, compressed; this prints it: node ledger-verify.mjs --source
import { brotliDecompressSync } from 'node:zlib';

const program = brotliDecompressSync(Buffer.from(compressed(), 'base64'));
if (process.argv[2] === '--source') process.stdout.write(program);
else await import(\`data:text/javascript;base64,\${program.toString('base64')}\`);

function compressed() {
  return '${compressed.toString('base64')}';
}
`;
const bytes = Buffer.byteLength(file);
if (bytes >= mostBytes) throw new Error(`the verifier has ${bytes} bytes, ${mostBytes} are the limit`);
await mkdir(dirname(output), { recursive: true });
await writeFile(output, file, { mode: 0o755 });
console.log(`${output}: ${bytes} bytes`);
