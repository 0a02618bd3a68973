import { randomUUID } from 'node:crypto';
import type { StreamId } from '#kernel';
import { LedgerRefused } from '../port/ledger-refused.ts';
import type { RecordedEvent } from '../port/event-store.port.ts';
import type { Appender } from './appender.ts';
import { identityStream, type EndOfStore } from './end-of-store.ts';
import type { Reader } from './reader.ts';

export interface IdentityOptions {
  /** Names the server to an operator. */
  readonly name: string;
  /** With `NODE_ENV=production` an empty server may be the wrong one. */
  readonly production: boolean;
  /** The operator's permission (`LEDGER_INIT`) to make a ledger. */
  readonly init: boolean;
  /** The server is to become a copy of the ledger with this id, or to go on becoming it. */
  readonly copyOf?: string;
}

interface Server {
  readonly reader: Reader;
  readonly appender: Appender;
  readonly end: EndOfStore;
}

interface Identity {
  readonly ledgerId: string;
  /** A copy of this ledger is being made here and lacks events: no service may open it. */
  readonly copying: boolean;
}

const schema = 1;
const stream = identityStream as StreamId;

/** The id of the server's ledger, made when the server holds nothing. Of two processes that make it at once the first wins. */
export async function ledgerIdOf(server: Server, options: IdentityOptions): Promise<string> {
  const { name, copyOf } = options;
  const { ledgerId, copying } = (await recorded(server.reader, name)) ?? (await make(server, options));
  if (copyOf === undefined && copying) throw new LedgerRefused('LEDGER_COPY_UNFINISHED', name);
  if (copyOf !== undefined && copyOf !== ledgerId) throw new LedgerRefused('LEDGER_OF_ANOTHER_ID', name);
  return ledgerId;
}

/** The copy holds every event: from then on it is a ledger like any other. */
export async function completeCopy({ reader, appender }: Pick<Server, 'reader' | 'appender'>, name: string): Promise<void> {
  if ((await recorded(reader, name))?.copying) await appender.append(stream, 0, [eventOf('CopyCompleted', {})]);
}

async function make({ reader, appender, end }: Server, { name, production, init, copyOf }: IdentityOptions): Promise<Identity> {
  if ((await end.after(0n)).position > 0n) throw new LedgerRefused('LEDGER_STORE_FOREIGN', name);
  if (production && !init) throw new LedgerRefused('LEDGER_NOT_INITIALISED', name);
  const made = { ledgerId: copyOf ?? randomUUID(), schema, ...(copyOf !== undefined && { copying: true }) };
  await appender.append(stream, 'noStream', [eventOf('LedgerMade', made)]);
  return (await recorded(reader, name))!;
}

const eventOf = (type: string, data: object) => ({ eventId: randomUUID(), type, data: JSON.stringify(data), metadata: '{}' });

async function recorded(reader: Reader, name: string): Promise<Identity | undefined> {
  const { events } = await reader.streamPage(stream, 0, 2);
  const [made, completed] = events;
  if (!made) return undefined;
  const { ledgerId, copying } = identityIn(made, name);
  return { ledgerId, copying: copying && !completed };
}

function identityIn({ data }: RecordedEvent, name: string): Identity {
  const { ledgerId, schema: found, copying } = parsed(data);
  if (typeof ledgerId !== 'string' || typeof found !== 'number') throw new LedgerRefused('LEDGER_STORE_UNKNOWN', name);
  if (found !== schema) throw new LedgerRefused('LEDGER_SCHEMA_UNKNOWN', name);
  return { ledgerId, copying: copying === true };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return (JSON.parse(text) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
