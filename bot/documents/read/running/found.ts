import type { LocalDate, PlanDate } from '../../../domain/dates';
import { findState } from '../../../domain/plan-phrases';
import { capitalised, isShortened, normalise, sentences } from '../../../domain/reading/swedish-text';
import { hasDates } from '../prose/commitment-dates';
import { type FoundMeasure, foundMeasure, peopleOf } from '../prose/found-measure';
import { listedStatement } from '../prose/statements';
import { isFirstName } from '../text/first-names';
import type { TextLine } from '../text/lines';
import { plainSentence, SENTENCE_INSIDE, withConsequences, withItsWork, withOwnersApart } from './plain-sentence';

/** A measure of running text while its sentences are gone through, and what speaks for its being one. */
export interface Told {
  readonly measure: FoundMeasure;
  readonly area: string | null;
  /** The line of the document it begins in, by its place among the lines. */
  readonly at: number;
  /** What its sentences say of how far it has come, in order. */
  readonly states: string[];
  /** Days it was to be done by once: the days it is held to where no other is told. */
  readonly once: PlanDate[];
  /** Further lines it stands in: what is told under a heading that names it. */
  readonly lines: number[];
  /** The box before it is ticked, or it is told as done. */
  ticked: boolean;
  /** Somebody is said to do it, or it to be done; else it is only told where it stands. */
  readonly does: boolean;
  /** What it is of is named on its own: by a heading, or before the first full stop. */
  readonly named: boolean;
  /** It is a point of a list, or stands behind "Beslut:". */
  listed: boolean;
  /** Somebody proposes it, and nobody has decided it. */
  readonly proposed: boolean;
}

export interface NewMeasure {
  readonly title: string;
  readonly who: string | null;
  /** The words whose times are its own; left out where none are. */
  readonly time?: string;
  readonly does?: boolean;
  readonly named?: boolean;
  readonly listed?: boolean;
  readonly proposed?: boolean;
}

/** What is taken up by a board is reported to it: "behandlas i nämnden i februari"; "och utvärderar den i maj" evaluates. */
export const asReported = (text: string): string =>
  text
    // "fastställer en rutin för uppföljning av tiden i juni": what the routine is for, and no follow-up in June
    .replace(
      /(?<=(?:rutin|plan|mall|modell|system|metod|riktlinje|struktur|former)\p{Ll}{0,4}\s+för\s+)(?:uppföljning|utvärdering|återrapportering)(?:en)?(?!\p{L})/giu,
      'arbete',
    )
    .replace(/(?<=\s(?:och|samt)\s(?:\p{L}+\s)?)utvärderar(?!\p{L})/giu, 'utvärderas')
    .replace(/(?<!\p{L})behandlas(?=\s+(?:i|av|på|vid)\s+\p{L}*(?:nämnd|utskott|styrels|fullmäktig))/giu, 'redovisas');

/** The measure that a sentence, a heading or a name begins. */
export function begin(
  { title, who, time, does = true, named = false, listed = false, proposed = false }: NewMeasure,
  place: { readonly line: TextLine; readonly at: number; readonly section: number; readonly area: string | null },
  reference: LocalDate,
): Told {
  const { line, at, section, area } = place;
  const standing = { section, paragraph: line.line, line: line.line, labelled: false, list: null };
  const statement = { ...listedStatement(title, 'decided', null), time: asReported(time ?? '') };
  const measure = foundMeasure(statement, standing, reference, null);
  if (who !== null) measure.responsible = peopleOf(who.replace(/^vår[at]?\s+/iu, ''));
  if (named || CUT_OFF.test(measure.title)) measure.title = capitalised(title);
  measure.about = `${title} ${time ?? ''}`;
  return {
    measure,
    area,
    at,
    states: [],
    once: [],
    lines: [],
    ticked: false,
    does,
    named,
    listed,
    proposed,
  };
}

/** "Gör en genomgång av", of "… av vilka klasser som använder tjänsten": cut too early. */
const CUT_OFF = /\s(?:av|för|om|till|med|i|på|att|som|från|vid|och|hur|än)$/iu;

