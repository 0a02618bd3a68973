import { MongoClient } from 'mongodb';
import { documentStoreConformance } from '../conformance/document-store.conformance.ts';
import { onMongo } from '../testing/mongo-under-test.ts';
import { openMongoDocumentStore } from './open-mongo-document-store.ts';

onMongo('MongoDB', (mode, server) =>
  documentStoreConformance(`MongoDB, ${mode}`, async () => {
    const url = server.freshUrl();
    const clock = { now: 1_700_000_000_000 };
    return {
      clock,
      open: () => openMongoDocumentStore({ url, clock: () => clock.now }),
      dispose: async () => {
        const client = new MongoClient(url);
        await client.db().dropDatabase();
        await client.close();
      },
    };
  }),
);
