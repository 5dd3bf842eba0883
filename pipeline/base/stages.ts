/** A stage: what it is called, and what it makes of what the one before it gave. */
export type Stage<Given, Result, Context> = readonly [name: string, run: (given: Given, context: Context) => Result];

/** Runs a stage by its name; may take the time. */
type Run = <T>(name: string, run: () => T) => T;

/** Stages as one function, which hands what each gives to the next. */
export function inOrder<A, B, C, D, E, F, Context extends { run: Run }>(
  stages: readonly [
    Stage<A, B, Context>,
    Stage<B, C, Context>,
    Stage<C, D, Context>,
    Stage<D, E, Context>,
    Stage<E, F, Context>,
  ],
): (first: A, context: Context) => F {
  const [one, two, three, four, five] = stages;
  return (first, context) => {
    const run = <Given, Result>([name, make]: Stage<Given, Result, Context>, given: Given) =>
      context.run(name, () => make(given, context));
    return run(five, run(four, run(three, run(two, run(one, first)))));
  };
}
