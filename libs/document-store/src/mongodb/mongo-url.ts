const defaultDatabase = 'consent-ledger';

export interface MongoPlace {
  readonly url: string;
  readonly database: string;
  /** Hosts and database, without user, password and options: for people. */
  readonly place: string;
}

/** The URL is not one of MongoDB, or asks for what this store does not do. The message holds no part of the URL. */
export class MongoUrlInvalid extends Error {
  readonly code = 'SETTINGS_INVALID';

  constructor(complaint: string) {
    super(`DOCUMENT_STORE_URL ${complaint}`);
    this.name = 'MongoUrlInvalid';
  }
}

const form =
  /^(?<scheme>mongodb(?:\+srv)?):\/\/(?:[^/?#@]*@)?(?<hosts>[^/?#@\s]+)(?:\/(?<path>[^/?#\s]*))?(?:\?(?<options>[^#\s]*))?$/;

/** MongoDB takes more on some systems, and a longer name on none. */
const databaseName = /^[A-Za-z0-9_-]{1,63}$/;

/** Reads `mongodb://user:password@host:port/database?options`. Throws `MongoUrlInvalid`. */
export function mongoPlace(url: string): MongoPlace {
  const { scheme, hosts, path = '', options } = form.exec(url)?.groups ?? {};
  if (!scheme || !hosts) throw new MongoUrlInvalid('must be mongodb://<host>:<port>/<database>');
  for (const name of new URLSearchParams(options).keys()) {
    const reason = refusedOptions.get(name.toLowerCase());
    if (reason) throw new MongoUrlInvalid(`must not set ${name}: ${reason}`);
  }
  const database = path || defaultDatabase;
  if (!databaseName.test(database)) throw new MongoUrlInvalid('must name a database by letters, digits, - and _');
  return { url, database, place: `${scheme}://${hosts}/${database}` };
}

const primaryOnly = 'views are read from the primary';
const majorityOnly = 'every write waits for the journals of the majority';

/** By lower-case name: the driver takes any case. */
const refusedOptions: ReadonlyMap<string, string> = new Map([
  ['timeoutms', 'the driver may give the answer of one call to another; this store keeps deadlines of its own'],
  ['readpreference', primaryOnly],
  ['readconcernlevel', primaryOnly],
  ['w', majorityOnly],
  ['journal', majorityOnly],
]);
