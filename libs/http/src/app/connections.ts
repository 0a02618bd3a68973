export interface Timeouts {
  /** Milliseconds within which the headers of a request come. */
  readonly headersMillis: number;
  /** Milliseconds within which its body comes. */
  readonly bodyMillis: number;
  /** Milliseconds after which a connection is closed over which nothing moves. */
  readonly idleMillis: number;
}

export const defaultTimeouts: Timeouts = { headersMillis: 30_000, bodyMillis: 30_000, idleMillis: 60_000 };

/** Certificate and key of the service, in PEM. */
export interface Tls {
  readonly cert: string;
  readonly key: string;
  /** Clients are asked for a certificate; tokens may be bound to it. */
  readonly requestCert: boolean;
}

/** A proxy that keeps connections for as long as we do would use one that we are about to close. */
const keptAliveLonger = 5_000;

/** Slow clients hold a connection, not the service; how long a body may take is watched by the kind of its route. */
export function connectionOptions({ headersMillis, idleMillis }: Timeouts, tls?: Tls) {
  const server = {
    headersTimeout: headersMillis,
    // How often Node looks for connections that are too slow.
    connectionsCheckingInterval: Math.min(5_000, headersMillis),
  };
  return {
    // A certificate of any authority, or of none: the token says which one it must be (RFC 8705 3).
    ...(tls ? { https: { ...server, ...tls, rejectUnauthorized: false } } : { http: server }),
    requestTimeout: 0,
    connectionTimeout: idleMillis,
    keepAliveTimeout: idleMillis + keptAliveLonger,
  };
}
