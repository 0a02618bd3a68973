import fc from 'fast-check';
import type { SubjectEvent } from '#domain';
import type { Instant } from '#kernel';
import { choiceFrom, choices } from './random-choice.ts';
import * as catalogue from './commands/catalogue.commands.ts';
import * as consent from './commands/consent.commands.ts';
import * as erasure from './commands/erasure.commands.ts';
import * as mark from './commands/rights.commands.ts';
import { emptyLedger, recordingAt, record, type AnyCommand, type Ledger, type Outcome } from './ledger.ts';
import { categoryIds, policyId, purposeIds } from './names.ts';
import { byController, someToken } from './attribution.ts';
import { ahead, beginning, pauses, shifted } from './times.ts';

/**
 * The commands of a walk and how often each comes, so that walks get to where several things hold at once. A command that is added
 * gets a maker in `commands/` and its name here, and in `makes` what must be there before it.
 */
const kinds = {
  ...{ give: 16, giveAgain: 8, confirm: 10, renew: 8, refuseConsent: 3, withdraw: 4, withdrawAll: 2, invalidate: 3 },
  save: 6,
  ...{ notify: 4, accept: 4 },
  ...{ impose: 3, authorise: 10, announceLift: 4, lift: 6, object: 5, decideObjection: 4, withdrawObjection: 3 },
  ...{ assertBasis: 8, endBasis: 2, hold: 2, release: 4 },
  ...{ requestErasure: 3, withdrawRequest: 1, advanceErasure: 14, assess: 1, approve: 1, execute: 1, report: 6 },
  ...{ register: 1, revise: 6, retire: 1, publish: 4, configure: 2 },
  ...{ cancelVersion: 2, cancelRetirement: 1, cancelPolicyVersion: 2 },
} as const;
type Kind = keyof typeof kinds;
const makers = { ...catalogue, ...consent, ...erasure, ...mark } as Record<
  Kind,
  (choice: ReturnType<typeof choiceFrom>, ledger: Ledger, now: Instant) => AnyCommand
>;

/** A command about something that is not there yet is replaced by the one that makes it. */
const makes: { readonly [kind in Kind]?: readonly [SubjectEvent['type'], Kind] } = {
  ...{ confirm: ['ConsentAwaitingConfirmation', 'give'], renew: ['ConsentGiven', 'give'], invalidate: ['ConsentGiven', 'give'] },
  ...{ authorise: ['RestrictionImposed', 'impose'], announceLift: ['RestrictionImposed', 'impose'] },
  ...{ lift: ['RestrictionLiftAnnounced', 'announceLift'] },
  ...{ decideObjection: ['ObjectionRaised', 'object'], withdrawObjection: ['ObjectionRaised', 'object'] },
  ...{ endBasis: ['LegalBasisAsserted', 'assertBasis'], release: ['LegalHoldPlaced', 'hold'] },
  ...{ advanceErasure: ['ErasureRequested', 'requestErasure'], assess: ['ErasureRequested', 'requestErasure'] },
  withdrawRequest: ['ErasureRequested', 'requestErasure'],
  ...{ approve: ['ErasureRequested', 'advanceErasure'], execute: ['ErasureApproved', 'advanceErasure'] },
  ...{ report: ['ErasureTaskAssigned', 'advanceErasure'] },
};

function suited(kind: Kind, ledger: Ledger): Kind {
  const [type, maker] = makes[kind] ?? [];
  return maker === undefined || ledger.world.facts.some((fact) => fact.type === type) ? kind : suited(maker, ledger);
}

/** One command of a walk; its fields are chosen when the walk comes to it, from what is recorded then. */
export interface Step {
  readonly kind: Kind;
  readonly choices: readonly number[];
}

const stepOf = (weights: Partial<Record<Kind, number>>): fc.Arbitrary<Step> => {
  const arbitraries = Object.entries(weights).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as Kind) }));
  return fc.record({ kind: fc.oneof(...arbitraries), choices });
};

/** What a walk is about: most states are reached only where few other commands interfere. */
const themes: readonly fc.Arbitrary<Step>[] = [
  stepOf(kinds),
  stepOf({
    ...{ give: 8, giveAgain: 6, confirm: 8, renew: 8, refuseConsent: 2, withdraw: 2, withdrawAll: 1, invalidate: 2 },
    save: 4,
    ...{ revise: 8, publish: 3, notify: 3, accept: 3, assertBasis: 4, endBasis: 2, configure: 1 },
  }),
  stepOf({
    ...{ give: 8, renew: 2, withdraw: 1, assertBasis: 4, impose: 4, authorise: 10, announceLift: 2, lift: 4 },
    ...{ object: 3, decideObjection: 4, withdrawObjection: 1 },
  }),
  stepOf({
    ...{ give: 6, withdraw: 1, assertBasis: 2, notify: 4, accept: 4, revise: 8, publish: 6, retire: 2 },
    ...{ cancelVersion: 6, cancelRetirement: 3, cancelPolicyVersion: 6 },
  }),
  stepOf({ give: 6, confirm: 2, assertBasis: 3, hold: 1, release: 2, impose: 1, requestErasure: 1, advanceErasure: 16 }),
];

