/** `translation.phone`: every telephone number, digit for digit; with or without the country code. */

import { compareContacts } from './contact-rules.ts';
import type { PairRule } from './rule.ts';

export const phone: PairRule = {
  code: 'translation.phone',
  check: (pair) => compareContacts(pair, 'phone', 'telephone number', true),
};
