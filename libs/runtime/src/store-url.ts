import { mongoPlace, MongoUrlInvalid } from '#document-store';
import { ConnectionStringInvalid, readConnectionString } from '#event-store';

/** A folder of this machine; both stores may share one. */
export interface EmbeddedUrl {
  readonly kind: 'embedded';
  readonly folder: string;
}

/** A server, or a cluster of them. */
export interface ServerUrl<Kind extends string> {
  readonly kind: Kind;
  /** May hold a password: it is never printed. */
  readonly url: string;
  /** Names it for people, without user and password. */
  readonly place: string;
}

export type EventStoreUrl = EmbeddedUrl | ServerUrl<'eventstoredb'>;
export type DocumentStoreUrl = EmbeddedUrl | ServerUrl<'mongodb'>;

/** The message says what the URL of a store must be, and never quotes the one that was given. */
export class StoreUrlInvalid extends Error {}

const embeddedForm = 'embedded:<folder>';

/** Where an event store lives. Throws `StoreUrlInvalid`. */
export function eventStoreUrl(text: string): EventStoreUrl {
  const found = embedded(text) ?? eventStoreDb(text);
  if (found === undefined) throw new StoreUrlInvalid(`must be ${embeddedForm} or esdb://<host>`);
  return found;
}

/** Where a document store lives. Throws `StoreUrlInvalid`. */
export function documentStoreUrl(text: string): DocumentStoreUrl {
  const found = embedded(text) ?? mongodb(text);
  if (found === undefined) throw new StoreUrlInvalid(`must be ${embeddedForm} or mongodb://<host>`);
  return found;
}

/** The place of a store as people may read it. */
export const placeOf = (url: EventStoreUrl | DocumentStoreUrl): string => (url.kind === 'embedded' ? url.folder : url.place);

function embedded(text: string): EmbeddedUrl | undefined {
  const folder = /^embedded:(.+)$/.exec(text)?.[1];
  return folder === undefined ? undefined : { kind: 'embedded', folder };
}

function eventStoreDb(text: string): ServerUrl<'eventstoredb'> | undefined {
  if (!/^esdb(\+discover)?:/.test(text)) return undefined;
  try {
    return { kind: 'eventstoredb', url: text, place: readConnectionString(text).place };
  } catch (error) {
    if (!(error instanceof ConnectionStringInvalid)) throw error;
    throw new StoreUrlInvalid(`must be esdb://<host>: ${error.message}`, { cause: error });
  }
}

function mongodb(text: string): ServerUrl<'mongodb'> | undefined {
  if (!text.startsWith('mongodb')) return undefined;
  try {
    const { url, place } = mongoPlace(text);
    return { kind: 'mongodb', url, place };
  } catch (error) {
    if (!(error instanceof MongoUrlInvalid)) throw error;
    // It begins with the name of the variable.
    throw new StoreUrlInvalid(error.message.replace(/^\S+ /, ''), { cause: error });
  }
}
