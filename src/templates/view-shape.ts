/** What a template may expect of its view: the description that templates are checked against before they run. */

/**
 * A shape may refer to itself (an item of a list holds a list of items): write the field as a getter, and let it return
 * the same object each time.
 */
export type ViewShape =
  | ObjectShape
  | { readonly kind: 'list'; readonly item: ViewShape }
  /** Anything that prints as it is: a string, a number, true or false. */
  | { readonly kind: 'text' }
  /** Null when there is none; a template asks with `{{#if}}` before it uses it. */
  | { readonly kind: 'optional'; readonly of: ViewShape }
  | VariantsShape;

export interface ObjectShape {
  readonly kind: 'object';
  readonly fields: Readonly<Record<string, ViewShape>>;
}

/** One of several objects; the field `tag` says which. A template asks with `{{#if (eq kind "list")}}`. */
export interface VariantsShape {
  readonly kind: 'variants';
  /** The field that tells the cases apart: `kind`. It need not be among a case's fields. */
  readonly tag: string;
  readonly cases: Readonly<Record<string, ObjectShape>>;
}

export const TEXT: ViewShape = { kind: 'text' };

/** `LocalisedText`: printed with `{{inline text}}` or `{{text.plain}}`, marked with `{{unit text}}`. */
export const LOCALISED_TEXT: ObjectShape = {
  kind: 'object',
  fields: { plain: TEXT, place: TEXT, state: TEXT, lang: TEXT, inlines: { kind: 'list', item: TEXT } },
};

/** `ViewText`: a text with, in some editions, its source beside it and what has changed there. */
export const VIEW_TEXT: ObjectShape = {
  kind: 'object',
  fields: {
    ...LOCALISED_TEXT.fields,
    source: { kind: 'optional', of: LOCALISED_TEXT },
    changes: {
      kind: 'optional',
      of: { kind: 'list', item: { kind: 'object', fields: { kind: TEXT, text: TEXT } } },
    },
  },
};

/** Whether `{{inline}}` and `{{unit}}` can take it. */
export function isLocalisedText(shape: ViewShape): boolean {
  return (
    shape.kind === 'object' && ['plain', 'place', 'state', 'lang', 'inlines'].every((name) => name in shape.fields)
  );
}
