import { isChildrensName } from './given-names';
import type { Span } from './span';
import type { Sentence } from './tokens';
import { CHILDREN, DOCUMENT, FAMILY, PUPILS_OWN, ROLE, WORKS } from './words';
import {
  ABOUT,
  BECAUSE,
  DONE_IN_CLASS,
  DONE_WITH,
  EMPLOYED,
  HELPED,
  LEARNS,
  LEARNS_PAIR,
  LET,
  LET_DO,
  LET_DO_ONLY,
  OF_PUPILS,
  PLACE_OF_WORK,
  PUPIL_DOES,
  PUPILS_ERRAND,
  PUPILS_SUPPORT,
  REACHED,
  ROOM,
  SESSIONS,
  SITS_WITH,
  STILL,
  SUPPORTS,
  TAUGHT_WITH,
  TOPIC_OF_PUPIL,
  TOPIC_OF_PUPIL_ONLY,
  WHO_DOES,
  WORKS_OR_LEARNS,
} from './words-of-pupils';

/** How far from the name what says so may stand, in words of the same sentence. */
const WITHIN = 8;

/**
 * A name that something at school is done for or about: "låta Alma sitta med hörlurar", "ringt hem till Signe", "avslutas
 * för Fatima eftersom hon nu når målen". Whoever does it may be named by role, "mentorn ringer hem till Signe"; that the
 * name itself is nobody's who works there is for the caller to have seen. `at` is the name, `end` the token after it.
 */
export function doneFor(sentence: Sentence, at: number, end: number): Span | null {
  const home = homeOf(sentence, at);
  if (home !== null) return { from: home, to: end };
  if (isOfWork(sentence, end)) return null;
  const excepted = exceptFrom(sentence, at);
  if (excepted !== null) return { from: excepted, to: end };
  const to = because(sentence, end) ?? theirOwn(sentence, end);
  if (to !== null && isObject(sentence, at)) return { from: at, to };
  const isMapped = sentence[at - 1]?.low === 'av' && MAPPED.test(sentence[at - 2]?.low ?? '');
  if (isMapped && isChildrensName(sentence[at]?.text ?? '')) return { from: at - 2, to: end };
  const done = doneInClass(sentence, at, end) ?? talkedAbout(sentence, at, end);
  return done === null ? null : { from: at - 1, to: done };
}

/** "med Junia, hon gråter": the same of a name in no list, which by the words before it may be a place as well. */
export function unknownDoneFor(sentence: Sentence, at: number, end: number): Span | null {
  if (!/^(?:för|med|kring|runt)$/u.test(sentence[at - 1]?.low ?? '') || isOfWork(sentence, end)) return null;
  const to = because(sentence, end);
  return to === null ? null : { from: at, to };
}

/** "kartläggning av Jasmin": of a name that grown-ups have it may be who made it. */
const MAPPED = /^(?:kartläggning|screening|testning|observation|bedömning|uppföljning|utredning)(?:en)?$/u;

/** "ringt hem till Signe", "kontakt med hemmet för Johan", "hembesök hos Amina": where a home is called, a pupil's is. */
function homeOf(sentence: Sentence, at: number): number | null {
  const isOf = /^(?:till|för|åt|hos)$/u.test(sentence[at - 1]?.low ?? '');
  return isOf && /^(?:hem|hemmet|hembesök|hembesöket|hemsamtal)$/u.test(sentence[at - 2]?.low ?? '') ? at - 2 : null;
}

/** "alla elever har klarat det utom Karin". Returns where what says so begins. */
function exceptFrom(sentence: Sentence, at: number): number | null {
  const from = /^(?:för|med)$/u.test(sentence[at - 1]?.low ?? '') ? at - 2 : at - 1;
  if (!/^(?:utom|förutom|except)$/u.test(sentence[from]?.low ?? '')) return null;
  if (sentence.some(({ low }) => ROLE.test(low) || WORKS.test(low) || DOCUMENT.test(low))) return null;
  return sentence.some(({ low }) => OF_PUPILS.test(low)) ? from : null;
}

