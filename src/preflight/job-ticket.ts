/** A job ticket → what it promises of the file beside it. Read as any YAML: nothing is shared with what wrote it. */

import { parseYaml } from '../base/yaml.ts';
import type { Expectations } from './expectations.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What it says; a ticket that can't be read says nothing. */
export function readJobTicket(text: string): Partial<Expectations> {
  const value = parseYaml({ file: '', text }, () => undefined)?.value;
  const ticket = fieldsOf(value);
  const format = fieldsOf(ticket.format);
  const trim = fieldsOf(format.trim);
  const fold = fieldsOf(ticket.fold);
  const folds = [foldsOf(fold.outside), foldsOf(fold.inside)];
  const spots = fieldsOf(ticket.colours).spot;
  return {
    ...numberField('bleed', format.bleed),
    ...numberField('safeMargin', format.safeMargin),
    ...numberField('inkLimit', ticket.inkLimit),
    ...(typeof trim.width === 'number' && typeof trim.height === 'number'
      ? { trim: { width: trim.width, height: trim.height } }
      : {}),
    ...(folds.some((list) => list.length > 0) ? { folds } : {}),
    ...(typeof format.pages === 'number' ? { pages: { exactly: format.pages } } : {}),
    ...(Array.isArray(spots) ? { spots: spots.map(String) } : {}),
  };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function numberField(name: 'bleed' | 'safeMargin' | 'inkLimit', value: unknown): Partial<Expectations> {
  return typeof value === 'number' ? { [name]: value } : {};
}

/** Panels from the left, mm → folds from the left. */
function foldsOf(panels: unknown): readonly number[] {
  if (!Array.isArray(panels)) return [];
  let x = 0;
  return panels.slice(0, -1).map((width) => {
    x += typeof width === 'number' ? width : 0;
    return x;
  });
}
