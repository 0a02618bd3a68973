import { setTimeout as sleep } from 'node:timers/promises';
import type { Faults } from '../faults/faults.ts';
import type { EventLog } from '../log/event-log.ts';
import type { AppendOutcome, ExpectedRevision, ProposedEvent } from '../log/stored-event.ts';

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly ProposedEvent[];
  readonly peer: string;
}

export type Appended = AppendOutcome | { readonly kind: 'write-timeout' } | { readonly kind: 'no-answer' };

export interface AppenderOptions {
  readonly log: EventLog;
  readonly faults: Faults;
  /** After this many milliseconds the server gives up waiting for its own write. */
  readonly writeTimeout: number;
  /** Cuts the connection that the call came by. */
  readonly dropConnection: (peer: string) => void;
}

/** Appends to the log, with the fault that is due. */
export class Appender {
  readonly #options: AppenderOptions;

  constructor(options: AppenderOptions) {
    this.#options = options;
  }

  async append({ stream, expected, events, peer }: AppendRequest): Promise<Appended> {
    const { log, faults, dropConnection, writeTimeout } = this.#options;
    const fault = faults.takeAppendFault();
    if (fault?.kind === 'dropped-before-storing') {
      dropConnection(peer);
      return { kind: 'no-answer' };
    }
    const outcome = log.append(stream, expected, events);
    switch (fault?.kind) {
      case undefined:
        return outcome;
      case 'dropped-after-storing':
        dropConnection(peer);
        return { kind: 'no-answer' };
      case 'no-answer':
        return { kind: 'no-answer' };
      case 'late-answer':
        await sleep(fault.milliseconds);
        return outcome;
      case 'write-timeout':
        await sleep(writeTimeout);
        return { kind: 'write-timeout' };
    }
  }
}