/** "Lönekartläggning": one word that says what is done. */
const NAMES_WORK =
  /(?<=\p{L}{4})(?:ning|tion|plan|planen|rutin|rutinen|enkät|enkäten|mall|mallen|analys|analysen|utbildning|översyn)$/iu;

/** "Satsningen på utomhuspedagogik utgår": what a paper of what is to come takes out of it. */
const CALLED_OFF =
  /(?<!\p{L})\p{L}*(?:satsning|insats|åtgärd|projekt|uppdrag|aktivitet|utbildning)(?:en|et)?(?!\p{L})/iu;

/** Whether what was found is held to: somebody or a time is named, or the document gives it out in so many words. */
export function stands(told: Told, isAccount: boolean, reference: LocalDate): boolean {
  const { measure, does, named, listed, states } = told;
  if (named) return true;
  const [first = '', ...more] = measure.title.split(' ');
  const isCalled = more.length > 0 || !does || (listed && NAMES_WORK.test(first));
  if (!isCalled || /^(?:en|ett|den|det)\s\p{L}+$/iu.test(measure.title)) return false;
  const { due, evaluation, nextReport, start } = measure.dates;
  const isAhead = [...due, evaluation, nextReport, start].some(
    (one) => one !== null && (one.date === null ? one.precision === 'recurring' && listed : one.date >= reference),
  );
  const isOff = CALLED_OFF.test(measure.title) && states.some((one) => findState(one)?.state === 'cancelled');
  if (!does && isOff) return true;
  // "Analysen skulle ha lämnats i januari. De sista har fått förlängt till den 27 mars."
  if (!does && told.once.length > 0 && isAhead) return true;
  if (!does) return states.length > 0 && (isAccount || isAhead || listed || measure.responsible.length > 0);
  const isSaid = isAccount && states.length > 0; // what was promised, and how far it has come
  return isAhead || listed || isSaid || (hasDates(measure.dates) && measure.responsible.length > 0);
}

/** ", det ska vara klart …", ", ansvarig är …": a sentence of its own behind a comma. */
const APART =
  /,\s+(?:och\s+(?=det\s+är\s))?(?=(?:det|den|de|detta)\s+(?:ska|skall|är|beräknas|planeras|väntas|lovade|blir|blev(?=\s+(?:klart?|färdig)))\s|ansvariga?\s+(?:är|för)\s|(?:men|så)\s+(?:det|den|de|vi|jag|nu)\s|(?:och\s+|så\s+|nu\s+|men\s+)?(?:nya?|nytt)\s+(?:tid|tidpunkt|datum|slutdatum|deadline)\s|(?:nu\s+)?siktar\s+vi\s|nu\s+siktar\s)|\s+(?:och|men)\s+(?=(?:ny|nytt)\s+(?:tid|tidpunkt|datum|slutdatum|deadline)\s)|,\s+och\s+(?=(?:i|under|efter|senast)\s[^,.]{3,30}\s(?:utvärder|följ|redovis|stäm))|,\s+(?=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\s(?:behöver|fortsätter|ansvarar|håller|tar|gör|ordnar|bokar|leder|har)\s)|(?<=ansvarar|arbetet|i\sdet|i\sden),?\s+och\s+(?=(?:\p{Ll}+(?:en|et|an|na)|(?:alla|samtliga)\s\p{Ll}+)\s+(?:ska|tas|är|blir|beräknas)\s)|\s+och\s+(?=(?:den|det|de)\s+ska\s)|,\s+(?=(?:förhoppningen|tanken|målet|planen|avsikten|ambitionen)\s+är\s)|;\s+(?=(?:ingen|vi|det|den|de|jag|hon|han|men|detta)\s)|,\s+(?:och\s+(?=\p{Ll}{4,}(?:en|et|an)\s+ska(?:ll)?\s)|(?=(?!vilket|annan|någon|ingen)\p{Ll}{4,}(?:en|et|an|ln|rn|na)\s+ska(?:ll)?\s+(?:vara|ha|in|ut)\s))|,\s+(?=(?:ett|det)\s+(?:första\s+)?utkast(?:et)?\s)|,\s+och\s+(?=vi\s+(?:tar|tittar|pratar|diskuterar|återkommer)\s[^.;]{0,60}\s(?:på|vid)\s+(?:nästa\s+)?\p{L}*möte)/gu;

