import { expect, test } from 'vitest';
import { decodeModel, encodeModel, splitModel } from '../../../pipeline/parse/tokens/model.ts';

test('the model is written and read back as it was', () => {
  const { header, bytes } = encodeModel(splitModel());
  expect(decodeModel(header, bytes)).toEqual(splitModel());
});

test('a model that is shorter than its header says is refused', () => {
  const { header, bytes } = encodeModel(splitModel());
  expect(() => decodeModel(header, bytes.subarray(1))).toThrow(/its header says/);
});
