import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/service-process.ts';

export interface Instruction {
  readonly name: string;
  readonly text: string;
}

export interface Stage {
  readonly name: string;
  readonly base: string;
  readonly instructions: readonly Instruction[];
}

/** What a container of the image starts with. */
export interface ImageConfig {
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly uid: number;
  readonly gid: number;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
  readonly stopSignal: NodeJS.Signals;
}

/** The stages of docker/Dockerfile, the image last. */
export function stagesOf(text = readFileSync(join(root, 'docker/Dockerfile'), 'utf8')): readonly Stage[] {
  const stages: { name: string; base: string; instructions: Instruction[] }[] = [];
  for (const line of text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')) {
    const [, name, text] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (name === undefined || text === undefined) {
      if (line.trim() === '') continue;
      throw new Error(`No instruction of a Dockerfile: ${line}`);
    }
    if (name === 'FROM') {
      const [base, , as = 'image'] = text.split(' ') as [string, string?, string?];
      stages.push({ name: as, base, instructions: [] });
    } else stages.at(-1)!.instructions.push({ name, text });
  }
  return stages;
}

/** What the last stage states; each of these is stated there once. */
export function configOf(stage: Stage): ImageConfig {
  const stated = (name: string): string => {
    const [text, ...more] = stage.instructions.flatMap((instruction) => (instruction.name === name ? [instruction.text] : []));
    if (text === undefined || more.length > 0) throw new Error(`The image does not state ${name} once.`);
    return text;
  };
  const words = (text: string): readonly string[] => JSON.parse(text) as string[];
  const [uid, gid] = stated('USER').split(':').map(Number) as [number, number];
  return {
    workdir: stated('WORKDIR'),
    env: Object.fromEntries(
      stated('ENV')
        .split(' ')
        .map((setting) => setting.split(/=(.*)/) as [string, string]),
    ),
    uid,
    gid,
    entrypoint: words(stated('ENTRYPOINT')),
    command: words(stated('CMD')),
    healthcheck: words(stated('HEALTHCHECK').replace(/^(--\S+ )+CMD /, '')),
    stopSignal: stated('STOPSIGNAL') as NodeJS.Signals,
  };
}
