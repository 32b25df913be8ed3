/** A page's content, its forms included → the marks that it leaves on paper, in the order of painting. */

import { CMYK, type ColourSpace, GRAY, initialColour, readColourSpace, RGB } from './colour-spaces.ts';
import { readFont, type ReadFont } from './font-widths.ts';
import { applyExtGState, type GraphicsState, initialState, isTransparencyGroup } from './graphics-state.ts';
import { readImage } from './image-facts.ts';
import { apply, boundsOf, IDENTITY, intersect, type Matrix, matrixOf, multiply, scaleOf } from './matrix.ts';
import type { FontUse, Mark, PageMarks, Rect } from './page-marks.ts';
import { flatten, type Point } from './outline.ts';
import { dictAt, isDict, nameAt, numbersOf, type PdfDict } from './pdf-objects.ts';
import { type Operand, type Operation, tokenizeContent } from './tokenize-content.ts';

/** Forms in forms deeper than this are a loop. */
const MAX_FORMS = 16;

/** @param media the page's MediaBox: nothing outside it is on the sheet */
export function readMarks(page: PdfDict, media: Rect): PageMarks {
  const walker = new Walker();
  const contents = page.get('Contents');
  const streams = Array.isArray(contents) ? contents : [contents];
  const parts = streams.flatMap((stream) => (isDict(stream) ? [stream.bytes()] : []));
  if (parts.includes(undefined)) walker.unknown.add('a stream that can’t be decoded');
  // Operators may run over the streams' ends, but no token does (7.8.2).
  const bytes = Buffer.concat(parts.flatMap((part) => (part === undefined ? [] : [part, Uint8Array.of(10)])));
  walker.run(bytes, dictAt(page, 'Resources'), initialState(media), 0);
  return { marks: walker.marks, fonts: [...walker.fonts.values()], unknown: [...walker.unknown] };
}

/** A path being made: its corners, and whether it is one rectangle along the axes. */
interface Path {
  subpaths: Point[][];
  isRectangle: boolean;
}

const emptyPath = (): Path => ({ subpaths: [], isRectangle: false });

class Walker {
  readonly marks: Mark[] = [];
  readonly fonts = new Map<string, FontUse>();
  readonly unknown = new Set<string>();
  readonly #readFonts = new Map<string, ReadFont>();

  run(bytes: Uint8Array, resources: PdfDict | null, start: GraphicsState, depth: number): void {
    let state = start;
    const saved: GraphicsState[] = [];
    let path = emptyPath();
    let clips = false;
    let textMatrix: Matrix = IDENTITY;
    let lineMatrix: Matrix = IDENTITY;
    const newLine = (x: number, y: number): void => {
      lineMatrix = multiply([1, 0, 0, 1, x, y], lineMatrix);
      textMatrix = lineMatrix;
    };
    const paint = (fill: boolean, stroke: boolean, isEvenOdd = false): void => {
      const { subpaths } = path;
      if (subpaths.length > 0) {
        const box = boundsOf(subpaths.flat());
        if (fill) {
          const outline = { subpaths, isEvenOdd, halfWidth: null };
          this.#add(state, 'fill', box, path.isRectangle, path.isRectangle ? {} : { outline });
        }
        if (stroke) this.#stroke(state, box, subpaths);
        if (clips) state.clip = intersect(state.clip, box);
      }
      path = emptyPath();
      clips = false;
    };
    const line = (...points: readonly Point[]): void => {
      path.isRectangle = false;
      path.subpaths.at(-1)?.push(...points);
    };
    const here = (): Point => path.subpaths.at(-1)?.at(-1) ?? [0, 0];
    for (const operation of tokenizeContent(bytes)) {
      const { operator, operands } = operation;
      const n = operands.filter((each) => typeof each === 'number');
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = n;
      const at = (x: number, y: number): Point => apply(state.ctm, x, y);
      switch (operator) {
        case 'q':
          saved.push({ ...state });
          break;
        case 'Q':
          state = saved.pop() ?? state;
          break;
        case 'cm':
          state.ctm = multiply(matrixOf(n), state.ctm);
          break;
        case 'w':
          state.lineWidth = a;
          break;
        case 'gs': {
          const gs = dictAt(dictAt(resources, 'ExtGState'), nameIn(operands[0]));
          if (gs !== null) applyExtGState(state, gs);
          break;
        }
        case 'm':
          path.isRectangle = false;
          path.subpaths.push([at(a, b)]);
          break;
        case 'l':
          line(at(a, b));
          break;
        case 'c':
          line(...flatten(here(), at(a, b), at(c, d), at(e, f)));
          break;
        case 'v':
          line(...flatten(here(), here(), at(a, b), at(c, d)));
          break;
        case 'y':
          line(...flatten(here(), at(a, b), at(c, d), at(c, d)));
          break;
        case 'h':
          line(path.subpaths.at(-1)?.[0] ?? here());
          break;
        case 're':
          path.isRectangle = path.subpaths.length === 0 && (state.ctm[1] === 0 || state.ctm[0] === 0);
          path.subpaths.push([at(a, b), at(a + c, b), at(a + c, b + d), at(a, b + d), at(a, b)]);
          break;
        case 'W':
        case 'W*':
          clips = true;
          break;
        case 'n':
          paint(false, false);
          break;
        case 'f':
        case 'F':
        case 'f*':
          paint(true, false, operator === 'f*');
          break;
        case 's':
          line(path.subpaths.at(-1)?.[0] ?? here());
          paint(false, true);
          break;
        case 'S':
          paint(false, true);
          break;
        case 'B':
        case 'B*':
        case 'b':
        case 'b*':
          paint(true, true, operator.endsWith('*'));
          break;
        case 'BT':
          textMatrix = IDENTITY;
          lineMatrix = IDENTITY;
          break;
        case 'Td':
          newLine(a, b);
          break;
        case 'TD':
          state.leading = -b;
          newLine(a, b);
          break;
        case 'Tm':
          lineMatrix = matrixOf(n);
          textMatrix = lineMatrix;
          break;
        case 'T*':
          newLine(0, -state.leading);
          break;
        case 'Tc':
          state.charSpacing = a;
          break;
        case 'Tw':
          state.wordSpacing = a;
          break;
        case 'Tz':
          state.horizontalScale = a / 100;
          break;
        case 'TL':
          state.leading = a;
          break;
        case 'Ts':
          state.rise = a;
          break;
        case 'Tr':
          state.renderMode = a;
          break;
        case 'Tf':
          state.font = this.#font(dictAt(resources, 'Font'), nameIn(operands[0]));
          state.fontSize = a;
          break;
        case 'Tj':
        case 'TJ':
          textMatrix = this.#show(state, textMatrix, operands[0]);
          break;
        case "'":
        case '"':
          if (operator === '"') [state.wordSpacing, state.charSpacing] = [a, b];
          newLine(0, -state.leading);
          textMatrix = this.#show(state, textMatrix, operands[operands.length - 1]);
          break;
        case 'Do':
          this.#external(state, resources, nameIn(operands[0]), depth);
          break;
        case 'sh':
          this.#add(state, 'shading', state.clip, false);
          break;
        case 'BI':
          this.#inlineImage(state, operation);
          break;
        default:
          if (!setColour(state, operation, resources) && !WITHOUT_MARKS.has(operator)) this.unknown.add(operator);
      }
    }
  }

