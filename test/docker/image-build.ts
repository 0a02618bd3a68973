import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, matchesGlob, resolve } from 'node:path';
import { root } from '../../tools/service-process.ts';
import type { Instruction, Stage } from './dockerfile.ts';

/** These describe the image and change no file. */
const descriptions = new Set(['ENV', 'USER', 'EXPOSE', 'HEALTHCHECK', 'STOPSIGNAL', 'ENTRYPOINT', 'CMD']);

/**
 * Does what the stages do, each in a folder in place of a file system. Throws at a step that it does not know, so that the
 * Dockerfile cannot do what the folder does not.
 */
export function buildStages(stages: readonly Stage[], folder: string): void {
  for (const { name, instructions } of stages) {
    const stage = new StageFolder(folder, name);
    for (const instruction of instructions) stage.do(instruction);
  }
}

class StageFolder {
  readonly #stages: string;
  readonly #root: string;
  #workdir = '/';

  constructor(stages: string, name: string) {
    this.#stages = stages;
    this.#root = join(stages, name);
    mkdirSync(this.#root, { recursive: true });
  }

  do({ name, text }: Instruction): void {
    if (descriptions.has(name)) return;
    if (name === 'WORKDIR') this.#workdir = text;
    else if (name === 'COPY') this.#copy(text);
    else if (name === 'RUN') for (const command of text.split(' && ')) this.#run(command);
    else throw new Error(`A step that the plain folder does not know: ${name} ${text}`);
    mkdirSync(this.#at(this.#workdir), { recursive: true });
  }

  #at(path: string): string {
    return join(this.#root, resolve(this.#workdir, path));
  }

  #copy(text: string): void {
    const [, from, paths] = /^(?:--from=(\S+) )?(.*)$/.exec(text) as unknown as [string, string | undefined, string];
    const sources = paths.split(' ');
    const target = this.#at(sources.pop()!);
    for (const source of sources) {
      const path = from === undefined ? join(root, source) : join(this.#stages, from, source);
      // A folder's content is copied, a file under its name.
      const names = statSync(path).isDirectory() ? readdirSync(path) : undefined;
      const into = (name: string): string => join(target, name);
      if (names === undefined) copy(path, paths.endsWith('/') ? into(source) : target);
      else for (const name of names) if (from !== undefined || !isIgnored(name)) copy(join(path, name), into(name));
    }
  }

  #run(command: string): void {
    const [program, ...args] = command.trim().split(/ +/) as [string, ...string[]];
    if (program === 'npm') return this.#npm(args);
    // What the base image has and this folder lacks.
    if (program === 'rm' && args[0] === '-rf') return;
    const [, uid, gid, mode, folders] = /^-d -o (\d+) -g (\d+) -m (\d+) (.*)$/.exec(args.join(' ')) ?? [];
    if (program !== 'install' || folders === undefined) throw new Error(`A step that the plain folder does not know: ${command}`);
    for (const folder of folders.split(' ')) {
      mkdirSync(this.#at(folder), { recursive: true });
      chmodSync(this.#at(folder), parseInt(mode!, 8));
      if (process.getuid?.() === 0) chownSync(this.#at(folder), Number(uid), Number(gid));
    }
  }

  #npm(args: readonly string[]): void {
    const outer = Object.entries(process.env).filter(
      ([name]) => !/^(npm_(lifecycle|package|config_local)|NODE_|INIT_CWD)/.test(name),
    );
    const env = { ...Object.fromEntries(outer), PATH: `${dirname(process.execPath)}:${process.env['PATH']}` };
    const { status, stderr, stdout } = spawnSync('npm', args, { cwd: this.#at('.'), env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`npm ${args.join(' ')} failed: ${stderr}${stdout}`);
  }
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n').filter(Boolean);
const isIgnored = (name: string): boolean => ignored.some((pattern) => matchesGlob(name, pattern));

/** The tree as a container has it: nobody may write, the folders of its user apart. */
export function removeWriting(folder: string): void {
  spawnSync('chmod', ['-R', 'a-w,a+rX', folder]);
}

export function removeTree(folder: string): void {
  spawnSync('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true, force: true });
}