/** "… vilket alla tyckte – Maj gör en utvärdering", "…, Olle felanmäler", "… men Ida tar över": somebody, in a clause of their own. */
const SOMEBODY_APART =
  /(?:[,;]|\s[–—-])\s+(?:(?:och|men|så)\s+)?(?=(?<name>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?:\s\p{Lu}\p{Ll}*)?(?:\s\([^()]{2,40}\))?\s(?:\p{Ll}{2,}(?:ar|er|år|ör)|ser|ska|har\s+lovat|gör)(?!\p{L}))|\s+men\s+(?=(?<other>\p{Lu}\p{Ll}+)\s(?:tar|gör|ska|håller|ordnar)\s)/gu;
/** "Tomas ville ha mer stöd och Ingela ordnar en skrivarstuga": not "Tomas och Ingela ordnar". */
const SOMEBODY_ELSE =
  /((?:^|[.!?]\s)[^.!?]*?\p{Ll})\s+och\s+(?=(\p{Lu}\p{Ll}+)\s(?:tar|gör|ordnar|bokar|ansvarar|håller|skriver|skickar|kollar|ringer|kontaktar|återkommer|leder|undersöker|sammanställer|beställer|fixar)\s)/gu;
const HAS_VERB = /\s(?:\p{Ll}{2,}(?:ar|er|ade|dde|kte|ste|tte)|har|är|ville|var|fick|ska|kan)\s/u;
/** "…, biträdande rektor ansvarar": whose it is, behind what it is. */
const OWNED_BEHIND =
  /,\s+(?=\p{L}[^,.;]{2,40}?\s(?:ansvarar|är\s+ansvariga?|håller\s+i\s+det(?:ta)?|sköter\s+det(?:ta)?|tar\s+hand\s+om\s+det(?:ta)?)\s*(?:[.;!]|$))/gu;

/** "Vi ser till att alla vet; en ny sida ska vara på plats i maj": behind a semicolon, when it is done. */
const READY_BEHIND =
  /;\s+(?:ny|nya|nytt|en|ett)\s[^.;]{3,60}?\s+ska(?:ll)?\s+(?:vara|finnas)\s+(?:klara?t?|färdiga?t?|på\s+plats|i\s+(?:drift|bruk))(?=\s)/giu;

/** The sentences of a line, each without its full stop; what stands apart behind a comma is one too. */
export function sentencesOf(text: string): readonly string[] {
  // A board's decisions, run together: "att godkänna rapporten, att ge skolchefen i uppdrag att …"
  const points = /^(?:samt\s+|och\s+)?att\s/iu.test(text)
    ? text.replace(/,\s+(?:samt\s+|och\s+)?(?=att\s)/giu, '. ')
    : text;
  const parted = withConsequences(withOwnersApart(withItsWork(points)))
    .replace(READY_BEHIND, '. Det ska vara klart')
    .replace(APART, '. ')
    .replace(OWNED_BEHIND, '. ')
    .replace(SOMEBODY_APART, (whole, name?: string, other?: string) =>
      isFirstName(name ?? other ?? '') ? '. ' : whole,
    )
    .replace(SOMEBODY_ELSE, (whole, before: string, name: string) =>
      isFirstName(name) && HAS_VERB.test(before) ? `${before}. ` : whole,
    )
    .replace(SENTENCE_INSIDE, '. ')
    .replace(/([\p{L}\d]*)([.!?]\s+)(\p{Ll})/gu, (whole, word: string, stop: string, letter: string) =>
      isShortened(word) ? whole : `${word}${stop}${letter.toUpperCase()}`,
    );
  return sentences(parted).map(({ start, end }) =>
    plainSentence(
      normalise(parted.slice(start, end))
        .replace(/(?<![.;!])[.;!]+$/u, '')
        .replace(/^[–—-]\s+/u, ''),
    ),
  );
}
