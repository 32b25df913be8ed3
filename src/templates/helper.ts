/** What a template helper is to this room: a pure function of its arguments. `handlebars.ts` makes Handlebars' kind of it. */

/** Throws {@link HelperFault} for bad arguments; the wrapper adds the place in the template. */
export type Helper = (args: readonly unknown[], named: Readonly<Record<string, unknown>>) => unknown;

/** An argument that a helper cannot work with; becomes a diagnostic at the call. */
export class HelperFault extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** Markup that is safe already and is not escaped again. Handlebars asks a value for `toHTML` before it escapes it. */
export class Html {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  toHTML(): string {
    return this.html;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for attribute values between quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Handlebars' own notion: an empty list is false, and so is an empty string; 0 is false in `{{#if}}`. */
export function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
