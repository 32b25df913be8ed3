/**
 * Packs the small objects of a finished file into object streams, and its cross-reference table into a stream (ISO
 * 32000-1, 7.5.7 and 7.5.8; PDF/A-2 allows both). A structure tree is hundreds of small dictionaries that say nearly the
 * same: written one by one they are half of a leaflet's bytes.
 */

import { deflateSync } from 'node:zlib';

/** A reader unpacks a whole stream to see one of its objects. */
const OBJECTS_A_STREAM = 400;

/** Bytes of an entry's fields: type, offset or number of the stream, index in the stream (7.5.8.2). */
const FIELD_WIDTHS = [1, 4, 2] as const;
const FREE = 0;
const IN_USE = 1;
const COMPRESSED = 2;

interface PdfObject {
  readonly number: number;
  /** What stands between `obj` and `endobj`. */
  readonly body: string;
}

type Entry = readonly [type: number, second: number, third: number];

/**
 * The same objects under the same numbers. Same input, same bytes, for the same Node release.
 * @param bytes a file as PDFKit writes it: one cross-reference table, generation 0 throughout, not encrypted
 * @throws a programming error where the file is another
 */
export function packObjects(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1');
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\n?$/.exec(file)?.[1]);
  const trailer = /\ntrailer\n<<\n([\s\S]*?)\n>>\nstartxref/.exec(file.slice(tableAt))?.[1];
  if (trailer === undefined) throw new Error('The file has no cross-reference table at its end');
  const offsets = tableOffsets(file, tableAt);
  const objects = readObjects(file, offsets, tableAt);
  const writer = new FileWriter(file.slice(0, Math.min(...offsets.values(), tableAt)));
  const small = objects.filter(({ body }) => !body.endsWith('endstream'));
  for (const object of objects) if (object.body.endsWith('endstream')) writer.object(object);
  let next = Math.max(...offsets.keys()) + 1;
  for (let i = 0; i < small.length; i += OBJECTS_A_STREAM)
    writer.objectStream(next++, small.slice(i, i + OBJECTS_A_STREAM));
  return writer.finish(next, trailer.replace(/\/Size \d+\n/, ''));
}

/** By object number; the table begins with object 0 and has no gaps. */
function tableOffsets(file: string, tableAt: number): ReadonlyMap<number, number> {
  const table = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)/.exec(file.slice(tableAt));
  const entries = table?.[2]?.match(/\d{10} \d{5} [nf]/g) ?? [];
  if (table === null || entries.length !== Number(table[1])) throw new Error('The cross-reference table is not whole');
  return new Map(
    entries.flatMap((entry, number): [number, number][] =>
      entry.endsWith('n') ? [[number, Number(entry.slice(0, 10))]] : [],
    ),
  );
}

/** In the order of their numbers. */
function readObjects(file: string, offsets: ReadonlyMap<number, number>, tableAt: number): readonly PdfObject[] {
  const starts = [...offsets.values(), tableAt].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, i) => [start, starts[i + 1] ?? tableAt]));
  return [...offsets].map(([number, start]) => {
    const text = file.slice(start, ends.get(start));
    const head = `${number} 0 obj\n`;
    const end = text.lastIndexOf('\nendobj');
    if (!text.startsWith(head) || end < 0) throw new Error(`Object ${number} is not where the table says`);
    return { number, body: text.slice(head.length, end) };
  });
}

class FileWriter {
  readonly #parts: string[];
  readonly #entries = new Map<number, Entry>();
  #length: number;

  constructor(header: string) {
    this.#parts = [header];
    this.#length = header.length;
  }

  object({ number, body }: PdfObject): void {
    this.#entries.set(number, [IN_USE, this.#length, 0]);
    this.#write(`${number} 0 obj\n${body}\nendobj\n`);
  }

  /** 7.5.7: pairs of number and offset, then the objects. */
  objectStream(number: number, objects: readonly PdfObject[]): void {
    let offset = 0;
    const pairs = objects.map((object, index) => {
      this.#entries.set(object.number, [COMPRESSED, number, index]);
      const pair = `${object.number} ${offset}`;
      offset += object.body.length + 1;
      return pair;
    });
    const head = `${pairs.join(' ')}\n`;
    const data = `${head}${objects.map(({ body }) => `${body}\n`).join('')}`;
    const dictionary = `/Type /ObjStm\n/N ${objects.length}\n/First ${head.length}`;
    this.object({ number, body: deflatedStream(dictionary, Buffer.from(data, 'latin1')) });
  }

  /** @param number of the cross-reference stream, the file's last object */
  finish(number: number, trailer: string): Uint8Array {
    const start = this.#length;
    this.#entries.set(number, [IN_USE, start, 0]);
    const size = number + 1;
    const table = Buffer.alloc(size * (FIELD_WIDTHS[0] + FIELD_WIDTHS[1] + FIELD_WIDTHS[2]));
    let at = 0;
    for (let i = 0; i < size; i++) {
      // 7.5.4: object 0 heads the list of free objects.
      const entry = this.#entries.get(i) ?? [FREE, 0, i === 0 ? 0xffff : 0];
      FIELD_WIDTHS.forEach((width, field) => {
        at = table.writeUIntBE(entry[field] ?? 0, at, width);
      });
    }
    const dictionary = `/Type /XRef\n/Size ${size}\n/W [${FIELD_WIDTHS.join(' ')}]\n${trailer}`;
    this.object({ number, body: deflatedStream(dictionary, table) });
    this.#write(`startxref\n${start}\n%%EOF\n`);
    return new Uint8Array(Buffer.from(this.#parts.join(''), 'latin1'));
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

function deflatedStream(dictionary: string, data: Uint8Array): string {
  const deflated = deflateSync(data, { level: 9 }).toString('latin1');
  return `<<\n${dictionary}\n/Length ${deflated.length}\n/Filter /FlateDecode\n>>\nstream\n${deflated}\nendstream`;
}
