import type { Random } from './random.ts';

// Looked up once: under Jest each look at a global costs more than a step.
const { ceil, max } = Math;
const { nextTick } = process;

/** Whose work a task is. The tasks of an owner that is not alive never run, those of a paused one run later. */
export interface Owner {
  readonly name: string;
  readonly isAlive: boolean;
  /** Virtual time; 0 while it is not paused. */
  readonly pausedUntil: number;
}

interface Task {
  readonly due: number;
  readonly owner: Owner;
  readonly label: string;
  readonly run: () => void;
}

/** Far more than any run takes: a run that comes so far goes in a circle. */
const mostSteps = 500_000;
const beginning = Date.UTC(2026, 0, 1);

/**
 * Decides what happens next. Whatever takes time in a run is a task here; of the tasks that are due one is chosen by chance, so
 * answers overtake each other. Time is virtual: it moves to the next task that is due, and nobody waits for it. After each task
 * everything runs that it has made ready, and only then the next is chosen: the same draws give the same run.
 */
export class Scheduler {
  readonly random: Random;
  /** One line a step. */
  readonly trace: string[] = [];
  /** Called after each step. */
  afterStep: () => void = () => undefined;
  #now = beginning;
  #tasks: Task[] = [];

  constructor(random: Random) {
    this.random = random;
  }

  /** Milliseconds since the epoch. */
  get now(): number {
    return this.#now;
  }

  /** Runs `run` after so many milliseconds, unless the function that is returned is called before. */
  after(millis: number, owner: Owner, label: string, run: () => void): () => void {
    const task: Task = { due: this.#now + max(0, ceil(millis)), owner, label, run };
    if (owner.isAlive) this.#tasks.push(task);
    return () => void (this.#tasks = this.#tasks.filter((other) => other !== task));
  }

  /** Drops every task of an owner. */
  forget(owner: Owner): void {
    this.#tasks = this.#tasks.filter((task) => task.owner !== owner);
  }

  /** Goes on until `done`, at most so many milliseconds; resolves with whether it is done. */
  async runUntil(done: () => boolean, mostMillis: number): Promise<boolean> {
    const deadline = this.#now + mostMillis;
    await settled();
    while (!done()) {
      const task = this.#take(deadline);
      if (!task) return false;
      this.trace.push(`${this.#now - beginning} ${task.owner.name}: ${task.label}`);
      if (this.trace.length > mostSteps) throw new Error(`the run does not end: ${task.label}`);
      task.run();
      await settled();
      this.afterStep();
    }
    return true;
  }

  /** One of the tasks that are due next; undefined where none is due before the deadline, which is now then. */
  #take(deadline: number): Task | undefined {
    let next = deadline;
    let first: number[] = [];
    for (let index = 0; index < this.#tasks.length; index++) {
      const start = this.#startOf(this.#tasks[index]!);
      if (start > next) continue;
      if (start < next) first = [];
      next = start;
      first.push(index);
    }
    this.#now = next;
    if (first.length === 0) return undefined;
    return this.#tasks.splice(this.random.of(first), 1)[0];
  }

  /** What is overdue because its owner stood still is due now, like all that is due now. */
  #startOf({ due, owner }: Task): number {
    const start = due > owner.pausedUntil ? due : owner.pausedUntil;
    return start > this.#now ? start : this.#now;
  }
}

/** Node runs this once no promise is left that could go on. */
const settled = (): Promise<void> => new Promise((resolve) => nextTick(resolve));
