// Written by `npm run types` from the JSON Schemas. Change those, then run it again.

/**
 * Weights of the two logistic models of confidence, by the name of the feature.
 */
export interface Confidence {
  /**
   * The chance that a published claim is right by the codebook.
   */
  claims: {
    [k: string]: number;
  };
  /**
   * How precise a tuple is by the benchmark.
   */
  tuples: {
    [k: string]: number;
  };
}

/**
 * The codebook's topics as a thesaurus after SKOS: each with its label, definition, broader topic and the terms that tell it.
 */
export type Topics = {
  /**
   * The name in a claim's `topics`.
   */
  id: string;
  /**
   * What people call it (skos:prefLabel).
   */
  label: string;
  /**
   * What it covers, in one sentence (skos:definition).
   */
  definition: string;
  /**
   * The id of the topic that it is a part of (skos:broader), null for none.
   */
  broader: string | null;
  /**
   * Terms in lower case, of lemmas, hyphens as spaces, and how much each tells: 1 decides alone, 0.5 tells where nothing decides, 0 only hides the shorter terms in it. Words joined by ` + ` may stand apart.
   */
  terms: {
    [k: string]: number;
  };
}[];

/**
 * The log-linear models of what a phrase is to its claim: weights by feature and answer, rounded to two decimals.
 */
export interface SlotModel {
  /**
   * Which slot a phrase goes into.
   */
  slots: {
    [k: string]: {
      qualifier?: number;
      object?: number;
      split?: number;
      predicate?: number;
      joins?: number;
      none?: number;
    };
  };
  /**
   * Which role a qualifier has.
   */
  roles: {
    [k: string]: {
      time?: number;
      place?: number;
      purpose?: number;
      cause?: number;
      condition?: number;
      manner?: number;
      concession?: number;
      comparison?: number;
      topic?: number;
      means?: number;
      beneficiary?: number;
    };
  };
}

/**
 * How page furniture is recognised.
 */
export interface FurnitureData {
  /**
   * Entries of menus and share bars, in lower case, of at most three words.
   */
  navigation: string[];
  /**
   * Regular expressions for the whole of a piece of furniture, tried in this order.
   */
  patterns: FurniturePattern[];
}
export interface FurniturePattern {
  /**
   * What kind of furniture it is; published as the detail of a sentence.
   */
  name: string;
  /**
   * Regular expression, anchored at both ends when it is used.
   */
  pattern: string;
  /**
   * Whether upper and lower case matter; by default they don't.
   */
  caseSensitive?: boolean;
  /**
   * Whether it may end as a sentence does; by default it may not, so that sentences are safe from it.
   */
  mayEndWithStop?: boolean;
  /**
   * Whether it is furniture only as a whole paragraph; by default a line of one may be it too.
   */
  wholeParagraph?: boolean;
  /**
   * Texts that it must recognise; a test tries them.
   */
  examples: string[];
}

/**
 * Words that a paragraph may open with before a colon, as a heading of its own.
 */
export interface LabelData {
  /**
   * What parts of texts are called, in lower case.
   */
  sections: string[];
}

/**
 * What in a text is markup and no word.
 */
export interface MarkupData {
  /**
   * Regular expressions for markup, tried in this order; what one has taken no later one looks at.
   */
  patterns: MarkupPattern[];
  /**
   * Names of HTML entities and the characters that they stand for.
   */
  entities: {
    [k: string]: string;
  };
}
export interface MarkupPattern {
  /**
   * What it is.
   */
  name: string;
  /**
   * Regular expression; what its group `words` matches stays text.
   */
  pattern: string;
  /**
   * What the markup reads as where it stands: nothing, a space or the end of a line.
   */
  reads: '' | ' ' | '\n';
  /**
   * Whether the words inside are read as they stand, without markup of their own.
   */
  literal?: boolean;
  /**
   * Texts with it and how they read; a test tries them.
   */
  examples: MarkupExample[];
}
export interface MarkupExample {
  /**
   * With the markup.
   */
  text: string;
  /**
   * Without it.
   */
  reads: string;
}

/**
 * Words that tell a headline in title case from a sentence.
 */
export interface TitleCaseData {
  /**
   * Words that title case writes with a small letter.
   */
  small: string[];
  /**
   * Words with a capital that begin a sentence rather than stand inside a headline.
   */
  openers: string[];
  /**
   * Those of the openers that some styles of title case write with a capital too.
   */
  prepositions: string[];
  /**
   * Ordinary words that are common in headlines, in lower case.
   */
  ordinary: string[];
}

/**
 * How well the extractor does on hand-annotated texts; shares from 0 to 1.
 */
export interface Quality {
  /**
   * Annotated texts.
   */
  documents: number;
  /**
   * Claims in them that have to be found.
   */
  claims: number;
  /**
   * All texts together.
   */
  pooled: {
    [k: string]: number;
  };
  /**
   * What the claims would score with every reference left open and `text` joined from the slots.
   */
  left_open: {
    [k: string]: number;
  };
  links: LinkFigures;
  /**
   * The same of each text.
   */
  by_document: {
    [k: string]: {
      [k: string]: number;
    };
  };
  /**
   * Of each construction: the claims given, the share of them that is right, and the share of the annotated claims that they are.
   */
  by_rule: {
    [k: string]: {
      claims: number;
      precision: number;
      share_of_gold: number;
    };
  };
  /**
   * Expected calibration error of the confidence over ten bins, each text left out of its fit.
   */
  calibration_error: number;
}
/**
 * Subjects and objects that refer to something: how many annotators resolved (needed), how many the program resolved (made), how many of those are no nearer to the annotators' words than the slot (wrong), and how many that annotators resolved it left as they stand (open).
 */
export interface LinkFigures {
  needed: number;
  made: number;
  wrong: number;
  open: number;
}

/**
 * The past tense and the past participle of irregular verbs, by lemma.
 */
export interface IrregularVerbs {
  /**
   * @minItems 2
   * @maxItems 2
   */
  [k: string]: [string, string];
}

/**
 * Words that a stop may follow without ending the sentence, folded to lower case, by kind.
 */
export interface Abbreviations {
  /**
   * Titles before a name.
   */
  title: string[];
  /**
   * What follows a name.
   */
  name: string[];
  /**
   * Parts of names of firms and bodies.
   */
  organisation: string[];
  /**
   * Months and days.
   */
  date: string[];
  /**
   * States and kinds of place.
   */
  place: string[];
  /**
   * What a number follows.
   */
  reference: string[];
  /**
   * Others.
   */
  other: string[];
  /**
   * Units of measure.
   */
  unit: string[];
}

/**
 * Forms without an apostrophe that are two words, with the length of the first.
 */
export interface Contractions {
  [k: string]: number;
}

/**
 * Word parts that stay with what a hyphen joins to them.
 */
