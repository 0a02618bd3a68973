import { unfitNode } from '#kernel';

const unfit = unfitNode(process.versions.node);
if (unfit) {
  console.error(unfit);
  process.exit(1);
}
// A reader that closes the pipe early (`ledger events | head`) is no fault.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
// Loaded late: an older Node could not even read what the commands are made of.
const { keepToOwner } = await import('#runtime');
keepToOwner();
const { runCommand } = await import('./run-command.ts');
process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  clock: Date.now,
  print: (line) => console.log(line),
  warn: (line) => console.error(line),
  ...(process.stderr.isTTY && { redraw: (text: string) => void process.stderr.write(`\r\u001b[K${text}`) }),
});