/** The name is what is spoken of or whom something is done with. */
const isObject = (sentence: Sentence, at: number) =>
  ABOUT.test(sentence[at - 1]?.low ?? '') ||
  DONE_WITH.test(sentence[at - 1]?.low ?? '') ||
  /^(?:utom|förutom|except)$/u.test(sentence[at - 1]?.low ?? '') ||
  sentence.slice(Math.max(0, at - 3), at).some(({ low }) => /^(?:gäller|gällde)$/u.test(low));

/** "för Fatima eftersom hon nu når målen", "för Johan, som klarar hela lektioner". Returns the end of what says so. */
function because(sentence: Sentence, end: number): number | null {
  for (let n = end; n <= end + 4; n += 1) {
    const isPronoun = /^(?:han|hon|hen|he|she)$/u.test(sentence[n]?.low ?? '');
    const isWho = sentence[n]?.low === 'som' && n <= end + 1 && doesAsPupil(sentence, n + 1);
    if (!isWho && !(isPronoun && BECAUSE.test(sentence[n - 1]?.low ?? ''))) continue;
    const works = isWho ? worksAsPupil(sentence, pastAdverbs(sentence, n + 1)) : null;
    if (works !== null) return works;
    const said = sentence.slice(n + 1, n + WITHIN).findIndex(({ low }, m) => {
      const isMoved =
        /^(?:bytt|byter|bytte)$/u.test(low) && /^(?:klass|grupp|skola|plats)$/u.test(sentence[n + 2 + m]?.low ?? '');
      // "hamnar i konflikt"; "har en konflikt med facket" is of work.
      const isInConflict = /^konflikt(?:er)?$/u.test(low) && sentence[n + m]?.low === 'i';
      return isMoved || isInConflict || REACHED.test(low) || PUPIL_DOES.has(low) || isInRoom(sentence, n + 1 + m);
    });
    return said < 0 ? null : n + 1 + said + 1;
  }
  return null;
}

/** The verb past what stands before it: "som fortfarande inte klarar". */
const pastAdverbs = (sentence: Sentence, at: number) =>
  [at, at + 1, at + 2].find((n) => !STILL.test(sentence[n]?.low ?? '')) ?? at;

/** "vägrar", "fortfarande inte klarar", "lämnar klassrummet". */
function doesAsPupil(sentence: Sentence, at: number): boolean {
  const verb = pastAdverbs(sentence, at);
  const lows = [sentence[at]?.low ?? '', sentence[verb]?.low ?? ''];
  return lows.some((low) => WHO_DOES.test(low) || PUPIL_DOES.has(low)) || worksAsPupil(sentence, verb) !== null;
}

/** "till Signe om hennes sena ankomster": what is a pupil's, after "hans" or "hennes". */
function theirOwn(sentence: Sentence, end: number): number | null {
  for (let n = end; n < end + 5; n += 1) {
    if (!/^(?:hans|hennes|hens|his|her)$/u.test(sentence[n]?.low ?? '')) continue;
    const own = sentence
      .slice(n + 1, n + 4)
      .findIndex(({ low }) => PUPILS_OWN.test(low) || TOPIC_OF_PUPIL.test(low) || FAMILY.test(low));
    return own < 0 ? null : n + 1 + own + 1;
  }
  return null;
}

