import type { AcceptedCommand } from '#application';
import type { RecordedEvent } from '#event-store';
import type { Findings } from './findings.ts';

type Acknowledgement = Pick<AcceptedCommand<unknown>, 'commandId' | 'stream' | 'events' | 'kind'>;

/** What was answered to callers: it may never be taken back. */
export class Acknowledgements {
  readonly #findings: Findings;
  readonly #first = new Map<string, Acknowledgement>();

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  add(answer: Acknowledgement): void {
    const first = this.#first.get(answer.commandId);
    // What recorded nothing is decided again.
    if (!first || first.events.length === 0) this.#first.set(answer.commandId, answer);
    else if (JSON.stringify(first.events) !== JSON.stringify(answer.events))
      this.#findings.report('sameAnswer', `${answer.commandId} was answered in another way`);
  }

  /** Holds the answers against what is recorded. */
  check(recorded: readonly RecordedEvent[]): void {
    const ofCommand = Map.groupBy(recorded, ({ metadata }) => (JSON.parse(metadata) as { commandId: string }).commandId);
    for (const { commandId, stream, events } of this.#first.values()) {
      // A later answer may have been lost, under which something was recorded.
      if (events.length === 0) continue;
      const there = (ofCommand.get(commandId) ?? []).map(({ eventId, revision }) => `${eventId} at ${revision}`);
      const promised = events.map(({ eventId, revision }) => `${eventId} at ${revision}`);
      if (there.join() !== promised.join())
        this.#findings.report('recordedOnce', `${commandId} of ${stream}: answered ${promised.join()}, recorded ${there.join()}`);
    }
  }
}