  #add(state: GraphicsState, kind: Mark['kind'], bounds: Rect, isRectangle: boolean, more: Partial<Mark> = {}): void {
    const box = intersect(bounds, state.clip);
    if (!(box.x1 >= box.x0 && box.y1 >= box.y0)) return;
    const strokes = kind === 'stroke';
    this.marks.push({
      kind,
      box,
      isRectangle,
      colour: strokes ? state.stroke : state.fill,
      overprint: { fill: state.overprintFill, stroke: state.overprintStroke, mode: state.overprintMode },
      alpha: strokes ? state.strokeAlpha : state.fillAlpha,
      blend: state.blend,
      hasSoftMask: state.hasSoftMask,
      ...more,
    });
  }

  #stroke(state: GraphicsState, box: Rect, subpaths: readonly (readonly Point[])[]): void {
    const lineWidth = state.lineWidth * scaleOf(state.ctm);
    const by = lineWidth / 2;
    const wide = { x0: box.x0 - by, y0: box.y0 - by, x1: box.x1 + by, y1: box.y1 + by };
    this.#add(state, 'stroke', wide, false, { lineWidth, outline: { subpaths, isEvenOdd: false, halfWidth: by } });
  }

  #font(fonts: PdfDict | null, name: string): ReadFont | null {
    const dict = dictAt(fonts, name);
    if (dict === null) return null;
    const key = dict.id ?? name;
    const font = this.#readFonts.get(key) ?? readFont(dict);
    this.#readFonts.set(key, font);
    return font;
  }

  /** Advances the text matrix (9.4.4), and adds a mark of the whole string: from its first origin to its last advance. */
  #show(state: GraphicsState, textMatrix: Matrix, operand: Operand | undefined): Matrix {
    const { font, fontSize, horizontalScale: h } = state;
    if (font === null) return textMatrix;
    let x = 0;
    let hasInk = false;
    for (const item of Array.isArray(operand) ? (operand as readonly Operand[]) : [operand]) {
      if (typeof item === 'number') x -= (item / 1000) * fontSize * h;
      const bytes = bytesIn(item);
      for (let i = 0; bytes !== undefined && i + font.codeBytes <= bytes.length; i += font.codeBytes) {
        const code = font.codeBytes === 2 ? (bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0) : (bytes[i] ?? 0);
        const space = font.codeBytes === 1 && code === 32 ? state.wordSpacing : 0;
        x += ((font.widthOf(code) / 1000) * fontSize + state.charSpacing + space) * h;
        hasInk = true;
      }
    }
    if (hasInk) {
      this.fonts.set(font.name, font);
      const toPage = multiply(textMatrix, state.ctm);
      const [bottom, top] = [state.rise - 0.22 * fontSize, state.rise + 0.75 * fontSize];
      const corners = [
        [0, bottom],
        [x, bottom],
        [x, top],
        [0, top],
      ] as const;
      const box = boundsOf(corners.map(([cx, cy]) => apply(toPage, cx, cy)));
      // Mode 3 is invisible; 7 only clips.
      const isSeen = state.renderMode !== 3 && state.renderMode !== 7;
      if (isSeen) this.#add(state, 'text', box, false, { font: font.name, fontSize: fontSize * scaleOf(toPage) });
    }
    return multiply([1, 0, 0, 1, x, 0], textMatrix);
  }

  #external(state: GraphicsState, resources: PdfDict | null, name: string, depth: number): void {
    const object = dictAt(dictAt(resources, 'XObject'), name);
    if (object === null) {
      this.unknown.add(`Do /${name}`);
    } else if (nameAt(object, 'Subtype') === 'Image') {
      const { colour, mark } = readImage(object, resources, state.ctm);
      const own = colour.space === 'mask' ? state.fill : colour;
      this.#add(state, 'image', unitSquare(state.ctm), false, { colour: own, image: mark });
    } else if (depth >= MAX_FORMS) {
      this.unknown.add('forms in forms without end');
    } else {
      const ctm = multiply(matrixOf(numbersOf(object.get('Matrix'))), state.ctm);
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersOf(object.get('BBox'));
      const corners = [
        [x0, y0],
        [x1, y0],
        [x1, y1],
        [x0, y1],
      ] as const;
      const clip = intersect(state.clip, boundsOf(corners.map(([x, y]) => apply(ctm, x, y))));
      const inner = { ...state, ctm, clip };
      if (isTransparencyGroup(object) && (state.fillAlpha < 1 || state.blend !== 'Normal')) inner.hasSoftMask = true;
      const bytes = object.bytes();
      if (bytes === undefined) this.unknown.add('a stream that can’t be decoded');
      else this.run(bytes, dictAt(object, 'Resources') ?? resources, inner, depth + 1);
    }
  }

  #inlineImage(state: GraphicsState, { inlineImage = new Map() }: Operation): void {
    const entry = (...keys: string[]): Operand | undefined =>
      keys.map((key) => inlineImage.get(key)).find((v) => v !== undefined);
    const number = (value: Operand | undefined): number => (typeof value === 'number' ? value : 1);
    const width = number(entry('W', 'Width'));
    const height = number(entry('H', 'Height'));
    const isMask = entry('IM', 'ImageMask') === true;
    const space = readColourSpace({ name: nameIn(entry('CS', 'ColorSpace')) }, null);
    const across = Math.hypot(state.ctm[0], state.ctm[1]);
    const up = Math.hypot(state.ctm[2], state.ctm[3]);
    const dpi = Math.min((width * 72) / Math.max(across, 1e-6), (height * 72) / Math.max(up, 1e-6));
    const bits = isMask ? 1 : number(entry('BPC', 'BitsPerComponent'));
    this.#add(state, 'image', unitSquare(state.ctm), false, {
      ...(isMask ? {} : { colour: initialColour(space) }),
      image: { width, height, bits, hasAlpha: false, dpi, ink: null },
    });
  }
}

