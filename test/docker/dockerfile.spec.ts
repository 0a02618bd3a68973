import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settingsFrom } from '#runtime';
import { root } from '../../tools/service-process.ts';
import { composeFile, settingNames } from './compose-file.ts';
import { configOf, stagesOf } from './dockerfile.ts';

describe('docker/Dockerfile', () => {
  const stages = stagesOf();
  const config = configOf(stages.at(-1)!);

  it('runs on the Node that the lock file pins, in every stage', () => {
    const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      optionalDependencies: Record<string, string>;
    };
    const bases = new Set(stages.map(({ base }) => base.replace(/^node:([\d.]+)-.*/, '$1')));
    expect([...bases]).toEqual([...new Set(Object.values(optionalDependencies))]);
  });

  it('runs no script of a package that it installs', () => {
    const installs = stages.flatMap(({ instructions }) => instructions.filter(({ text }) => text.startsWith('npm ci')));
    expect(installs).toHaveLength(2);
    expect(installs.filter(({ text }) => !text.includes(' --ignore-scripts'))).toEqual([]);
  });

  it('sets nothing that the code does not read, and settings that it takes beside an issuer', () => {
    const { env } = config;
    const known = new Set([...settingNames(), 'NODE_ENV']);
    expect(Object.keys(env).filter((name) => !known.has(name))).toEqual([]);
    expect(() => settingsFrom(env)).toThrow('AUTH_ISSUER');
    const issuer = { AUTH_ISSUER: 'https://i', AUTH_AUDIENCE: 'a', AUTH_JWKS_URL: 'https://i/jwks' };
    expect(settingsFrom({ ...env, ...issuer })).toMatchObject({ production: true, ledgerInit: false });
  });

  it('starts a file that the build makes, as a user without rights, and ends by a signal that the services take', () => {
    expect(existsSync(join(root, config.command[0]!))).toBe(true);
    expect(config.entrypoint).toEqual(['node']);
    expect(config.uid).toBeGreaterThan(0);
    expect(config.gid).toBeGreaterThan(0);
    expect(config.stopSignal).toBe('SIGTERM');
  });

  it('has the folders that compose.yaml mounts into it', () => {
    const mounts = Object.values(composeFile('compose.yaml').services).flatMap(({ image, volumes = [] }) =>
      image === 'consent-ledger' ? volumes.map((mount) => mount.split(':')[1]!) : [],
    );
    const made = stages
      .at(-1)!
      .instructions.map(({ text }) => text)
      .join('\n');
    expect(mounts.length).toBeGreaterThan(0);
    expect(mounts.filter((folder) => !made.includes(` ${folder}`))).toEqual([]);
  });
});

it('a step that is no instruction is found', () => expect(() => stagesOf('FROM node\nrun x\n')).toThrow('run x'));
