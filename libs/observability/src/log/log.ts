import { destination, pino, stdTimeFunctions, type Logger } from 'pino';
import { textLine } from './text-line.ts';

/** All that a line may hold beside its event: closed codes, ids and numbers, never a value that somebody sent. */
export interface LogFields {
  readonly projection?: string;
  readonly state?: string;
  readonly code?: string;
  readonly position?: string;
  readonly eventId?: string;
  /** Of an event. */
  readonly type?: string;
  readonly millis?: number;
  readonly traceId?: string;
  readonly url?: string;
  readonly store?: string;
  /** Where a store is, without user and password. */
  readonly place?: string;
  /** Whose transparency log. */
  readonly controllerId?: string;
  /** Entries of it. */
  readonly size?: number;
  readonly agreedSize?: number;
  readonly tile?: string;
  /** The name of a witness's key. */
  readonly witness?: string;
  readonly cause?: Cause;
}

/** What a log may hold of an error. Not its message, which may quote data. */
export interface Cause {
  readonly name: string;
  readonly code?: string;
  /** Frames of the stack, innermost first. */
  readonly at: readonly string[];
}

/** A line names an event in the past tense, e.g. `projection changed its state`. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

const allowed = [
  'projection',
  'state',
  'code',
  'position',
  'eventId',
  'type',
  'millis',
  'traceId',
  'url',
  'store',
  'place',
  'controllerId',
  'size',
  'agreedSize',
  'tile',
  'witness',
  'cause',
] as const;

/** JSON lines for programs, text for a person at a terminal. */
export type LogFormat = 'json' | 'text';

export interface LogOptions {
  readonly app: string;
  readonly level: string;
  /** Default: JSON. */
  readonly format?: LogFormat;
  /** Takes the lines; default: the process's standard error. */
  readonly write?: (line: string) => void;
}

/** Lines on standard error: standard output is for results and the greeting. */
export function createLog({ app, level, format = 'json', write }: LogOptions): Log {
  const options = { level, base: { app }, timestamp: stdTimeFunctions.isoTime, messageKey: 'event' };
  const target = write ? { write } : destination({ fd: 2, sync: true });
  const logger: Logger = pino(options, format === 'json' ? target : { write: (json) => target.write(textLine(json)) });
  const line =
    (say: 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}) =>
      logger[say](only(fields), event);
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

/** Types do not hold at run time: a field that is not on the list is dropped here. */
const only = (fields: LogFields): LogFields =>
  Object.fromEntries(allowed.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]));

export function causeOf(error: unknown): Cause {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, ...(typeof code === 'string' && { code }), at: frames.slice(0, 8).map((frame) => frame.trim()) };
}