export interface Affixes {
  /**
   * What stands before the hyphen.
   */
  prefixes: string[];
  /**
   * What stands after it.
   */
  suffixes: string[];
}

export type AmountRelation = '~' | '<' | '<=' | '>' | '>=';

/**
 * Words and signs by which amounts are told.
 */
export interface Quantities {
  /**
   * Number words and their value.
   */
  numbers: {
    [k: string]: number;
  };
  /**
   * Words that multiply a number, with the power of ten.
   */
  scales: {
    [k: string]: number;
  };
  /**
   * What multiplies the amount of money it is written to: €500m.
   */
  shortScales: {
    [k: string]: number;
  };
  /**
   * Words for parts of a whole, with the denominator.
   */
  fractions: {
    [k: string]: number;
  };
  /**
   * Currencies by ISO 4217 code: what stands before or after the number, and words after it. A longer word is tried first.
   */
  currencies: {
    [k: string]: CurrencyForms;
  };
  /**
   * Units of measure by the name that is published: symbols are case-sensitive, words are not.
   */
  units: {
    [k: string]: UnitForms;
  };
  /**
   * Phrases before an amount that say how the truth lies to it.
   */
  relations: {
    [k: string]: AmountRelation;
  };
  /**
   * Phrases after an amount that say how the truth lies to it.
   */
  relationsAfter: {
    [k: string]: AmountRelation;
  };
  /**
   * Words whose number is a name and no count: article 5.
   */
  labels: string[];
  /**
   * Words that are no counted thing when they follow a number.
   */
  notCounted: string[];
}
export interface CurrencyForms {
  /**
   * Signs and codes, case-sensitive.
   */
  signs: string[];
  /**
   * Words, in either case.
   */
  words: string[];
}
export interface UnitForms {
  /**
   * Symbols, case-sensitive.
   */
  symbols: string[];
  /**
   * Words, in either case; a hyphen may stand before them.
   */
  words: string[];
}

/**
 * Words before a person's name, with their capital.
 */
export type CueWords = string[];
/**
 * Words with a capital before a title: `Deputy Prime Minister`.
 */
export type CueWords1 = string[];
/**
 * Legal forms at the end of a company's name, without full stop.
 */
export type CueWords2 = string[];
/**
 * Words that may end the name of a known company.
 */
export type CueWords3 = string[];
/**
 * Words in lower case that tie a name together after a head noun.
 */
export type CueWords4 = string[];
/**
 * Words with a capital that name nobody.
 */
export type CueWords5 = string[];
export type CueWords6 = string[];
/**
 * Ends of the names of a country's bodies: `Polish climate ministry`.
 */
export type CueWords7 = string[];
/**
 * Bodies whose name has a capital with a country: `Syrian Army`.
 */
export type CueWords8 = string[];
/**
 * Prepositions after which a capital is the city.
 */
export type CueWords9 = string[];
/**
 * Nouns that a city has, not its government.
 */
export type CueWords10 = string[];
/**
 * Verbs whose object is someone who is addressed or moved to act: `warned Beijing`.
 */
export type CueWords11 = string[];
/**
 * Verbs of dealing with someone, over a preposition: `negotiated with Moscow`.
 */
export type CueWords12 = string[];
/**
 * Nouns of dealings between governments, before a preposition: `ties with Moscow`, `a letter to Washington`.
 */
export type CueWords13 = string[];
/**
 * Nouns of what a government does, decides or holds: `Beijing’s decision`, `has a plan`.
 */
export type CueWords14 = string[];
/**
 * Nouns of who acts for a government or stands beside it: `Beijing officials`, `is an ally`.
 */
export type CueWords15 = string[];
/**
 * Verbs that say what a city is like or goes through: `Jakarta is sinking`.
 */
export type CueWords16 = string[];
/**
 * Participles after a city and a hyphen: `Tokyo-based`.
 */
export type CueWords17 = string[];

/**
 * Words that tell where a name begins and ends, and what kind of thing bears it.
 */
export interface EntityCues {
  titles: CueWords;
  titleModifiers: CueWords1;
  legalForms: CueWords2;
  groups: CueWords3;
  connectors: CueWords4;
  notNames: CueWords5;
  headNouns: CuesByType;
  leadNouns: CuesByType1;
  kinds: CuesByType2;
  owned: CuesByType3;
  bodyNouns: CueWords7;
  forces: CueWords8;
  inPlace: CueWords9;
  places: CueWords10;
  addressing: CueWords11;
  dealing: CueWords12;
  dealings: CueWords13;
  policies: CueWords14;
  officeholders: CueWords15;
  settings: CueWords16;
  located: CueWords17;
}
/**
 * Words in a name that tell what bears it, by type.
 */
export interface CuesByType {
  [k: string]: CueWords6;
}
/**
 * Words at the beginning of a name that tell what bears it, by type: `Cyclone Phailin`.
 */
export interface CuesByType1 {
  [k: string]: CueWords6;
}
/**
 * Nouns beside a name that tell what bears it, by type: `Rapidus, a venture`.
 */
export interface CuesByType2 {
  [k: string]: CueWords6;
}
/**
 * Nouns of what its owner has only when it is of the type: `Rapidus's customers`.
 */
export interface CuesByType3 {
  [k: string]: CueWords6;
}

/**
 * A slug that no other entry has, such as `united-states`.
 */
export type EntityId = string;
/**
 * What kind of thing it is.
 */
export type EntityType =
  'country' | 'organisation' | 'company' | 'person' | 'place' | 'law' | 'product' | 'programme' | 'event';
/**
 * Its other names. Capitals count; full stops and hyphens do not.
 *
 * @minItems 1
 */
export type Names = [string, ...string[]];
/**
 * Adjectives and nouns for what belongs to it: `Chinese`.
 *
 * @minItems 1
 */
export type Names1 = [string, ...string[]];
/**
 * Names that mean it beside its country (`China's commerce ministry`); those with a capital also alone, where the document is about its country.
 *
 * @minItems 1
 */
export type Names2 = [string, ...string[]];
/**
 * Those of its names that are another entry's too: context decides.
 *
 * @minItems 1
 */
export type Names3 = [string, ...string[]];
/**
 * The id of the country or union that it belongs to.
 */
export type EntityId1 = string;
/**
 * The id of the company that makes it.
 */
export type EntityId2 = string;
/**
 * Known entities: what each file of pipeline/resolve/entities/registry/ holds, one entry a line, by id.
 */
export type EntityRegistry = RegistryEntry[];

export interface RegistryEntry {
  id: EntityId;
  /**
   * The usual English name.
   */
  name: string;
  type: EntityType;
  aliases?: Names;
  demonyms?: Names1;
  local?: Names2;
  ambiguous?: Names3;
  /**
   * The city that stands for its government; a place of the registry.
   */
  capital?: string;
  country?: EntityId1;
  owner?: EntityId2;
  /**
   * Its name takes the article in running text: `the Netherlands`.
   */
  article?: true;
  /**
   * Its item in Wikidata.
   */
  wikidata?: string;
}

