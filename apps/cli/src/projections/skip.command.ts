import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { mayDo, type Principal } from '#access';
import { digestOf, executeOperationsCommand } from '#application';
import type { EventInTheWay } from '#document-store';
import type { SkipProjectedEvent } from '#domain';
import { controllerOf, ledgerCategories } from '#kernel';
import {
  collectionOf,
  generationsOf,
  inGeneration,
  maySkip,
  quarantineOf,
  specsOf,
  type QuarantineEntry,
  type ReadModel,
} from '#projections';
import { commandPipeline, settingsFrom, verifierFor } from '#runtime';
import type { Shell } from '../shell.ts';
import { withViews, type Views } from '../views.ts';
import { ordered, waitOption } from './give-order.ts';
import { viewArgument } from './view-argument.ts';

/** Why nothing was recorded; each with a sentence for the person at the terminal. */
export class SkipRefused extends Error {
  readonly code: keyof typeof sentences;

  constructor(code: keyof typeof sentences) {
    super(sentences[code]);
    this.code = code;
  }
}

const sentences = {
  NOT_STOPPED: 'The view has not stopped at an event. A subject in quarantine is healed and never skipped.',
  UNAUTHENTICATED: 'LEDGER_TOKEN must hold a valid token of the person who asks.',
  FORBIDDEN: 'The token must be of an operator or an approver, and of the tenant whose event is in the way.',
  APPROVER_NOT_INDEPENDENT: 'The second of the two must be another person than the one who asked.',
  VIEW_COUNTS_EVENTS:
    'The view numbers all events: without one, what has been signed about them would be wrong. The event is mended instead.',
  NOT_RECORDED: 'Others write the same stream. Run it again.',
} as const;

interface Options {
  readonly wait: number;
  readonly json?: true;
}

/** `ledger projection skip <name>`: by one person it is a request, by a second one the approval; both are facts of the ledger. */
export const skipCommand = (shell: Shell): Command =>
  new Command('skip')
    .description(
      'have a view go on without the event that it stopped at, for all or for a tenant: run by two people, each with LEDGER_TOKEN of their own',
    )
    .addArgument(viewArgument())
    .addOption(waitOption())
    .option('--json', 'one JSON object')
    .action((model: ReadModel, { wait, json }: Options) =>
      withViews(shell, async (views) => {
        if (model.placed) throw new SkipRefused('VIEW_COUNTS_EVENTS');
        const candidates = await eventsInTheWay(views, model);
        if (candidates.length === 0) throw new SkipRefused('NOT_STOPPED');
        const principal = await personOf(shell);
        const event = candidates.find(({ controllerId }) => controllerId === principal.controllerId);
        if (!event) throw new SkipRefused('FORBIDDEN');
        const state = await recordedBy(shell, views, principal, { view: model.name, viewVersion: model.version, ...event.at });
        const carriedOut = state === 'approved' && (await ordered(shell, views, model, 'retry', wait));
        if (json) return shell.print(JSON.stringify({ projection: model.name, ...event.at, state, carriedOut }));
        if (state === 'requested') return shell.print('Requested. A second person approves it by the same command.');
        return shell.print(`Approved: ${model.name} goes on without event ${event.at.eventId} at position ${event.at.position}.`);
      }),
    );

/** The events that the view has stopped at, or that hold back more than a subject, in the order of their positions. */
async function eventsInTheWay({ events, documents }: Views, model: ReadModel): Promise<readonly Candidate[]> {
  const { live, next } = await generationsOf(documents, model);
  const found: EventInTheWay[] = [];
  // A rebuild may stop at an event that the live generation was made from.
  for (const generation of [live, ...(next ? [next.generation] : [])]) {
    const made = inGeneration(model, generation);
    const { condition } = await documents.progress(collectionOf(made));
    if (condition?.error === 'POISON_EVENT' && condition.at) found.push(condition.at);
    await documents.ensure(specsOf(made));
    for await (const { body } of documents.scan(quarantineOf(made))) {
      const entry = body as QuarantineEntry;
      if (maySkip(model, entry.stream)) found.push(entry);
    }
  }
  const there = await Promise.all(found.map((event) => storedAt(events, event)));
  return there
    .filter((event) => event !== undefined)
    .toSorted((one, other) => (BigInt(one.at.position) < BigInt(other.at.position) ? -1 : 1));
}

interface Candidate {
  readonly at: Pick<EventInTheWay, 'position' | 'eventId'>;
  readonly controllerId: string;
}

async function storedAt(events: Views['events'], { position, eventId }: EventInTheWay): Promise<Candidate | undefined> {
  for await (const recorded of events.readAll(BigInt(position) - 1n, ledgerCategories))
    return recorded.eventId === eventId ? { at: { position, eventId }, controllerId: controllerOf(recorded.stream) } : undefined;
  return undefined;
}

async function personOf({ env, clock }: Shell): Promise<Principal> {
  const token = env['LEDGER_TOKEN'];
  const verifier = await verifierFor(settingsFrom(env), clock);
  const principal = token ? await verifier.verify(token) : undefined;
  // A token that is bound to a certificate is good over the connection of its client alone (RFC 8705 3).
  if (!principal || principal.certificate !== undefined) throw new SkipRefused('UNAUTHENTICATED');
  if (!mayDo(principal, ['operator', 'approver'])) throw new SkipRefused('FORBIDDEN');
  return principal;
}

async function recordedBy(
  { clock }: Shell,
  { events }: Views,
  { controllerId, sub, roles }: Principal,
  event: Pick<SkipProjectedEvent, 'view' | 'viewVersion' | 'position' | 'eventId'>,
): Promise<'requested' | 'approved'> {
  const attribution = { actor: { id: sub, role: 'dataController' }, channel: 'api' } as const;
  const command: SkipProjectedEvent = { type: 'SkipProjectedEvent', ...event, attribution };
  const commandId = randomUUID();
  const meta = { controllerId, commandId, commandDigest: digestOf(command), recordedBy: { sub, roles } };
  const result = await executeOperationsCommand(
    commandPipeline({ eventStore: events, clock }, () => undefined),
    { command, meta },
  );
  if (!('state' in result)) throw new SkipRefused(result.kind === 'refused' ? 'APPROVER_NOT_INDEPENDENT' : 'NOT_RECORDED');
  const skip = result.state.skips.find(({ eventId, view }) => eventId === event.eventId && view === event.view);
  return skip?.approved ? 'approved' : 'requested';
}
