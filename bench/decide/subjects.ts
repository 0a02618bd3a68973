import type { Catalogue, Subject } from '#domain';
import { readCatalogue } from '#application';
import { LedgerInMemory } from './ledger-in-memory.ts';

export interface Scene {
  readonly subject: Subject;
  readonly catalogue: Catalogue;
  readonly facts: number;
}

const purposes = ['newsletter', 'profiling', 'surveys'];
const give = { purposeId: 'newsletter', consentType: 'expressed' };

async function ledgerOfPurposes(): Promise<LedgerInMemory> {
  const ledger = new LedgerInMemory();
  for (const purposeId of purposes) await ledger.register(purposeId);
  return ledger;
}

const sceneOf = async (ledger: LedgerInMemory, subject: Subject): Promise<Scene> => ({
  subject,
  catalogue: await readCatalogue(ledger.catalogue, 'acme', { purposeIds: ['newsletter'], policyIds: [] }),
  facts: subject.revision + 1,
});

/** Twelve facts, of every kind that a decision weighs; the consent is in force. */
export async function subjectOf12(): Promise<Scene> {
  const ledger = await ledgerOfPurposes();
  await ledger.send('GiveConsent', give);
  await ledger.send('WithdrawConsent', { purposeId: 'newsletter' });
  await ledger.send('GiveConsent', { ...give, purposeId: 'profiling' });
  await ledger.send('RefuseConsent', { purposeId: 'surveys' });
  const restriction = { ground: 'accuracyContested', dataCategories: ['orders'], purposes: ['profiling'] };
  const { newId: restrictionId } = await ledger.send('ImposeRestriction', restriction);
  await ledger.send('AnnounceRestrictionLift', { restrictionId });
  await ledger.send('LiftRestriction', { restrictionId });
  const { newId: objectionId } = await ledger.send('RaiseObjection', { kind: 'particularSituation', purposes: ['profiling'] });
  await ledger.send('WithdrawObjection', { objectionId });
  await ledger.send('PlaceLegalHold', { dataCategories: ['orders'], legalReference: 'case-1' });
  await ledger.send('GiveConsent', give);
  const { subject } = await ledger.send('RenewConsent', { purposeId: 'newsletter' });
  return sceneOf(ledger, subject);
}

/** A thousand facts: a consent given and withdrawn over and over, for every purpose in turn, with restrictions between. */
export async function subjectOf1000(): Promise<Scene> {
  const ledger = await ledgerOfPurposes();
  for (let turn = 0; ; turn++) {
    const purposeId = purposes[turn % purposes.length]!;
    const { subject } = await ledger.send('GiveConsent', { ...give, purposeId });
    if (subject.revision >= 999) return sceneOf(ledger, subject);
    await ledger.send('WithdrawConsent', { purposeId });
    if (turn % 10 > 0) continue;
    const restriction = { ground: 'accuracyContested', dataCategories: 'all', purposes: [purposeId] };
    const { newId: restrictionId } = await ledger.send('ImposeRestriction', restriction);
    await ledger.send('AnnounceRestrictionLift', { restrictionId });
    await ledger.send('LiftRestriction', { restrictionId });
  }
}
