import { component } from '#http';
import { code, flag, listOf, object, optional, required, text, wholeNumber } from '#kernel';
import type { ProjectionStatus } from '#projections';
import { eventInTheWay, eventInTheWayFields } from '../reads/page.schema.ts';

type Rebuild = NonNullable<ProjectionStatus['rebuild']>;
type Skipped = NonNullable<ProjectionStatus['skipped']>[number];
type Kept = NonNullable<ProjectionStatus['kept']>[number];

const state = code('booting', 'running', 'rebuilding', 'paused', 'stopped');

const rebuild = object<Rebuild>({
  generation: required(wholeNumber, 'the generation that is made'),
  state: required(state, 'what it does'),
  since: required(text('instant'), 'when it was ordered'),
  limit: required(wholeNumber, 'events a second that it is held to'),
  position: required(text('position'), 'how far it has come'),
  events: optional(wholeNumber, 'projected so far; absent once it has come to the end of the ledger'),
  perSecond: optional(wholeNumber, 'events a second since it began or went on'),
  secondsLeft: optional(wholeNumber, 'an estimate'),
  ready: required(flag, 'it holds every event, so it may be compared and flipped'),
  error: optional(text('code'), 'why it stopped'),
  stoppedAt: optional(eventInTheWay, 'the event that it stopped at'),
  quarantined: required(wholeNumber, 'streams or tenants that it has in quarantine'),
});

const projection = object<ProjectionStatus>({
  projection: required(text('projection'), 'the view'),
  version: required(wholeNumber, 'of its code'),
  generation: required(wholeNumber, 'the one that reads are answered from'),
  state: required(state, 'what it does'),
  position: required(text('position'), 'how far it has come'),
  lagSeconds: required(wholeNumber, 'how long it has been behind'),
  lagEvents: required(wholeNumber, 'ledger events that it does not hold yet, counted up to 10,000'),
  error: optional(text('code'), 'why it stopped'),
  stoppedAt: optional(eventInTheWay, 'the event that it stopped at, for all or for this tenant'),
  quarantined: required(wholeNumber, 'streams or tenants in quarantine, counted up to 1,000'),
  skipped: optional(
    listOf(
      object<Skipped>({
        ...eventInTheWayFields,
        projectable: required(flag, 'this build can project it: a rebuild of the view would hold it'),
      }),
    ),
    'events that it went on without, because two people have recorded that it may',
  ),
  rebuild: optional(rebuild, 'the generation that is made beside it'),
  kept: optional(
    listOf(
      object<Kept>({
        generation: required(wholeNumber, 'one that was live before'),
        until: required(text('instant'), 'when it goes'),
      }),
    ),
    'generations that were live before, the last of them last',
  ),
});

export interface ProjectionList {
  readonly items: readonly ProjectionStatus[];
}

export const projections = component(
  'Projections',
  object<ProjectionList>({ items: required(listOf(projection), 'every view') }),
);
