/** The language that leaflets are written in. */
export const SOURCE_LOCALE = 'nl';
