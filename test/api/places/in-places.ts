import type { Answered, Everyplace } from './every-place.ts';
import type { Place } from './places.ts';

export interface Sent {
  readonly place: Place;
  readonly value: unknown;
  readonly answer: Answered;
}

interface InPlaces<Value> {
  readonly values: readonly Value[];
  readonly oneOf?: number;
  readonly skip?: (place: Place, value: Value) => boolean;
}

const together = 8;
/** All values in all places are 370,000 requests, ten minutes of two cores. */
const apart = Number(process.env['HOSTILE_APART'] ?? 11);

/**
 * Puts values into places: with `FULL` each eleventh value into each that a route reads, beginning with another one in each
 * (HOSTILE_APART=1: each into each), else the next one into every place, or into one of so many (`oneOf`). Passes what is
 * answered to `look`.
 */
export async function inPlaces<Value>(
  { places, send }: Pick<Everyplace, 'places' | 'send'>,
  { values, oneOf = 1, skip }: InPlaces<Value>,
  look: (sent: Sent) => void,
): Promise<void> {
  const pairs = places.flatMap((place, index) => {
    if (process.env['FULL'] && !place.stray)
      return values.filter((_, nth) => (nth + index) % apart === 0).map((value) => [place, value] as const);
    return index % oneOf === 0 ? [[place, values[index % values.length]!] as const] : [];
  });
  const work = pairs.values();
  const sender = async (): Promise<void> => {
    for (const [place, value] of work) {
      if (skip?.(place, value)) continue;
      const answer = await send(place.fill(value));
      if (answer) look({ place, value, answer });
    }
  };
  await Promise.all(Array.from({ length: together }, sender));
}
