import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../tools/service-process.ts';

/** For packages that are loaded by `require`. */
const withRequire = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/**
 * A program of ours in one file in this folder, with the parts of packages that it needs: a process that is started often is at work
 * in a fifth of the time.
 */
export async function bundledProgram(source: string, folder: string): Promise<string> {
  const outfile = join(folder, `${basename(source, '.ts')}.mjs`);
  await build({
    ...{ entryPoints: [source], absWorkingDir: root, outfile, bundle: true, platform: 'node', format: 'esm' },
    ...{ conditions: ['source'], banner: { js: withRequire }, logLevel: 'warning' },
  });
  return outfile;
}
