import type { RecordedSeal } from '#application';
import type { LogHead } from '#read-models';
import { CheckpointReader, CheckpointWriter, SealerFenced } from '../checkpoints/checkpoint-documents.ts';
import { TreeReader } from '../tree/tree-reader.ts';
import { openLog, sealLog, type SealingTools } from './controller-log.ts';
import type { LogTrees } from '../tree/log-trees.ts';
import type { RootMismatch } from './root-check.ts';
import type { SealerDependencies, SealerStatus } from './sealer-dependencies.ts';

/** A log is sealed so long after its first unsealed entry, in milliseconds, or once so many wait. */
const sealMillis = 1_000;
const sealEntries = 1_000;
const lookMillis = 1_000;
/** Without a word from the projections of this process: another one may keep the tree. */
const idleMillis = 250;
const retryMillis = 1_000;

/** What the sealer knows of one controller's log. */
interface FollowedLog {
  head?: LogHead;
  last?: RecordedSeal;
  state: 'unopened' | 'open' | 'mismatch';
  /** Sealed at this size, to which its tree has not come. */
  behind?: number;
  /** Not tried before, in milliseconds since the epoch. */
  retryAt?: number;
  /** When the first unsealed entry was seen, in milliseconds since the epoch. */
  since?: number;
}

/** Looks for entries of one kind of logs that are not sealed, one round after the other, under one lease. */
export class SealingRounds {
  readonly #trees: LogTrees;
  readonly #dependencies: SealerDependencies;
  readonly #epoch: number;
  readonly #keepsLease: () => Promise<boolean>;
  readonly #checkpoints: CheckpointReader;
  readonly #logs = new Map<string, FollowedLog>();
  #tree: TreeReader | undefined;
  #collection = '';
  /** The place of the last entry that was seen. */
  #order = '';
  /** The controllers whose tree stands still at an event in the way. */
  #held: ReadonlySet<string> = new Set();
  #began = 0;
  /** The tree is proven to hold every entry that the ledger held when its logs began to be opened. */
  #complete = false;
  #looked = Number.NEGATIVE_INFINITY;

  constructor(trees: LogTrees, epoch: number, dependencies: SealerDependencies, keepsLease: () => Promise<boolean>) {
    this.#trees = trees;
    this.#epoch = epoch;
    this.#dependencies = dependencies;
    this.#keepsLease = keepsLease;
    this.#checkpoints = new CheckpointReader(dependencies.documents);
  }

