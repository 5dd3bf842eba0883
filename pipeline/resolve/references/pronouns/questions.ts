import { isRelation, relationOf, type Tree } from '../../../syntax/tree.ts';
import type { Mention, PronounClass } from '../phrases.ts';
import { isExpletive, mayBind } from './binding.ts';
import type { Candidate, Question } from './features.ts';

/** How many sentences back antecedents are looked for. */
export const WINDOW = 3;

/** How many mentions back it is counted how often something was mentioned. */
const MEMORY = 1000;

/** A document's mentions, and for each which entity it is one of: the number of the entity's first mention. */
export interface Mentions {
  trees: readonly Tree[];
  mentions: readonly Mention[];
  entities: readonly number[];
  /** The numbers of the mentions by their lemma. */
  byLemma: ReadonlyMap<string, readonly number[]>;
  /** For each sentence and word whether it stands in quotation marks. */
  quoted: readonly (readonly boolean[])[];
}

/** The question that a pronoun asks; none for one that stands for nothing. Candidates are numbers of mentions. */
export interface Asked extends Question {
  numbers: readonly number[];
}

export function questionAt(found: Mentions, number: number): Asked | undefined {
  const { trees, mentions } = found;
  const pronoun = mentions[number] as Mention;
  const tree = trees[pronoun.sentence] as Tree;
  if (!isPronoun(pronoun) || isExpletive(tree, pronoun.head)) return undefined;
  const numbers: number[] = [];
  for (let i = number - 1; i >= 0; i--) {
    const mention = mentions[i] as Mention;
    if (pronoun.sentence - mention.sentence > WINDOW) break;
    if (agrees(pronoun, mention) && mayBind(tree, pronoun, mention)) numbers.push(i);
  }
  const past = pastOf(found, number);
  const candidates = numbers.map((i) => candidateAt(found, i, number, past));
  return { tree, pronoun, candidates, numbers };
}

export const isPronoun = (mention: Mention): mention is Mention & { pronoun: PronounClass } => mention.pronoun !== null;

/** Whether nothing that is known of a candidate's number and gender keeps a pronoun from standing for it. */
function agrees({ pronoun, gender }: Mention & { pronoun: PronounClass }, candidate: Mention): boolean {
  if (candidate.pronoun !== null) return candidate.pronoun === pronoun;
  if (pronoun === 'they') return candidate.isPlural || candidate.gender === 'unknown';
  if (candidate.isPlural) return false;
  if (pronoun === 'it') return candidate.gender === 'unknown';
  return candidate.gender === 'unknown' || candidate.gender === gender;
}

function candidateAt(found: Mentions, at: number, before: number, past: Past): Candidate {
  const { trees, mentions, entities, quoted } = found;
  const mention = mentions[at] as Mention;
  const entity = entities[at] as number;
  const isQuoted = ({ sentence, head }: Mention) => quoted[sentence]?.[head] ?? false;
  return {
    mention,
    count: past.counts.get(entity) ?? 0,
    since: mentions[entity]?.sentence ?? 0,
    pronouns: past.pronouns.get(entity) ?? [],
    isFocus: entity === past.focus,
    isFirstInSentence: at === 0 || mentions[at - 1]?.sentence !== mention.sentence,
    isNested: isRelation(relationOf(trees[mention.sentence] as Tree, mention.head), ['nmod', 'compound', 'appos']),
    isQuotedApart: isQuoted(mention) !== isQuoted(mentions[before] as Mention),
  };
}

/** What was said before a pronoun, by entity. */
interface Past {
  counts: ReadonlyMap<number, number>;
  pronouns: ReadonlyMap<number, readonly PronounClass[]>;
  /** What the last pronoun of the same class stood for. */
  focus: number | undefined;
}

function pastOf({ mentions, entities }: Mentions, number: number): Past {
  const counts = new Map<number, number>();
  const pronouns = new Map<number, PronounClass[]>();
  let focus: number | undefined;
  for (let i = Math.max(0, number - MEMORY); i < number; i++) {
    const entity = entities[i] as number;
    const { pronoun } = mentions[i] as Mention;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    if (pronoun === null) continue;
    pronouns.set(entity, [...(pronouns.get(entity) ?? []), pronoun]);
    if (pronoun === mentions[number]?.pronoun) focus = entity;
  }
  return { counts, pronouns, focus };
}
