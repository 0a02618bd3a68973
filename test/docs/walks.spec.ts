import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { root } from './readme.ts';

/** The files that ran, as the walk of the built service saw them. */
async function walk(name: string): Promise<readonly string[]> {
  // Code that comes compiled from a cache is covered less exactly.
  const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'development', NODE_DISABLE_COMPILE_CACHE: '1' };
  const { stdout } = await promisify(execFile)(process.execPath, ['test/docs/walk.ts', name], { cwd: root, env });
  return JSON.parse(stdout) as string[];
}

const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');

describe('the pages that follow a request', () => {
  it.each([
    ['life-of-a-command.md', 'command'],
    ['life-of-a-decision.md', 'event'],
    ['life-of-a-decision.md', 'decision'],
  ])('%s names every file that runs (%s)', async (name, walked) => {
    const ran = await walk(walked);
    expect(ran.length).toBeGreaterThan(40);
    expect(ran.filter((file) => !page(name).includes(`\`${file}\``))).toEqual([]);
  });
});
