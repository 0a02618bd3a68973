/** What a field of a body means, by its name; by its body and name where bodies differ. */
const meanings: Readonly<Record<string, string>> = {
  // Of every command about a subject.
  expressedAt: 'when the person expressed it; absent: when it was received',
  receivedAt: 'when the controller received it; absent: now. Legal terms run from here',
  channel: 'by which way it came; absent: api',
  correlationId: 'what the caller counts as one matter',
  actor: 'whose act it is; absent: of the person or of the controller, as the command says',
  'AnyActor.role': 'in which capacity',
  'AnyActor.id': 'who, without personal data; absent: the token’s subject',
  'SubjectSideActor.role': 'in which capacity: the person, or who acts for the person',
  'SubjectSideActor.id': 'who, without personal data; absent: the token’s subject',
  'ControllerOrAuthority.role': 'in which capacity: the controller or an authority',
  'ControllerOrAuthority.id': 'who, without personal data; absent: the token’s subject',

  // Of consents, notices and acceptances.
  subjectRef: 'the person, by a random reference',
  purposeId: 'the purpose',
  dataCategories: 'the data categories; for restrictions, objections, holds and erasures a list or "all"',
  'GiveConsentBody.dataCategories': 'the data categories; absent: all of the purpose version',
  'GiveChoiceBody.dataCategories': 'the data categories; absent: all of the purpose version',
  recipients: 'who may receive the data; absent: all of the purpose version',
  consentType: 'whether it was expressed by an act, or explicitly for this purpose (Art. 9)',
  validUntil: 'when it ends; absent: by what the purpose says',
  isSeparateDocument: 'whether it stood apart from other declarations',
  policyRef: 'the policy version that was shown',
  noticePresentedAt: 'when the notice was shown',
  evidenceDigests: 'SHA-256 of evidence that lies elsewhere, encrypted',
  choices: 'what the form says of each purpose, each purpose once',
  choice: 'what the person chose',
  policyId: 'the policy',
  version: 'of the policy; names do not order versions',
  language: 'of the text, as a tag of BCP 47',
  deliveredAt: 'when the notice reached the person',

  // Of the catalogue and the settings of the tenant.
  name: 'of the purpose, by language',
  description: 'of the purpose, for people',
  'RegisterPurposeBody.dataCategories': 'what is processed for it',
  'RevisePurposeBody.dataCategories': 'what is processed for it',
  'DataCategoryBody.id': 'the data category',
  necessity: 'whether the purpose can do without it; it informs and is no gate',
  retentionClass: 'by which class of terms it is kept',
  lawfulBases: 'on what the purpose may rest, in the order in which they are tried',
  'RegisterPurposeBody.recipients': 'who receives the data; absent: nobody',
  'RevisePurposeBody.recipients': 'who receives the data; absent: nobody',
  directMarketing: 'whether it is direct marketing, which an objection ends at once; absent: no',
  specialCategory: 'whether it takes data of Art. 9, so that consent must be explicit; absent: no',
  distribution: 'whether the data are made public; absent: no',
  doubleOptIn: 'whether a consent waits for a confirmation; absent: no',
  confirmWithin: 'how long a consent waits for its confirmation, as a period of ISO 8601; absent: P7D',
  separateDocument: 'whether a consent must stand apart from other declarations; absent: no',
  consentValidity: 'how long a consent lasts, as a period of ISO 8601; absent: without end',
  'RegisterPurposeBody.policyRef': 'the policy version that describes the purpose',
  'RevisePurposeBody.policyRef': 'the policy version that must bind a person before this version does',
  logDecisions: 'which decisions are kept in the decision log; absent: none',
  effectiveFrom: 'from when it holds; absent: from now',
  changeClass: 'how the change comes to bind people',
  'RevisePurposeBody.changeClass': 'whether another name or description leaves the purpose the same; required where they differ',
  reason: 'why, as a code of the controller’s own',
  texts: 'the text in each language',
  content: 'the text as people are shown it; kept under its hash',
  regime: 'the law that the tenant is judged by',
  timeZone: 'in which working days begin; absent: UTC',
  calendar: 'which days are working days; absent: all but weekends',

  // Of rights.
  ground: 'why, by the law',
  purposes: 'the purposes, or "all"',
  'AuthoriseRestrictedProcessingBody.purposes': 'for which purposes; absent: all that are restricted',
  exception: 'what Art. 18(2) allows under a restriction',
  until: 'when it ends; absent: without end',
  kind: 'to direct marketing, or for a particular situation',
  outcome: 'what was decided',
  justificationCode: 'why the controller’s reasons prevail, as a code of its own',
  lawfulBasis: 'the basis of Art. 6(1)(b) to (f)',
  validFrom: 'from when it holds; absent: from now',
  legalReference: 'the provision or case that asks for it, as a code',
  reviewAt: 'when it is to be looked at again',
  outcomes: 'what becomes of each category; "all" is the default for those not named',
  dataCategory: 'the data category, or "all"',
  exemption: 'by which exemption of Art. 17(3) it is kept; with `withhold` and only then',
  assessmentDigest: 'of the assessment that was read',
  tasks: 'which system destroys what',
  system: 'the system',
  backupsExpireAt: 'when the last backup with the data is gone',
  status: 'whether the task was carried out',
  'ReportErasureTaskBody.dataCategories': 'what is reported on; absent: all that is due',
  method: 'how it was destroyed, as a code',

  // Of questions.
  decisions: 'the questions, answered in their order',
  operation: 'what is to be done with the data; absent: use',
  recipientId: 'to whom the data go; with `share`',
  'Question.dataCategories': 'the data categories; absent: all of the purpose',
  'Questions.dataCategories': 'the data categories; absent: all of the purpose',
  'Question.exception': 'what the caller invokes under a restriction',
  'Questions.exception': 'what the caller invokes under a restriction',
  at: 'the moment that is asked about; absent: now',
  knownAt: 'by what had been recorded then; absent: everything',
  consistency: '`strong` reads the streams themselves: newer, and slower; absent: projected',

  // Of problems.
  title: 'what the code means, in few words',
  code: 'stable: what a program decides by',
  detail: 'what is wrong with this request',
  pointer: 'the place, as a JSON pointer',
  rule: 'the rule that is broken, or the code of a refused choice',
  'Problem.status': 'that of the response',
};

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
}

/** The schema with a meaning for each field that has none of its own. */
export function withMeanings<Schema extends Described>(name: string, schema: Schema): Schema {
  const { properties, items } = schema;
  return {
    ...schema,
    ...(items && { items: withMeanings(name, items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([field, of]) => {
          const description = of.description ?? meanings[`${name}.${field}`] ?? meanings[field];
          return [field, { ...withMeanings(name, of), ...(description && { description }) }];
        }),
      ),
    }),
  };
}
