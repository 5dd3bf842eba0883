import { Worker } from 'node:worker_threads';
import { ownPath } from '../base/files.ts';
import { MODEL_FOLDER, type ParsedWord, type Word } from './parser.ts';

/** Parsers in threads of their own. What they answer does not hang on how many they are. */
export interface ParserPool {
  /** The parses of the sentences, in their order; several calls may be under way. */
  parse(sentences: readonly (readonly Word[])[]): Promise<ParsedWord[][]>;
  close(): Promise<void>;
}

interface Job {
  sentences: readonly (readonly Word[])[];
  resolve(parsed: ParsedWord[][]): void;
  reject(error: Error): void;
}

/** Sentences that one thread takes at a time. */
const SHARE = 32;

/** Starts so many threads, each with a parser of the model in a folder. */
export function startParserPool(threads: number, folder: string = MODEL_FOLDER): ParserPool {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const running = new Map<Worker, Job>();
  let failure: Error | undefined;

  function next(worker: Worker): void {
    const job = waiting.shift();
    if (!job) {
      idle.push(worker);
      return;
    }
    running.set(worker, job);
    worker.postMessage(job.sentences);
  }

  function fail(error: Error): void {
    failure = error;
    for (const job of [...running.values(), ...waiting.splice(0)]) job.reject(error);
    running.clear();
  }

  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(ownPath('lib/parse/parser-worker.js'), { workerData: folder });
    worker.on('message', (parsed: ParsedWord[][]) => {
      running.get(worker)?.resolve(parsed);
      running.delete(worker);
      next(worker);
    });
    worker.on('error', fail);
    idle.push(worker);
    return worker;
  });

  function run(sentences: Job['sentences']): Promise<ParsedWord[][]> {
    return new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      waiting.push({ sentences, resolve, reject });
      const worker = idle.pop();
      if (worker) next(worker);
    });
  }

  return {
    async parse(sentences) {
      const shares = [];
      for (let i = 0; i < sentences.length; i += SHARE) shares.push(run(sentences.slice(i, i + SHARE)));
      return (await Promise.all(shares)).flat();
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
