import { describe, expect, it } from '@jest/globals';
import { ConcurrencyLimit } from './concurrency-limit.ts';

/** A service that completes one request every so many milliseconds, and callers that keep it full. */
class Served {
  now = 0;
  readonly limit = new ConcurrencyLimit({ atMost: 500, targetMillis: 100, now: () => this.now });
  readonly #waiting: (() => void)[] = [];

  get active(): number {
    return this.#waiting.length;
  }

  /** As many come as are let in, up to `wanted` at once. */
  come(wanted: number): void {
    while (this.active < wanted && !this.limit.isFull) this.#waiting.push(this.limit.begin());
  }

  run(forMillis: number, millisEach: number, wanted: number): void {
    for (const end = this.now + forMillis; this.now < end;) {
      this.come(wanted);
      this.now += millisEach;
      this.#waiting.shift()?.();
    }
    this.come(wanted);
  }

  end(): void {
    for (const endOne of this.#waiting.splice(0)) endOne();
  }
}

describe('the requests that are worked on at once', () => {
  it('are as many as may be while each is answered in time', () => {
    const served = new Served();
    served.run(2_000, 0.1, 1_000);
    expect(served.active).toBe(500);
  });

  it('become so few that each is answered in time, and as many as before once there is no overload', () => {
    const served = new Served();
    served.run(2_000, 0.5, 1_000);
    // 2,000 a second: 200 within 100 ms.
    expect(served.active).toBeGreaterThan(150);
    expect(served.active).toBeLessThanOrEqual(250);
    served.run(2_000, 0.1, 1_000);
    expect(served.active).toBe(500);
  });

  it('are never fewer than one person sends who tries the service out', () => {
    const served = new Served();
    served.run(20_000, 50, 1_000);
    expect(served.active).toBe(128);
  });

  it('are as many as before as soon as none is left', () => {
    const served = new Served();
    served.run(20_000, 50, 1_000);
    served.end();
    served.come(1_000);
    expect(served.active).toBe(500);
  });

  it('do not become fewer because some of them wait for something else', () => {
    const served = new Served();
    const endWaiting = Array.from({ length: 200 }, () => served.limit.begin());
    served.run(2_000, 1, 10);
    for (const end of endWaiting) end();
    served.run(200, 1, 10);
    served.come(1_000);
    expect(served.active).toBe(500);
  });

  it('may be fewer by a setting', () => {
    const limit = new ConcurrencyLimit({ atMost: 2, targetMillis: 100, now: () => 0 });
    const [first] = [limit.begin(), limit.begin()];
    expect(limit.isFull).toBe(true);
    first!();
    expect(limit.isFull).toBe(false);
  });
});
