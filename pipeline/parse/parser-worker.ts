/** A thread of a parser pool: it answers each list of sentences with their parses. Runs compiled. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadParser, type Word } from './parser.ts';

const parser = loadParser(workerData as string);
parentPort?.on('message', (sentences: Word[][]) => parentPort?.postMessage(parser.parse(sentences)));
