import autocannon from 'autocannon';

/** What a server did under load: answers a second, and how long they took, in milliseconds. */
export interface Measured {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
}

export interface Load {
  readonly url: string;
  readonly token?: string;
  /** Makes each request anew; one without a body is a GET. */
  readonly next: () => { readonly path: string; readonly key?: string; readonly body?: string };
  readonly expect: number;
}

export const connections = 64;

/** The load generator runs in this process, the server in its own: the same for every server that is compared. */
export async function hammer({ url, token, next, expect }: Load, seconds: number): Promise<Measured> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        setupRequest: (request) => {
          const { path, key, body } = next();
          const headers = {
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...(token && { authorization: `Bearer ${token}` }),
            ...(key && { 'idempotency-key': key }),
          };
          return { ...request, method: body === undefined ? 'GET' : 'POST', path, ...(body !== undefined && { body }), headers };
        },
      },
    ],
  });
  const answered = result.statusCodeStats?.[`${expect}`]?.count ?? 0;
  const others = Object.keys(result.statusCodeStats ?? {}).filter((status) => status !== String(expect));
  if (answered === 0 || others.length > 0) throw new Error(`answered ${JSON.stringify(result.statusCodeStats)}`);
  return { rate: answered / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

const rounds = 3;
const warmUpSeconds = 2;
const roundSeconds = 4;

/** Each in turn, several times, so that a slow moment of the machine falls on all; the median round of each. */
export async function inTurn(loads: readonly Load[]): Promise<readonly Measured[]> {
  for (const load of loads) await hammer(load, warmUpSeconds);
  const measured = loads.map((): Measured[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, load] of loads.entries()) measured[index]!.push(await hammer(load, roundSeconds));
  return measured.map((all) => all.toSorted((one, other) => one.rate - other.rate)[Math.floor(rounds / 2)]!);
}
