import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { ownPath } from '../../base/files.ts';
import { byCodePoint } from '../../base/order.ts';
import { claimsOf } from '../../chain.ts';
import { type Features, featuresOf } from '../../classify/confidence-features.ts';
import { publishedClaim } from '../../dataset/document-records.ts';
import { type Document, toDocument } from '../../ingest/document.ts';
import { toCodePoints } from '../../records/offsets.ts';
import type { ClaimRecord } from '../../records/types.ts';
import type { Example } from './logistic.ts';

type Annotated =
  | 'id'
  | 'sentence'
  | 'subject'
  | 'predicate'
  | 'object'
  | 'qualifiers'
  | 'polarity'
  | 'subject_resolved'
  | 'object_resolved';

export interface GoldClaim extends Pick<ClaimRecord, Annotated> {
  optional?: boolean;
}

export interface GoldDocument {
  id: string;
  title: string;
  published?: string | null;
  text: string;
  claims: GoldClaim[];
}

/** The figures of `test/gold/score.mjs`, from 0 to 1. */
export interface Figures {
  counts: { gold: number; predicted: number; matched: number; optional: number };
  claims: { precision: number; recall: number; f1: number };
  slots: {
    f1: number;
    subject: number;
    predicate: number;
    object: number;
    qualifiers: number;
    qualifiers_with_role: number;
  };
  type: number;
  modality: number;
  polarity: number;
  attribution: { f1: number };
  groundedness: number;
  resolved: { subject: number; object: number; text: number };
  entities: { f1: number };
  topics: { f1: number };
  faithfulness: number;
}

/** What the scorer says went wrong in a document; `line` numbers predictions from 1. */
interface DocumentErrors {
  document: string;
  missed: { id: string }[];
  spurious: { line: number }[];
  attributes: { id: string; key: string }[];
}

export interface GoldScore {
  micro: Figures;
  per_document: Record<string, Figures>;
  errors: DocumentErrors[];
}

/** A predicted claim with its features and whether the scorer matched it. */
export interface JudgedClaim {
  claim: ClaimRecord;
  features: Features;
  isRight: boolean;
}

/** A claim to fit confidence on. */
export const exampleOf = ({ features, isRight }: JudgedClaim): Example => ({ features, target: isRight ? 1 : 0 });

/** Where the development gold lies. */
export const DEVELOPMENT = ownPath('test/gold/development');

/** The gold documents of a folder, by file name. Throws a UserError where there is none. */
export function readGold(folder: string): GoldDocument[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort(byCodePoint);
  if (files.length === 0) throw new UserError(`${folder} holds no gold documents (*.json).`);
  return files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldDocument);
}

export interface ScoredGold {
  gold: GoldDocument[];
  claims: JudgedClaim[];
  resolved: ClaimRecord[];
  score: GoldScore;
  /** The same claims with every reference left open and `text` joined from the slots. */
  open: GoldScore;
}

/** Extracts and resolves the claims of gold documents and scores them. */
export function scoreGold(folder: string): ScoredGold {
  const gold = readGold(folder);
  const documents = gold.map(({ id, title, text }) => toDocument(id, { title }, text));
  const read = documents.map((document) => {
    const { claims, resolved } = claimsOf(document);
    const features = resolved.map(({ extracted: { read, reading, completed } }) =>
      featuresOf(read.tree, { clause: reading.clause, completed }),
    );
    return { document, features, resolved: claims };
  });
  const score = runScorer(folder, read);
  const spurious = new Set(score.errors.flatMap((errors) => errors.spurious.map(({ line }) => line)));
  const claims = read
    .flatMap(({ resolved, features }) => resolved.map((claim, i) => ({ claim, features: features[i] as Features })))
    .map((claim, i) => ({ ...claim, isRight: !spurious.has(i + 1) }));
  const left = read.map(({ document, resolved }) => ({ document, resolved: resolved.map(leftOpen) }));
  return { gold, claims, resolved: read.flatMap(({ resolved }) => resolved), score, open: runScorer(folder, left) };
}

function leftOpen(claim: ClaimRecord): ClaimRecord {
  const { subject, predicate, object, qualifiers } = claim;
  const text = [subject, predicate, object, ...qualifiers.map((qualifier) => qualifier.text)].join(' ');
  return { ...claim, subject_resolved: subject, object_resolved: object, text };
}

function runScorer(folder: string, read: readonly { document: Document; resolved: ClaimRecord[] }[]): GoldScore {
  const temporary = mkdtempSync(join(tmpdir(), 'assay-gold-'));
  try {
    const file = join(temporary, 'claims.ndjson');
    const lines = read.flatMap(({ document, resolved }) => {
      const convert = toCodePoints(document.text);
      return resolved.map((claim) => `${JSON.stringify(publishedClaim(claim, convert))}\n`);
    });
    writeFileSync(file, lines.join(''));
    const scorer = ownPath('test/gold/score.mjs');
    const args = [scorer, '--gold', folder, '--pred', file, '--json', '--errors', String(read.length)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 });
    if (status !== 0) throw new Error(`The scorer ended with status ${status}: ${stderr}`);
    return JSON.parse(stdout) as GoldScore;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

/** The share of the negated claims of the gold that were found and are negated there too. */
export function negatedRecall(gold: readonly GoldDocument[], { errors }: GoldScore): number {
  const wanted = gold
    .flatMap(({ claims }) => claims)
    .filter(({ polarity, optional }) => polarity === 'negated' && !optional);
  const lost = new Set([
    ...errors.flatMap(({ missed }) => missed.map(({ id }) => id)),
    ...errors.flatMap(({ attributes }) => attributes.filter(({ key }) => key === 'polarity').map(({ id }) => id)),
  ]);
  return wanted.filter(({ id }) => !lost.has(id)).length / wanted.length;
}

/**
 * The share of the claims whose `text` has all the words that negate them and that give their modality; of a condition's
 * own clause, which is told without its `if`, a `may`.
 */
export function keptCues(claims: readonly ClaimRecord[]): number {
  const withCues = claims.filter(({ spans }) => spans.polarity.length + spans.modality.length > 0);
  return withCues.filter(keepsCues).length / withCues.length;
}

function keepsCues({ sentence, sentence_start: offset, spans, polarity, modality, text }: ClaimRecord): boolean {
  const said = new Set(text.toLowerCase().match(/[\p{L}\p{N}’']+/gu));
  if (said.has('cannot')) for (const part of ['can', 'not']) said.add(part);
  const inside = [...spans.polarity, ...spans.modality].filter(
    ([start]) => start >= offset && start < offset + sentence.length,
  );
  const words = inside.flatMap(
    ([start, end]) =>
      sentence
        .slice(start - offset, end - offset)
        .toLowerCase()
        .match(/[\p{L}’']+/gu) ?? [],
  );
  if (modality === 'conditional' && said.has('may')) return true;
  const isDenied = polarity === 'negated' && said.has('not');
  return words.every((word) => said.has(word) || (isDenied && word.startsWith('den')) || word === 'to');
}
