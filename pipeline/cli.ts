#!/usr/bin/env node
import { main } from './commands/main.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // the reader has seen enough
  throw error;
});
process.exitCode = await main(process.argv.slice(2), process);
