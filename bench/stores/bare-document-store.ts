import { type Collection, type Db, type Filter, MongoClient } from 'mongodb';
import { pageSize, type Person } from './people.ts';

interface KeptPerson extends Person {
  readonly _id: string;
  readonly position: bigint;
  readonly epoch: number;
}

interface KeptCheckpoint {
  readonly _id: string;
  readonly epoch: number;
  readonly checkpoint: { readonly ledgerId: string; readonly position: bigint };
}

const sortKey: string = 'joined';

/** The driver with the commands that a commit and a search need, and documents as the driver likes them. */
export class BareDocumentStore {
  readonly #client: MongoClient;
  readonly #people: Collection<KeptPerson>;
  readonly #checkpoints: Collection<KeptCheckpoint>;

  private constructor(client: MongoClient, database: Db) {
    this.#client = client;
    this.#people = database.collection('people.v1');
    this.#checkpoints = database.collection('projections');
  }

  static async connect(url: string): Promise<BareDocumentStore> {
    const client = new MongoClient(url, {
      writeConcern: { w: 'majority', journal: true },
      retryReads: false,
      retryWrites: false,
      useBigInt64: true,
    });
    return new BareDocumentStore(await client.connect(), client.db());
  }

  async ensure(): Promise<void> {
    await this.#people.createIndex({ team: 1, joined: 1, _id: 1 });
  }

  async commit(id: string, projection: string, at: number, person: Person): Promise<void> {
    const position = BigInt(at);
    await this.#checkpoints.findOne({ _id: projection, epoch: { $gt: 1 } }, { projection: { _id: 1 } });
    const filter = { _id: id, position: { $exists: false } };
    const update = { $set: { ...person, position, epoch: 1 } };
    await this.#people.bulkWrite([{ updateOne: { filter, update, upsert: true } }], { ordered: false });
    const checkpoint = { ledgerId: 'ledger', position };
    await this.#checkpoints.updateOne(
      { _id: projection, epoch: { $lte: 1 } },
      { $set: { checkpoint, epoch: 1 } },
      { upsert: true },
    );
  }

  /** By the adapter's filter: SecantusDB uses no index for `$type`, so a filter without it would compare two plans of the server. */
  async find(team: string): Promise<number> {
    const filter: Filter<KeptPerson> = { $and: [{ [sortKey]: { $type: ['string', 'number'] } }, { team: { $eq: team } }] };
    const found = this.#people.find(filter, { limit: pageSize, sort: { [sortKey]: 1, _id: 1 } });
    return (await found.toArray()).length;
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}