function unitSquare(ctm: Matrix): Rect {
  return boundsOf([apply(ctm, 0, 0), apply(ctm, 1, 0), apply(ctm, 1, 1), apply(ctm, 0, 1)]);
}

function nameIn(operand: Operand | undefined): string {
  return typeof operand === 'object' && operand !== null && 'name' in operand ? operand.name : '';
}

function bytesIn(operand: Operand | undefined): Uint8Array | undefined {
  return typeof operand === 'object' && operand !== null && 'bytes' in operand ? operand.bytes : undefined;
}

/** What sets a colour; false for any other operator. */
function setColour(state: GraphicsState, { operator, operands }: Operation, resources: PdfDict | null): boolean {
  const numbers = operands.filter((each) => typeof each === 'number');
  const set = (space: ColourSpace, components: readonly number[], strokes: boolean): true => {
    const colour = { space: space.space, inks: space.inks, components };
    if (strokes) [state.strokeSpace, state.stroke] = [space, colour];
    else [state.fillSpace, state.fill] = [space, colour];
    return true;
  };
  switch (operator) {
    case 'g':
    case 'G':
      return set(GRAY, numbers, operator === 'G');
    case 'rg':
    case 'RG':
      return set(RGB, numbers, operator === 'RG');
    case 'k':
    case 'K':
      return set(CMYK, numbers, operator === 'K');
    case 'cs':
    case 'CS': {
      const space = readColourSpace({ name: nameIn(operands[0]) }, resources);
      return set(space, space.initial, operator === 'CS');
    }
    case 'sc':
    case 'scn':
      return set(state.fillSpace, numbers, false);
    case 'SC':
    case 'SCN':
      return set(state.strokeSpace, numbers, true);
    default:
      return false;
  }
}

/** Operators that leave no mark and change nothing that is asked for. */
const WITHOUT_MARKS = new Set([
  'J',
  'j',
  'M',
  'd',
  'ri',
  'i',
  'ET',
  'BMC',
  'BDC',
  'EMC',
  'MP',
  'DP',
  'BX',
  'EX',
  'd0',
  'd1',
]);
