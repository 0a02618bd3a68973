import { hoursAhead } from '#testing';
import type { HttpClient } from '../support/http-client.ts';
import { recorded } from '../support/expected-answers.ts';
import type { CommandExample } from './command-example.ts';

const at = '/v1/subjects/:subjectRef';

/** Posts to a list of things and gives the path of the one that was made. */
async function made(client: HttpClient, list: string, body: object): Promise<string> {
  const { events: _events, stream: _stream, commandId: _command, ...answer } = await recorded(client.post(list, body));
  const [, id] = Object.entries(answer).find(([field]) => field.endsWith('Id'))!;
  return `${list}/${String(id)}`;
}

const all = { dataCategories: 'all', purposes: 'all' };
const restriction = { ground: 'accuracyContested', ...all };
const objection = { kind: 'particularSituation', purposes: 'all' };
const contract = { purposeId: 'news', lawfulBasis: 'contract', justificationCode: 'order-17' };

export const rightsExamples: readonly CommandExample[] = [
  {
    command: 'ImposeRestriction',
    route: `${at}/restrictions`,
    by: 'service',
    path: (_, { path }) => `${path}/restrictions`,
    body: () => ({ ground: 'unlawfulProcessing', dataCategories: ['email', 'never-heard-of'], purposes: ['news'] }),
    required: ['ground', 'dataCategories', 'purposes'],
    records: ['RestrictionImposed'],
    answers: ['restrictionId'],
    again: 'recorded',
    actor: 'subjectByDefault',
  },
  {
    command: 'AuthoriseRestrictedProcessing',
    route: `${at}/restrictions/:restrictionId/authorisations`,
    by: 'operator',
    path: async ({ service }, { path }) => `${await made(service, `${path}/restrictions`, restriction)}/authorisations`,
    body: () => ({ exception: 'legalClaims', until: hoursAhead(24), purposes: ['news'] }),
    required: ['exception'],
    records: ['RestrictedProcessingAuthorised'],
    answers: [],
    again: 'recorded',
    actor: 'controllerByDefault',
  },
  {
    command: 'AnnounceRestrictionLift',
    route: `${at}/restrictions/:restrictionId/lift-announcement`,
    by: 'operator',
    path: async ({ service }, { path }) => `${await made(service, `${path}/restrictions`, restriction)}/lift-announcement`,
    body: () => ({}),
    required: [],
    records: ['RestrictionLiftAnnounced'],
    answers: [],
    again: 'nothing',
    actor: 'controllerByDefault',
  },
  {
    command: 'LiftRestriction',
    route: `${at}/restrictions/:restrictionId/lift`,
    by: 'operator',
    path: async ({ service, operator }, { path }) => {
      const one = await made(service, `${path}/restrictions`, restriction);
      await recorded(operator.post(`${one}/lift-announcement`));
      return `${one}/lift`;
    },
    body: () => ({}),
    required: [],
    records: ['RestrictionLifted'],
    answers: [],
    again: 'ALREADY_LIFTED',
    actor: 'controllerByDefault',
  },
  {
    command: 'RaiseObjection',
    route: `${at}/objections`,
    by: 'service',
    path: (_, { path }) => `${path}/objections`,
    body: () => ({ kind: 'particularSituation', purposes: ['news'] }),
    required: ['kind', 'purposes'],
    records: ['ObjectionRaised'],
    answers: ['objectionId'],
    again: 'recorded',
    actor: 'subjectByDefault',
  },
  {
    command: 'DecideObjection',
    route: `${at}/objections/:objectionId/decision`,
    by: 'operator',
    path: async ({ service }, { path }) => `${await made(service, `${path}/objections`, objection)}/decision`,
    body: () => ({ outcome: 'overridden', justificationCode: 'fraud-case' }),
    required: ['outcome', 'justificationCode'],
    records: ['ObjectionOverridden'],
    answers: [],
    again: 'OBJECTION_DECIDED',
    actor: 'controllerByDefault',
  },
  {
    command: 'WithdrawObjection',
    route: `${at}/objections/:objectionId/withdrawal`,
    by: 'service',
    path: async ({ service }, { path }) => `${await made(service, `${path}/objections`, objection)}/withdrawal`,
    body: () => ({}),
    required: [],
    records: ['ObjectionWithdrawn'],
    answers: [],
    again: 'nothing',
    actor: 'subjectSideOnly',
  },
  {
    command: 'AssertLegalBasis',
    route: `${at}/legal-bases`,
    by: 'service',
    path: (_, { path }) => `${path}/legal-bases`,
    body: () => ({ ...contract, validFrom: hoursAhead(1), validUntil: hoursAhead(24) }),
    required: ['purposeId', 'lawfulBasis', 'justificationCode'],
    records: ['LegalBasisAsserted'],
    answers: ['legalBasisId'],
    again: 'recorded',
    actor: 'controllerByDefault',
  },
  {
    command: 'EndLegalBasis',
    route: `${at}/legal-bases/:legalBasisId/end`,
    by: 'operator',
    path: async ({ service }, { path }) => `${await made(service, `${path}/legal-bases`, contract)}/end`,
    body: () => ({}),
    required: [],
    records: ['LegalBasisEnded'],
    answers: [],
    again: 'nothing',
    actor: 'controllerByDefault',
  },
  {
    command: 'PlaceLegalHold',
    route: `${at}/legal-holds`,
    by: 'operator',
    path: (_, { path }) => `${path}/legal-holds`,
    body: () => ({ dataCategories: ['email'], legalReference: 'AO:147(3)', reviewAt: hoursAhead(24) }),
    required: ['dataCategories', 'legalReference'],
    records: ['LegalHoldPlaced'],
    answers: ['legalHoldId'],
    again: 'recorded',
    actor: 'controllerByDefault',
  },
  {
    command: 'ReleaseLegalHold',
    route: `${at}/legal-holds/:legalHoldId/release`,
    by: 'operator',
    path: async ({ operator }, { path }) =>
      `${await made(operator, `${path}/legal-holds`, { dataCategories: 'all', legalReference: 'AO:147' })}/release`,
    body: () => ({}),
    required: [],
    records: ['LegalHoldReleased'],
    answers: [],
    again: 'nothing',
    actor: 'controllerByDefault',
  },
];
