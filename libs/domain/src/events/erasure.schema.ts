import { code, digest, either, identifier, instant, listOf, object, optional, required, text, uuid, type Fields } from '#kernel';
import { fromReceipt, fromRecording, subjectEvent, type SubjectEventTypes } from './event-type.ts';
import type { ControllerSettings } from './controller.events.ts';
import { settings } from './controller.schema.ts';
import { orAll } from './fact.schema.ts';
import { assessedAs, erasureExemptions, erasureGrounds, erasureStates, erasureTaskStatuses } from './erasure.events.ts';
import type { CategorySet, DataErased, ErasureAccepted, ErasureApproved, ErasureCompleted } from './erasure.events.ts';
import type { ErasureEvent, ErasureOutcome, ErasureRequested, ErasureRequestWithdrawn, ErasureState } from './erasure.events.ts';
import type { ErasureTaskAssigned, ErasureTaskStatus } from './erasure.events.ts';

type Some = Extract<CategorySet, { dataCategories: readonly string[] }>;
type AllBut = Extract<CategorySet, { dataCategories: 'all' }>;
type Withheld = Extract<ErasureOutcome, { outcome: 'withhold' }>;

const erasureId = required(uuid, 'the case');
export const erasureOutcomeList = listOf(
  either(
    object<Exclude<ErasureOutcome, Withheld>>({
      dataCategory: required(identifier, 'the category, or "all" for those not named'),
      outcome: required(code('erase', 'anonymise'), 'what is done with it'),
    }),
    object<Withheld>({
      dataCategory: required(identifier, 'the category, or "all" for those not named'),
      outcome: required(code('withhold'), 'it stays'),
      exemption: required(code(...erasureExemptions), 'Art. 17(3) GDPR'),
      until: optional(instant, 'when it becomes due'),
    }),
  ),
);
const previous = required(
  object<{ state: ErasureState }>({ state: required(code(...erasureStates), 'of the case before') }),
  'what it replaces',
);
const assessmentDigest = required(digest, 'of the case id and the outcomes: what an approval names');
const assessed = object<ErasureAccepted['data']>({
  erasureId,
  outcomes: required(erasureOutcomeList, 'one a category'),
  assessmentDigest,
  previous,
});

const some: Fields<Some> = { dataCategories: required(listOf(identifier), 'the categories') };
const allBut: Fields<AllBut> = {
  dataCategories: required(code('all'), 'every category'),
  except: required(listOf(identifier), 'with "all": but these'),
};

interface Report {
  erasureId: string;
  system: string;
  method?: string;
  previous: { status: ErasureTaskStatus };
}

const reportFields: Fields<Report> = {
  erasureId,
  system: required(identifier, 'the system that reports'),
  method: optional(text('code'), 'how it destroyed the data'),
  previous: required(
    object<Report['previous']>({ status: required(code(...erasureTaskStatuses), 'of the task before') }),
    'what it replaces',
  ),
};
const report = either(
  object<Report & Some>({ ...reportFields, ...some }),
  object<Report & AllBut>({ ...reportFields, ...allBut }),
);

const destroyed = object<DataErased['data']>({
  erasureId,
  dataCategory: required(identifier, 'the category, or "all" for what falls under the default'),
  except: optional(listOf(identifier), 'with "all": but these'),
});

/** The ends of what is withheld. */
const untilReleased = ({ data }: { readonly data: Pick<ErasureAccepted['data'], 'outcomes'> }) =>
  data.outcomes.map((outcome) => (outcome.outcome === 'withhold' ? outcome.until : undefined));

export const erasureEventTypes = {
  ErasureRequested: subjectEvent(
    'An erasure was asked for (Art. 17 GDPR).',
    object<ErasureRequested['data']>({
      erasureId,
      dataCategories: required(orAll, 'of which data'),
      ground: required(code(...erasureGrounds), 'Art. 17(1) GDPR'),
      dueAt: required(instant, 'by when, under the regime of the time'),
      dueAtProvisional: optional<true>({ json: { const: true } }, 'the working-day calendar does not know so far yet'),
      dueUnder: optional(object<ControllerSettings>(settings), 'with a provisional due date: what it is computed anew by'),
    }),
    { starts: fromReceipt, leaves: 'requested' },
  ),
  ErasureRequestWithdrawn: subjectEvent(
    'The subject took the request back before anything was erased.',
    object<ErasureRequestWithdrawn['data']>({ erasureId, previous }),
    { starts: fromRecording, leaves: 'withdrawn' },
  ),
  ErasureAccepted: subjectEvent('Everything asked for will be erased or anonymised.', assessed, {
    starts: fromRecording,
    ends: untilReleased,
    leaves: assessedAs.ErasureAccepted,
  }),
  ErasurePartlyAccepted: subjectEvent('A part will be erased or anonymised, the rest is withheld.', assessed, {
    starts: fromRecording,
    ends: untilReleased,
    leaves: assessedAs.ErasurePartlyAccepted,
  }),
  ErasureRefused: subjectEvent('Everything is withheld.', assessed, {
    starts: fromRecording,
    ends: untilReleased,
    leaves: assessedAs.ErasureRefused,
  }),
  ErasureApproved: subjectEvent(
    'A second person approved the assessment.',
    object<ErasureApproved['data']>({ erasureId, assessmentDigest, previous }),
    { starts: fromRecording, leaves: 'approved' },
  ),
  SubjectFenced: subjectEvent(
    'Categories are closed from here on; again for suspended ones when a hold or restriction goes.',
    either(
      object<{ erasureId: string } & Some>({ erasureId, ...some }),
      object<{ erasureId: string } & AllBut>({ erasureId, ...allBut }),
    ),
    { starts: fromRecording },
  ),
  ErasureTaskAssigned: subjectEvent(
    'A system was told what to destroy.',
    object<ErasureTaskAssigned['data']>({
      erasureId,
      system: required(identifier, 'the system'),
      dataCategories: required(orAll, 'what it destroys'),
      backupsExpireAt: optional(instant, 'when the last backup that holds the data is gone'),
      previous,
    }),
    { starts: fromRecording, leaves: 'executing' },
  ),
  ErasureTaskCompleted: subjectEvent('A system reported that it destroyed the categories named.', report, {
    starts: fromRecording,
    leaves: 'completed',
  }),
  ErasureTaskFailed: subjectEvent('A system reported that it could not destroy the categories named.', report, {
    starts: fromRecording,
    leaves: 'failed',
  }),
  DataErased: subjectEvent('Every system has erased a category.', destroyed, { starts: fromRecording, leaves: 'erased' }),
  DataAnonymised: subjectEvent('Every system has anonymised a category.', destroyed, {
    starts: fromRecording,
    leaves: 'anonymised',
  }),
  BackupsExpired: subjectEvent('No backup holds the data any more.', object<{ erasureId: string }>({ erasureId }), {
    starts: fromRecording,
  }),
  ErasureCompleted: subjectEvent('The case is done.', object<ErasureCompleted['data']>({ erasureId, previous }), {
    starts: fromRecording,
    leaves: 'completed',
  }),
} satisfies SubjectEventTypes<ErasureEvent>;
