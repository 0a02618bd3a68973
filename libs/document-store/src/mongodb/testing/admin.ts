import { type Document, MongoClient } from 'mongodb';
import { connect, type MongoDocumentStoreOptions } from '../connect.ts';

/** Which commands of clients the server fails, and how. */
export interface Fault {
  readonly commands: readonly string[];
  /** How many matching commands pass before. */
  readonly skip?: number;
  readonly errorCode?: number;
  readonly closeConnection?: true;
  readonly blockMillis?: number;
}

/** A client of the test's own, beside the store. */
export class Admin {
  readonly client: MongoClient;

  constructor(url: string) {
    this.client = new MongoClient(url, { serverSelectionTimeoutMS: 2_000 });
  }

  /** The server fails the next command that matches. */
  failNext(fault: Fault): Promise<void> {
    return this.#fail(fault, { times: 1 });
  }

  /** The server fails every command that matches, until `failNone`. */
  failFrom(fault: Fault): Promise<void> {
    return this.#fail(fault, {});
  }

  async failNone(): Promise<void> {
    await this.client.db('admin').command({ configureFailPoint: 'failCommand', mode: 'off' });
  }

  async #fail({ commands, skip = 0, errorCode, closeConnection, blockMillis }: Fault, mode: object): Promise<void> {
    const data = {
      failCommands: commands,
      ...(errorCode !== undefined && { errorCode }),
      ...(closeConnection && { closeConnection }),
      ...(blockMillis !== undefined && { blockConnection: true, blockTimeMS: blockMillis }),
    };
    await this.client.db('admin').command({ configureFailPoint: 'failCommand', mode: { skip, ...mode }, data });
  }

  /** A document as the server has it. */
  kept(collection: string, id: string): Promise<Document | null> {
    return this.client.db().collection<{ _id: string }>(collection).findOne({ _id: id });
  }

  async close(): Promise<void> {
    await this.failNone();
    await this.client.db().dropDatabase();
    await this.client.close();
  }
}

const spec = { collection: 'people.v1', indexes: [['team']] };

/** A store with one collection. Its deadlines are short. */
export async function shortOfTime(url: string, over: Partial<MongoDocumentStoreOptions> = {}) {
  const deadlines = { read: 400, write: 1_200, maintenance: 5_000 };
  const store = connect({ url, clock: Date.now, deadlines, ...over });
  await store.ensure([spec]);
  return store;
}
