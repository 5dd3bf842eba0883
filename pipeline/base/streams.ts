import { once } from 'node:events';
import { UserError } from './errors.ts';

/** The lines of a stream of UTF-8, ended by LF or CRLF. Throws a UserError where the bytes are not UTF-8. */
export async function* linesOf(stream: AsyncIterable<Buffer>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let count = 0;
  const decode = (bytes?: Buffer) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new UserError(
        `${name}:${count + 1}  is not UTF-8, here or in the lines that follow.\n  Convert the input to UTF-8.`,
      );
    }
  };
  for await (const chunk of stream) {
    const lines = (rest + decode(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      count++;
      yield line.replace(/\r$/, '');
    }
  }
  rest += decode();
  if (rest !== '') yield rest.replace(/\r$/, '');
}

/** Writes to a stream, waiting while its reader is slower. */
export async function writeTo(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}
