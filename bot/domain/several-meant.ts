import type { Responsible } from './plan';
import { formCalled, formMeant, type Named, namedBy, plain, type Register, readPost } from './post-meant';

/**
 * Whom words mean that name several at once: "Rektorerna på Ekskolan och Björkskolan" is who leads the one and who leads
 * the other, "Rektor Ekskolan, rektor Björkskolan" the same, "Rektorer i grundskola och gymnasieskola" everybody who leads
 * either. Null unless each part is one of those, whole, and all are of one kind: "Rektor Siv Ek, Björkskolan" may be one
 * person, and "Ekskolan och berörda förskolor" leaves open who the others are.
 */
export function severalMeant(text: string, register: Register, around = ''): readonly Responsible[] | null {
  const said = plain(text);
  // "Lek och Lär" is one school, and where such a one is spoken of the mark says nothing.
  if (register.units.some(({ name }) => MARK.test(plain(name)) && said.includes(plain(name)))) return null;
  const ofOne = ofOnePost(said, register, around);
  if (ofOne) return ofOne;
  const parts = said.split(MARK);
  return parts.length < 2 ? null : ofOneKind(parts.map((part) => partMeant(part, register, around)));
}

const MARK = /\s*(?:[,;/&]|(?<!\p{L})(?:och|samt)(?!\p{L}))\s*/u;

type Kind = 'form' | Named['as'];
interface Part {
  readonly kind: Kind;
  readonly means: Responsible;
}

/** One post and several places behind it. */
function ofOnePost(said: string, register: Register, around: string): readonly Responsible[] | null {
  const post = readPost(said);
  if (post === null || post.isPlaceFirst || post.of === 'some') return null;
  const places = post.place.split(MARK);
  if (places.length < 2) return null;
  const isAll = post.of !== 'unsaid';
  const meant = ofOneKind(
    places.map((place, at): Part | null => {
      const form = formCalled(isShortened(place, places.slice(at + 1)) ? place.replace(/-$/, 'skola') : place);
      if (form !== null) {
        const role = isAll && post.form === null ? formMeant(post.post, form, register, around) : null;
        return role && { kind: 'form', means: role };
      }
      return partOf(namedBy(place, post.post, register));
    }),
  );
  // "Rektor Ekskolan, Björkskolan" is one person, where one leads both.
  const isOne = new Set(meant?.map((one) => (one.type === 'person' ? one.personId : ''))).size === 1;
  return isAll || isOne ? meant : null;
}

/** "grund-" of "grund- och gymnasieskola": what it leaves out stands in the next that is whole. */
const isShortened = (place: string, rest: readonly string[]) =>
  /^(?:för|grund)-$/u.test(place) && /skol(?:a|an|or|orna)$/u.test(rest.at(-1) ?? '');

/** A part with a post of its own. */
function partMeant(said: string, register: Register, around: string): Part | null {
  const post = readPost(said);
  if (post === null) {
    const person = namedBy(said, null, register);
    return person?.as === 'person' ? partOf(person) : null;
  }
  if (post.isPlaceFirst || post.of === 'some' || post.place === '') return null;
  const form = formCalled(post.place);
  if (form === null) return partOf(namedBy(post.place, post.post, register));
  const role = post.of !== 'unsaid' && post.form === null ? formMeant(post.post, form, register, around) : null;
  return role && { kind: 'form', means: role };
}

const partOf = (named: Named | null): Part | null => named && { kind: named.as, means: named.means };

function ofOneKind(parts: readonly (Part | null)[]): readonly Responsible[] | null {
  const known = parts.filter((one) => one !== null);
  if (known.length < parts.length || new Set(known.map((one) => one.kind)).size !== 1) return null;
  return [...new Map(known.map(({ means }) => [JSON.stringify(means), means])).values()];
}
