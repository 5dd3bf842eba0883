import { byCodePoint } from '../../base/order.ts';
import type { ClaimTopic } from './topics.ts';

/** A claim's own topics, and whether it takes up something said elsewhere in the document. */
export interface TopicalClaim {
  topics: readonly ClaimTopic[];
  takesUp: boolean;
}

/** How many claims before are near. */
const NEAR = 4;

/** How much nearness counts beside the document as a whole. */
const NEAR_SHARE = 0.3;

/** From which strength on a topic of the document is given to a claim that has none of its own, and to others. */
const LEAST = { alone: 0.35, beside: 0.6 };

/** How many topics of the document are given to a claim that has none of its own. */
const MOST = 2;

/**
 * The topics of a document's claims, in their order. A claim that takes up something (`The decision is not public`) is
 * also about what the document, and the claims just before, are about; the terms are those that decided it there.
 */
export function topicsInContext(claims: readonly TopicalClaim[]): ClaimTopic[][] {
  const document = sharesOf(claims.filter(({ topics }) => topics.length > 0));
  const terms = termsOf(claims);
  return claims.map(({ topics, takesUp }, i) => {
    if (!takesUp) return [...topics];
    const near = sharesOf(claims.slice(Math.max(0, i - NEAR), i));
    const others = [...document]
      .filter(([topic]) => !topics.some((own) => own.topic === topic))
      .map(([topic, share]) => ({ topic, weight: share + NEAR_SHARE * (near.get(topic) ?? 0) }))
      .sort((a, b) => b.weight - a.weight || byCodePoint(a.topic, b.topic));
    const given =
      topics.length === 0
        ? others.filter(({ weight }) => weight >= LEAST.alone).slice(0, MOST)
        : others.filter(({ weight }) => weight >= LEAST.beside).slice(0, 1);
    return [
      ...topics,
      ...given.map(({ topic, weight }) => ({
        topic,
        weight: Math.round(50 * Math.min(1, weight)) / 100,
        terms: terms.get(topic) ?? [],
      })),
    ];
  });
}

/** The share of some claims that are about each topic. */
function sharesOf(claims: readonly TopicalClaim[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { topics } of claims) for (const { topic } of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return new Map([...counts].map(([topic, count]) => [topic, count / claims.length]));
}

/** The term of each topic that tells it in most claims; the first of equals in the order of characters. */
function termsOf(claims: readonly TopicalClaim[]): Map<string, string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { topics } of claims)
    for (const { topic, terms } of topics) {
      const own = counts.get(topic) ?? new Map<string, number>();
      for (const term of terms) own.set(term, (own.get(term) ?? 0) + 1);
      counts.set(topic, own);
    }
  return new Map(
    [...counts].map(([topic, own]) => {
      const [first] = [...own].sort(([a, n], [b, m]) => m - n || byCodePoint(a, b));
      return [topic, first ? [first[0]] : []];
    }),
  );
}
