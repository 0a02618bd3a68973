import { randomBytes, randomUUID } from 'node:crypto';
import {
  executePurposeCommand,
  executeSubjectCommand,
  ledgerCatalogue,
  PurposeUseCase,
  StreamCache,
  StreamTurns,
  SubjectUseCase,
  type CommandMeta,
  type Pipeline,
} from '#application';
import type { PurposeCommand, Subject, SubjectCommand } from '#domain';
import { MemoryEventStore } from '#event-store';

const said = { actor: { id: 'bench', role: 'dataSubject' }, channel: 'api' } as const;

/** Commands on a ledger that lives in memory: facts as real rules record them. */
export class LedgerInMemory {
  readonly subjectRef = randomBytes(16).toString('base64url');
  private readonly store = new MemoryEventStore();
  private readonly pipeline: Pipeline = {
    store: this.store,
    cache: new StreamCache(this.store),
    turns: new StreamTurns(),
    clock: () => (this.now += 60_000),
    onClockClamp: () => undefined,
  };
  readonly catalogue = ledgerCatalogue(this.pipeline.cache);
  private now = Date.UTC(2026, 0, 1);

  async register(purposeId: string): Promise<void> {
    const content = {
      name: { en: purposeId },
      dataCategories: ['email', 'phone', 'orders'].map((id) => ({ id, necessity: 'required' })),
      lawfulBases: ['consent', 'legitimateInterest'],
    };
    const command = { type: 'RegisterPurpose', purposeId, ...content, said } as unknown as PurposeCommand;
    recorded(await executePurposeCommand(this.pipeline, this.catalogue, new PurposeUseCase(command, meta())));
  }

  /** Resolves with the subject, and the id that the command made. */
  async send(type: SubjectCommand['type'], fields: object): Promise<{ subject: Subject; newId: string }> {
    const command = { type, ...fields, said } as unknown as SubjectCommand;
    const useCase = new SubjectUseCase(this.subjectRef, command, meta());
    const { state, newId } = recorded(await executeSubjectCommand(this.pipeline, this.catalogue, useCase));
    return { subject: state as Subject, newId };
  }
}

const meta = (): CommandMeta => ({
  commandId: randomUUID(),
  commandDigest: '0'.repeat(64),
  controllerId: 'acme',
  recordedBy: { sub: 'bench', roles: ['operator'] },
});

function recorded<Result extends { readonly kind: string }>(result: Result): Extract<Result, { state: unknown }> {
  if (result.kind !== 'recorded') throw new Error(`not recorded: ${JSON.stringify(result)}`);
  return result as Extract<Result, { state: unknown }>;
}
