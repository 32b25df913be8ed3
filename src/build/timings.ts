/** Milliseconds a stage; shown by `--timings`, never part of a result. */

export type Timings = Map<string, number>;

export function timed<T>(timings: Timings, stage: string, run: () => T): T {
  const start = performance.now();
  const value = run();
  timings.set(stage, (timings.get(stage) ?? 0) + performance.now() - start);
  return value;
}

export async function timedAsync<T>(timings: Timings, stage: string, run: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await run();
  timings.set(stage, (timings.get(stage) ?? 0) + performance.now() - start);
  return value;
}
