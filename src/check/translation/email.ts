/** `translation.email`: every e-mail address. */

import { compareContacts } from './contact-rules.ts';
import type { PairRule } from './rule.ts';

export const email: PairRule = {
  code: 'translation.email',
  check: (pair) => compareContacts(pair, 'email', 'e-mail address', true),
};
