import { destination, pino, stdTimeFunctions, type Logger } from 'pino';

/** Everything that a line may say beside its event: closed codes, ids and numbers, never a value that somebody sent. */
export interface LogFields {
  readonly projection?: string;
  readonly state?: string;
  readonly code?: string;
  readonly position?: string;
  readonly eventId?: string;
  readonly millis?: number;
  readonly traceId?: string;
  readonly url?: string;
  readonly cause?: Cause;
}

/** What a log may say of an error: its message may quote data, so it stays out. */
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

const allowed = ['projection', 'state', 'code', 'position', 'eventId', 'millis', 'traceId', 'url', 'cause'] as const;

export interface LogOptions {
  readonly app: string;
  readonly level: string;
  /** Takes the lines; default: the process's standard error. */
  readonly write?: (line: string) => void;
}

/** JSON lines on standard error; standard output belongs to what a person asked for. */
export function createLog({ app, level, write }: LogOptions): Log {
  const options = { level, base: { app }, timestamp: stdTimeFunctions.isoTime, messageKey: 'event' };
  const logger: Logger = pino(options, write ? { write } : destination({ fd: 2, sync: true }));
  const line =
    (say: 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}) =>
      logger[say](only(fields), event);
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

/** The allow-list holds for what callers in JavaScript pass as well. */
const only = (fields: LogFields): LogFields =>
  Object.fromEntries(allowed.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]));

export function causeOf(error: unknown): Cause {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, ...(typeof code === 'string' && { code }), at: frames.slice(0, 8).map((frame) => frame.trim()) };
}
