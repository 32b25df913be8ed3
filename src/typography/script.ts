/** The script of each character, and of each stretch of text once Common and Inherited are resolved (UAX #24). */

/** ISO 15924 codes of Unicode 15.0's scripts, the frequent ones first; each is tried with a regular expression, once a code point. */
const SCRIPTS = (
  'Latn Arab Cyrl Grek Hebr Hani Hira Kana Hang Deva Thai Ethi Armn Geor Beng Taml Telu Gujr Guru Knda Mlym Sinh Khmr Laoo Mymr Tibt Bopo Syrc Thaa Tfng Mong ' +
  'Adlm Aghb Ahom Armi Avst Bali Bamu Bass Batk Bhks Brah Brai Bugi Buhd Cakm Cans Cari Cham Cher Chrs Copt Cpmn Cprt Diak Dogr Dsrt Dupl Egyp Elba Elym Glag ' +
  'Gong Gonm Goth Gran Hano Hatr Hluw Hmng Hmnp Hung Ital Java Kali Kawi Khar Khoj Kits Kthi Lana Lepc Limb Lina Linb Lisu Lyci Lydi Mahj Maka Mand Mani Marc ' +
  'Medf Mend Merc Mero Modi Mroo Mtei Mult Nagm Nand Narb Nbat Newa Nkoo Nshu Ogam Olck Orkh Orya Osge Osma Ougr Palm Pauc Perm Phag Phli Phlp Phnx Plrd Prti ' +
  'Rjng Rohg Runr Samr Sarb Saur Sgnw Shaw Shrd Sidd Sind Sogd Sogo Sora Soyo Sund Sylo Tagb Takr Tale Talu Tang Tavt Tglg Tirh Tnsa Toto Ugar Vaii Vith Wara ' +
  'Wcho Xpeo Xsux Yezi Yiii Zanb'
).split(' ');

/** ISO 15924: Common, Inherited; here also for what no script claims. */
export const COMMON = 'Zyyy';
export const INHERITED = 'Zinh';

/** ISO 15924 code of a code point's Script property. */
export type ScriptLookup = (codePoint: number) => string;

/** A lookup with its memory. ECMAScript has the property only in regular expressions, so each code point is asked once. */
export function createScriptLookup(): ScriptLookup {
  const patterns = [INHERITED, ...SCRIPTS].map((code) => [code, new RegExp(`^\\p{Script=${code}}$`, 'u')] as const);
  const common = /^\p{Script=Zyyy}$/u;
  const known = new Map<number, string>();
  return (codePoint) => {
    let script = known.get(codePoint);
    if (script === undefined) {
      const character = String.fromCodePoint(codePoint);
      script = common.test(character)
        ? COMMON
        : (patterns.find(([, pattern]) => pattern.test(character))?.[0] ?? COMMON);
      known.set(codePoint, script);
    }
    return script;
  };
}

export interface ScriptRun {
  readonly start: number;
  readonly end: number;
  /** Common only where the text has no letter at all. */
  readonly script: string;
}

const CLOSING = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['«', '»'],
  ['‹', '›'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
]);
const CLOSERS = new Set(CLOSING.values());
/** UAX #24, 5.2 leaves the depth open; deeper nesting than this is not text that a person wrote. */
const MAX_OPEN_BRACKETS = 32;

/**
 * Splits text into stretches of one script. Common and Inherited characters take the script before them, at the start
 * the one after them, and a closing bracket that of its opening one (UAX #24, 5.1 and 5.2).
 */
export function resolveScripts(text: string, scriptOf: ScriptLookup): readonly ScriptRun[] {
  const runs: { start: number; end: number; script: string }[] = [];
  const open: { closer: string; script: string }[] = [];
  let current = COMMON;
  for (let offset = 0; offset < text.length; ) {
    const codePoint = text.codePointAt(offset) ?? 0;
    const character = String.fromCodePoint(codePoint);
    const own = scriptOf(codePoint);
    if (own !== COMMON && own !== INHERITED) {
      if (current === COMMON) for (const bracket of open) bracket.script = own;
      current = own;
    } else if (CLOSERS.has(character)) current = closeBracket(open, character) ?? current;
    const last = runs.at(-1);
    const end = offset + character.length;
    if (last !== undefined && last.script === COMMON && current !== COMMON) {
      last.script = current;
      last.end = end;
    } else if (last !== undefined && last.script === current) last.end = end;
    else runs.push({ start: offset, end, script: current });
    const closer = CLOSING.get(character);
    if (closer !== undefined) {
      open.push({ closer, script: current });
      if (open.length > MAX_OPEN_BRACKETS) open.shift();
    }
    offset = end;
  }
  return runs;
}

function closeBracket(open: { closer: string; script: string }[], character: string): string | undefined {
  for (let index = open.length - 1; index >= 0; index--) {
    const bracket = open[index];
    if (bracket?.closer !== character) continue;
    open.length = index;
    return bracket.script === COMMON ? undefined : bracket.script;
  }
  return undefined;
}
