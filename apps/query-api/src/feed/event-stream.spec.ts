import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { eventStream } from './event-stream.ts';

async function* events(count: number, pulled: { count: number } = { count: 0 }) {
  for (; pulled.count < count; pulled.count++) yield { position: String(pulled.count), type: 'ConsentGiven' };
}

/** Tells nothing, until it is to end. */
async function* silence(millis: number): AsyncGenerator<never> {
  await delay(millis);
  yield* [];
}

describe('a stream of events', () => {
  it('begins with a comment, gives each event with its id, and ends with its source', async () => {
    const text = (await Array.fromAsync(eventStream(events(2)))).join('');
    expect(text).toBe(
      ':\n\n' +
        'id: 0\ndata: {"position":"0","type":"ConsentGiven"}\n\n' +
        'id: 1\ndata: {"position":"1","type":"ConsentGiven"}\n\n',
    );
  });

  it('is kept open by comments where nothing happens', async () => {
    const text = (await Array.fromAsync(eventStream(silence(100), 10))).join('');
    expect(text.split('\n\n').length).toBeGreaterThan(3);
    expect(text.replaceAll(':\n\n', '')).toBe('');
  });

  it('takes no more from its source than its reader takes', async () => {
    const pulled = { count: 0 };
    const stream = eventStream(events(1_000_000, pulled), 10);
    await delay(100);
    expect(pulled.count).toBeLessThan(1_000);
    expect(stream.readableLength).toBeLessThan(64 * 1024);
    stream.destroy();
  });

  it('lets go of its source when its reader has left', async () => {
    const pulled = { count: 0 };
    const source = events(1_000_000, pulled);
    const stream = eventStream(source);
    await delay(20);
    stream.destroy();
    await delay(20);
    expect(await source.next()).toEqual({ done: true, value: undefined });
  });

  it('breaks off where its source does', async () => {
    async function* broken(): AsyncGenerator<never> {
      yield* [];
      throw new Error('the store is away');
    }
    await expect(Array.fromAsync(eventStream(broken()))).rejects.toThrow('the store is away');
  });
});
