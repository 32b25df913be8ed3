/** `translation.url`: every web address, printed or behind a link. A page in the reader's language is ignored with that reason. */

import { compareContacts } from './contact-rules.ts';
import type { PairRule } from './rule.ts';

export const url: PairRule = {
  code: 'translation.url',
  check: (pair) => compareContacts(pair, 'url', 'web address', false),
};
