import fc from 'fast-check';

/** Choices made from numbers that fast-check generates and can shrink: the first option of a list is the simplest. */
export interface Choice {
  of<T>(options: readonly T[]): T;
  /** True about once in so many calls. */
  once(inSoMany: number): boolean;
  /** Each option with a probability of one half; at least one. */
  some<T>(options: readonly T[]): readonly T[];
}

export function choiceFrom(numbers: readonly number[]): Choice {
  let next = 0;
  const draw = () => numbers[next++ % numbers.length]! + Math.floor(next / numbers.length);
  const of = <T>(options: readonly T[]): T => options[draw() % options.length]!;
  const once = (inSoMany: number) => draw() % inSoMany === inSoMany - 1;
  return {
    of,
    once,
    some(options) {
      const taken = options.filter(() => once(2));
      return taken.length > 0 ? taken : [of(options)];
    },
  };
}

export const choices: fc.Arbitrary<readonly number[]> = fc.array(fc.nat({ max: 5039 }), { minLength: 24, maxLength: 24 });
