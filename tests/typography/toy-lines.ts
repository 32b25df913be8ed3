/** A toy measurer: every character is 1 wide. `·` may be hyphenated, `~` divides an address, the rest breaks at spaces. */

import type { Breakpoint } from '../../src/typography/break-lines.ts';

export interface ToyText {
  readonly points: readonly Breakpoint[];
  /** The lines between the chosen breakpoints, as text. */
  readonly lines: (ends: readonly number[]) => readonly string[];
}

export function toyText(marked: string): ToyText {
  let text = '';
  const points: Breakpoint[] = [{ kind: 'plain', lineEnd: 0, lineStart: 0, hyphenWidth: 0, onlyFrom: 0 }];
  for (const character of marked) {
    if (character === '·')
      points.push({ kind: 'hyphen', lineEnd: text.length, lineStart: text.length, hyphenWidth: 1, onlyFrom: 0 });
    else if (character === '~')
      points.push({ kind: 'address', lineEnd: text.length, lineStart: text.length, hyphenWidth: 0, onlyFrom: 0 });
    else text += character;
    if (character === ' ')
      points.push({ kind: 'plain', lineEnd: text.length - 1, lineStart: text.length, hyphenWidth: 0, onlyFrom: 0 });
  }
  points.push({ kind: 'plain', lineEnd: text.length, lineStart: text.length, hyphenWidth: 0, onlyFrom: 0 });
  return {
    points,
    lines: (ends) =>
      ends.map(
        (end, index) =>
          text.slice(points[ends[index - 1] ?? 0]?.lineStart, points[end]?.lineEnd) +
          (points[end]?.kind === 'hyphen' ? '-' : ''),
      ),
  };
}
