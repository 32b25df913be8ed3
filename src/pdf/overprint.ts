/** Names of the two graphics states that say whether a colour overprints (ISO 32000-1, 8.6.7). */

export const OVERPRINT = 'Overprint';
export const KNOCKOUT = 'Knockout';
