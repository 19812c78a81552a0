import type { ShapeMeasure } from '../shapes/shape';
import { isAbout } from './found-measure';

/** "Samtal", "En första dialog": how something is begun, and no name of it. */
const TALK =
  /^(?:(?:en|ett|viss|vissa|inledande|första|fortsatta)\s+){0,2}(?:samtal|dialog(?:er)?|diskussion(?:er)?|överläggning(?:ar)?|förhandling(?:ar)?|förberedelser?|kontakt(?:er)?|möten|rekrytering|arbete)(?:en|et|n|na|arna|erna)?(?:\s(?:med|mellan|om|kring|i|på|har|pågår|förs|är)(?!\p{L}).{0,80})?$/iu;

const isBare = ({ due = [], responsible = [], evaluation, nextReport, row }: ShapeMeasure): boolean =>
  due.length === 0 && responsible.length === 0 && !evaluation && !nextReport && row.cells.start === undefined;
const isBegun = ({ status }: ShapeMeasure): boolean =>
  status !== undefined && ['in_progress', 'proposed'].includes(status.state);
const isPromised = (one: ShapeMeasure): boolean =>
  one.status?.state === 'decided' && (one.due ?? []).length + (one.responsible ?? []).length > 0;

/** "Samtliga ärenden är avslutade", "Varje klass har böcker": how it is to be in the end, where work on it is under way. */
const IS_SO_FOR_ALL =
  /^(?:se\s+till\s+att\s+)?(?:samtliga|alla|varje|inga|ingen|inget)\s[^.;]{3,80}?\s(?:är|har|finns|får|saknas?|återstår|väntar)(?!\p{L})/iu;

/** "Vi har tillsatt en arbetsgrupp", "En projektledare har utsetts": who is to do it has been found. */
const APPOINTED =
  /(?<!\p{L})har\s+(?:(?:nu|därför|redan|också|under\s+\p{L}+)\s+)*(?:tillsatt|utsett|bildat|inrättat|anlitat|satt\s+samman|tillsatts|utsetts|bildats|inrättats|anlitats)(?!\p{L})/iu;
const BY_GROUP =
  /^(?<body>\p{L}*(?:grupp|team|kommitté|projektledar|utredar|processledar))(?:en|n|et|e)?(?:\s\p{Lu}[\p{L} -]*)?$/iu;

/** Whether somebody was appointed to do what is promised next: the group itself is no measure. */
function isMeans(appointed: ShapeMeasure, { responsible = [] }: ShapeMeasure): boolean {
  const title = titleOf(appointed).toLowerCase();
  const body = responsible.flatMap((one) => BY_GROUP.exec(one)?.groups?.['body'] ?? [])[0]?.toLowerCase();
  return body !== undefined && APPOINTED.test(title) && title.includes(body);
}

const titleOf = ({ title }: ShapeMeasure): string => title?.title ?? '';

/** What is under way and then promised, as the one measure it is; null where they are two. */
function joined(begun: ShapeMeasure, promised: ShapeMeasure): ShapeMeasure | null {
  if (isPromised(promised) && isMeans(begun, promised)) return promised;
  if (!(isBegun(begun) && isBare(begun) && isPromised(promised) && begun.status && promised.status)) return null;
  if (begun.row.lines[0] !== promised.row.lines[0]) return null;
  const [first, then] = [titleOf(begun), titleOf(promised)];
  const isBack = isAbout(then, first);
  if (!(TALK.test(first) || isBack || IS_SO_FOR_ALL.test(then))) return null;
  const status = {
    ...promised.status,
    state: 'in_progress',
    raw: begun.status.raw,
    schedule: begun.status.schedule,
  } as const;
  const title = isBack && !TALK.test(first) ? begun.title : promised.title;
  return { ...promised, status, ...(title ? { title } : {}) };
}

/**
 * The measures of an answer, where one sentence tells what is under way and the next who is to have it done and when as one
 * each: "Två tjänster har utlysts. Chefen ansvarar för att tjänsterna är tillsatta i maj."
 */
export function asOne(measures: readonly ShapeMeasure[]): readonly ShapeMeasure[] {
  const all: ShapeMeasure[] = [];
  for (const one of measures) {
    const last = all.at(-1);
    const both = last ? joined(last, one) : null;
    if (both) all[all.length - 1] = both;
    else all.push(one);
  }
  return all;
}
