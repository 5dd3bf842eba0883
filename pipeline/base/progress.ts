import type { Terminal } from './io.ts';

/** Says how far a build is. */
export interface Progress {
  step(done: number, total: number, name: string): void;
  /** Ends the progress and prints how long each stage took. */
  end(): void;
  /** Runs a stage and adds up its time. */
  time<T>(stage: string, run: () => T): T;
}

const silent: Progress = { step: () => {}, end: () => {}, time: (_, run) => run() };

/** Progress on a terminal; silence when standard error is piped. */
export function openProgress(stream: Terminal): Progress {
  if (!stream.isTTY) return silent;
  const times = new Map<string, number>();
  const began = performance.now();
  const clear = '\r\x1b[K';
  return {
    step(done, total, name) {
      const width = Math.max(20, (stream.columns ?? 80) - 1);
      stream.write(
        clear + `${done}/${total} documents  ${seconds(performance.now() - began)}  ${name}`.slice(0, width),
      );
    },
    end() {
      stream.write(clear);
      for (const [stage, time] of times) stream.write(`  ${stage.padEnd(8)} ${seconds(time)}\n`);
    },
    time(stage, run) {
      const start = performance.now();
      const result = run();
      times.set(stage, (times.get(stage) ?? 0) + performance.now() - start);
      return result;
    },
  };
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
