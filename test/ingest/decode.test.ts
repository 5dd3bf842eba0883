import { expect, test } from 'vitest';
import { decode } from '../../pipeline/ingest/decode.ts';
import { messageOf } from '../helpers.ts';

const fail = (bytes: Buffer) => messageOf(() => decode(bytes, 'seeds/a.md'));

test('a byte order mark is dropped and CRLF read as LF, nothing else is touched', () => {
  expect(decode(Buffer.from('\uFEFFone\r\ntwo\r three\n'), 'a')).toBe('one\ntwo\r three\n');
});

test('a byte that is no UTF-8 is named with its line and column', () => {
  const message = fail(Buffer.concat([Buffer.from('first\nna'), Buffer.from([0xef]), Buffer.from('ve\nthird')]));
  expect(message).toContain('seeds/a.md:2:3  is not UTF-8: byte 0xef cannot stand here.');
  expect(message).toContain('2 | na\uFFFDve');
});

test('a character cut off at the end is found too', () => {
  expect(fail(Buffer.from([0x61, 0xe4, 0xb8]))).toContain('a.md:1:2  is not UTF-8: byte 0xe4');
});

test('binary files and UTF-16 are told apart', () => {
  expect(fail(Buffer.from('PK\u0003\u0000'))).toContain('it is binary');
  expect(fail(Buffer.from('\uFEFFtext', 'utf16le'))).toContain('is UTF-16');
});
