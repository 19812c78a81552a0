import { remembered } from '../../../domain/reading/remembered';
import type { Column } from '../tables/columns';

/**
 * The words running text labels its parts with. Unlike a table's headings they stand among sentences, so a label has to
 * be the whole of a line or stand before a colon: "Uppföljning" is one, "Uppföljningen visar att …" is none.
 */
const LABELS: readonly (readonly [Column, string])[] = [
  [
    'measure',
    '(?:uppdrag|aktivitet)\\s*/\\s*(?:uppdrag|aktivitet|insats|åtgärd)(?:er)?|(?:åtgärd|insats)\\s*/\\s*(?:åtgärd|insats|aktivitet)(?:er)?|' +
      '(?:(?:planera[dt]|beslutad|föreslagen|vald|prioriterad|konkret|ny)(?:e|a)?\\s+)?(?:uppdrag|aktivitet|åtgärd|insats|utvecklingsinsats|förbättringsåtgärd|utvecklingsåtgärd)(?:et|en|er|erna|s)?|' +
      'vad(?:\\s+vi\\s+(?:nu\\s+)?(?:gör|ska\\s+göra)|\\s+ska\\s+(?:göras|vi\\s+göra)|\\s+gör\\s+vi|\\s+behöver\\s+(?:göras|vi\\s+göra))?|att\\s+göra',
  ],
  [
    'part',
    'delåtgärd(?:er)?|delaktivitet(?:er)?|delmoment|delsteg|steg|arbetsgång|(?:plan\\s+för\\s+)?genomförande|så\\s+(?:här\\s+)?gör\\s+vi|hur',
  ],
  [
    'area',
    '(?:(?:lång|kort)siktigt\\s+)?(?:del|effekt|inriktnings)?mål(?:område|sättning)?(?:et|en)?|(?!ansvars|upptagnings)\\p{L}*område(?:t|n)?|prioriterat\\s+(?:område|mål)|' +
      'brist(?:er)?|iakttagelse(?:r)?',
  ],
  ['executor', 'utförare|genomförare|utförs\\s+av|genomförs\\s+av'],
  [
    'responsible',
    '(?:(?:föreslag(?:en|na)|utsedd|tänkt|preliminärt?|ytterst|övergripande|formellt|operativt)\\s+)?(?:huvud)?ansvarig(?:a|t)?(?:\\s+(?:rektor(?:er)?|chef(?:er)?|person(?:er)?|funktion(?:er)?|nämnd|enhet|förvaltning|tjänsteperson|tjänsteman|handläggare|lärare|pedagog(?:er)?|roll|part|instans|verksamhet|skola|avdelning|medarbetare|utförare|för\\s+(?:genomförande(?:t)?|åtgärden|insatsen|aktiviteten)))?|' +
      'ansv\\.?|ansvar(?:ar)?|vem(?:\\s+(?:ansvarar|gör(?:\\s+(?:det|vad))?|är\\s+ansvarig|har\\s+ansvar(?:et)?|ska\\s+göra\\s+det)(?:\\s+för\\s+(?:åtgärden|insatsen|aktiviteten|det|detta))?)?|(?:(?:föreslagen|tänkt|preliminär|utsedd)\\s+)?(?:åtgärds)?ägare|förslag\\s+(?:på|till)\\s+(?:ansvarig|ägare)|uppdragstagare',
  ],
  [
    'start',
    '(?:(?:planerad|tänkt|föreslagen|beräknad|preliminär|förslag\\s+(?:på|till))\\s+)?start(?:datum|ar)?|påbörjas|inleds',
  ],
  [
    'evaluation',
    '(?:slut)?utvärder(?:as|ing|ingsdatum)(?:\\s+(?:sker|görs))?|datum\\s+för\\s+utvärdering|(?:hur|när)(?:\\s+och\\s+(?:hur|när))?\\s+(?:utvärderas\\s+(?:det|den|detta|åtgärden|insatsen)|utvärderar\\s+vi(?:\\s+(?:det|detta))?)',
  ],
  [
    'next_report',
    'nästa\\s+(?:rapport|uppföljning|avstämning|återrapport(?:ering)?|redovisning)|ny\\s+återrapport|(?:(?:ska(?:ll)?\\s+)?(?:(?:åter|av|slut|del)?rapporteras|(?:åter|slut|del)?redovisas)|återrapport(?:ering)?|(?:åter|slut|del)redovisning(?:sdatum)?|slutrapport(?:ering)?|redovisning(?:sdatum|\\s+senast)?)(?:\\s+(?:till|i|för|hos)\\s+\\p{L}+(?:\\s\\p{L}+)?)?|' +
      'följs\\s+upp|(?:hur|när)(?:\\s+och\\s+(?:hur|när))?\\s+(?:följs\\s+(?:det|den|detta|åtgärden|insatsen|arbetet|resultatet)\\s+upp|följer\\s+vi\\s+upp(?:\\s+(?:det|detta))?|ska\\s+(?:det|detta)\\s+följas\\s+upp|sker\\s+uppföljning(?:en)?)|uppföljningsdatum|avstämning(?:sdatum)?|stäms\\s+av|uppföljning\\s+sker|datum\\s+för\\s+uppföljning',
  ],
  [
    'due',
    '(?:(?:föreslag(?:en|et)|förslag\\s+(?:på|till)|tänk(?:t|ta)|planera[dt]|preliminärt?|beräkna[dt]|önska[dt]|beslutad|bestämd|överenskommen)\\s+)?(?:tids?plan(?:ering)?|tid(?:punkt)?|slutdatum|sluttid|slutdag)|tidsram|tids?(?:gräns|frist)|frist|(?:mål|klar)dag|sista\\s+(?:dag|datum)|tidsåtgång|(?:ska\\s+(?:vara|bli)\\s+|beräknas\\s+(?:vara\\s+)?|förväntas\\s+|planeras\\s+)?(?:klart?|klara|färdigt?)(?:\\s+(?:senast|till|datum))?|klardatum|' +
      'senast(?:\\s+(?:klart?|datum))?|genomförs\\s+senast|slut|avslut(?:as)?|deadline|dl|när(?:\\s+(?:ska\\s+(?:det|den|åtgärden|insatsen|aktiviteten)\\s+(?:vara|bli)\\s+(?:klart?|färdigt?)|(?:är|blir)\\s+(?:det|den|åtgärden|insatsen)\\s+(?:klart?|färdigt?)|ska\\s+det\\s+(?:ske|göras)|sker\\s+det|görs\\s+det|genomförs\\s+det))?|måldatum|färdigdatum|förfallodatum|förfaller|datum(?:\\s+(?:när|då)\\s+(?:det|den|åtgärden|insatsen)\\s+(?:ska(?:ll)?\\s+vara|är)\\s+(?:klart?|färdigt?|genomförd))?|period|tidsperiod',
  ],
  [
    'status',
    '(?:process)?läge(?:t)?|(?:aktuell\\s+|nuvarande\\s+)?status|lägesrapport|lägesbeskrivning|(?:klar|av)markerad|avklarad|avprickad|utförd|(?:aktuellt|nuvarande)\\s+läge|nuläge(?:t)?|genomförd|hur\\s+(?:går|gick)\\s+det|hur\\s+långt\\s+har\\s+vi\\s+kommit|var\\s+(?:är|står)\\s+vi(?:\\s+nu)?',
  ],
  [
    'follow_up',
    'uppföljning(?:\\s+(?:och|/)\\s+resultat|\\s+av\\s+(?:aktiviteten|åtgärden|insatsen|uppdraget))?|(?:resultat|uppnått|genomfört|utfört)\\s+(?:hittills|så\\s+här\\s+långt)|resultat(?:et)?(?:\\s+av\\s+uppföljning(?:en)?)?|(?:måluppfyllelse/)?utfall(?:et)?|effekt(?:er)?|återkoppling|' +
      'vad\\s+har\\s+(?:hänt|gjorts|vi\\s+gjort)|det\\s+här\\s+har\\s+(?:vi\\s+gjort|gjorts)|genomfört',
  ],
  [
    'analysis',
    '(?:vår\\s+)?analys(?:en)?(?:\\s*(?:och|/)\\s*(?:slutsats(?:er)?|bedömning|reflektion(?:er)?))?|slutsats(?:er)?|bedömning|reflektion(?:er)?|lärdomar',
  ],
  [
    'comment',
    'kommentar(?:er)?|nästa\\s+steg|notering(?:ar)?|anteckning(?:ar)?|anmärkning|syfte|bakgrund|beskrivning|förväntad\\s+effekt',
  ],
];

