import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

// Whatever the environment of the build says, it is built as it is served.
process.env['NODE_ENV'] = 'production';

/** All pages together, gzipped. */
const mostScript = 80_000;

/** The version, and the commit where there is a repository to ask. */
function buildName(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(manifest) as { readonly version: string };
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short=10', 'HEAD'], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  });
  return status === 0 ? `${version} (${stdout.trim()})` : version;
}

/** Prints how large the script is, and fails the build where it is too large. */
const scriptBudget: Plugin = {
  name: 'script-budget',
  writeBundle(_options, bundle) {
    const sizes = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' ? [gzipSync(file.code, { level: 9 }).length] : [],
    );
    const size = sizes.reduce((sum, each) => sum + each, 0);
    this.warn(`script of all pages, gzipped: ${(size / 1_000).toFixed(1)} kB of ${mostScript / 1_000} kB`);
    if (size > mostScript) this.error(`the script of all pages is larger than ${mostScript / 1_000} kB`);
  },
};

export default defineConfig({
  root: import.meta.dirname,
  base: '/dashboard/',
  define: { builtAs: JSON.stringify(buildName()) },
  resolve: { conditions: ['source', 'module', 'browser'] },
  build: {
    outDir: '../../dist/apps/dashboard',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing may stand in the page itself: the content security policy allows no inline script, style or data URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The names of served files are lower case.
    rolldownOptions: { output: { hashCharacters: 'hex' } },
  },
  plugins: [scriptBudget],
});
