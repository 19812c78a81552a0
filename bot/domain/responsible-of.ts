import type { Person } from './people';
import type { Responsible } from './plan';

/**
 * Who a plan means by a name it writes: a person where exactly one active person has that e-mail or that name
 * ("Siv Ek", "Siv Ek, rektor", "Siv Ek (Bokskolan)"), otherwise the text as it stands. A role ("rektor, resp. enhet")
 * stays a text too: whom it stands for is decided by assigning, not by guessing.
 */
export function responsibleOf(text: string, people: readonly Person[]): Responsible {
  const wanted = plain(text);
  const name = plain(text.split(/[,(/;]/)[0] ?? '');
  const found = people.filter(
    (one) => one.active && (wanted.includes(one.email.toLowerCase()) || (name !== '' && plain(one.name) === name)),
  );
  const [person] = found;
  return person && found.length === 1 ? { type: 'person', personId: person.id } : { type: 'text', text: text.trim() };
}

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