/**
 * The log-linear rankers of antecedents of pronouns and of definite descriptions.
 */
export interface ReferenceModel {
  /**
   * What a third-person pronoun stands for.
   */
  pronouns: {
    /**
     * A phrase is answered when the chance of its likeliest antecedent is at least this.
     */
    threshold: number;
    /**
     * The weights by the name of the feature, rounded to four decimals.
     */
    weights: {
      [k: string]: number;
    };
  };
  /**
   * Which earlier phrase with the same head noun a definite description takes up.
   */
  descriptions: {
    /**
     * A phrase is answered when the chance of its likeliest antecedent is at least this.
     */
    threshold: number;
    /**
     * The weights by the name of the feature, rounded to four decimals.
     */
    weights: {
      [k: string]: number;
    };
  };
}

/**
 * Words in lower case that tell what a pronoun or a definite description can stand for.
 */
export interface ReferenceWords {
  /**
   * Determiners that point.
   */
  demonstratives: string[];
  /**
   * Titles and nouns for men.
   */
  maleNouns: string[];
  /**
   * Titles and nouns for women.
   */
  femaleNouns: string[];
  /**
   * First names that are mostly of men.
   */
  maleNames: string[];
  /**
   * First names that are mostly of women.
   */
  femaleNames: string[];
  /**
   * Verbs whose `it` often stands for nothing.
   */
  expletiveVerbs: string[];
  /**
   * Adjectives whose subject is that of the infinitive after them: `it is likely to fall`.
   */
  raising: string[];
  /**
   * Modifiers of what is not meant where the noun alone is said: `the plan` is not `the previous plan`.
   */
  distinguishing: string[];
  /**
   * Nouns that take up a named organisation: `the company`.
   */
  organisations: string[];
  /**
   * Nouns that take up a named country or place: `the nation`.
   */
  places: string[];
  /**
   * Nouns that take up a named person: `the minister`.
   */
  persons: string[];
  /**
   * Nouns for plans, laws and agreements, which take up one another: `the blueprint`.
   */
  programmes: string[];
  /**
   * Modifiers that say nothing about which one is meant.
   */
  neutral: string[];
  /**
   * Nouns that seldom take up what was said before.
   */
  vague: string[];
  /**
   * Verbs whose subject brings a plan or law into the world: `drafts a plan`.
   */
  making: string[];
  /**
   * Nouns of bodies that with an owner are a power or an order: `its authority`.
   */
  powers: string[];
  /**
   * Nouns of what is made between parties and is no one’s alone: `signed a pact`.
   */
  shared: string[];
  /**
   * Programme nouns that are law, and no undertaking.
   */
  legal: string[];
  /**
   * Programme nouns that are undertaken, and no law.
   */
  undertaken: string[];
}

export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/**
 * Words by which times are told, in lower case.
 */
export interface TimeWords {
  /**
   * Names and abbreviations of months, with the number of the month.
   */
  months: {
    [k: string]: number;
  };
  /**
   * Names of months that are also other words or names of persons: a time only after a preposition, or with a day or year.
   */
  commonWords: string[];
  /**
   * Days of the week, counted from Monday as 0.
   */
  weekdays: {
    [k: string]: number;
  };
  /**
   * Seasons, with their codes in EDTF level 1.
   */
  seasons: {
    [k: string]: number;
  };
  /**
   * Which quarter or half of a year.
   */
  ordinals: {
    [k: string]: number;
  };
  /**
   * Units of calendar time, with the singular.
   */
  units: {
    [k: string]: TimeUnit;
  };
  /**
   * Phrases that tell a time and have no place on the calendar, or one that hangs on what the text does not say.
   */
  vague: string[];
}

/**
 * Verbs of saying and thinking: their subject is the source of what they report.
 */
export type Words = string[];
/**
 * Verbs of knowing and seeing: as you know, as we have seen tell nothing.
 */
export type Words1 = string[];
/**
 * Verbs whose passive says that somebody unnamed holds something.
 */
export type Words2 = string[];
/**
 * Verbs whose passive says as what something is seen.
 */
export type Words3 = string[];
/**
 * Verbs by which a subject judges its object.
 */
export type Words4 = string[];
/**
 * Verbs of expecting with an object and an infinitive.
 */
export type Words5 = string[];
/**
 * Verbs of what is intended and not yet carried out.
 */
export type Words6 = string[];
/**
 * Verbs of aims, priorities and demands.
 */
export type Words7 = string[];
/**
 * Verbs that oblige with an infinitive.
 */
export type Words8 = string[];
/**
 * Verbs of acts of policy and business.
 */
export type Words9 = string[];
/**
 * Verbs of business and production: what is done time and again when they stand in the present tense.
 */
export type Words10 = string[];
/**
 * Verbs by which a text or rule acts, whatever its subject is.
 */
export type Words11 = string[];
/**
 * Verbs of what is held at a fixed time.
 */
export type Words12 = string[];
/**
 * Verbs of relying and supplying.
 */
export type Words13 = string[];
/**
 * Verbs of bringing about, helping and hampering.
 */
export type Words14 = string[];
/**
 * Verbs of happenings and of changes that are over.
 */
export type Words15 = string[];
/**
 * Verbs of showing and judging.
 */
export type Words16 = string[];
/**
 * Verbs that negate the infinitive or participle after them.
 */
export type Words17 = string[];
/**
 * Verbs of putting that take a place with the object.
 */
export type Words18 = string[];
/**
 * Verbs with an infinitive without `to`.
 */
export type Words19 = string[];
/**
 * Nouns of aims.
 */
export type Words20 = string[];
/**
 * Verbs that plan what the infinitive after them says.
 */
export type Words21 = string[];
/**
 * Verbs that say little beside their object.
 */
export type Words22 = string[];
/**
 * Verbs whose past has the form of the infinitive and may look like a noun.
 */
export type Words23 = string[];
/**
 * Verbs that may stand before their subject, behind an adverb or a place.
 */
export type Words24 = string[];
/**
 * Verbs that ask for an object: coordinated with a verb behind, they share its noun.
 */
export type Words25 = string[];
/**
 * Verbs of coming about, a happening in any tense.
 */
export type Words26 = string[];
/**
 * Nouns of a central place.
 */
export type Words27 = string[];
/**
 * Nouns that sum up a clause when they stand beside it.
 */
export type Words28 = string[];
/**
 * Nouns and pronouns of persons and bodies that can decide.
 */
export type Words29 = string[];
/**
 * Nouns of laws, plans and agreements.
 */
export type Words30 = string[];
/**
 * Nouns that want a complement with a preposition other than `of`.
 */
export type Words31 = string[];
/**
 * Nouns that with `in` name a respect, not a place.
 */
export type Words32 = string[];
/**
 * Nouns of time.
 */
