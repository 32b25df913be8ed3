import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/base/decode-text.ts';
import { clean, find } from '../support/findings.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const decode = (input: Uint8Array) => find((report) => decodeText(input, 'a.yaml', report));

describe('decodeText', () => {
  test('decodes UTF-8 and drops a byte order mark', () => {
    expect(clean((report) => decodeText(bytes('\uFEFFtitel: é'), 'a.yaml', report))).toEqual({
      file: 'a.yaml',
      text: 'titel: é',
    });
  });

  test('a Windows file keeps its line ends', () => {
    expect(clean((report) => decodeText(bytes('a: 1\r\nb: 2\r\n'), 'a.yaml', report)).text).toBe('a: 1\r\nb: 2\r\n');
  });

  test.each([
    ['with a mark, little-endian', new Uint8Array([0xff, 0xfe, 0x61, 0x00])],
    ['with a mark, big-endian', new Uint8Array([0xfe, 0xff, 0x00, 0x61])],
    ['without a mark', new Uint8Array([0x61, 0x00, 0x3a, 0x00])],
  ])('refuses UTF-16 %s', (_, input) => {
    const { value, short } = decode(input);
    expect(value).toBeUndefined();
    expect(short).toEqual(['text.utf-16 1:1']);
  });

  test('says where a byte is not UTF-8', () => {
    const { value, findings } = decode(new Uint8Array([...bytes('a: é\nb: caf'), 0xe9, ...bytes(' au lait')]));
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'text.invalid-utf-8', at: { line: 2, column: 7 } }]);
    expect(findings[0]?.message).toContain('E9');
  });

  test('agrees with the platform on what is UTF-8, and points into the text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (input) => {
        const { value, findings } = decode(input);
        const valid = Buffer.compare(Buffer.from(Buffer.from(input).toString('utf8')), Buffer.from(input)) === 0;
        if (!valid) expect(value).toBeUndefined();
        if (value === undefined) expect(findings).toHaveLength(1);
      }),
    );
  });

  test('refuses control characters', () => {
    expect(decode(bytes('a: 1\nb: \u0007')).short).toEqual(['text.control-character 2:4']);
  });

  test('a file of 50 MB is refused without being read', () => {
    const { value, short, findings } = decode(new Uint8Array(50 * 1024 * 1024));
    expect(value).toBeUndefined();
    expect(short).toEqual(['text.too-large 1:1']);
    expect(findings[0]?.message).toBe('The file is 50 MiB; at most 1 MiB is read.');
  });
});
