/** For each entity, by the number of a mention, the chance that a phrase stands for it, and its nearest mention. */
export type Beliefs = ReadonlyMap<number, { chance: number; nearest: number }>;

/**
 * What a phrase stands for, from the chances of its candidates: that of a candidate which itself stands for something
 * else goes to that, in the proportions believed of it.
 */
export function beliefsOf(
  candidates: readonly number[],
  chances: readonly number[],
  beliefsAbout: (candidate: number) => Beliefs,
): Beliefs {
  const own = new Map<number, { chance: number; nearest: number }>();
  candidates.forEach((candidate, i) => {
    for (const [entity, belief] of beliefsAbout(candidate)) {
      const known = own.get(entity) ?? { chance: 0, nearest: belief.nearest };
      const chance = known.chance + (chances[i] as number) * belief.chance;
      own.set(entity, { chance, nearest: Math.max(known.nearest, belief.nearest) });
    }
  });
  return own;
}

/** The likeliest entity; the first of equals. */
export function likeliest(beliefs: Beliefs): { entity: number; chance: number; nearest: number } | undefined {
  let best: { entity: number; chance: number; nearest: number } | undefined;
  for (const [entity, belief] of beliefs) {
    if (best === undefined || belief.chance > best.chance) best = { entity, ...belief };
  }
  return best;
}
