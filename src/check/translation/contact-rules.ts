/** What the rules on telephone numbers, e-mail and web addresses share: the same ones on both sides. */

import type { Contact, ContactKind } from './contacts.ts';
import type { CheckedText, Pair } from './pair.ts';
import type { Flaw } from './rule.ts';
import { quote } from './rule.ts';

/** @param what `telephone number` */
export function compareContacts(
  { source, target }: Pair,
  kind: ContactKind,
  what: string,
  isSure: boolean,
): readonly Flaw[] {
  const wanted = of(source, kind);
  const given = of(target, kind);
  const lost = without(wanted, given);
  const added = without(given, wanted);
  if (lost.length === 0 && added.length === 0) return [];
  const there = quote(lost.map(({ text }) => text));
  const here = quote(added.map(({ text }) => text));
  const message =
    lost.length > 0 && added.length > 0
      ? `The ${what} ${there} has become ${here}.`
      : lost.length > 0
        ? `The translation lacks the ${what} ${there}.`
        : `The source does not have the ${what} ${here}.`;
  return [
    {
      severity: isSure && lost.length > 0 ? 'error' : 'warning',
      message,
      ...(there === '' ? {} : { source: there }),
      ...(here === '' ? {} : { target: here }),
    },
  ];
}

const of = ({ contacts }: CheckedText, kind: ContactKind): readonly Contact[] =>
  contacts.filter((each) => each.kind === kind);

/** Each as often as the other side has it. */
function without(contacts: readonly Contact[], others: readonly Contact[]): readonly Contact[] {
  const free = others.map(({ key }) => key);
  return contacts.filter(({ key }) => {
    const at = free.indexOf(key);
    if (at < 0) return true;
    free.splice(at, 1);
    return false;
  });
}
