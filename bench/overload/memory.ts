/** Resident bytes of the service. */
export interface Memory {
  readonly before: number;
  readonly most: number;
}

const everyMillis = 500;

/** Asks the service now and then, until it is told to end. */
export async function watchMemory(url: string): Promise<{ end(): Promise<Memory> }> {
  const before = await residentBytes(url);
  let most = before;
  const ask = async (): Promise<void> => {
    most = Math.max(most, await residentBytes(url));
  };
  const timer = setInterval(() => void ask(), everyMillis);
  return {
    end: async () => {
      clearInterval(timer);
      await ask();
      return { before, most };
    },
  };
}

async function residentBytes(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)![1]);
}
