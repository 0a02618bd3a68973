import { toStoreFault, type Database } from '#sqlite';

interface Waiting {
  readonly size: number;
  /** Runs within the transaction of the group; gives what tells its caller once that is committed. */
  readonly run: () => () => void;
  readonly reject: (error: unknown) => void;
}

/** So many documents in one transaction, since it holds the event loop; a single commit may have more. */
const maxSize = 500;

/**
 * What is committed at once goes into one transaction: the views of a process commit in step, and the pages that they share, those
 * of their progress among them, are then written once. Each commit has a savepoint of its own, so that one that is not kept takes no
 * other with it. All are answered after the transaction.
 */
export class GroupCommit {
  readonly #database: Database;
  #waiting: Waiting[] = [];
  #isDue = false;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Rolls back what `work` did when `keep` is false for its result. `size`: how many documents it writes. */
  add<Result>(attempt: string, size: number, work: () => Result, keep?: (result: Result) => boolean): Promise<Result> {
    return new Promise((resolve, rejectWith) => {
      const reject = (error: unknown) => rejectWith(toStoreFault(attempt, error) as Error);
      const run = () => {
        try {
          const result = this.#database.savepoint(work, keep);
          return () => resolve(result);
        } catch (error) {
          if (!this.#database.inTransaction) throw error;
          return () => reject(error);
        }
      };
      this.#waiting.push({ size, run, reject });
      if (this.#isDue) return;
      this.#isDue = true;
      // Once everything has run that needs nothing but the promises that are settled: a busy event loop keeps no commit waiting.
      process.nextTick(this.#commitDue);
    });
  }

  /** Commits what waits. */
  flush(): void {
    while (this.#waiting.length > 0) this.#commitGroup();
  }

  readonly #commitDue = (): void => {
    this.#commitGroup();
    this.#isDue = this.#waiting.length > 0;
    if (this.#isDue) setImmediate(this.#commitDue);
  };

  #commitGroup(): void {
    const group = this.#nextGroup();
    if (group.length === 0) return;
    try {
      const answers = this.#database.transaction(() => group.map(({ run }) => run()));
      for (const answer of answers) answer();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  #nextGroup(): readonly Waiting[] {
    let size = 0;
    const end = this.#waiting.findIndex((waiting, n) => (size += waiting.size) > maxSize && n > 0);
    return this.#waiting.splice(0, end < 0 ? this.#waiting.length : end);
  }
}
