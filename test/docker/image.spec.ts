import { chownSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#access';
import { newSubjectRef } from '#testing';
import { ForeignMongo, isInstalled } from '../../libs/document-store/src/testing/foreign-mongodb.ts';
import { root } from '../../tools/service-process.ts';
import { startServerProcess, type ServerProcess } from '../event-store-server/process/server-process.ts';
import { register } from '../support/catalogue.ts';
import { HttpClient } from '../support/http-client.ts';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';
import { composeFile } from './compose-file.ts';
import { PlainImage, type Container } from './plain-image.ts';

const services = ['command-api', 'query-api', 'projector'] as const;
type Service = (typeof services)[number];
const commandOf = (service: string): readonly string[] => composeFile('compose.yaml').services[service]!.command!;
/** No test waits longer for a position that does not come. */
const farAhead = { 'ledger-min-position': '9000000000000000' };

const full = process.env['FULL'] === 'true';
if (!full) process.stderr.write('SKIPPED the image in a plain folder: `npm run test:full` installs and builds it\n');

(full ? describe : describe.skip)('the image, made in a plain folder', () => {
  let image: PlainImage;
  let issuer: TokenIssuer;

  beforeAll(async () => {
    image = new PlainImage();
    issuer = await startTokenIssuer();
    const { uid, gid } = image.config;
    if (process.getuid?.() === 0) chownSync(issuer.env['LOG_KEY_FILE']!, uid, gid);
  }, 600_000);
  afterAll(async () => {
    await image?.remove();
    issuer?.close();
  });

  it('holds what runs and the packages that production needs, and no other', () => {
    expect(readdirSync(image.app).toSorted()).toEqual(['dist', 'node_modules', 'package.json']);
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: true; optional?: true }>;
    };
    const installed = Object.entries(packages).filter(
      ([path]) => path !== '' && existsSync(join(image.app, path, 'package.json')),
    );
    expect(installed.length).toBeGreaterThan(50);
    expect(installed.filter(([, { dev, optional }]) => dev ?? optional).map(([path]) => path)).toEqual([]);
    expect(image.run(['-p', 'process.versions.node']).stdout.trim()).toBe(process.versions.node);
  });

  it('is read-only for its user, who owns the folders of the ledger and of the keys alone', () => {
    const writing = (path: string) => image.run(['-e', `require('fs').writeFileSync(${JSON.stringify(path)}, '')`]).status;
    for (const place of ['new.js', 'package.json', 'dist/new.js', 'node_modules/new.js'])
      expect([place, writing(join(image.app, place))]).toEqual([place, 1]);
    for (const folder of ['data', 'keys']) {
      expect(statSync(join(image.root, folder)).mode & 0o777).toBe(0o700);
      expect([folder, writing(join(image.root, folder, 'lost+found'))]).toEqual([folder, 0]);
    }
    const user = process.getuid?.() === 0 ? image.config.uid : process.getuid?.();
    expect(image.run(['-p', 'process.getuid()']).stdout.trim()).toBe(String(user));
  });

  it('makes no key of its own: without the key of the logs it does not start', () => {
    const { LOG_KEY_FILE: _, ...env } = issuer.env;
    const { status, stderr } = image.run(image.config.command, { ...env, LEDGER_INIT: 'true' });
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/^LOG_KEY_MISSING: .*keys.log-key\.pem/) });
    expect(readdirSync(join(image.root, 'keys'))).toEqual(['lost+found']);
  });

  it('makes no key of its own: without an issuer it does not start', () => {
    const { status, stderr } = image.run(image.config.command, { LEDGER_INIT: 'true' });
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/^SETTINGS_INVALID: [^]*AUTH_ISSUER/) });
    expect(readdirSync(join(image.root, 'keys'))).toEqual(['lost+found']);
  });

  it('runs as one process on its own folder, by the command that it names, with the reference of its API', async () => {
    const container = await image.start(undefined, { ...issuer.env, LEDGER_INIT: 'true' });
    expect(readdirSync(join(image.root, 'data'))).toEqual(
      expect.arrayContaining(['ledger.json', 'events.sqlite', 'views.sqlite']),
    );
    const page = await (await fetch(`${container.url}/docs`)).text();
    for (const [, place] of page.matchAll(/<(?:script src|link rel="stylesheet" href)="([^"]+)"/g))
      expect([place, (await fetch(`${container.url}/${place}`)).status]).toEqual([place, 200]);
    expect(await container.stop()).toBe(0);
    expect(container.healthy()).toBe(false);
  });

  describe('as three processes on servers', () => {
    let eventStore: ServerProcess;
    let mongo: ForeignMongo | undefined;
    let env: Readonly<Record<string, string>>;
    const containers = {} as Record<Service, Container>;
    const memory = { position: 0n };
    const as = async (service: Service, role: Role): Promise<HttpClient> =>
      new HttpClient(() => containers[service].url, await issuer.token([role]), memory);

    beforeAll(async () => {
      eventStore = await startServerProcess();
      if (isInstalled()) mongo = await ForeignMongo.start({ mode: 'replica set' });
      else process.stderr.write('SKIPPED a MongoDB server under the image: its views are embedded\n');
      const views = mongo?.url('image') ?? `embedded:${join(image.root, 'data/views')}`;
      env = { ...issuer.env, EVENT_STORE_URL: eventStore.connectionString, DOCUMENT_STORE_URL: views };
    });
    afterAll(async () => {
      await eventStore?.end();
      await mongo?.end();
    });

    it('become healthy once the ledger is made', async () => {
      expect(image.run(commandOf('command-api'), env).stderr).toMatch(/^LEDGER_NOT_INITIALISED: /);
      expect(image.run(commandOf('ledger-init'), env)).toMatchObject({ status: 0, stderr: '' });
      await Promise.all(services.map(async (service) => (containers[service] = await image.start(commandOf(service), env))));
    });

    it('record a command and answer a decision', async () => {
      const subjectRef = newSubjectRef();
      await register(await as('command-api', 'admin'), 'newsletter');
      const consent = { purposeId: 'newsletter', consentType: 'expressed' };
      const given = await (await as('command-api', 'service-command')).post(`/v1/subjects/${subjectRef}/consents`, consent);
      expect(given).toMatchObject({ status: 201, body: { consent: { state: 'given' } } });
      const asking = await as('query-api', 'service-decision');
      expect((await asking.post('/v1/decisions', { subjectRef, purposeId: 'newsletter' })).body).toMatchObject({
        decision: 'PERMIT',
        lawfulBasis: 'consent',
      });
    });

    it('end on SIGTERM, after what was open has been answered', async () => {
      const reader = await as('query-api', 'operator');
      const open = reader.get(`/v1/subjects/${newSubjectRef()}/status`, farAhead);
      await delay(300);
      const codes = Promise.all(services.map((service) => containers[service].stop()));
      expect(await open).toMatchObject({ status: 503, body: { code: 'LEDGER_STALE' } });
      expect(await codes).toEqual([0, 0, 0]);
    });
  });
});
