import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientTypes, clientTypesFile } from './docs/client-types.ts';
import { startProcess } from './service-process.ts';

/** Writes the types of the client anew, from the document that a service serves. */
const folder = mkdtempSync(join(tmpdir(), 'consent-ledger-types-'));
try {
  const service = await startProcess({ folder, unready: true });
  try {
    const document = await (await fetch(`${service.url}/openapi.json`)).text();
    writeFileSync(clientTypesFile, await clientTypes(document));
  } finally {
    await service.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
