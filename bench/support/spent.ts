/** Seconds by the clock, and of this process's threads together, which others at work on the machine change less. */
export interface Spent {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** What is spent from now on. */
export function spentSince(): () => Spent {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { seconds: (performance.now() - start) / 1_000, cpuSeconds: (user + system) / 1e6 };
  };
}
