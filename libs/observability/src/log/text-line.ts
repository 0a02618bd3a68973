/** What pino writes for one line. */
interface JsonLine {
  readonly level: number;
  readonly time: string;
  readonly event: string;
  readonly app: string;
  readonly cause?: { readonly name: string; readonly code?: string; readonly at: readonly string[] };
  readonly [field: string]: unknown;
}

const warnFrom = 40;
const errorFrom = 50;

/** A line of the log for a person: time of day, level, event, fields, and below it the frames of an error. */
export function textLine(json: string): string {
  const { level, time, event, app: _app, cause, ...fields } = JSON.parse(json) as JsonLine;
  const name = level >= errorFrom ? 'error' : level >= warnFrom ? 'warn ' : 'info ';
  const pairs = Object.entries(fields).map(([field, value]) => `  ${field}=${String(value)}`);
  const error = cause
    ? [`  ${cause.name}${cause.code ? ` ${cause.code}` : ''}`, ...cause.at.map((frame) => `\n    ${frame}`)]
    : [];
  return `${time.slice(11, 19)} ${name} ${event}${pairs.join('')}${error.join('')}\n`;
}
