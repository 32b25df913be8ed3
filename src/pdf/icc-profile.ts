/** Whether bytes are an ICC profile that a press file may rest on (ICC.1:2022, 7.2; ISO 15930-7, 6.2.2). */

import { viewOf } from './true-type.ts';

/** Header, and the tag count after it. Bytes */
const HEADER = 128;
const TAG_RECORD = 12;
/** PDF 1.6 knows profiles up to version 4. */
const NEWEST_VERSION = 4;

/** What a printer’s profile is called inside; or what is wrong with it. */
export type OutputProfile =
  | { readonly description: string; readonly problem: null }
  | { readonly problem: 'corrupt' | 'not-cmyk-output'; readonly reason: string };

/** From inks to colours and back: without them nothing can be converted or proofed. */
const TABLES = ['A2B0', 'B2A0'] as const;

export function readOutputProfile(bytes: Uint8Array): OutputProfile {
  if (bytes.length < HEADER + 4) return corrupt('it is too short to be one');
  const view = viewOf(bytes);
  const text = (at: number, length: number): string => String.fromCharCode(...bytes.subarray(at, at + length));
  if (text(36, 4) !== 'acsp') return corrupt('its signature is missing');
  if (view.getUint32(0) !== bytes.length)
    return corrupt(`it should be ${view.getUint32(0)} bytes long and is ${bytes.length}`);
  const version = bytes[8] ?? 0;
  if (version < 2 || version > NEWEST_VERSION)
    return corrupt(`its version is ${version}; 2 and ${NEWEST_VERSION} are known`);
  const count = view.getUint32(HEADER);
  if (HEADER + 4 + count * TAG_RECORD > bytes.length) return corrupt('its list of contents is cut off');
  const tags = new Map<string, { readonly offset: number; readonly size: number }>();
  for (let i = 0; i < count; i++) {
    const at = HEADER + 4 + i * TAG_RECORD;
    const [offset, size] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    if (offset + size > bytes.length) return corrupt(`its part “${text(at, 4)}” is cut off`);
    tags.set(text(at, 4), { offset, size });
  }
  const [deviceClass, space] = [text(12, 4), text(16, 4)];
  if (deviceClass !== 'prtr' || space !== 'CMYK')
    return { problem: 'not-cmyk-output', reason: `it is for ${space.trim()} and of class “${deviceClass.trim()}”` };
  const missing = TABLES.find((name) => !tags.has(name));
  if (missing !== undefined) return { problem: 'not-cmyk-output', reason: `it has no table ${missing}` };
  const description = tags.get('desc');
  return {
    problem: null,
    description:
      description === undefined
        ? ''
        : readDescription(bytes.subarray(description.offset, description.offset + description.size)),
  };
}

function corrupt(reason: string): OutputProfile {
  return { problem: 'corrupt', reason };
}

/** `desc` of version 2 (ASCII) and `mluc` of version 4 (UTF-16, the first language). */
function readDescription(tag: Uint8Array): string {
  if (tag.length < 12) return '';
  const view = viewOf(tag);
  const type = String.fromCharCode(...tag.subarray(0, 4));
  if (type === 'desc') return plain(new TextDecoder('latin1').decode(tag.subarray(12, 12 + view.getUint32(8))));
  if (type !== 'mluc' || tag.length < 28) return '';
  const [length, offset] = [view.getUint32(20), view.getUint32(24)];
  return plain(new TextDecoder('utf-16be').decode(tag.subarray(offset, offset + length)));
}

function plain(text: string): string {
  return text.replace(/[\p{Cc}]+/gu, ' ').trim();
}
