/** A content stream → operators with their operands (ISO 32000-1, 7.8.2). */

export type Operand =
  | number
  | { readonly name: string }
  | { readonly bytes: Uint8Array }
  | readonly Operand[]
  | ReadonlyMap<string, Operand>
  | boolean
  | null;

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
  /** Of `BI … EI`: its dictionary. */
  readonly inlineImage?: ReadonlyMap<string, Operand>;
}

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));

/** Every operation in its order. What can't be read ends the stream with an operation named `?`. */
export function* tokenizeContent(bytes: Uint8Array): Generator<Operation> {
  const lexer = new Lexer(bytes);
  let operands: Operand[] = [];
  for (;;) {
    const token = lexer.next();
    if (token === undefined) return;
    if (typeof token !== 'object' || token === null || !('keyword' in token)) {
      operands.push(token);
      // No operator takes more; a broken stream may go on for ever.
      if (operands.length > 10_000) {
        yield { operator: '?', operands: [] };
        return;
      }
      continue;
    }
    const { keyword } = token;
    if (keyword === 'true' || keyword === 'false') operands.push(keyword === 'true');
    else if (keyword === 'null') operands.push(null);
    else if (keyword === 'BI') {
      yield { operator: 'BI', operands: [], inlineImage: lexer.inlineImage() };
      operands = [];
    } else {
      yield { operator: keyword, operands };
      operands = [];
    }
  }
}

interface Keyword {
  readonly keyword: string;
}

class Lexer {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): Operand | Keyword | undefined {
    this.#skip();
    const byte = this.#bytes[this.#at];
    if (byte === undefined) return undefined;
    switch (String.fromCharCode(byte)) {
      case '/':
        return this.#name();
      case '(':
        return { bytes: this.#literal() };
      case '<':
        return this.#bytes[this.#at + 1] === 0x3c ? this.#dictionary() : { bytes: this.#hex() };
      case '[':
        this.#at++;
        return this.#until(']');
      case ']':
      case '{':
      case '}':
      case ')':
      case '>':
        this.#at++;
        return { keyword: '?' };
      default:
        return this.#word();
    }
  }

  #skip(): void {
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) return;
      if (byte === 0x25) {
        while (this.#at < this.#bytes.length && this.#bytes[this.#at] !== 10 && this.#bytes[this.#at] !== 13)
          this.#at++;
      } else if (WHITE.has(byte)) this.#at++;
      else return;
    }
  }

  #regular(): string {
    const start = this.#at;
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined || WHITE.has(byte) || DELIMITERS.has(byte)) break;
      this.#at++;
    }
    return Buffer.from(this.#bytes.subarray(start, this.#at)).toString('latin1');
  }

  #name(): Operand {
    this.#at++;
    const name = this.#regular().replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return { name };
  }

  #word(): number | Keyword {
    const word = this.#regular();
    return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : { keyword: word };
  }

  #literal(): Uint8Array {
    const out: number[] = [];
    let depth = 0;
    for (; this.#at < this.#bytes.length; this.#at++) {
      const byte = this.#bytes[this.#at] ?? 0;
      if (byte === 0x5c) {
        out.push(...this.#escape());
        continue;
      }
      if (byte === 0x28 && depth++ === 0) continue;
      if (byte === 0x29 && --depth === 0) {
        this.#at++;
        break;
      }
      out.push(byte);
    }
    return Uint8Array.from(out);
  }

  /** At a backslash; leaves the last byte of the escape. */
  #escape(): readonly number[] {
    const next = String.fromCharCode(this.#bytes[++this.#at] ?? 0);
    const plain: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
    if (plain[next] !== undefined) return [plain[next]];
    if (next === '\r') {
      if (this.#bytes[this.#at + 1] === 10) this.#at++;
      return [];
    }
    if (next === '\n') return [];
    if (!/[0-7]/.test(next)) return [next.charCodeAt(0)];
    let value = Number(next);
    for (let digits = 1; digits < 3; digits++) {
      const digit = String.fromCharCode(this.#bytes[this.#at + 1] ?? 0);
      if (!/[0-7]/.test(digit)) break;
      value = value * 8 + Number(digit);
      this.#at++;
    }
    return [value & 0xff];
  }

  #hex(): Uint8Array {
    let digits = '';
    for (this.#at++; this.#at < this.#bytes.length; this.#at++) {
      const character = String.fromCharCode(this.#bytes[this.#at] ?? 0);
      if (character === '>') break;
      if (/[0-9A-Fa-f]/.test(character)) digits += character;
    }
    this.#at++;
    if (digits.length % 2 === 1) digits += '0';
    return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  }

  #until(end: ']'): readonly Operand[] {
    const items: Operand[] = [];
    for (;;) {
      this.#skip();
      const byte = this.#bytes[this.#at];
      if (byte === undefined) return items;
      if (String.fromCharCode(byte) === end) {
        this.#at++;
        return items;
      }
      const token = this.next();
      if (token !== undefined && !isKeyword(token)) items.push(token);
    }
  }

  #dictionary(): ReadonlyMap<string, Operand> {
    this.#at += 2;
    return this.#pairs(() => {
      if (this.#bytes[this.#at] !== 0x3e || this.#bytes[this.#at + 1] !== 0x3e) return false;
      this.#at += 2;
      return true;
    });
  }

  #pairs(isEnd: () => boolean): ReadonlyMap<string, Operand> {
    const pairs = new Map<string, Operand>();
    for (;;) {
      this.#skip();
      if (this.#at >= this.#bytes.length || isEnd()) return pairs;
      const key = this.next();
      this.#skip();
      const value = this.next();
      if (isName(key) && value !== undefined) pairs.set(key.name, isKeyword(value) ? value.keyword === 'true' : value);
    }
  }

  /** Behind `BI`: the dictionary; its data are skipped (7.8.2: `EI` stands alone between white space). */
  inlineImage(): ReadonlyMap<string, Operand> {
    const pairs = this.#pairs(() => {
      const isData = this.#bytes[this.#at] === 0x49 && this.#bytes[this.#at + 1] === 0x44;
      if (isData) this.#at += 3;
      return isData;
    });
    for (; this.#at < this.#bytes.length; this.#at++) {
      const [before = 32, e, i, after = 32] = [-1, 0, 1, 2].map((offset) => this.#bytes[this.#at + offset]);
      if (e === 0x45 && i === 0x49 && WHITE.has(before) && WHITE.has(after)) {
        this.#at += 2;
        break;
      }
    }
    return pairs;
  }
}

function isKeyword(token: Operand | Keyword | undefined): token is Keyword {
  return typeof token === 'object' && token !== null && 'keyword' in token;
}

function isName(token: Operand | Keyword | undefined): token is { readonly name: string } {
  return typeof token === 'object' && token !== null && 'name' in token;
}