/** "låta Alma sitta med hörlurar", "möter Lova vid bussen", "läser med Tilde". */
function doneInClass(sentence: Sentence, at: number, end: number): number | null {
  const before = sentence[at - 1]?.low ?? '';
  // "läser med Tilde", "tränar läsning med Theo"
  const withWhom = [2, 3].map((back) => sentence[at - back]?.low ?? '');
  if (/^(?:med|with)$/u.test(before) && withWhom.some((low) => TAUGHT_WITH.test(low) || SITS_WITH.test(low))) {
    if (withWhom.some((low) => TAUGHT_WITH.test(low)) && isChildrensName(sentence[at]?.text ?? '')) return end;
    const often = sentence.slice(end, end + 4).findIndex(({ low }) => SESSIONS.test(low));
    const isSupport = sentence.slice(0, at).some(({ low }) => SUPPORTS.test(low));
    return isSupport && often >= 0 ? end + often + 1 : null;
  }
  const isPupils = sentence.slice(Math.max(0, at - 3), at - 1).some(({ low }) => PUPILS_SUPPORT.test(low));
  const isBeside = isPupils && /^(?:bredvid|intill|nära)$/u.test(before) && SITS_WITH.test(withWhom[0] ?? '');
  if (!DONE_WITH.test(before) && !isBeside) return null;
  const isColleagues = !isChildrensName(sentence[at]?.text ?? '');
  if (isColleagues && LET.test(before) && !LET_DO.test(sentence[end]?.low ?? '')) return null;
  const isWith =
    /^(?:med|in)$/u.test(sentence[end + 1]?.low ?? '') && /^(?:i|på|till)$/u.test(sentence[end + 2]?.low ?? '');
  if (LET.test(before) && LET_DO_ONLY.test(sentence[end]?.low ?? '') && !isWith) return end + 1;
  const isErrand = isColleagues && HELPED.test(before) && !isPupils;
  const said = sentence
    .slice(end, end + WITHIN)
    .findIndex(({ low }, n) =>
      isErrand ? PUPILS_ERRAND.test(low) : DONE_IN_CLASS.test(low) || isInRoom(sentence, end + n, end),
    );
  return said < 0 ? null : end + said + 1;
}

/** "i klassrummet", and "till grupprummet" straight after the name, which ends before `end`. */
function isInRoom(sentence: Sentence, at: number, end?: number): boolean {
  if (!ROOM.test(sentence[at]?.low ?? '')) return false;
  const joint = sentence[at - 1]?.low ?? '';
  return /^(?:i|på|ur|vid|utanför)$/u.test(joint) || (joint === 'till' && at - 1 === end);
}

/** "pratat med Alfons om bråken på rasterna": of a name that children have; "pratat med Karin om frånvaron" is of work. */
function talkedAbout(sentence: Sentence, at: number, end: number): number | null {
  if (!isObject(sentence, at)) return null;
  const topics = isChildrensName(sentence[at]?.text ?? '') ? TOPIC_OF_PUPIL : TOPIC_OF_PUPIL_ONLY;
  if (!/^(?:om|kring|ang|angående|about)$/u.test(sentence[end]?.low ?? '')) return null;
  const said = sentence.slice(end + 1, end + 4).findIndex(({ low }) => topics.test(low));
  return said < 0 ? null : end + said + 2;
}

/** What is said after the name is of work at school. */
const isOfWork = (sentence: Sentence, end: number) =>
  sentence.slice(end, end + WITHIN).some(
    ({ low }, n) =>
      ROLE.test(low) ||
      EMPLOYED.test(low) ||
      DOCUMENT.test(low) ||
      PLACE_OF_WORK.has(low) ||
      // "hon når alla mål", "han hamnar i bråk med andra elever"
      (isSeveral(low) &&
        !/^mål/u.test(sentence[end + n + 1]?.low ?? '') &&
        !/^(?:andra|övriga)$/u.test(sentence[end + n - 1]?.low ?? '')),
  );

const isSeveral = (low: string) =>
  CHILDREN.test(low) || /^(?:elever|barn|alla|fler|flera|klasser|klasserna|grupper|arbetslag\p{L}*)$/u.test(low);

/**
 * "E.L. arbetar med anpassat material", "Vincent jobbar i egen takt och når målen": a verb of those who teach and of those
 * who learn, and what only these do. `at` is the verb. Returns the end of what says so.
 */
export function worksAsPupil(sentence: Sentence, at: number): number | null {
  const verb = /^(?:har|hade|ska|kan|vill)$/u.test(sentence[at]?.low ?? '') ? at + 1 : at;
  if (!WORKS_OR_LEARNS.test(sentence[verb]?.low ?? '')) return null;
  const rest = sentence.slice(verb, verb + 14);
  if (rest.some(({ low }) => isSeveral(low) || DOCUMENT.test(low) || EMPLOYED.test(low))) return null;
  const said = rest.findIndex(({ low }, n) => {
    const next = rest[n + 1]?.low ?? '';
    return LEARNS.test(low) || LEARNS_PAIR.some(([one, other]) => one.test(low) && other.test(next));
  });
  return said < 0 ? null : verb + said + 1;
}
