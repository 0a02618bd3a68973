import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll } from '@jest/globals';
import { decodeAll } from '#application';
import { decisionLogOf, instantOf, type Instant } from '#kernel';
import { collectionOf, startProjections, systemTime } from '#projections';
import { readModels } from '#read-models';
import { openLedger, settingsFrom, type Ledger } from '#runtime';
import { CheckpointReader, startSealer } from '#sealing';
import { Recorder, type Recorded } from '#testing';
import { newKeyFile, signerOf } from '#transparency-log';
import { runCommand } from '../run-command.ts';

export interface CommandOutput {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A ledger in a temporary folder, recorded through the application's pipeline, and the command line over it. */
export class CliFixture {
  folder!: string;
  /** The clock, in milliseconds; each recorded command advances it by a minute. */
  now = Date.parse('2026-03-01T09:00:00.000Z');

  /** One folder for all tests of a file. */
  static forAllTests(record?: (fixture: CliFixture) => Promise<void>): CliFixture {
    const fixture = new CliFixture();
    beforeAll(async () => {
      fixture.folder = await mkdtemp(join(tmpdir(), 'cli-'));
      await record?.(fixture);
    });
    afterAll(() => rm(fixture.folder, { recursive: true }));
    return fixture;
  }

  env(more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
    return { EVENT_STORE_URL: `embedded:${this.folder}`, DOCUMENT_STORE_URL: `embedded:${this.folder}`, ...more };
  }

  /** Runs `ledger <line>`. */
  async ledger(line: string, env: Readonly<Record<string, string>> = {}): Promise<CommandOutput> {
    const out: string[] = [];
    const err: string[] = [];
    const code = await runCommand(line.split(' ').filter(Boolean), {
      env: this.env(env),
      clock: () => this.now,
      print: (text) => void out.push(text),
      warn: (text) => void err.push(text),
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  }

  /** Runs it with `--json` and parses the lines. */
  async json(line: string, env: Readonly<Record<string, string>> = {}): Promise<readonly Record<string, unknown>[]> {
    const { out } = await this.ledger(line.replace(/^\w+/, '$& --json'), env);
    return out
      .split('\n')
      .filter(Boolean)
      .map((text) => JSON.parse(text) as Record<string, unknown>);
  }

  /** The stores, opened as the service has them. */
  async open<Result>(work: (ledger: Ledger) => Promise<Result>): Promise<Result> {
    const ledger = await openLedger(settingsFrom(this.env()), { clock: () => this.now, warn: () => undefined });
    try {
      return await work(ledger);
    } finally {
      await ledger.close();
    }
  }

  /** Records commands one after another; resolves with the time of each. */
  record(...steps: readonly RecordingStep[]): Promise<readonly Instant[]> {
    return this.open(async ({ eventStore }) => {
      const recorder = new Recorder(eventStore, { clock: () => this.now });
      const times: Instant[] = [];
      for (const step of steps) {
        this.now += 60_000;
        const { kind } = await step(recorder);
        if (kind !== 'recorded') throw new Error(`there was nothing to record: ${kind}`);
        times.push(instantOf(this.now));
      }
      return times;
    });
  }

  /** Seals both logs of the controller, as the service does, until so many entries are covered; the views must be there. */
  async seal(entries: { readonly events: number; readonly decisions: number }): Promise<void> {
    await this.open(async ({ eventStore: events, documentStore: documents }) => {
      const keyFile = newKeyFile();
      const originOf = (log: string): string => `log.example/${log}`;
      const sealer = startSealer({
        ...{ events, documents, time: systemTime, holder: 'the spec', takeOver: true, originOf },
        signersOf: (log) => [signerOf(originOf(log), keyFile)!],
        observe: () => undefined,
      });
      const checkpoints = new CheckpointReader(documents);
      const sizeOf = async (log: string): Promise<number> => (await checkpoints.newest(log))?.size ?? 0;
      while ((await sizeOf('acme')) < entries.events || (await sizeOf(decisionLogOf('acme'))) < entries.decisions)
        await delay(20);
      await sealer.stop();
    });
  }

  /** Brings every view up to the end of the ledger, as the projector does. */
  project(): Promise<void> {
    return this.open(async ({ eventStore, documentStore }) => {
      const projections = startProjections(readModels, {
        ledger: eventStore,
        documents: documentStore,
        decode: decodeAll,
        holder: 'the spec',
        takeOver: true,
        observe: () => undefined,
      });
      const { position } = await eventStore.endAfter(0n);
      const reached = async (): Promise<boolean> => {
        const progress = await Promise.all(readModels.map((model) => documentStore.progress(collectionOf(model))));
        return progress.every(({ checkpoint }) => checkpoint?.position === position);
      };
      while (!(await reached())) await delay(5);
      await projections.stop();
    });
  }
}

/** Sends one command. */
export type RecordingStep = (recorder: Recorder) => Promise<Recorded<unknown>>;
