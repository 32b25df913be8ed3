/** The preflight on files written by hand: a good one passes, and each fault is found by its name. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Expectations, USUAL } from '../../src/preflight/expectations.ts';
import { readJobTicket } from '../../src/preflight/job-ticket.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { tokenizeContent } from '../../src/preflight/tokenize-content.ts';
import { BOXES, iccProfile, type RawPage, type RawPdf, rawPdf, stream } from '../support/raw-pdf.ts';

const FONT =
  '<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+Test /FirstChar 32 /Widths [500] /FontDescriptor << /MissingWidth 500 /FontFile2 101 0 R >> >>';
const RESOURCES = `/Font << /F1 ${FONT} >> /ExtGState << /Over << /op true /OP false /OPM 1 >> /Knock << /op false /OP false >> /Half << /ca 0.5 >> >> /ColorSpace << /Spot [/Separation /House /DeviceCMYK 102 0 R] /All [/Separation /All /DeviceCMYK 102 0 R] >>`;
const GOOD: RawPage = {
  content:
    '/Knock gs 1 0.45 0.35 0.25 k 100 100 100 50 re f 0 0 0 1 K 0.5 w 60 60 m 200 60 l S /Over gs 0 0 0 1 k BT /F1 12 Tf 60 200 Td (Abc) Tj ET',
  resources: RESOURCES,
};
const OBJECTS = {
  100: stream('/N 4', iccProfile('prtr', 'CMYK')),
  101: stream('/Length1 1', 'x'),
  102: '<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [1 0.5 0 0] >>',
  103: stream('/Type /Metadata /Subtype /XML', '<x><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion></x>'),
};
const INTENT =
  '/OutputIntents [<< /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /DestOutputProfile 100 0 R >>] /Metadata 103 0 R';

function file(page: Partial<RawPage> = {}, more: Partial<RawPdf> = {}): Uint8Array {
  return rawPdf({
    pages: [{ ...GOOD, ...page }],
    catalog: INTENT,
    info: '/GTS_PDFXVersion (PDF/X-4) /Trapped /False',
    ...more,
    objects: { ...OBJECTS, ...more.objects },
  });
}

const also = (content: string): Partial<RawPage> => ({ content: `${GOOD.content} ${content}` });
const codes = async (bytes: Uint8Array, expected: Partial<Expectations> = {}): Promise<readonly string[]> => {
  const { findings } = await preflight(bytes, 'a.pdf', { ...USUAL, ...expected });
  return [...new Set(findings.map(({ code }) => code))];
};

test('a good file passes, and is described', async () => {
  const report = await preflight(file(), 'a.pdf', { ...USUAL, trim: { width: 100, height: 100 }, spots: [] });
  expect(report.findings).toEqual([]);
  expect(report).toMatchObject({ version: '1.6', outputIntent: 'GTS_PDFX: FOGRA39' });
  expect(report.pages).toEqual([
    {
      page: 1,
      trim: [100, 100],
      inks: ['Cyan', 'Magenta', 'Yellow', 'Black'],
      greatestInk: 205,
      fonts: ['AAAAAA+Test'],
      images: 0,
      leastDpi: null,
      thinnestLine: 0.5,
    },
  ]);
});

describe('each fault by its name', () => {
  const image = (entries: string, data: string): Partial<RawPdf> => ({
    objects: { 110: stream(`/Subtype /Image ${entries}`, data) },
  });
  const withImage = (place: string): Partial<RawPage> => ({
    content: `${GOOD.content} q ${place} cm /Im Do Q`,
    resources: `${RESOURCES} /XObject << /Im 110 0 R >>`,
  });
  const cmyk = '/Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceCMYK';
  test.each<[string, Uint8Array, string, Partial<Expectations>?]>([
    ['RGB', file(also('1 0 0 rg 50 50 9 9 re f')), 'preflight.colour-space'],
    [
      'RGB in a form',
      file(
        { content: '/Fm Do', resources: '/XObject << /Fm 110 0 R >>' },
        { objects: { 110: stream('/Subtype /Form /BBox [0 0 400 400]', '1 0 0 RG 60 60 m 99 99 l S') } },
      ),
      'preflight.colour-space',
    ],
    [
      'an ICC colour',
      file(
        {
          ...also('/Icc cs 1 1 1 scn 50 50 9 9 re f'),
          resources: RESOURCES.replace('/Spot', '/Icc [/ICCBased 120 0 R] /Spot'),
        },
        { objects: { 120: stream('/N 3', '') } },
      ),
      'preflight.colour-space',
    ],
    [
      'an RGB picture',
      file(withImage('20 0 0 20 50 50'), image('/Width 99 /Height 99 /BitsPerComponent 8 /ColorSpace /DeviceRGB', '')),
      'preflight.colour-space',
    ],
    ['four-colour text', file(also('0.6 0.4 0.4 1 k BT /F1 12 Tf 60 250 Td (Abc) Tj ET')), 'preflight.rich-text'],
    ['black that knocks out', file(also('/Knock gs BT /F1 12 Tf 60 250 Td (Abc) Tj ET')), 'preflight.black-knocks-out'],
    ['white that overprints', file(also('0 0 0 0 k 60 60 9 9 re f')), 'preflight.white-overprint'],
    ['too much ink', file(also('/Knock gs 1 1 0.9 0.9 k 60 60 9 9 re f')), 'preflight.ink'],
    [
      'too much ink by overprinting',
      file(also('0 1 0 0 k 120 110 9 9 re f 0 0 0 1 k 120 110 9 9 re f')),
      'preflight.ink',
    ],
    ['too much ink in a picture', file(withImage('2 0 0 2 60 60'), image(cmyk, '\xff'.repeat(400))), 'preflight.ink'],
    ['registration colour within the page', file(also('/All cs 1 scn 60 60 9 9 re f')), 'preflight.registration'],
    [
      'an unknown spot colour',
      file(also('/Knock gs /Spot cs 1 scn 60 60 9 9 re f')),
      'preflight.spot',
      { spots: ['Other'] },
    ],
    ['a coarse picture', file(withImage('20 0 0 20 60 60'), image(cmyk, '\0'.repeat(400))), 'preflight.resolution'],
    ['sixteen bits', file(withImage('2 0 0 2 60 60'), image(cmyk.replace('8 /C', '16 /C'), '')), 'preflight.image'],
    [
      'a transparent picture',
      file(withImage('2 0 0 2 60 60'), {
        objects: {
          110: stream(`/Subtype /Image ${cmyk} /SMask 111 0 R`, '\0'.repeat(400)),
          111: stream('/Subtype /Image', ''),
        },
      }),
      'preflight.transparency',
    ],
  ])('%s', async (_, bytes, code, expected = {}) => {
    expect(await codes(bytes, expected)).toContain(code);
  });

  test.each<[string, Uint8Array, string, Partial<Expectations>?]>([
    ['transparency', file(also('/Half gs 60 60 9 9 re f')), 'preflight.transparency'],
    ['a hairline', file(also('0.1 w 60 60 m 90 90 l S')), 'preflight.line'],
    ['a line that is scaled down', file(also('q 0.1 0 0 0.1 0 0 cm 1 w 600 600 m 900 900 l S Q')), 'preflight.line'],
    ['text near the cut', file(also('BT /F1 12 Tf 30 250 Td (Abc) Tj ET')), 'preflight.safe-zone'],
    ['text near a fold', file(), 'preflight.safe-zone', { folds: [[15]] }],
    ['a font that is not there', file({ resources: RESOURCES.replace('/FontFile2 101 0 R', '') }), 'preflight.font'],
    ['no trim', file({ entries: '/MediaBox [0 0 340 340]' }), 'preflight.no-trim'],
    ['too little bleed', file(), 'preflight.bleed', { bleed: 5 }],
    ['a bleed outside the sheet', file({ entries: BOXES.replace('[19.84', '[-9') }), 'preflight.boxes'],
    ['a turned page', file({ entries: `${BOXES} /Rotate 90` }), 'preflight.rotated'],
    ['a unit of its own', file({ entries: `${BOXES} /UserUnit 2` }), 'preflight.user-unit'],
    ['another size', file(), 'preflight.trim-size', { trim: { width: 99, height: 100 } }],
    ['links', file({ entries: `${BOXES} /Annots [<< /Subtype /Link /Rect [0 0 1 1] >>]` }), 'preflight.annotation'],
    ['a page too few', file(), 'preflight.page-count', { pages: { exactly: 2 } }],
    ['three pages of a booklet', file(), 'preflight.page-count', { pages: { multipleOf: 4 } }],
    ['no output intent', file({}, { catalog: '/Metadata 103 0 R' }), 'preflight.no-output-intent'],
    [
      'a monitor’s profile',
      file({}, { objects: { 100: stream('/N 3', iccProfile('mntr', 'RGB ')) } }),
      'preflight.output-intent',
    ],
    ['no profile at all', file({}, { objects: { 100: stream('/N 4', 'nonsense') } }), 'preflight.output-intent'],
    ['no PDF/X', file({}, { objects: { 103: stream('', '<x/>') } }), 'preflight.not-pdfx'],
    ['two names', file({}, { info: '/GTS_PDFXVersion (PDF/X-1a:2003) /Trapped /False' }), 'preflight.not-pdfx'],
    ['nothing about trapping', file({}, { info: '/GTS_PDFXVersion (PDF/X-4)' }), 'preflight.trapped'],
    ['a script', file({}, { catalog: `${INTENT} /OpenAction << /S /JavaScript /JS (1) >>` }), 'preflight.script'],
    ['a form field', file({}, { catalog: `${INTENT} /AcroForm << /Fields [<< /T (a) >>] >>` }), 'preflight.form'],
    [
      'a file in it',
      file({}, { catalog: `${INTENT} /Names << /EmbeddedFiles << /Names [] >> >>` }),
      'preflight.attachment',
    ],
    ['no identifier', file({}, { trailer: '' }), 'preflight.no-id'],
    ['an unknown operator', file(also('1 2 foo')), 'preflight.content'],
    [
      'a form in itself',
      file(
        { content: '/Fm Do', resources: '/XObject << /Fm 110 0 R >>' },
        {
          objects: {
            110: stream('/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Fm 110 0 R >> >>', '/Fm Do'),
          },
        },
      ),
      'preflight.content',
    ],
    ['no PDF', Buffer.from('hello'), 'preflight.unreadable'],
    ['half a PDF', file().subarray(0, 300), 'preflight.unreadable'],
  ])('%s', async (_, bytes, code, expected = {}) => {
    expect(await codes(bytes, expected)).toContain(code);
  });
});

describe('what is no fault', () => {
  test('a frame around black text, registration colour outside the page, a line in a mark', async () => {
    const frame = '/Knock gs 1 1 0.9 0 K 2 w 50 180 200 60 re S /Over gs';
    const marks = '/All CS 1 SCN 0.2 w 5 5 m 15 5 l S /All cs 1 scn 2 2 3 3 re f';
    expect(await codes(file({ content: `${frame} ${GOOD.content} ${marks}` }))).toEqual([]);
  });
});

describe('content streams', () => {
  const read = (text: string) => [...tokenizeContent(Buffer.from(text, 'latin1'))];

  test('every kind of operand', () => {
    expect(
      read('% c\n-.5 +3 4. /A#42 (a\\(b\\)\\101\\\n(c)) <414> [1 [/B] (x)] << /K 1 /L << /M true >> >> true null Do'),
    ).toEqual([
      {
        operator: 'Do',
        operands: [
          -0.5,
          3,
          4,
          { name: 'AB' },
          { bytes: Uint8Array.from(Buffer.from('a(b)A(c)')) },
          { bytes: Uint8Array.of(0x41, 0x40) },
          [1, [{ name: 'B' }], { bytes: Uint8Array.of(0x78) }],
          new Map<string, unknown>([
            ['K', 1],
            ['L', new Map([['M', true]])],
          ]),
          true,
          null,
        ],
      },
    ]);
  });

  test('an inline image’s data are no operators', () => {
    const [image, next] = read('BI /W 2 /H 1 /BPC 8 /CS /RGB ID \x01 rg EIx\x02\x03 EI 1 g');
    expect(image?.inlineImage?.get('W')).toBe(2);
    expect(next).toEqual({ operator: 'g', operands: [1] });
  });

  test('any bytes end, and never throw', () => {
    const bits = fc.constantFrom(
      '1 ',
      '(',
      ')',
      '<',
      '>',
      '<<',
      '>>',
      '[',
      ']',
      '/a',
      'BI',
      ' ID ',
      'EI',
      '%',
      '\n',
      '\\',
      'q ',
      '{',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (parts) => {
        expect(read(parts.join('')).length).toBeLessThan(200);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect([...tokenizeContent(bytes)].length).toBeLessThan(400);
      }),
    );
  });
});

test('a job ticket says what is expected', () => {
  const ticket = `format: { trim: { width: 297, height: 210 }, bleed: 3, pages: 2 }
fold: { name: roll, outside: [97, 100, 100], inside: [100, 100, 97] }
colours: { process: [cyan], spot: [House] }
inkLimit: 280
`;
  expect(readJobTicket(ticket)).toEqual({
    bleed: 3,
    inkLimit: 280,
    trim: { width: 297, height: 210 },
    folds: [
      [97, 197],
      [100, 200],
    ],
    pages: { exactly: 2 },
    spots: ['House'],
  });
  expect(readJobTicket('[broken')).toEqual({});
  expect(readJobTicket('fold: null\nformat: 3')).toEqual({});
});
