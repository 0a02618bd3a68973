import { parseArgs } from 'node:util';
import { openControlPort } from './control/control-port.ts';
import { serverControl } from './control/server-control.ts';
import { EventStoreServer } from './event-store-server.ts';
import { EventLog } from './log/event-log.ts';
import { openLogFile } from './log/log-file.ts';
import { isProfileName } from './profile.ts';

/** The stand-in as a process of its own. Prints one line of JSON with its ports, and ends on SIGTERM. */
const { values } = parseArgs({
  options: {
    profile: { type: 'string', default: '24.10' },
    port: { type: 'string', default: '0' },
    file: { type: 'string' },
  },
});
const { profile, port, file } = values;
if (!isProfileName(profile)) throw new Error(`There is no profile ${profile}.`);
const log = file === undefined ? new EventLog() : openLogFile(file).log;
const server = await new EventStoreServer({ profile, port: Number(port), log }).start();
const control = await openControlPort(serverControl(server));
process.stdout.write(
  `${JSON.stringify({ connectionString: server.connectionString, port: server.port, controlPort: control.port })}\n`,
);
process.once('SIGTERM', () => process.exit(0));