export interface Walk {
  /** The choices that both purposes are registered with, long before the walk begins. */
  readonly purposes: readonly (readonly number[])[];
  readonly steps: readonly Step[];
}

export const walks = (maxLength = 24): fc.Arbitrary<Walk> =>
  fc.record({
    purposes: fc.tuple(choices, choices),
    steps: fc.oneof(...themes.map((step) => fc.array(step, { minLength: Math.floor(maxLength / 3), maxLength, size: 'max' }))),
  });

/** What a walk has come to after a step: the ledger, the clock, the command and its outcome. */
export interface Stage {
  readonly ledger: Ledger;
  readonly now: Instant;
  readonly command: AnyCommand;
  readonly outcome: Outcome;
}

export function start(walk: Walk): Ledger {
  const longAgo = shifted(beginning, -100 * 24 * 3_600_000);
  const published = withFirstPolicy(emptyLedger, walk, longAgo);
  return withPolicyChange(withPurposes(published, walk, longAgo), walk, shifted(beginning, -24 * 3_600_000));
}

const withPurposes = (published: Ledger, walk: Walk, longAgo: Instant): Ledger =>
  walk.purposes.reduce<Ledger>((ledger, numbers, index) => {
    const choice = choiceFrom(numbers);
    const { effectiveFrom: _, ...content } = catalogue.someBody(choice, longAgo);
    const body = { ...content, ...(choice.once(12) && { effectiveFrom: shifted(beginning, choice.of(ahead)) }) };
    const attribution = byController(choice, longAgo);
    const command = { type: 'RegisterPurpose', attribution, purposeId: purposeIds[index]!, ...body } as const;
    return record(ledger, command, longAgo, someToken(choice)).ledger;
  }, published);

/** In one walk of three both purposes are narrower by the policy of the day before, which binds whoever comes afterwards. */
function withPolicyChange(ledger: Ledger, { purposes: [numbers] }: Walk, dayBefore: Instant): Ledger {
  const choice = choiceFrom(numbers!.toSorted());
  if (!choice.once(3)) return ledger;
  const version = catalogue.nextPolicyVersion(ledger);
  const publication = { ...catalogue.publish(choice, ledger, dayBefore), version, effectiveFrom: dayBefore };
  const published = record(ledger, publication, dayBefore, someToken(choice)).ledger;
  return purposeIds.reduce<Ledger>((before, purposeId) => {
    const dataCategories = choice.some(categoryIds).map((id) => ({ id, necessity: 'optional' as const }));
    const body = { ...catalogue.unchanged(before.catalogue.purposes.get(purposeId)!.versions[0]!), dataCategories };
    const attribution = byController(choice, dayBefore);
    const command = { type: 'RevisePurpose', attribution, purposeId, ...body, policyRef: { policyId, version } } as const;
    return record(before, command, dayBefore, someToken(choice)).ledger;
  }, published);
}

function withFirstPolicy(ledger: Ledger, { purposes: [numbers] }: Walk, longAgo: Instant): Ledger {
  const choice = choiceFrom(numbers!.toReversed());
  if (choice.once(4)) return ledger;
  const command = { ...catalogue.publish(choice, ledger, longAgo), effectiveFrom: longAgo };
  return record(ledger, command, longAgo, someToken(choice)).ledger;
}

export const stagesOf = (walk: Walk): Generator<Stage> => stagesFrom(start(walk), beginning, walk.steps);

export function* stagesFrom(first: Ledger, begin: Instant, steps: readonly Step[]): Generator<Stage> {
  let ledger = first;
  let clock = begin;
  for (const { kind, choices } of steps) {
    const choice = choiceFrom(choices);
    // Now and then the clock jumps back; the streams' recorded times do not.
    clock = shifted(clock, choice.of(pauses) * (choice.once(10) ? -1 : 1));
    const now = recordingAt(ledger, clock);
    const command = makers[suited(kind, ledger)](choice, ledger, now);
    const recorded = record(ledger, command, clock, someToken(choice, command.type));
    ledger = recorded.ledger;
    yield { ledger, now, command, outcome: recorded.outcome };
  }
}

/** The last stage of a walk. */
export const endOf = (walk: Walk): Stage => [...stagesOf(walk)].at(-1)!;
