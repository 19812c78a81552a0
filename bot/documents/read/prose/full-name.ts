import { tellsThePast } from '../../../domain/reading/date-roles';

/** A definite noun that opens a sentence over what is to be done with it: "Programmet ska införas". */
const OPENS =
  /^(?<noun>\p{Lu}\p{Ll}{3,})(?<then>\s+(?:ska(?:ll)?|kommer(?:\s+\p{L}+)?\s+att|avses|planeras|införs|utökas|sprids|breddas|förlängs)\s.+)$/u;
const OPENS_DONE = /^(?<noun>\p{Lu}\p{Ll}{3,})(?<then>\s+har\s+(?:\p{Ll}+\s+){0,2}?\p{Ll}{3,}[aeot]?ts(?!\p{L}).*)$/u;
const OPENS_ANY = /^(?<noun>\p{Lu}\p{Ll}{3,})(?<then>\s+\p{Ll}.+)$/u;
const OPENINGS = { to_come: OPENS, done: OPENS_DONE, whatever: OPENS_ANY } as const;
const DEFINITE = /(?:[eao]rna|en|et|na|n)$/u;

/**
 * Sentences where one word for a thing the sentence before named in full gets its full name: "Ett bokprogram prövades i
 * två skolor. Programmet ska införas …" ends in "Bokprogrammet ska införas …", which says what is meant where it stands alone.
 * `told` says what has to be told of it: "Skolan saknade krisgrupp. Gruppen har inrättats." is done.
 */
export function inFullNames(said: readonly string[], told: keyof typeof OPENINGS = 'to_come'): readonly string[] {
  return said.map((sentence, at) => {
    const { noun, then } = OPENINGS[told].exec(sentence)?.groups ?? {};
    const root = noun?.toLowerCase().replace(DEFINITE, '').replace(/mm$/u, 'm'); // "programmet", one "program"
    const before = said[at - 1];
    if (
      noun === undefined ||
      then === undefined ||
      root === undefined ||
      root.length < 4 ||
      before === undefined ||
      // what is given out is not done
      !(
        told !== 'to_come' ||
        (tellsThePast(before) && !/(?<!\p{L})(?:i|till)\s+(?:uppdrag|uppgift)\s+att\s/iu.test(before))
      )
    )
      return sentence;
    const full = before
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .find((word) => word.endsWith(root) && word.length >= root.length + 3);
    const head = full?.slice(0, full.length - root.length);
    return head === undefined
      ? sentence
      : `${head.charAt(0).toUpperCase()}${head.slice(1)}${noun.toLowerCase()}${then}`;
  });
}
