import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import type { ServerControl } from './server-control.ts';

type Command = (...given: readonly unknown[]) => Promise<unknown>;

/** The control of a server over HTTP on the loopback interface: `POST /<command>` with a JSON array of what it is given. */
export async function openControlPort(control: ServerControl): Promise<{ readonly port: number; readonly server: Server }> {
  const commands = new Map<string, Command>(Object.entries(control));
  const server = createServer(async (request, response) => {
    try {
      const result = await run(commands, request);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result ?? null));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The control port has no number.');
  return { port: address.port, server };
}

async function run(commands: ReadonlyMap<string, Command>, request: IncomingMessage): Promise<unknown> {
  const name = request.url?.slice(1) ?? '';
  const command = commands.get(name);
  if (!command) throw new Error(`There is no command ${name}.`);
  const given: unknown = await json(request);
  return command(...(Array.isArray(given) ? given : []));
}
