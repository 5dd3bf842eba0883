import fc from 'fast-check';

/** Sentences made of the parts that clauses have: whatever the parts, their claims must be sound. */

const one = (...words: string[]) => fc.constantFrom(...words);
const joined = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((words) => words.filter((word) => word !== '').join(' '));

/** Leaves a part out now and then. */
const maybe = (part: fc.Arbitrary<string>) => fc.oneof({ weight: 2, arbitrary: fc.constant('') }, part);

const name = one('Norway', 'the European Union', 'Halden Steel', 'Anna Berg', 'OPEC', 'the Ministry of Ports', '中国');
const noun = one('the port', 'a new law', 'two old mills', 'cheap batteries', 'its workers', 'the state’s own banks');
const verb = one('buys', 'sold', 'has closed', 'will restrict', 'may not tax', 'is building', 'did not pay', 'funds');
const passive = one('was sold by', 'has been closed by', 'will be funded by', 'were not paid by');
const place = one('in Oslo', 'near the border', 'across Europe', 'at its plant in Trondheim');
const time = one('in 2024', 'last March', 'by the end of 2030', 'since Monday', 'for ten years');
const aim = one('to cut costs', 'because prices fell', 'despite protests', 'for €5 million', 'by 3.5 percent');
const qualifier = fc.oneof(place, time, aim);

const simple = fc.oneof(name, noun);
const relative = joined(simple, one('that', 'which'), verb, noun);
const apposed = joined(name, fc.constant(', a maker of steel,'));
const coordinated = joined(simple, one('and', 'or', 'as well as'), noun);
const phrase = fc.oneof({ weight: 3, arbitrary: simple }, relative, apposed, coordinated);

const active = joined(phrase, verb, phrase, maybe(qualifier), maybe(qualifier));
const inPassive = joined(noun, passive, name, maybe(qualifier));
const copula = joined(
  phrase,
  one('is', 'was', 'will remain', 'is not'),
  one('a threat', 'cheaper', 'the largest buyer'),
);
const clause = fc.oneof({ weight: 3, arbitrary: active }, inPassive, copula);

const speech = one('said', 'warned', 'told reporters', 'has argued');
const reported = joined(name, speech, fc.constant('that'), clause);
const quoted = fc.tuple(clause, name, speech).map(([words, who, says]) => `“${words},” ${who} ${says}`);
const accordingTo = fc.tuple(name, clause).map(([who, words]) => `according to ${who}, ${words}`);
const conditional = fc.tuple(clause, clause).map(([cause, effect]) => `if ${cause}, ${effect}`);
const fronted = fc.tuple(qualifier, clause).map(([about, words]) => `${about}, ${words}`);
const compound = fc.tuple(clause, one('and', 'but', 'while'), clause).map(([a, how, b]) => `${a}, ${how} ${b}`);
const aside = fc.tuple(noun, verb, noun).map(([a, does, b]) => `${a} (🙂 ${b}) ${does} — for now — ${b}`);

const capital = (text: string) => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());

/** A sentence of one of many shapes. */
export const sentence = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: clause }, reported, quoted, accordingTo, conditional, fronted, compound, aside),
    one('.', '.', '!', ' .'),
  )
  .map(([words, mark]) => capital(words) + mark);

/** A text of some of them, with paragraphs, hard line ends and wide spaces. */
export const text = fc
  .array(fc.tuple(sentence, one(' ', ' ', '\n', '\n\n', '  ')), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flat().join(''))
  .chain((words) => one(words, words, words.replaceAll(' in ', '\n    in ')));