export type Words33 = string[];
/**
 * Adjectives and nouns that judge.
 */
export type Words34 = string[];
/**
 * Adjectives and nouns of dependence.
 */
export type Words35 = string[];
/**
 * Adverbs of degree that go with the verb before them.
 */
export type Words36 = string[];
/**
 * Adverbs that grade an adjective or number.
 */
export type Words37 = string[];
/**
 * Words that put a clause in the future.
 */
export type Words38 = string[];
/**
 * Modals and adverbs of possibility.
 */
export type Words39 = string[];
/**
 * Modals of duty.
 */
export type Words40 = string[];
/**
 * Markers of a condition.
 */
export type Words41 = string[];
/**
 * Words that negate.
 */
export type Words42 = string[];
/**
 * Markers of several words that make what they govern a condition.
 */
export type Words43 = string[];
/**
 * Markers before an -ing form whose clause tells what comes about too.
 */
export type Words44 = string[];
/**
 * Participles that do the work of prepositions.
 */
export type Words45 = string[];
/**
 * Participles that do the work of prepositions in front of their clause.
 */
export type Words46 = string[];
/**
 * Markers of several words that the parser may hang on the clause before.
 */
export type Words47 = string[];
/**
 * Question words that stand as adverbs.
 */
export type Words48 = string[];
/**
 * Words that open relative clauses.
 */
export type Words49 = string[];
/**
 * Words that open questions.
 */
export type Words50 = string[];
/**
 * Conjunctions of contrast, whose clauses restrict nothing.
 */
export type Words51 = string[];
/**
 * Adverbs that link sentences and restrict nothing.
 */
export type Words52 = string[];
/**
 * Phrases that link sentences and restrict nothing.
 */
export type Words53 = string[];
/**
 * Adverbs that go for all of coordinated verbs.
 */
export type Words54 = string[];
/**
 * Adverbs of time.
 */
export type Words55 = string[];
/**
 * Adverbs of place.
 */
export type Words56 = string[];
/**
 * Prepositions that make a topic, a comparison or a manner of any noun, also of one that names a time.
 */
export type Words57 = string[];
/**
 * Verbs of being and having, whose subject does nothing.
 */
export type Words58 = string[];
/**
 * Nouns of amounts and kinds: what follows their `of` is the matter.
 */
export type Words59 = string[];
/**
 * Nouns of problems and points, whose copula judges.
 */
export type Words60 = string[];
export type Words61 = string[];
export type RoleName =
  | 'time'
  | 'place'
  | 'purpose'
  | 'cause'
  | 'condition'
  | 'manner'
  | 'concession'
  | 'comparison'
  | 'topic'
  | 'means'
  | 'beneficiary';
/**
 * Prepositions whose phrase takes its role from its noun, where that has one.
 */
export type Words62 = string[];
/**
 * Verbs of getting, which with `from` tell on whom one depends when they tell of a habit.
 */
export type Words63 = string[];
/**
 * Conjunctions that open a pair and belong to its phrase.
 */
export type Words64 = string[];
/**
 * Verbs and adjectives whose complement is not put forward.
 */
export type Words65 = string[];
/**
 * Auxiliaries that open a condition when they stand before the subject.
 */
export type Words66 = string[];
/**
 * Pronouns that negate their clause as its subject or object.
 */
export type Words67 = string[];
/**
 * Determiners of what is true of no particular thing.
 */
export type Words68 = string[];
/**
 * Pronouns for no one and nothing in particular.
 */
export type Words69 = string[];
/**
 * Words that head a free relative clause.
 */
export type Words70 = string[];
/**
 * Adverbs that make one preposition with the one behind them: `ahead of`.
 */
export type Words71 = string[];
/**
 * Adverbs behind which a noun set off goes on with the phrase before.
 */
export type Words72 = string[];
/**
 * Words at the beginning of an adverbial clause that is an indirect question.
 */
export type Words73 = string[];
/**
 * Prepositions of what somebody is seen as or blamed for.
 */
export type Words74 = string[];
/**
 * Nouns with which `as` tells no judgement.
 */
export type Words75 = string[];
/**
 * Adverbs after `have` that say what has not come about.
 */
export type Words76 = string[];
/**
 * Verb groups that stand for one said before.
 */
export type Words77 = string[];
/**
 * Verbs that give a person or thing a task: an infinitive behind says what it is to do.
 */
export type Words78 = string[];
/**
 * Verbs that bring a body or programme into being: an infinitive behind says what it is to do.
 */
export type Words79 = string[];
/**
 * Verbs of effort that make one predicate with the infinitive right behind them.
 */
export type Words80 = string[];
/**
 * Verbs whose object is told, let, helped or made to do what the infinitive behind it says.
 */
export type Words81 = string[];
/**
 * Nouns for persons and groups of persons besides those that decide: they can act on a purpose.
 */
export type Words82 = string[];
/**
 * Nouns that an infinitive completes: it says no purpose of the clause.
 */
export type Words83 = string[];
/**
 * Pronouns that stand for no one who could act on a purpose.
 */
export type Words84 = string[];
/**
 * Verbs of thinking: `does not think that P` holds that P is not so.
 */
export type Words85 = string[];
/**
 * Verbs of saying that leave open whether what they report is so.
 */
export type Words86 = string[];
/**
 * Verbs of wishing and asking: what they report is to come about.
 */
export type Words87 = string[];
/**
 * Verbs that say of a report or claim that it is not so.
 */
export type Words88 = string[];
/**
 * Verbs and adjectives with an infinitive or participle that is not done.
 */
export type Words89 = string[];
/**
 * Verbs by which a document, figure or event tells something.
 */
export type Words90 = string[];
/**
 * Verbs whose passive with an infinitive says that something is told and not known.
 */
export type Words91 = string[];
/**
 * Verbs of bringing about what a clause after them says.
 */
export type Words92 = string[];
/**
 * Verbs whose subject holds the belief that is their object.
 */
export type Words93 = string[];
/**
 * Nouns of what is held or said.
 */
export type Words94 = string[];
/**
 * Nouns of what is held or said and not known.
 */
export type Words95 = string[];
/**
 * Nouns of what is wished or asked for.
 */
export type Words96 = string[];
/**
 * Nouns of what may come about.
 */
export type Words97 = string[];
/**
 * Adverbs that say that something is told and not known.
 */
export type Words98 = string[];
/**
 * Pronouns that point and name no source.
 */
export type Words99 = string[];
/**
 * Adjectives by which somebody holds what a clause after them says.
 */
export type Words100 = string[];
/**
 * Adjectives by which somebody fears what a clause after them says.
 */
export type Words101 = string[];
/**
 * Adjectives by which what a clause after them says ought to be.
 */
export type Words102 = string[];
/**
 * Prepositions of who holds what a noun names: `fears among investors`.
 */
export type Words103 = string[];
/**
 * Nouns that with `in` and an owner name a source.
 */
