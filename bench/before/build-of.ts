import { execFileSync, execSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/service-process.ts';

/** Builds a commit of this repository in a folder, on the packages that are installed here; undefined where there is no such commit. */
export function buildOf(commit: string, folder: string): string | undefined {
  let hash: string;
  try {
    hash = execFileSync('git', ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`], {
      cwd: root,
      encoding: 'utf8',
    }).trim();
  } catch {
    return undefined;
  }
  const path = join(folder, hash);
  mkdirSync(path);
  execSync(`git archive ${hash} | tar -x -C '${path}'`, { cwd: root });
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'));
  execFileSync('npm', ['run', '-s', 'build'], { cwd: path, stdio: ['ignore', 'ignore', 'inherit'] });
  return path;
}
