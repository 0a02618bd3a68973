import { readCatalogue } from '#application';
import type { Catalogue, Subject, SubjectCommand } from '#domain';
import { Recorder } from '../../libs/testing/src/recorder.ts';
import { newSubjectRef } from '../../libs/testing/src/references.ts';

export interface Scene {
  readonly subject: Subject;
  readonly catalogue: Catalogue;
  readonly facts: number;
}

export type Unattributed<Command> = Command extends unknown ? Omit<Command, 'attribution'> : never;

const purposes = ['newsletter', 'profiling', 'surveys'];
export const give = { type: 'GiveConsent', purposeId: 'newsletter', consentType: 'expressed' } as const;
const restriction = { type: 'ImposeRestriction', ground: 'accuracyContested' } as const;

/** One subject of a tenant with three purposes; a minute passes with each look at the clock. */
export class SubjectHistory {
  readonly #subjectRef = newSubjectRef();
  #now = Date.UTC(2026, 0, 1);
  readonly #recorder = new Recorder(undefined, { clock: () => (this.#now += 60_000) });

  static async begin(): Promise<SubjectHistory> {
    const history = new SubjectHistory();
    for (const purposeId of purposes) {
      await history.#recorder.purpose({
        type: 'RegisterPurpose',
        attribution: { actor: { id: 'bench', role: 'dataController' }, channel: 'api' },
        purposeId,
        name: { en: purposeId },
        dataCategories: ['email', 'phone', 'orders'].map((id) => ({ id, necessity: 'required' })),
        lawfulBases: ['consent', 'legitimateInterest'],
      });
    }
    return history;
  }

  /** Resolves with the subject, and the id that the command made. */
  async send(command: Unattributed<SubjectCommand>): Promise<{ readonly state: Subject; readonly newId: string }> {
    const attribution = { actor: { id: 'bench', role: 'dataSubject' }, channel: 'api' } as const;
    return this.#recorder.subject(this.#subjectRef, { ...command, attribution } as SubjectCommand);
  }

  async imposeAndLift(body: Pick<Extract<SubjectCommand, { type: 'ImposeRestriction' }>, 'dataCategories' | 'purposes'>) {
    const { newId: restrictionId } = await this.send({ ...restriction, ...body });
    await this.send({ type: 'AnnounceRestrictionLift', restrictionId });
    await this.send({ type: 'LiftRestriction', restrictionId });
  }

  async scene({ state: subject }: { readonly state: Subject }): Promise<Scene> {
    const catalogue = await readCatalogue(this.#recorder.catalogue, 'acme', { purposeIds: ['newsletter'], policyIds: [] });
    return { subject, catalogue, facts: subject.revision + 1 };
  }
}

/** Twelve facts, of every kind that a decision weighs; the consent is in force. */
export async function subjectOf12(): Promise<Scene> {
  const history = await SubjectHistory.begin();
  await history.send(give);
  await history.send({ type: 'WithdrawConsent', purposeId: 'newsletter' });
  await history.send({ ...give, purposeId: 'profiling' });
  await history.send({ type: 'RefuseConsent', purposeId: 'surveys' });
  await history.imposeAndLift({ dataCategories: ['orders'], purposes: ['profiling'] });
  const objection = { type: 'RaiseObjection', kind: 'particularSituation', purposes: ['profiling'] } as const;
  const { newId: objectionId } = await history.send(objection);
  await history.send({ type: 'WithdrawObjection', objectionId });
  await history.send({ type: 'PlaceLegalHold', dataCategories: ['orders'], legalReference: 'case-1' });
  await history.send(give);
  return history.scene(await history.send({ type: 'RenewConsent', purposeId: 'newsletter' }));
}

/** A thousand facts: a consent given and withdrawn over and over, for every purpose in turn, with restrictions between. */
export async function subjectOf1000(): Promise<Scene> {
  const history = await SubjectHistory.begin();
  for (let turn = 0; ; turn++) {
    const purposeId = purposes[turn % purposes.length]!;
    const given = await history.send({ ...give, purposeId });
    if (given.state.revision >= 999) return history.scene(given);
    await history.send({ type: 'WithdrawConsent', purposeId });
    if (turn % 10 === 0) await history.imposeAndLift({ dataCategories: 'all', purposes: [purposeId] });
  }
}