export type Words104 = string[];
/**
 * Verbs by which with `it` nobody named holds a clause.
 */
export type Words105 = string[];
/**
 * Verbs of saying whose content is so when it is worth saying.
 */
export type Words106 = string[];
/**
 * Verbs of punishing and praising somebody for what they did: `was fined for dumping waste`.
 */
export type Words107 = string[];
/**
 * Verbs of having something in mind, which is so whether or not somebody has: `did not know that P`.
 */
export type Words108 = string[];
/**
 * Verbs of calling that take what is called behind a preposition: `thinks of Y as Z`.
 */
export type Words109 = string[];
/**
 * Nouns of what is granted or denied to somebody.
 */
export type Words110 = string[];
/**
 * Verbs by which with `as` the author takes what somebody knows as given.
 */
export type Words111 = string[];
/**
 * Nouns of texts, figures and media that tell something.
 */
export type Words112 = string[];
/**
 * Verbs that lay down what a clause after them says.
 */
export type Words113 = string[];
/**
 * Verbs by which somebody is to do what the infinitive after them says.
 */
export type Words114 = string[];
/**
 * Verbs whose passive obliges to what the infinitive after them says.
 */
export type Words115 = string[];
/**
 * Verbs whose participle tells what something is for.
 */
export type Words116 = string[];
/**
 * Adjectives that tell what can be.
 */
export type Words117 = string[];
/**
 * Adjectives and participles of what somebody is set to do.
 */
export type Words118 = string[];
/**
 * Adjectives of what has to be.
 */
export type Words119 = string[];
/**
 * Adjectives by which what a clause after them says may be.
 */
export type Words120 = string[];
/**
 * Nouns whose infinitive says what they are, not what is scheduled.
 */
export type Words121 = string[];
/**
 * Verbs that with `for` or `on` say what is to come about.
 */
export type Words122 = string[];
/**
 * Nouns of what somebody says, which `following` introduces.
 */
export type Words123 = string[];
/**
 * Prepositions and conjunctions that give their phrase one role, whatever it says.
 */
export type Words124 = string[];

/**
 * Words by what they tell the extractor, over all files of pipeline/syntax/lexicon/: lemmas in lower case, forms where the form decides.
 */
export interface Lexicon {
  reporting: Words;
  knowing: Words1;
  impersonal: Words2;
  regarding: Words3;
  calling: Words4;
  expecting: Words5;
  planning: Words6;
  goal: Words7;
  obliging: Words8;
  measure: Words9;
  activities: Words10;
  agentive: Words11;
  scheduled: Words12;
  dependency: Words13;
  causing: Words14;
  event: Words15;
  assessing: Words16;
  negating: Words17;
  putting: Words18;
  bare: Words19;
  goalNouns: Words20;
  planningLinks: Words21;
  light: Words22;
  unchanged: Words23;
  inverting: Words24;
  needy: Words25;
  starting: Words26;
  centres: Words27;
  apposed: Words28;
  actors: Words29;
  programmes: Words30;
  relational: Words31;
  settings: Words32;
  times: Words33;
  assessment: Words34;
  dependencyWords: Words35;
  degrees: Words36;
  grading: Words37;
  predicting: Words38;
  possible: Words39;
  required: Words40;
  conditional: Words41;
  negators: Words42;
  conditionalMarkers: Words43;
  gerundMarkers: Words44;
  participialPrepositions: Words45;
  fronting: Words46;
  splitMarkers: Words47;
  wh: Words48;
  relatives: Words49;
  interrogatives: Words50;
  contrasts: Words51;
  linking: Words52;
  connectives: Words53;
  lasting: Words54;
  timeAdverbs: Words55;
  placeAdverbs: Words56;
  relating: Words57;
  stative: Words58;
  quantities: Words59;
  issues: Words60;
  /**
   * The prepositions that a verb selects.
   */
  frames: {
    [k: string]: Words61;
  };
  /**
   * The role of what a conjunction introduces.
   */
  subordinators: {
    [k: string]: RoleName;
  };
  /**
   * The role of a clause by the words of a conjunction of several words.
   */
  compoundSubordinators: {
    [k: string]: RoleName;
  };
  /**
   * The usual role of what a preposition introduces.
   */
  roles: {
    [k: string]: RoleName;
  };
  /**
   * The role of a phrase by its noun.
   */
  nounRoles: {
    [k: string]: RoleName;
  };
  /**
   * Nouns that say with a verb what the verb alone does not, by the verb.
   */
  idioms: {
    [k: string]: Words61;
  };
  nounRoled: Words62;
  sourcing: Words63;
  /**
   * The prepositions that a noun selects.
   */
  nounFrames: {
    [k: string]: Words61;
  };
  pairing: Words64;
  doubting: Words65;
  fronted: Words66;
  negativeHeads: Words67;
  generalDeterminers: Words68;
  generalHeads: Words69;
  freeHeads: Words70;
  leading: Words71;
  exemplifying: Words72;
  asking: Words73;
  regardedBy: Words74;
  partitive: Words75;
  pending: Words76;
  ellipses: Words77;
  tasking: Words78;
  founding: Words79;
  striving: Words80;
  controlling: Words81;
  people: Words82;
  infinitival: Words83;
  inert: Words84;
  opining: Words85;
  supposing: Words86;
  wishing: Words87;
  rejecting: Words88;
  withholding: Words89;
  showing: Words90;
  rumoured: Words91;
  ensuring: Words92;
  voicing: Words93;
  beliefs: Words94;
  suspicions: Words95;
  wishes: Words96;
  chances: Words97;
  hearsay: Words98;
  demonstratives: Words99;
  attitudes: Words100;
  fearful: Words101;
  demanding: Words102;
  ownedBy: Words103;
  views: Words104;
  seeming: Words105;
  noting: Words106;
  requiting: Words107;
  noticing: Words108;
  callingThrough: Words109;
  granted: Words110;
  shared: Words111;
  documents: Words112;
  requiring: Words113;
  urging: Words114;
  forcing: Words115;
  designing: Words116;
  enabling: Words117;
  committed: Words118;
  mandatory: Words119;
  conceivable: Words120;
  ways: Words121;
  pleading: Words122;
  statements: Words123;
  unambiguous: Words124;
}

/**
 * What became of one claim since the version that datapackage.json names as previous. That version's claims, without those that are withdrawn, with each field of the corrected and moved ones set to its new value, and with the records of those that are added, are the claims of this version.
 */
