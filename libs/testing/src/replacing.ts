/** A store, or whatever else a test is given, as it is but for the members that are replaced. */
export function replacing<Target extends object>(target: Target, over: Partial<Target>): Target {
  return new Proxy(target, {
    get: (_, name) => {
      if (Object.hasOwn(over, name)) return over[name as keyof Target];
      const member: unknown = target[name as keyof Target];
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}
