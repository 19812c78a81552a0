import type { LocalDate } from '../../../domain/dates';
import { type CommitmentDates, commitmentDates, hasDates, merged, NO_DATES, nearest } from '../prose/commitment-dates';
import { asReported, type Told } from './found';
import type { Reading } from './reading';

/** "Ny tid sattes till 27 november": when it is to be done after all. */
export const NEW_TIME =
  /^(?:tidigare\s+[^,]{5,60},\s+)?nu\s+(?:är\s+det|gäller|blir\s+det)(?=\s)|^(?:tidplanen|(?:slut)?datumet|tiden|tidpunkten)\s+(?:har|är)\s+(?:\p{L}+\s+)?(?:flytta\p{L}*|ändra\p{L}*|skjut\p{L}*|senarelag\p{L}*|revidera\p{L}*)(?:\s+(?:fram|upp))?\s*(?::|till)?(?=\s)|^(?:ny|nytt|den\s+nya|det\s+nya)\s+(?:(?:rikt|mål)?tid(?:en|punkt|punkten)?|(?:slut|rikt|mål|leverans)?datum(?:et)?|deadline(?:n)?)(?:\s+(?:sattes|sätts|är|blir|blev|ska\s+vara))?(?:\s+(?:satt\s+)?till)?(?=\s|:)/iu;

export const FRAGMENT_WHEN =
  /^(?:(?:en|ny|nästa|första)\s+(?=uppföljning|utvärdering|avstämning|redovisning))?(?:klart?|klara|färdigt?|senast(?!\s+(?:uppdatera|ändra|granska|revidera))|slutdatum|start|införs|genomförs|utvärder\p{L}*|uppföljning|följs\s+upp|redovisas|påbörjas|börjar|tidplan|avstämning|nytt?\s+(?:slut|rikt|mål|leverans)?datum|ny\s+(?:(?:rikt|mål)?tid|tidpunkt|deadline)|deadline|återrapport\p{L}*)(?!\p{L})/iu;

/** The part that tells what was once meant, with its time: "Den skulle ha varit färdig i maj, men …". */
const ONCE =
  /^.*?(?<!\p{L})(?:skulle|var\s+tänkt|var\s+planerad)(?!\p{L})[^,;]{0,300}?(?:[,;]\s*(?=\p{L})|\s(?=men\s)|$)/iu;

/** "sedan september", "(tidigare 30 oktober)": times that tell of what was. */
export const BEFORE =
  /(?<!\p{L})i\s?stället\s+för\s+(?:i|den|till|under|vid|senast|v\.|vecka)\s*[^,.;]{2,30}?(?:20\d{2}|(?=[,.;]|$))|(?<!\p{L})(?:redan\s+)?sedan\s+(?:den\s+|(?:början|mitten|slutet)\s+av\s+)?(?:\d{1,2}\s+)?(?:i\s+)?\p{L}+(?:s\s+(?:start|början))?(?:\s+20\d{2})?|\((?:tidigare|var|ursprungligen|förut|från\s+början)\s[^()]*\)|(?<=[:,]\s|klart\s)tidigare\s+(?:den\s+)?\d{1,2}\s+\p{L}+(?:\s+20\d{2})?,\s+(?=nu\s)/giu;

/** "avvaktar fullmäktiges beslut i november": when others are done, and not the one who waits. */
const AWAITED =
  /(?<!\p{L})(?:avvaktar|inväntar|väntar\s+på|i\s+väntan\s+på|i\s+avvaktan\s+på)\s[^.;,]{0,200}?(?=[.;,]|$|\s(?:innan|och|men|så)\s)/giu;

/** "går föräldraledigt till 1 mars": how long somebody is away. */
const ABSENT =
  /(?<!\p{L})(?:föräldra|tjänst|sjuk)(?:ledig|skriven)\p{L}*\s+(?:fram\s+)?(?:till(?:\s+och\s+med)?|t\.?o\.?m\.?)\s+[^,.;]{3,25}/giu;

/** "så vi har satt den 15 november som nytt datum" */
const NEW_DAY =
  /^.*?(?<!\p{L})(?:satt|bestämt|föreslagit|angett)\s+(?<day>[^,.;]{3,40}?)\s+(?:som|till)\s+(?:nytt|ny)\s+(?:slut)?(?:datum|tid|tidpunkt)\p{L}*/iu;

/** What a sentence says of when, without the times that tell of what was. */
export function timesIn(sentence: string, reference: LocalDate, year?: string): CommitmentDates {
  const plain = sentence
    .replace(NEW_DAY, 'Klart $<day>')
    .replace(ONCE, '')
    .replace(AWAITED, '')
    .replace(ABSENT, '')
    .replace(BEFORE, '')
    .replace(/^(?:ny|nästa)\s+(?:mätning|undersökning|enkät|kontroll)(?:en)?(?!\p{L})/iu, 'Uppföljning')
    .replace(
      /(?<=(?:ska|kommer\s+att)\s)(?:börja\s+)?användas(?:\s+(?:för\s+)?(?:den\s+)?första\s+gången)?(?=\s)/iu,
      'tas i bruk',
    )
    .replace(/\sförst\s(?=(?:i|under|till|den|vecka|v\.)\s)/iu, ' ')
    .replace(
      /(?<!\p{L})(?:pågår|löper|gäller|fortsätter)\s+(?=(?:till\s+och\s+med|t\.?\s?o\.?\s?m\.?|fram\s+till)\s)/giu,
      'klart ',
    )
    .replace(/(?<=(?:vara|är|ha\s+kommit)\s)i\s?gång(?=\s)/iu, 'klart') // "ska vara igång senast i januari" is when it is done
    .replace(/(?<=\p{L}\s)samma\s+år(?!\p{L})/iu, year ?? 'samma år');
  const dates = commitmentDates(asReported(plain), reference, null);
  return { ...dates, due: nearest(dates.due) };
}

/** Nobody promises one thing for so many days; comparing each with all would take minutes. */
const MOST_DAYS = 50;

export function takeTimes(
  { measure }: Told,
  sentence: string,
  { reference }: Reading,
  role: 'evaluation' | 'nextReport' | null = null,
): boolean {
  const dates = timesIn(sentence, reference, measure.dates.due.at(-1)?.date?.slice(0, 4));
  if (!hasDates(dates)) return false;
  if (measure.dates.due.length > MOST_DAYS) return true;
  const isOfRole = role !== null && dates[role] === null;
  measure.dates = merged(measure.dates, isOfRole ? { ...NO_DATES, [role]: dates.due[0] ?? dates.nextReport } : dates);
  return true;
}