export interface ChangeRecord {
  /**
   * Identifier of the claim.
   */
  id: string;
  /**
   * Identifier of its document.
   */
  document: string;
  /**
   * What became of it: added, withdrawn, corrected (other values under the same id), or moved (nothing but offsets changed).
   */
  change: 'added' | 'withdrawn' | 'corrected' | 'moved';
  /**
   * Why: source-added, its document is new; source-withdrawn, its document is gone; source-changed, the text or the language of its document changed; correction, only what the document says about itself changed (title, url, published); extractor-changed, the document is the same, so that it was the program.
   */
  reason: 'source-added' | 'source-changed' | 'source-withdrawn' | 'extractor-changed' | 'correction';
  /**
   * The claim as one sentence, of a withdrawn one as it was; null for a withdrawn one whose document is gone, or of which only quotes are published.
   */
  text: string | null;
  /**
   * The fields of a corrected or moved claim that changed, in the order of the claim; empty for others.
   */
  fields: FieldChange[];
  /**
   * Identifiers of the claims that take the place of a withdrawn one, the most alike first: added claims of the same sentence that have at least half of its words, or the same claims of a document that was renamed. Empty for others.
   */
  heirs: string[];
  /**
   * An added claim, whole, as it stands in claims.json; null for others.
   */
  record: {
    [k: string]: unknown;
  } | null;
}
export interface FieldChange {
  /**
   * Name of the field; a dot leads into an object, such as spans.subject, where both versions have the object.
   */
  field: string;
  /**
   * The value before; left out where the field is new, and where it quotes a document of which only quotes are published.
   */
  old?:
    | string
    | number
    | boolean
    | {
        [k: string]: unknown;
      }
    | unknown[]
    | null;
  /**
   * The value now; left out where the field is no more.
   */
  new?:
    | string
    | number
    | boolean
    | {
        [k: string]: unknown;
      }
    | unknown[]
    | null;
}

/**
 * Who is said to hold the claim; null when it is the author of the text.
 */
export type Attribution = {
  /**
   * The words for the source, or unspecified where the text names none.
   */
  source: string;
  /**
   * The reporting words.
   */
  cue: string;
  /**
   * The source with its references replaced.
   */
  source_resolved: string;
  /**
   * Identifier of the entity that the source is; null when unknown.
   */
  source_id: string | null;
} | null;
/**
 * Start and end, in code points of the document's text.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Span = [number, number];

/**
 * One proposition that a document puts forward about the world. A slot is the words at its spans, with one space between them and for each run of white space in them.
 */
export interface ClaimRecord {
  /**
   * Identifier of the claim: the document's, then twelve hexadecimal digits of the SHA-256 of its slots. It stays the same wherever in the document the claim moves.
   */
  id: string;
  /**
   * Identifier of the document it was taken from.
   */
  document: string;
  /**
   * Title of that document; null when unknown.
   */
  document_title: string | null;
  /**
   * Day of publication of that document, as YYYY-MM-DD; null when unknown.
   */
  published: string | null;
  /**
   * Where that document was found; null when unknown.
   */
  url: string | null;
  /**
   * The sentence that makes the claim, as it stands in the document.
   */
  sentence: string;
  /**
   * Offset of the sentence's first character, in code points of the document's text.
   */
  sentence_start: number;
  /**
   * Offset after the sentence's last character, in code points of the document's text.
   */
  sentence_end: number;
  /**
   * Who or what the claim is about, in the words of the sentence; empty when the sentence names none.
   */
  subject: string;
  /**
   * The verb group with its auxiliaries, negation, particles and the preposition, adjective or noun that completes it, in the words of the sentence.
   */
  predicate: string;
  /**
   * What completes the predicate, in the words of the sentence; empty when there is nothing.
   */
  object: string;
  /**
   * Everything else that restricts the claim, in source order.
   */
  qualifiers: Qualifier[];
  /**
   * What kind of claim it is, the first that fits of: goal, measure, dependency, cause, forecast, assessment, event, state.
   */
  type: 'goal' | 'measure' | 'dependency' | 'cause' | 'forecast' | 'assessment' | 'event' | 'state';
  /**
   * How it is put forward: actual (as so), planned (an aim or decision not yet carried out), predicted, possible, required, or conditional (only under a stated condition).
   */
  modality: 'actual' | 'planned' | 'predicted' | 'possible' | 'required' | 'conditional';
  /**
   * Whether it is affirmed or negated.
   */
  polarity: 'affirmed' | 'negated';
  attribution: Attribution;
  spans: ClaimSpans;
  /**
   * The subject with its references replaced by what they stand for; what is not sure is left as it stands.
   */
  subject_resolved: string;
  /**
   * The object with its references replaced.
   */
  object_resolved: string;
  /**
   * The claim as one plain sentence that stands on its own.
   */
  text: string;
  /**
   * Who and what the claim names or refers to, slot by slot.
   */
  entities: ClaimEntity[];
  /**
   * What the claim is about, the strongest first.
   */
  topics: string[];
  /**
   * How strongly each topic speaks, and by which of the claim's words.
   */
  topic_terms: TopicTerms[];
  time: ClaimTime;
  /**
   * The amounts in the claim's slots.
   */
  amounts: ClaimAmount[];
  /**
   * The chance that an annotator would make the claim too, as a model fitted on hand-annotated texts gives it.
   */
  confidence: number;
  /**
   * Name of the construction that gave the claim.
   */
  rule: string;
}
export interface Qualifier {
  /**
   * In what respect it restricts the claim.
   */
  role:
    | 'time'
    | 'place'
    | 'purpose'
    | 'cause'
    | 'condition'
    | 'manner'
    | 'concession'
    | 'comparison'
    | 'topic'
    | 'means'
    | 'beneficiary';
  /**
   * The qualifier, in the words of the sentence.
   */
  text: string;
}
/**
 * Where the words of each slot and of each cue stand: lists of [start, end] in code points of the document's text, in source order, merged where they touch.
 */
export interface ClaimSpans {
  /**
   * Spans of the subject.
   */
  subject: Span[];
  /**
   * Spans of the predicate.
   */
  predicate: Span[];
  /**
   * Spans of the object.
   */
  object: Span[];
  /**
   * Spans of each qualifier, in the order of the qualifiers.
   */
  qualifiers: Span[][];
  /**
   * Spans of the words that give the modality; empty where it is actual.
   */
  modality: Span[];
  /**
   * Spans of the words that negate; empty where the claim is affirmed.
   */
  polarity: Span[];
  /**
   * Spans of the attribution's source, which may stand in another sentence; empty where there is none or it is unspecified.
   */
  attribution_source: Span[];
  /**
   * Spans of the attribution's cue, which may stand in another sentence; empty where there is none.
   */
  attribution_cue: Span[];
}
export interface ClaimEntity {
  /**
   * The words that name it or stand for it.
   */
  text: string;
  /**
   * Its usual English name.
   */
  name: string;
  /**
   * What kind of entity it is.
   */
  type: 'country' | 'organisation' | 'company' | 'person' | 'place' | 'law' | 'product' | 'programme' | 'event';
  /**
   * Its identifier, the same in every claim.
   */
  id: string;
  /**
   * Where in the claim it stands; attribution for its source.
   */
  slot: 'subject' | 'predicate' | 'object' | 'qualifier' | 'attribution';
}
export interface TopicTerms {
  /**
   * The topic.
   */
  topic: string;
  /**
   * How much of the claim is about it, from 0 to 1.
   */
  weight: number;
  /**
   * The terms that decided it.
   */
  terms: string[];
}
/**
 * When the claim holds.
 */