  /** Seals what is due; resolves with how long nothing will be, in milliseconds, unless entries come. */
  async next(): Promise<number> {
    const { time } = this.#dependencies;
    if (time.now() - this.#looked >= lookMillis || time.now() < this.#looked) await this.#look();
    await this.#follow();
    for (const [controllerId, log] of this.#logs) {
      if (!(await this.#keepsLease())) return 0;
      await this.#attempt(controllerId, log);
    }
    const waiting = [...this.#logs.values()].flatMap(({ since }) =>
      since === undefined ? [] : [since + sealMillis - time.now()],
    );
    return Math.max(0, Math.min(idleMillis, ...waiting));
  }

  /** How long the first entry has waited that no checkpoint covers, and of how many logs nothing more is sealed. */
  get status(): Omit<SealerStatus, 'uncosignedMillis'> {
    const logs = [...this.#logs.values()];
    const now = this.#dependencies.time.now();
    return {
      unsealedMillis: Math.max(0, ...logs.map(({ since = now }) => now - since)),
      mismatches: logs.filter(({ state }) => state === 'mismatch').length,
    };
  }

  /** The last sealed size of each log that agrees with what was sealed. */
  *sealed(): Generator<readonly [string, number]> {
    for (const [controllerId, { state, last }] of this.#logs) if (state === 'open' && last) yield [controllerId, last.size];
  }

  /** Another generation of the tree is another tree, until it has been held against every seal. */
  async #look(): Promise<void> {
    const { documents, time } = this.#dependencies;
    this.#looked = time.now();
    const collection = await this.#trees.look();
    this.#complete ||= collection === this.#collection && (await this.#trees.isComplete(this.#began));
    if (collection === this.#collection) return this.#followHealed();
    this.#complete = false;
    this.#collection = collection;
    this.#tree = new TreeReader(documents, collection);
    this.#order = '';
    this.#began = time.now();
    this.#logs.clear();
    for await (const log of this.#checkpoints.logs()) if (this.#trees.isOwn(log)) this.#logs.set(log, { state: 'unopened' });
  }

  /** The tree of a controller that is healed has entries that lie before the last that was seen. */
  async #followHealed(): Promise<void> {
    const held = await this.#trees.heldBack();
    for (const controllerId of this.#held.difference(held)) {
      this.#logs.set(controllerId, { state: 'unopened' });
      this.#order = '';
    }
    this.#held = held;
  }

  async #follow(): Promise<void> {
    for await (const head of this.#tree!.headsFrom(this.#order)) {
      const log = this.#logs.get(head.controllerId) ?? { state: 'unopened' };
      this.#logs.set(head.controllerId, log);
      log.head = head;
      this.#order = head.order;
      this.#see(log);
    }
  }

  #see(log: FollowedLog): void {
    const isUnsealed = log.state !== 'mismatch' && (log.head?.size ?? 0) > (log.last?.size ?? 0);
    if (!isUnsealed) delete log.since;
    else log.since ??= this.#dependencies.time.now();
  }

  async #attempt(controllerId: string, log: FollowedLog): Promise<void> {
    if (this.#dependencies.time.now() < (log.retryAt ?? 0)) return;
    try {
      if (log.state === 'unopened') await this.#open(controllerId, log);
      if (log.state === 'open' && this.#isDue(log)) await this.#seal(controllerId, log, log.head!);
    } catch (cause) {
      // Whether a seal was recorded is not known: the stream of the seals tells.
      log.state = 'unopened';
      if (cause instanceof SealerFenced) throw cause;
      this.#postpone(controllerId, log, cause);
    }
  }

  #postpone(controllerId: string, log: FollowedLog, cause: unknown): void {
    log.retryAt = this.#dependencies.time.now() + retryMillis;
    this.#dependencies.observe({ kind: 'trouble', controllerId, cause });
  }

  #isDue({ head, last, since }: FollowedLog): boolean {
    if (!head || since === undefined) return false;
    return head.size - (last?.size ?? 0) >= sealEntries || this.#dependencies.time.now() - since >= sealMillis;
  }

  async #open(controllerId: string, log: FollowedLog): Promise<void> {
    if (log.behind !== undefined && (log.head?.size ?? 0) < log.behind && !this.#complete) return;
    const opened = await openLog(controllerId, this.#tools());
    if (opened.kind === 'mismatch') return this.#stop(log, opened.mismatch);
    if (opened.kind === 'behind') {
      log.behind = opened.size;
      if (this.#complete) this.#stop(log, { controllerId, size: opened.size });
      return;
    }
    log.state = 'open';
    if (opened.last) log.last = opened.last;
    else delete log.last;
    this.#see(log);
  }

  async #seal(controllerId: string, log: FollowedLog, head: LogHead): Promise<void> {
    const { time, observe } = this.#dependencies;
    const began = time.now();
    const sealed = await sealLog(head, log.last, this.#tools());
    if (sealed.kind === 'mismatch') return this.#stop(log, sealed.mismatch);
    if (sealed.kind === 'otherLedger') return this.#postpone(controllerId, log, new TreeOfAnotherLedger(controllerId));
    if (sealed.kind === 'conflict') {
      log.state = 'unopened';
      return;
    }
    const { size, previousSize } = sealed.last;
    const waitedMillis = time.now() - (log.since ?? began);
    log.last = sealed.last;
    delete log.since;
    observe({ kind: 'sealed', controllerId, size, entries: size - previousSize, millis: time.now() - began, waitedMillis });
  }

  #stop(log: FollowedLog, mismatch: RootMismatch): void {
    log.state = 'mismatch';
    delete log.since;
    this.#dependencies.observe({ kind: 'mismatch', mismatch });
  }

  #tools(): SealingTools {
    const { events, documents, time, originOf, signersOf } = this.#dependencies;
    const writer = new CheckpointWriter(documents);
    const lease = { ledgerId: events.ledgerId, epoch: this.#epoch };
    return {
      events,
      trees: this.#trees,
      tree: this.#tree!,
      checkpoints: this.#checkpoints,
      writer,
      lease,
      clock: time.now,
      originOf,
      signersOf,
    };
  }
}

class TreeOfAnotherLedger extends Error {
  readonly code = 'VIEW_OF_ANOTHER_LEDGER';
}

/** The tree of a log is not the one that was sealed. */
export const rootMismatch = 'LOG_ROOT_MISMATCH';
