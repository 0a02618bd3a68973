import type { Subject } from '#domain';
import { instantOf } from '#kernel';
import { median } from '../support/table.ts';
import { give, SubjectHistory, type Scene } from './subjects.ts';

export interface Grown extends Scene {
  /** Of a command at the end: decided, stamped, appended in memory and folded onto the cached fold. */
  readonly commandMillis: number;
}

/** What is recorded next about a subject; the answer to a question about `newsletter` stays the same. */
export type Growth = (history: SubjectHistory, turn: number) => Promise<{ readonly state: Subject }>;

/** A consent given and withdrawn over and over, with a restriction imposed and lifted between. */
export async function withoutEnds(history: SubjectHistory, turn: number) {
  if (turn % 20 === 1) await history.imposeAndLift({ dataCategories: 'all', purposes: ['newsletter'] });
  return turn % 2 === 0 ? history.send(give) : history.send({ type: 'WithdrawConsent', purposeId: 'newsletter' });
}

/** Consents and assertions of another basis in turn, each with an end of its own that lies ahead. */
export async function withEveryEndAhead(history: SubjectHistory, turn: number) {
  const validUntil = instantOf(Date.UTC(2100, 0, 1) + turn * 60_000);
  if (turn % 2 === 0) return history.send({ ...give, validUntil });
  const basis = { lawfulBasis: 'legitimateInterest', justificationCode: 'bench', validUntil } as const;
  return history.send({ type: 'AssertLegalBasis', purposeId: 'newsletter', ...basis });
}

const measured = 20;

/** A subject of so many facts, and what the commands cost that came last. */
export async function grownTo(facts: number, grow: Growth): Promise<Grown> {
  const times: number[] = [];
  let scene: Grown | undefined;
  for (let subjects = Math.ceil(1_000 / facts); subjects > 0; subjects--) {
    const history = await SubjectHistory.begin();
    const last: number[] = [];
    for (let turn = 0; ; turn++) {
      const from = performance.now();
      const { state } = await grow(history, turn);
      last.push(performance.now() - from);
      if (state.revision + 1 < facts) continue;
      times.push(...last.slice(-Math.min(measured, facts / 2)));
      scene = { ...(await history.scene({ state })), commandMillis: 0 };
      break;
    }
  }
  return { ...scene!, commandMillis: median(times) };
}