export interface ClaimTime {
  /**
   * Tense of the predicate; null where it has none.
   */
  tense: 'past' | 'present' | 'future' | null;
  /**
   * The times that the claim's slots name.
   */
  expressions: NamedTime[];
}
export interface NamedTime {
  /**
   * The words.
   */
  text: string;
  /**
   * The time in EDTF, or a duration of ISO 8601; null where the words and the document's date do not give it.
   */
  value: string | null;
}
export interface ClaimAmount {
  /**
   * The words.
   */
  text: string;
  /**
   * The number.
   */
  value: number;
  /**
   * The greater end of a range; null where it is none.
   */
  max: number | null;
  /**
   * A currency's ISO 4217 code, percent, share, count, or a unit of measure.
   */
  unit: string;
  /**
   * How the amount stands to the number.
   */
  relation: '=' | '~' | '<' | '<=' | '>' | '>=';
}

/**
 * datapackage.json, the manifest of a version: what a Data Package (version 2, datapackage.org) must have to be one of ours.
 */
export interface DataPackage {
  /**
   * The Data Package profile that the manifest follows.
   */
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json';
  /**
   * Short name of the dataset.
   */
  name: string;
  /**
   * Title of the dataset.
   */
  title: string;
  /**
   * What the dataset is about.
   */
  description: string;
  /**
   * Version number of the dataset.
   */
  version: string;
  /**
   * Version number of the schemas.
   */
  schema_version: string;
  /**
   * The version that changes compares with; null for the first.
   */
  previous: string | null;
  /**
   * Licence of the data; quoted text keeps the rights of its source.
   */
  licenses: {
    /**
     * SPDX identifier.
     */
    name: string;
    /**
     * Where the licence stands.
     */
    path: string;
    /**
     * Name in words.
     */
    title: string;
  }[];
  /**
   * Who made the dataset.
   */
  contributors: {
    /**
     * Name.
     */
    title: string;
    /**
     * Parts played.
     */
    roles: string[];
  }[];
  /**
   * The tables, each once as CSV and once as JSON.
   */
  resources: DataResource[];
}
export interface DataResource {
  /**
   * Name of the resource: table and format.
   */
  name: string;
  /**
   * Name of the table.
   */
  title: string;
  /**
   * What one record of the table is.
   */
  description: string;
  /**
   * Kind of resource.
   */
  type: 'table' | 'json';
  /**
   * File in the version's folder.
   */
  path: string;
  /**
   * Format of the file.
   */
  format: 'csv' | 'json';
  /**
   * Media type of the file.
   */
  mediatype: string;
  /**
   * Character encoding.
   */
  encoding: 'utf-8';
  /**
   * Size in bytes.
   */
  bytes: number;
  /**
   * SHA-256 of the file.
   */
  hash: string;
  /**
   * How the CSV is written (Table Dialect).
   */
  dialect?: {};
  /**
   * Columns of the CSV with types and constraints (Table Schema).
   */
  schema?: {};
  /**
   * File with the JSON Schema of one record of the JSON.
   */
  jsonSchema?: string;
}

/**
 * One source text of the dataset. Offsets everywhere count Unicode code points of its text.
 */
export interface DocumentRecord {
  /**
   * Identifier of the document, unique in the dataset.
   */
  id: string;
  /**
   * Title of the text; null when unknown.
   */
  title: string | null;
  /**
   * Where the text was found; null when unknown.
   */
  url: string | null;
  /**
   * Who published the text; null when unknown.
   */
  publisher: string | null;
  /**
   * Who wrote the text; null when unknown.
   */
  author: string | null;
  /**
   * Day of publication, as YYYY-MM-DD; null when unknown.
   */
  published: string | null;
  /**
   * Day on which the text was fetched, as YYYY-MM-DD; null when unknown.
   */
  retrieved: string | null;
  /**
   * Language of the text as a BCP 47 tag; null when not stated, and then the text is read as English.
   */
  language: string | null;
  /**
   * Licence of the text; null when unknown.
   */
  license: string | null;
  /**
   * What is published of the text: full, the whole text; quotes, only the sentences that carry claims.
   */
  rights: 'full' | 'quotes';
  /**
   * SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal.
   */
  sha256: string;
  /**
   * Length of the text in Unicode code points.
   */
  characters: number;
  /**
   * The whole text where rights is full; null otherwise.
   */
  text: string | null;
}

/**
 * Someone or something that claims name or refer to: known to the registry, or of one document alone.
 */
export interface EntityRecord {
  /**
   * Identifier of the entity: the registry's, the same in every document; else the document's, a colon and the name in lower-case letters, as the same name may be another's in another document.
   */
  id: string;
  /**
   * Its usual English name; of a plan or law without one, its owner's name and what the text calls it.
   */
  name: string;
  /**
   * What kind of entity it is.
   */
  type: 'country' | 'organisation' | 'company' | 'person' | 'place' | 'law' | 'product' | 'programme' | 'event';
  /**
   * Whether the registry has it.
   */
  known: boolean;
  /**
   * Its Wikidata identifier; null when unknown.
   */
  wikidata: string | null;
  /**
   * Identifier of the one document that it belongs to; null for entities of the registry.
   */
  document: string | null;
  /**
   * The words that name it in the texts, each once, in the order of their characters.
   */
  names: string[];
  /**
   * In how many documents it is mentioned.
   */
  documents: number;
  /**
   * In how many claims it is mentioned.
   */
  claims: number;
  /**
   * How many mentions it has.
   */
  mentions: number;
}

/**
 * What a seed says about itself, as YAML between two lines of three hyphens. Every key may be left out; what is unknown is left out.
 */
export interface FrontMatter {
  /**
   * Identifier of the document in every published table; by default the file name without its ending, as a slug.
   */
  id?: string;
  /**
   * Title of the text, as its publisher gives it.
   */
  title?: string;
  /**
   * Where the text was found.
   */
  url?: string;
  /**
   * Who published the text.
   */
  publisher?: string;
  /**
   * Who wrote the text; several names are joined by a comma.
   */
  author?: string;
  /**
   * Day of publication, as YYYY-MM-DD.
   */
  published?: string;
  /**
   * Day on which the text was fetched, as YYYY-MM-DD.
   */
  retrieved?: string;
  /**
   * Language of the text as a BCP 47 tag, such as en or en-GB.
   */
  language?: string;
  /**
   * Licence of the text: an SPDX identifier, or words.
   */
  license?: string;
  /**
   * What is published of the text: full, the whole text; quotes (the default), only the sentences that carry claims.
   */
  rights?: 'full' | 'quotes';
}

