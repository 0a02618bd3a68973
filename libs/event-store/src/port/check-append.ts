import { appendLimit, appendSize, categoryOf } from '#kernel';
import type { NewEvent } from './event-store.port.ts';
import { AppendInvalid } from './append-invalid.ts';

const uuid = /^(?!0{8}-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
// No `$` first, which marks a server's own streams and types; no control characters.
// oxlint-disable-next-line no-control-regex
const name = /^[^$\u0000-\u001f\u007f][^\u0000-\u001f\u007f]{0,511}$/;

/** What any one store cannot take is refused by every store, before it is tried. */
export function checkAppend(stream: string, expected: number | 'noStream', events: readonly NewEvent[]): void {
  if (!isName(stream) || categoryOf(stream) === '') throw new AppendInvalid('the name of the stream');
  if (expected !== 'noStream' && !(Number.isSafeInteger(expected) && expected >= 0)) throw new AppendInvalid('the revision');
  if (events.length === 0) throw new AppendInvalid('it holds no event');
  for (const event of events) checkEvent(event);
  if (appendSize(events) > appendLimit) throw new AppendInvalid('it is more than 1 MiB');
}

function checkEvent({ eventId, type, data, metadata }: NewEvent): void {
  if (typeof eventId !== 'string' || !uuid.test(eventId)) throw new AppendInvalid('an event id is no UUID in lower case');
  if (!isName(type)) throw new AppendInvalid('the type of an event');
  if (!isText(data)) throw new AppendInvalid('the data of an event');
  if (!isText(metadata)) throw new AppendInvalid('the metadata of an event');
}

/** Half a surrogate pair would be stored as another character. */
const isText = (value: unknown): value is string => typeof value === 'string' && value.isWellFormed();

const isName = (value: unknown): value is string => isText(value) && name.test(value);
