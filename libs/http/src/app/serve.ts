import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** An HTTP application that listens. */
export interface Serving {
  readonly url: string;
  /** New connections are refused, open requests are answered within 10 s, what is open then is cut. */
  close(): Promise<void>;
}

/** Time that open requests get to end, in milliseconds: the whole process is to end within 10 s (http-api 5). */
const graceMillis = 9_000;
/** A connection that was busy when the end began is kept alive after its answer, and closed within this time. */
const sweepMillis = 100;

export async function serve(app: NestFastifyApplication, { host, port }: { host: string; port: number }): Promise<Serving> {
  await app.listen(port, host);
  const server = app.getHttpServer();
  const address = server.address() as { address: string; family: string; port: number };
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    close: async () => {
      const sweep = setInterval(() => server.closeIdleConnections(), sweepMillis);
      const cut = setTimeout(() => server.closeAllConnections(), graceMillis);
      await app.close();
      clearInterval(sweep);
      clearTimeout(cut);
    },
  };
}
