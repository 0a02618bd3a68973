type Members = Readonly<Record<string, unknown>>;

/** Whether both would be written as the same JSON, whatever the order of their members: one without a value is left out. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) return isSameList(one, other);
  const members = one as Members;
  const others = other as Members;
  for (const name in members) if (!isSameJson(members[name], others[name])) return false;
  for (const name in others) if (others[name] !== undefined && members[name] === undefined) return false;
  return true;
}

function isSameList(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((item, n) => isSameJson(item, other[n]));
}
