import { useEffect, useState } from 'preact/hooks';
import { LedgerUnreachable, type Problem } from '#client';
import { expire } from '../session/session.ts';
import { away, looked, recorded, recordedOf } from './ledger.ts';

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** What a read has shown so far: the data stay while they are read again. */
export interface Read<Data> {
  readonly data?: Data;
  readonly problem?: Problem;
  /** When the service answered, by this machine's clock. */
  readonly at?: Date;
  /** The position that the data are true for. */
  readonly position?: string;
  readonly isReading: boolean;
}

/** What makes a read be repeated: whatever is recorded and time, one of the two, what is recorded of a person, or nothing. */
export type Follows = 'recordedAndTime' | 'recorded' | 'time' | 'nothing' | { readonly subjectRef: string };

const momentOf = (follows: Follows): string => {
  if (typeof follows === 'object') return `${recordedOf.value[follows.subjectRef] ?? 0}`;
  const counts = { recorded: recorded.value, time: looked.value, nothing: 0 };
  return follows === 'recordedAndTime' ? `${counts.recorded} ${counts.time}` : `${counts[follows]}`;
};

/** Reads when `key` changes, and again as it follows. */
export function useRead<Data>(key: string, read: () => Promise<Answer<Data>> | undefined, follows: Follows): Read<Data> {
  const [shown, show] = useState<Read<Data> & { readonly key: string }>({ key, isReading: true });
  const moment = momentOf(follows);
  useEffect(() => {
    let current = true;
    const pending = read();
    if (!pending) {
      show({ key, isReading: false });
      return undefined;
    }
    void resultOf(pending).then((result) => {
      if (!current) return;
      // What was shown stays while the service is away, with its moment.
      show((before) => (result ? { ...result, key } : { ...before, isReading: false }));
    });
    return () => void (current = false);
  }, [key, moment]);
  return shown.key === key ? shown : { isReading: true };
}

/** Undefined while the service is away. */
async function resultOf<Data>(pending: Promise<Answer<Data>>): Promise<Read<Data> | undefined> {
  try {
    const { data, error, response } = await pending;
    away.value = false;
    if (response.status === 401) expire();
    const position = response.headers.get('ledger-position');
    const seen = { at: new Date(), isReading: false, ...(position !== null && { position }) };
    return data === undefined ? { ...seen, problem: error as Problem } : { ...seen, data };
  } catch (error) {
    if (!(error instanceof LedgerUnreachable)) throw error;
    away.value = true;
    return undefined;
  }
}
