import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import type { FeedEvent } from '../index.ts';
import { answersTo } from '../testing/answers-to.ts';
import { decision, question } from '../testing/answers.ts';
import { FakeLedger, hangUp, json, problem, type Reaction } from '../testing/fake-ledger.ts';

let fake: FakeLedger;
beforeAll(async () => {
  fake = await FakeLedger.start();
});
afterAll(() => fake.end());

const message = (event: FeedEvent) => `id: ${event.position}\ndata: ${JSON.stringify(event)}\n\n`;
const { subjectRef } = question;

/** Sends the events and leaves the connection open, or ends it. */
const feedOf =
  (events: readonly FeedEvent[], { ends = false, startsAt = '5' } = {}): Reaction =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'ledger-position': startsAt });
    response.write(`: heartbeat\n\n${events.map(message).join('')}`);
    if (ends) response.end();
  };

async function taken(count: number, feed: AsyncIterable<FeedEvent>): Promise<readonly string[]> {
  const positions: string[] = [];
  for await (const { position } of feed) if (positions.push(position) === count) break;
  return positions;
}

describe('the feed', () => {
  it('goes on after the last event when a connection ends', async () => {
    fake.plan(feedOf([{ position: '6' }, { position: '9' }], { ends: true }), hangUp, feedOf([{ position: '12' }]));
    expect(await taken(3, fake.client().feed({ after: '5' }))).toEqual(['6', '9', '12']);
    expect(fake.received.map(({ path, headers }) => [path, headers['last-event-id']])).toEqual([
      ['/v1/feed?after=5', undefined],
      ['/v1/feed?after=5', '9'],
      ['/v1/feed?after=5', '9'],
    ]);
  });

  it('goes on from where it began when nothing came before the connection ended', async () => {
    fake.plan(feedOf([], { ends: true, startsAt: '41' }), feedOf([{ position: '42' }]));
    expect(await taken(1, fake.client().feed())).toEqual(['42']);
    expect(fake.received.map(({ path, headers }) => [path, headers['last-event-id']])).toEqual([
      ['/v1/feed', undefined],
      ['/v1/feed', '41'],
    ]);
  });

  it('is refused to a token that may not read it, and after a ledger was restored', async () => {
    fake.plan(problem(403, 'FORBIDDEN'));
    await expect(taken(1, fake.client().feed())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    fake.plan(problem(409, 'POSITION_AHEAD'));
    await expect(taken(1, fake.client().feed({ after: '99' }))).rejects.toMatchObject({ code: 'POSITION_AHEAD' });
  });

  it('ends with the signal, also between two connections', async () => {
    const end = new AbortController();
    fake.plan(hangUp);
    const rest = taken(1, fake.client({ retries: { firstWait: 60_000, longestWait: 60_000 } }).feed({ signal: end.signal }));
    setTimeout(() => end.abort(), 20);
    expect(await rest).toEqual([]);
  });
});

/** A ledger with a feed whose connection the test holds. */
function ledgerWithFeed(position: string): { readonly connection: () => ServerResponse } {
  let connection: ServerResponse;
  fake.plan((response, { path }) => {
    if (path === '/v1/decisions') return json(200, decision({ position }))(response, { path, headers: {}, body: '' });
    connection = response;
    feedOf([], { startsAt: position })(response, { path, headers: {}, body: '' });
  });
  return { connection: () => connection };
}

const questions = () => fake.received.filter(({ path }) => path === '/v1/decisions').length;
const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let round = 0; !(await holds()); round++) {
    if (round > 200) throw new Error('it did not come to hold');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

describe('a cache that follows the feed', () => {
  const followed = async () => {
    const end = new AbortController();
    const feed = ledgerWithFeed('10');
    const client = fake.client();
    const done = client.followFeed({ signal: end.signal });
    await until(() => feed.connection() !== undefined);
    /** Whether two questions in a row are one request. */
    const isKept = async () => {
      const before = questions();
      await answersTo(client, question, question);
      return questions() - before < 2;
    };
    await until(isKept);
    return { client, feed, isKept, end: () => (end.abort(), done) };
  };

  it('asks again about the person that the feed names, and demands that the answer has seen the event', async () => {
    const { client, feed, isKept, end } = await followed();
    const before = questions();
    feed.connection().write(message({ position: '11', type: 'ConsentGiven', stream: 's', subjectRef: 'somebody-else' }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await answersTo(client, question);
    expect(questions()).toBe(before);
    feed.connection().write(message({ position: '12', type: 'ConsentWithdrawn', stream: 's', subjectRef }));
    // The service of this test knows position 10 only, so no answer is new enough to be kept.
    await until(async () => !(await isKept()));
    expect(fake.received.at(-1)!.headers['ledger-min-position']).toBe('12');
    await end();
  });

  it.each([
    ['the catalogue', { position: '11', type: 'PurposeRevised', stream: 'purpose-acme.news', purposeId: 'news' }],
    ['a position alone, as the role dashboard gets it', { position: '11' }],
  ])('asks again about everybody at %s', async (_, event) => {
    const { feed, isKept, end } = await followed();
    feed.connection().write(message(event));
    await until(async () => !(await isKept()));
    await end();
  });

  it('gives no answer twice while the feed is not connected', async () => {
    const end = new AbortController();
    fake.plan((response, received) => (received.path === '/v1/decisions' ? json(200, decision()) : hangUp)(response, received));
    const client = fake.client();
    const done = client.followFeed({ signal: end.signal });
    await answersTo(client, question, question);
    expect(questions()).toBe(2);
    end.abort();
    await done;
  });

  it('gives no answer twice where the token may not read the feed', async () => {
    fake.plan((response, received) =>
      (received.path === '/v1/decisions' ? json(200, decision()) : problem(403, 'FORBIDDEN'))(response, received),
    );
    const client = fake.client();
    await expect(client.followFeed()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await answersTo(client, question, question);
    expect(questions()).toBe(2);
  });
});
