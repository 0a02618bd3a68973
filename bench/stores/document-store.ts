import { randomUUID } from 'node:crypto';
import { openMongoDocumentStore, type DocumentStore } from '#document-store';
import { ForeignMongo } from '../../libs/document-store/src/testing/foreign-mongodb.ts';
import { BareDocumentStore } from './bare-document-store.ts';
import { pageSize, personOf, teams, type Person } from './people.ts';
import { compare, type Compared, type Work } from './cost.ts';

const collection = { collection: 'people.v1', indexes: [['team', 'joined']] };
/** On a machine that is busy 64 calls at once may take longer than a service would wait. */
const deadlines = { read: 30_000, write: 60_000 };

/** Rows of the table: the server is a process of its own and written in Python, so only this process's share tells something. */
export async function documentStoreRows(): Promise<readonly (readonly string[])[]> {
  const server = await ForeignMongo.start({ mode: 'replica set' });
  const store = await openMongoDocumentStore({ url: server.url('adapter'), clock: Date.now, deadlines });
  const bare = await BareDocumentStore.connect(server.url('bare'));
  try {
    const rows: (readonly string[])[] = [];
    for (const compared of await comparisons(store, bare)) rows.push(...(await compare(compared)));
    return rows;
  } finally {
    await Promise.all([store.close(), bare.close()]);
    await server.end();
  }
}

async function comparisons(store: DocumentStore, bare: BareDocumentStore): Promise<readonly Compared[]> {
  await store.ensure([collection]);
  await bare.ensure();
  for (let n = 0; n < teams * pageSize; n++) {
    await commit(store, `acme.${n}`, 'filled', n, personOf(n));
    await bare.commit(`acme.${n}`, 'filled', n, personOf(n));
  }
  const teamOf = counter(teams);
  return [
    // First, for the commits add documents.
    {
      name: `page of ${pageSize} documents found`,
      bare: page(() => bare.find(`team-${teamOf()}`)),
      adapter: page(
        async () =>
          (await store.find('people.v1', { where: { team: `team-${teamOf()}` }, order: 'joined', limit: pageSize })).length,
      ),
    },
    {
      name: 'commit of one document',
      bare: commits((id, projection, position) => bare.commit(id, projection, position, personOf(position))),
      adapter: commits((id, projection, position) => commit(store, id, projection, position, personOf(position))),
    },
  ];
}

const counter = (below: number) => {
  let last = -1;
  return () => (last = (last + 1) % below);
};

async function commit(store: DocumentStore, id: string, projection: string, position: number, document: Person): Promise<void> {
  const checkpoint = { ledgerId: 'ledger', position: BigInt(position) };
  const write = { collection: 'people.v1', id, from: 'absent' as const, to: BigInt(position), document };
  const { kind } = await store.commit({ projection, writes: [write], checkpoint, epoch: 1 });
  if (kind !== 'committed') throw new Error('nobody else writes');
}

/** Each commit a new document, and a projection of its own for each that is on its way, as projectors have them. */
function commits(commit: (id: string, projection: string, position: number) => Promise<void>): Work {
  const mark = randomUUID();
  const projections: string[] = [];
  let position = 1_000;
  return async () => {
    const projection = projections.pop() ?? randomUUID();
    await commit(`acme.${mark}-${(position += 1)}`, projection, position);
    projections.push(projection);
    return 1;
  };
}

const page =
  (find: () => Promise<number>): Work =>
  async () => {
    if ((await find()) < pageSize) throw new Error('the page is not full');
    return 1;
  };
