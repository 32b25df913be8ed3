/** The pattern of a press file's name: print shops take letters, figures, dots and hyphens, and want to see what is what. */

/** What can be filled in. */
export const FILE_NAME_FIELDS = ['leaflet', 'locale', 'edition', 'printer', 'code', 'version'] as const;
export type FileNameField = (typeof FILE_NAME_FIELDS)[number];

const FIELD = /\{([^{}]*)\}/g;
/** Between the fields. */
const PLAIN = /^[A-Za-z0-9._-]*$/;

/** Null: a good pattern. A name must differ for each leaflet, locale and edition, or files would overwrite each other. */
export function fileNameProblem(pattern: string): { readonly message: string; readonly hint: string } | null {
  const names = [...pattern.matchAll(FIELD)].map((match) => match[1] ?? '');
  const unknown = names.find((name) => !FILE_NAME_FIELDS.some((field) => field === name));
  if (unknown !== undefined)
    return {
      message: `A file’s name has no {${unknown}}.`,
      hint: `There are: ${FILE_NAME_FIELDS.map((field) => `{${field}}`).join(', ')}.`,
    };
  if (!PLAIN.test(pattern.replace(FIELD, '')))
    return {
      message: 'A file’s name has letters A to Z, figures, dots, hyphens and underscores only.',
      hint: 'Folders, spaces and accents get lost on the way to a print shop: leave them out.',
    };
  if (pattern.startsWith('.') || pattern.toLowerCase().endsWith('.pdf'))
    return { message: 'The pattern stands for the name without .pdf, and begins with no dot.', hint: 'Take it out.' };
  const missing = [
    ...(names.includes('leaflet') || names.includes('code') ? [] : ['{leaflet} or {code}']),
    ...(names.includes('locale') ? [] : ['{locale}']),
    ...(names.includes('edition') ? [] : ['{edition}']),
  ];
  if (missing.length > 0)
    return {
      message: `Several files would get the same name: the pattern has no ${missing.join(' and no ')}.`,
      hint: 'Put it into the pattern.',
    };
  return null;
}

/** What stands between the braces is known; other characters of a value (spaces in a code) become hyphens. */
export function fillFileName(pattern: string, values: Readonly<Record<FileNameField, string>>): string {
  return pattern.replace(FIELD, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as FileNameField].replace(/[^A-Za-z0-9._-]+/g, '-') : whole,
  );
}