/** "Läge 2026-02-01", "Uppföljning (januari 2026)", "Resultat 2025". */
const SUFFIX = '(?:\\s*\\([^)]{1,40}\\)|\\s+20\\d{2}(?:-\\d{2}-\\d{2})?)?';
/** A day behind one of these says when it was written; behind "Datum" or "Klart" it is what is labelled. */
const DATED = ['status', 'follow_up', 'analysis', 'comment'];
const WHOLE = LABELS.map(
  ([column, source]) =>
    [column, new RegExp(`^(?:${source})${DATED.includes(column) ? SUFFIX : ''}\\??$`, 'iu')] as const,
);
const ANY = LABELS.map(([, source]) => source).join('|');
/** A label and its colon inside a line: first, after a mark, or begun with a capital. */
const INLINE = new RegExp(
  `(?<=^|[.;,|(–—-]\\s*|\\s)(?:(?<label>(?:${ANY})${SUFFIX})\\s*:|(?<asked>(?=v[ae]|när|hur)(?:${ANY}))\\s*\\?\\s*:?)(?=\\s|$|\\p{Lu})`,
  'giu',
);
/** "Analys – Arbetet har …": only a dash with space around it, and only for a line's first words. */
const DASHED = new RegExp(`^(?<label>(?:${ANY})${SUFFIX})\\s+[–—-]\\s+(?<rest>\\S.*)$`, 'iu');
/** "Analys. Arbetet har …": a label and a full stop, where the word is no state that a sentence may begin with. */
const STOPPED =
  /^(?<label>uppföljning|resultat|utfall|analys|kommentar|slutsats|ansvarig|tids?plan)\.\s+(?<rest>\S.*)$/iu;
