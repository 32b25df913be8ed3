#!/usr/bin/env node
/** Arguments in, exit status out: the only file that prints or exits. Each command's code is loaded when it is first needed. */

import { createProgram } from './commands/program.ts';
import type { ExitStatus, Terminal } from './commands/terminal.ts';

const terminal: Terminal = {
  print: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
  isInteractive: process.stderr.isTTY === true && process.env.CI === undefined,
  hasColour: process.stderr.isTTY === true && process.env.NO_COLOR === undefined,
  workingDirectory: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
};

// A reader that stops early (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

async function main(): Promise<ExitStatus> {
  try {
    return await createProgram(terminal).run(process.argv.slice(2));
  } catch (error) {
    // Every bad input is a diagnostic; whatever arrives here is a fault of Foldout itself and says so.
    const reason = error instanceof Error ? error.message : String(error);
    terminal.say(`foldout: internal fault: ${reason}`);
    terminal.say('  This is a defect in Foldout, not in your files. FOLDOUT_DEBUG=1 shows where it happened.');
    if (process.env.FOLDOUT_DEBUG !== undefined && error instanceof Error) terminal.say(error.stack ?? '');
    return 1;
  }
}

process.exitCode = await main();
