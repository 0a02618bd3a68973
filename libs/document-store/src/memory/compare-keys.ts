export type Key = string | number;

export const isKey = (value: unknown): value is Key => typeof value === 'string' || typeof value === 'number';

/** Numbers come before texts; texts by their bytes, as databases order them, which `<` does not for characters beyond 16 bits. */
export function compareKeys(one: Key, other: Key): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return typeof one === 'number' ? -1 : 1;
}
