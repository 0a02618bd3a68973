/** A constructor that gives the object at hand, so that a class can add a private member to it. */
const AtHand = function (object: object) {
  return object;
} as unknown as new (object: object) => object;

class Keeping extends AtHand {
  readonly #kept: unknown[] = [];

  static of(object: object): unknown[] {
    return #kept in object ? object.#kept : new Keeping(object).#kept;
  }
}

/**
 * A list that belongs to an object, frozen or not, and is not seen from outside. Like a value of a WeakMap, but in a private member
 * of the object itself: what is kept with objects of a short life is collected with them at once, while what lies in a WeakMap waits
 * for a collection of everything.
 */
export const keptWith = (object: object): unknown[] => Keeping.of(object);
