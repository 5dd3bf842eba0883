import { readFileSync } from 'node:fs';
import { ownPath, readOwnJson } from '../../base/files.ts';
import type { Lexicon } from './lexicon.ts';
import type { LinearModel } from './linear-model.ts';

const FOLDER = 'pipeline/parse/tokens/model';

/** What is trained: it decides the cuts between atoms and the ends of sentences. */
export interface SplitModel {
  cuts: LinearModel;
  ends: LinearModel;
  lexicon: Lexicon;
}

/** The first lines of the format: `model.json`. The numbers stand in `model.bin`, in the order of {@link decodeModel}. */
export interface ModelHeader {
  format: 1;
  cuts: { bits: number; outputs: number };
  ends: { bits: number; outputs: number };
  lexicon: { words: number };
}

let loaded: SplitModel | undefined;

/** The model that comes with the program; read once. */
export function splitModel(): SplitModel {
  loaded ??= decodeModel(readOwnJson<ModelHeader>(`${FOLDER}.json`), readFileSync(ownPath(`${FOLDER}.bin`)));
  return loaded;
}

/** `model.bin`: int8 weights of the cuts, int8 weights of the ends, int32 hashes of words, their classes as bytes. */
export function decodeModel(header: ModelHeader, bytes: Uint8Array): SplitModel {
  let at = 0;
  const take = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const table = ({ bits, outputs }: { bits: number; outputs: number }): LinearModel => ({
    bits,
    outputs,
    weights: new Int8Array(take(outputs << bits)),
  });
  const cuts = table(header.cuts);
  const ends = table(header.ends);
  const hashes = take(4 * header.lexicon.words);
  const classes = take(header.lexicon.words);
  if (at !== bytes.length)
    throw new Error(`The model of the tokeniser has ${bytes.length} bytes; its header says ${at}.`);
  const view = new DataView(hashes.buffer, hashes.byteOffset, hashes.byteLength);
  const lexicon = new Map(Array.from(classes, (kind, i) => [view.getInt32(4 * i, true), kind] as const));
  return { cuts, ends, lexicon };
}

/** The reverse of {@link decodeModel}. */
export function encodeModel({ cuts, ends, lexicon }: SplitModel): {
  header: ModelHeader;
  bytes: Uint8Array;
} {
  const hashes = new DataView(new ArrayBuffer(4 * lexicon.size));
  [...lexicon.keys()].forEach((hash, i) => {
    hashes.setInt32(4 * i, hash, true);
  });
  return {
    header: {
      format: 1,
      cuts: { bits: cuts.bits, outputs: cuts.outputs },
      ends: { bits: ends.bits, outputs: ends.outputs },
      lexicon: { words: lexicon.size },
    },
    bytes: Buffer.concat(
      [
        Int8Array.from(cuts.weights),
        Int8Array.from(ends.weights),
        new Uint8Array(hashes.buffer),
        Uint8Array.from(lexicon.values()),
      ].map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)),
    ),
  };
}
