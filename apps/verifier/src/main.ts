import { runVerify } from '#verifier';
import { parseArguments, usage } from './arguments.ts';

// A reader that closes the pipe early is no fault.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2));

const parsed = parseArguments(process.argv.slice(2));
if (parsed === 'help') {
  console.log(usage);
} else if ('wrong' in parsed) {
  console.error(`${parsed.wrong}\n\n${usage}`);
  process.exitCode = 2;
} else {
  process.exitCode = await runVerify(parsed, {
    clock: Date.now,
    print: (line) => console.log(line),
    warn: (line) => console.error(line),
  });
}