const OWN_NUMBER =
  /^(?<word>uppdrag\s*\/\s*aktivitet|aktivitet|åtgärd|insats|uppdrag|mål|delmål)\s*(?:nr\.?\s*|nummer\s+)?(?<no>\d{1,2}(?:\.\d{1,2})?|[A-H])(?![\p{L}\d])\s*(?<mark>[:.)–—-]|$)?\s*(?<rest>.*)$/iu;

export interface Label {
  readonly column: Column;
  /** The words of the label as they stand. */
  readonly word: string;
}

export interface Segment {
  readonly label: Label;
  readonly text: string;
}

const capital = (text: string) => /^\p{Lu}/u.test(text);
const columnOf = remembered((word): Column | null => {
  const written = word.replace(/\s+/g, ' ').trim();
  return WHOLE.find(([, pattern]) => pattern.test(written))?.[0] ?? null;
});

/** The label a line consists of: "Uppföljning", "Analys:", "ANSVARIG". Null for anything longer. */
export function labelAlone(text: string): Label | null {
  const word = text.replace(/\s*[:–—-]+\s*$/u, '').trim();
  if (word === '' || (word === text && !capital(text))) return null;
  const column = columnOf(word);
  return column ? { column, word } : null;
}

/** A measure with its own number: "Åtgärd 3: Ny rutin", "Aktivitet 2". Null for "Åtgärd 3 är klar". */
export function numberedMeasure(
  text: string,
): { readonly no: string; readonly word: string; readonly rest: string } | null {
  const groups = OWN_NUMBER.exec(text)?.groups;
  const [word, no, rest] = [groups?.['word'], groups?.['no'], groups?.['rest'] ?? ''];
  if (!word || !no || !capital(word)) return null;
  if (groups?.['mark'] === undefined && rest !== '' && !capital(rest)) return null;
  return { no, word, rest };
}

/**
 * A line parted at the labels it holds: "Ny rutin. Ansvarig: rektor. Klart: maj" is a lead, who and when. Null when it
 * holds none.
 */
export const parted = remembered((text): { readonly lead: string; readonly segments: readonly Segment[] } | null => {
  const dashed = (DASHED.exec(text) ?? STOPPED.exec(text))?.groups;
  const column = dashed?.['label'] ? columnOf(dashed['label']) : null;
  if (column && capital(text))
    return { lead: '', segments: segmentsOf(column, dashed?.['label'] ?? '', dashed?.['rest'] ?? '') };

  const wordOf = (groups: Readonly<Record<string, string | undefined>> | undefined) =>
    groups?.['label'] ?? groups?.['asked'] ?? '';
  const found = [...text.matchAll(INLINE)].filter(({ index, groups }) => {
    const before = text.slice(0, index).trimEnd();
    return before === '' || /[.;,|(–—-]$/.test(before) || capital(wordOf(groups));
  });
  const [first] = found;
  if (!first) return null;
  const segments = found.flatMap((one, at): readonly Segment[] => {
    const word = wordOf(one.groups);
    const own = columnOf(word);
    if (own === null) return [];
    const value = text.slice(one.index + one[0].length, found[at + 1]?.index);
    const isLast = at === found.length - 1;
    return [{ label: { column: own, word }, text: isLast ? value.trim() : trimmed(value) }];
  });
  return { lead: trimmed(text.slice(0, first.index)), segments };
});

const segmentsOf = (column: Column, word: string, rest: string): readonly Segment[] => {
  const more = parted(rest);
  return [{ label: { column, word }, text: more ? more.lead : rest }, ...(more?.segments ?? [])];
};

const trimmed = (text: string) => text.replace(/^[\s,;|(–—-]+|[\s,;|.(–—-]+$/gu, '');