/**
 * dist/index.json: the published versions. What it does not list is not published.
 */
export interface DatasetIndex {
  /**
   * The versions, newest first.
   */
  versions: VersionEntry[];
}
export interface VersionEntry {
  /**
   * Version number; the version lies in the folder of the same name with a v before it.
   */
  version: string;
  /**
   * Day of the version as YYYY-MM-DD: SOURCE_DATE_EPOCH if set, else the newest date in the front matter of the seeds, else null.
   */
  date: string | null;
  /**
   * Whether it is released; from then on its bytes never change.
   */
  released: boolean;
  /**
   * Version number of the schemas.
   */
  schema_version: string;
  /**
   * How many records each table has.
   */
  counts: {
    [k: string]: number;
  };
  /**
   * SHA-256 of the version's SHA256SUMS, in lower-case hexadecimal.
   */
  sha256: string;
  /**
   * True where the files are no longer in the folder, as the setting versions_kept asks: the git tag of the folder's name, such as v1.2.0, holds them.
   */
  archived?: true;
  yanked?: Yanked;
}
/**
 * There where the version was taken back: its files must not stay.
 */
export interface Yanked {
  /**
   * Why, in words.
   */
  reason: string;
  /**
   * Identifiers of claims that it was the last to have and that no standing version knows; they are never given to others, and the redirects of the next version list them.
   */
  ids: string[];
}

/**
 * Words of a claim that name an entity or stand for it, and where they stand.
 */
export interface MentionRecord {
  /**
   * Identifier of the mention: the claim's, then -m and its number in the claim, from 0.
   */
  id: string;
  /**
   * Identifier of the entity.
   */
  entity: string;
  /**
   * Identifier of the document.
   */
  document: string;
  /**
   * Identifier of the claim.
   */
  claim: string;
  /**
   * Where in the claim it stands; attribution for its source.
   */
  slot: 'subject' | 'predicate' | 'object' | 'qualifier' | 'attribution';
  /**
   * Offset of the first character, in code points of the document's text.
   */
  start: number;
  /**
   * Offset after the last character, in code points of the document's text.
   */
  end: number;
  /**
   * The characters from start to end, with one space for each run of white space.
   */
  text: string;
  /**
   * Whether the words are a name (name), bring in a thing without a name (introduction), or stand for what was named or brought in elsewhere (reference).
   */
  kind: 'name' | 'introduction' | 'reference';
  /**
   * Whether the name could be another's and nothing in the document decides.
   */
  ambiguous: boolean;
}

/**
 * A claim that was withdrawn, in this version or any before it, and what took its place. An id is never given to another claim; a claim that comes back with the same words in the same document has its id again and no redirect any more.
 */
export interface RedirectRecord {
  /**
   * Identifier of the withdrawn claim.
   */
  id: string;
  /**
   * Identifier of its document.
   */
  document: string;
  /**
   * The newest version that has the claim.
   */
  last_version: string;
  /**
   * Why it was withdrawn, as in changes; yanked where it stood only in a version that was taken back.
   */
  reason: 'source-changed' | 'source-withdrawn' | 'extractor-changed' | 'yanked';
  /**
   * The claims that took its place when it was withdrawn, the most alike first; they may be withdrawn themselves by now. Empty where nothing did.
   */
  heirs: string[];
  /**
   * The claims of this version to which its heirs, and theirs, lead. Empty where nothing is left.
   */
  current: string[];
}

/**
 * One sentence of a document, or a heading, or a piece of page furniture. Every character of a document that is not white space belongs to exactly one of its sentences.
 */
export interface SentenceRecord {
  /**
   * Identifier of the sentence: the document's, then -s and the start.
   */
  id: string;
  /**
   * Identifier of the document it stands in.
   */
  document: string;
  /**
   * Offset of the first character, in code points of the document's text.
   */
  start: number;
  /**
   * Offset after the last character, in code points of the document's text.
   */
  end: number;
  /**
   * What part of the page it belongs to: headline (titles and headings), body (running text), furniture (navigation, bylines, forms, notices).
   */
  segment: 'headline' | 'body' | 'furniture';
  /**
   * The characters from start to end; null where the document's rights is quotes and the sentence carries no claim.
   */
  text: string | null;
  /**
   * How many claims were taken from it.
   */
  claims: number;
  /**
   * Why no claim was taken from it; null where there is one. Either its segment (headline, furniture), or a question, an imperative, a fragment (words without a verb), no-predicate (a verb, but no clause that was understood), rejected (claims were found and failed a test), or an unsupported-language.
   */
  reason:
    | 'headline'
    | 'furniture'
    | 'question'
    | 'imperative'
    | 'fragment'
    | 'no-predicate'
    | 'rejected'
    | 'unsupported-language'
    | null;
  /**
   * More about the reason, such as the rule that recognised the furniture; null where there is nothing to add.
   */
  detail: string | null;
}

/**
 * What a dataset says about itself, in assay.config.json. Every key has a default.
 */
export interface Settings {
  /**
   * What the identifiers of published schemas begin with: a URN prefix that ends with a colon, or a URL that ends with a slash.
   */
  base?: string;
  /**
   * Short name of the dataset, as a slug.
   */
  name?: string;
  /**
   * Title of the dataset, in words.
   */
  title?: string;
  /**
   * What the dataset is about, in a sentence or two.
   */
  description?: string;
  /**
   * Greatest share of the claims, from 0 to 1, that a new version may withdraw without an heir before its change counts as major.
   */
  withdrawn_limit?: number;
  /**
   * Greatest share of the ids, from 0 to 1, that a change of the program may withdraw, with or without heirs, before a build asks for --yes; 1 never asks.
   */
  rewrite_limit?: number;
  /**
   * Most characters in a row without white space, or without a letter, that are read of a text; what is more is left out and told.
   */
  longest_run?: number;
  /**
   * How many of the newest versions keep their files in the folder; the files of older ones are removed as soon as the git tag of their folder's name, such as v1.2.0, holds them; the one before an unreleased newest stays too, as it is compared with. Null keeps all.
   */
  versions_kept?: number | null;
  assertions?: Assertions;
}
/**
 * What must hold of the whole dataset before a version of it is published. What is left out is not asserted.
 */
export interface Assertions {
  /**
   * Fewest claims that a document may have.
   */
  least_claims?: number;
  /**
   * Most claims that a document may have.
   */
  most_claims?: number;
  /**
   * Least share of the body sentences that carry claims, from 0 to 1; sentences in a language that is not supported do not count.
   */
  least_share_with_claims?: number;
  /**
   * Least share of the claims, from 0 to 1, in which a column of claims.csv is filled, by the column's name.
   */
  least_share_filled?: {
    [k: string]: number;
  };
  /**
   * Greatest share, from 0 to 1, of the claims of the last version that may vanish: those whose id the new version does not have.
   */
  most_share_vanished?: number;
}
