import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startedServer } from './started-server.ts';

const script = fileURLToPath(new URL('malformed-append.ts', import.meta.url));

describe('a batch append of a malformed event', () => {
  it.each(['no-uuid', '00000000-0000-0000-0000-000000000000'])(
    'with the id %s is refused, and answered a second time at the write timeout, which ends the process of the client',
    async (id) => {
      const server = await startedServer({ writeTimeout: 300 });
      const ended = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
        execFile(process.execPath, [script, server.connectionString, id], (error, stdout, stderr) =>
          resolve({ code: error?.code, stdout, stderr }),
        );
      });
      expect(ended.stdout).toContain('Could not recognize');
      expect(ended.stderr).toContain('TypeError');
      expect(ended.code).toBe(1);
      expect(server.log.events.filter(({ stream }) => stream === 's-1')).toEqual([]);
    },
    20_000,
  );
});
