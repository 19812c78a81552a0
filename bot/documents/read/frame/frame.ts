import type { LocalDate } from '../../../domain/dates';
import type { Draft } from '../../../domain/draft';
import type { PlanKind } from '../../../domain/plan';
import { withoutOwnBackground } from '../own-sentences';
import type { Line, PlanRows } from '../tables/table-rows';
import { answerDueOn } from './answer-due';
import { caseNumberOf } from './case-number';
import { datedOn } from './document-date';
import { DOCUMENT, isTrail, NAME, PARAGRAPH, PLACE_DATE, TITLE } from './frame-lines';
import { withoutReplyMarks } from './letter-head';

/** What a plan says of itself outside its table. */
export type Frame = Draft['plan'];

const KINDS: readonly (readonly [PlanKind, RegExp])[] = [
  [
    'inspection_order',
    /skolinspektion\p{L}*[^.]{0,120}(?:föreläg|beslut|tillsyn)|skolinspektionens\s+skrivelse|föreläggande/iu,
  ],
  [
    'audit_plan',
    /(?<!inför\s+(?:\p{L}+\s+)?)revision(?!stid)|revisor|granskning(?:en|srapport)?(?!\p{L})|kpmg|\bpwc\b|deloitte|ernst & young/iu,
  ],
  ['analysis_proposals', /analysrapport|förslag\s+på\s+utvecklingsområden/iu],
  [
    'assignment_round',
    /uppdragsdialog|uppdrag\s+till\s+rektor|(?:skattning|bedömning)(?:ar)?\s+och\s+uppdrag|^(?:skattning|självskattning)$[\s\S]*^uppdrag$/imu,
  ],
];

/** "Eva Lind, Förvaltningschef", "Eva Lind förvaltningschef"; two words in capitals more are a heading, or a second name. */
const NAME_TITLE =
  /^(\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+){1,3})(?:,\s+|\s+(?=\p{Ll}|(?:Rektor|Ordförande|\p{L}{2,20}(?:chef|direktör|sekreterare))(?!\p{L})))((?:tf\.?\s+|bitr\.?\s+)?\p{L}[\p{L}\s/-]{3,50})$/u;
/** "Digitalt signerad av Karin Holm, förvaltningschef, 2025-10-03", "gm Per Ek". */
const SIGNED_BY =
  /(?:(?:digitalt|elektroniskt|e-)\s*(?:signera|underteckna)\p{L}*|(?:signera|underteckna)[dt])\s+(?:digitalt\s+|elektroniskt\s+)?av:?\s+(?<who>\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+){1,3}(?:,\s+[\p{Ll}][\p{L}\s/-]{3,50}?)?)(?=\s*(?:,\s*)?(?:den\s+)?\d|\.?$|\s*\()/iu;
/** What is written before a name somebody signs with for another, or on duty. */
const BEFORE_NAME =
  /^(?:gm|genom|e\.?\s?u\.?|enligt\s+uppdrag|\/|vid\s+protokollet|sekreterare|ordförande|justeras?)\s*:?\s+/iu;
/** A name begins with a capital: "Ordförande Eva Lind" is one, "Ordförande barn- och skolnämnden" a title. */
const withoutBeforeName = (line: string) => {
  const rest = line.replace(BEFORE_NAME, '');
  return /^\p{Lu}/u.test(rest) ? rest : line;
};

/** What heads a paper and is no title of it: whom it is for, its pages, its enclosure's number, how to fill it in. */
const NO_TITLE =
  /^(?:till|mål|kopia|för\s+kännedom|mottagare|handläggare|adress|telefon|e-?post|webb|besök\p{L}*|sänds\s+till|ansvarig|av|från|ämne|skickat|datum|(?:rapport|utskrifts|export|uttags|uppdaterings)datum|uppdaterad|reviderad|rev\.|version|upprättad|sammanställd|framtagen|enhet|organisation(?:senhet)?|exportera[dt]|export\p{L}*|utskriven|hämtad|skapad|användare|filter|vy|urval|antagen|fastställd|beslutad|avser|diarie\p{L}*|dnr)(?:\s*:|\s+\d|\s+av\s|\s+den\s|\s+i\s).*$|^(?:användare|filter|plan-?id|exportdatum)\s|^sid(?:a|an)?\.?\s*\d.*$|^bilaga\s*(?:nr\s*)?(?:\d{1,2}|\p{Lu})?\s*(?:[.:]?$|till\s)|^(?:så\s+(?:här\s+)?(?:fyller|gör|använder)|fyll\s+i|instruktion\p{L}*|anvisning\p{L}*|läs\s+detta|ifylls?(?!\p{L})|(?:tecken|status|färg)?förklaring|mall(?:en)?\s+(?:för\s+ifyll|används)|(?:när|från)varande(?!\p{L})|deltagare|plats\s*:|tid\s*:|nästa\s+möte|sammanträdes\p{L}*\s*:?\s*\d|innehåll(?:sförteckning)?$|hej(?!\p{L})|tjänsteskrivelse$|(?:sammanträdes|styrelse|mötes|nämnd)?protokoll(?:sutdrag)?$|rapport$|dokument\p{L}*$|§\s*\d)/iu;
/** "Antaget som nämndens svar 2026-06-16, § 71", "Svar lämnat 19 januari 2026": what was done with the paper, and when. */
const DONE_WITH =
  /^(?:antag(?:en|et)|fastställ[dt]|godkän[dt]|behandla[dt]|beslutad|(?:svar(?:et)?|yttrande(?:t)?)\s+(?:lämna[dt]|avgiv\p{L}+|inlämna[dt]|skicka[dt]))(?!\p{L})[^.:]{0,80}?\d/iu;
/** "Kommunstyrelsens svar", "Nämndens beslut", "Förslag till beslut", "Sammanfattning av ärendet": a part of any matter. */
const PART_OF_MATTER =
  /^(?:\p{L}+(?:nämnden|styrelsen|förvaltningen|fullmäktige|utskottet|kontoret|kommunen|huvudmannen|rektor)?s\s+(?:svar|beslut|yttrande|bedömning|ställningstagande|synpunkter|förslag(?:\s+till\s+(?:beslut|svar))?)|förslag\s+till\s+beslut|beslut(?:sgång)?|yrkanden|sammanfattning(?:\s+av\s+ärendet)?|ärende(?:t|beskrivning)?|(?:vi|webbplatsen|sidan)\s+använder\s+(?:kakor|cookies).*)$/iu;
/** "BERGA KOMMUN, SERVICE OCH KOST": a part of a municipality by any name, and no paper of it. */
const PART_OF_MUNICIPALITY =
  /^(?!.*(?:plan|lista|åtgärd|uppfölj|rapport|svar|yttr|redo|protokoll|program|analys|granskn|strategi|riktlinj|skrivelse|\sför\s|\som\s|\d))(?:\p{Lu}[\p{L}-]*\s){1,3}(?:kommun|stad),\s[\p{L} -]{3,60}$/iu;
/** "VIDEBERGS FÖRSKOLA", "Ekbackaskolan": a school is no paper of it, where "Skyddsrond Ekskolan" is. */
const UNIT =
  /^(?:[\p{L}-]+s\s(?:(?:för)?skola|gymnasium|fritidshem|vuxenutbildning)|\p{L}{3,}(?:skolan|gymnasiet)|(?:förskolan|fritidshemmet)\s\p{L}+)$/iu;
const UNIT_IN_CAPITALS =
  /^(?!\p{L}*(?:PLAN|LISTA|ÅTGÄRD|UPPFÖLJ|ROND))\p{Lu}[\p{Lu}-]+\s(?:FÖRSKOLA|SKOLA|GYMNASIUM|FRITIDSHEM)$/u;

/** A letterhead: a municipality or a part of its administration, and nothing else. */
const LETTERHEAD =
  /^(?!.*(?:plan|lista|åtgärd|uppfölj|rapport))(?:(?:\p{Lu}[\p{L}-]*\s){0,3}(?:kommun|stad)|(?:[\p{L}-]+\s){0,3}?(?:\p{L}+(?:förvaltning|nämnd|kontor|avdelning|styrelse|utskott)(?:en|et)?|nämnden|förvaltningen|kontoret|styrelsen)(?:\s+i\s+[\p{L}-]+)?)$/iu;

/** "Granbackens friskola AB", "Stiftelsen Ekliden", "171 45 Solna": who writes, by the name of what it is, and from where. */
const SENDER =
  /^Box\s\d+$|^\d{3}\s?\d{2}\s\p{L}[\p{L} -]{1,30}$|^(?!.*(?:plan|lista|åtgärd|uppfölj|rapport|svar))(?:(?:\p{Lu}[\p{L}-]*\s)(?:[\p{L}-]+\s){0,4}(?:AB|HB|KB|ek\.?\s+för\.?|[Ee]konomisk\s+förening)|(?:Stiftelsen|Föreningen)\s\p{Lu}[\p{L} -]{2,50})$/u;

/** Where it was signed: "Näsvik" of "Näsvik 2018-01-10". A municipality's head over the date is no place. */
function placeOf({ before, after }: PlanRows): string | null {
  const line = [...after, ...before].find((one) => PLACE_DATE.test(one.text) && !DOCUMENT.test(one.text));
  const place = PLACE_DATE.exec(line?.text ?? '')?.groups?.['place']?.replace(/\s+den$/u, '');
  return place === undefined || LETTERHEAD.test(place) ? null : place;
}

/** "Bakgrund: Revisorerna har …" under a heading that says so, or without one: the label is no part of the text. */
const BACKGROUND_LABEL = /^(?:\d+\.?\s*)?bakgrund(?:en)?\s*:\s+(?=\S)/iu;

/** Sentences that stand before the measures; a line that only leads over to them ("… följande:") ends no text. */
function backgroundOf(rows: PlanRows, title: string): readonly string[] {
  // Where the document has a section for it, what stands elsewhere above the measures is none.
  const headed = rows.before.filter((one) => /^(?:\d+\.?\s*)?bakgrund/iu.test(one.under ?? ''));
  const told = (headed.length > 0 ? headed : rows.before)
    .map((one) => withoutOwnBackground(one.text.replace(BACKGROUND_LABEL, '')))
    .filter(
      (text) => text !== title && !PLACE_DATE.test(text) && !/^(?:dnr|diarie|datum|upprättad|version)/iu.test(text),
    )
    .filter((text) => (/[.:?!”"]$/.test(text) && text.split(' ').length >= 5) || text.split(' ').length >= 14);
  return /[:;]$/.test(told.at(-1) ?? '') ? told.slice(0, -1) : told;
}

/** "Svar om X om X": a heading that a form has printed twice is read once. */
const withoutEcho = (title: string) =>
  title.length > 400 ? title : title.replace(/(?<said>(?:\s\S+){3,})\k<said>$/u, '$<said>');

/** "Plannamn" before the name, in a cell of its own; "Ärende: …" in the head of a letter. */
const NAME_LABEL = /^(?:plan(?:ens\s)?namn\s*:?|(?:ärende(?:mening)?|rubrik|titel)\s*:)\s+/iu;

/** "Planens namn" in a cell of its own, and the name in the next. */
const IS_LABEL = /^(?:plannamn|plan(?:ens)?\s+namn|plan\s?name|namn\s+på\s+planen|planens\s+titel)\s*:?$/iu;

/** "Våra mål ........ 3" of a table of contents. */
const IN_CONTENTS = /(?:\.{3}|…)\s{0,3}\d{1,3}$/u;

const isNoTitle = (text: string) =>
  NO_TITLE.test(text) ||
  DONE_WITH.test(text) ||
  PART_OF_MATTER.test(text) ||
  PART_OF_MUNICIPALITY.test(text) ||
  UNIT.test(text) ||
  UNIT_IN_CAPITALS.test(text) ||
  IN_CONTENTS.test(text) ||
  /^\p{L}+(?:\s[\d-]{10})?\s+\d{1,3}\s?\(\d{1,3}\)$/u.test(text) || // "YTTRANDE   1 (2)" at the head of a page
  isTrail(text) ||
  /^(?:att|Till)\s\p{Ll}/u.test(text) || // a board's decision, or whom a letter is to
  text.split(/,\s+/u).every((part) => LETTERHEAD.test(part) || SENDER.test(part)) || // "Näsviks kommun, Utbildningskontoret"
  (PLACE_DATE.test(text) && !DOCUMENT.test(text));

/** What a sheet of a workbook is called that says nothing of the plan in it. */
const SHEET =
  /^(?:plan(?:en)?|(?:blad|sheet|tabell|flik)\s*\d*|export|data|översikt|sammanställning|sammanfattning|lista|start(?:sida)?)(?:\s+(?:20)?\d{2}(?:\s?[–/-]\s?(?:20)?\d{2})?)?$/iu;

/** What heads a part of any paper and names none. */
const CHAPTER =
  /^(?:(?:planerade\s+|beslutade\s+|våra\s+|nya\s+)?(?:åtgärder|insatser|aktiviteter)|förslag\s+(?:till|på)\s+(?:åtgärder|insatser|aktiviteter)|åtgärd|uppföljning|svar(?:et)?|redovisning|granskningen|bakgrund|yttrande|återrapportering|(?:det|vad)\s+(?:som|vi)\s.{3,60})$/iu;

/** "Svar på tillsynsbeslut 2026-01-09, dnr 2025:118" names the paper as well as the case. */
const WITH_CASE =
  /^(?:(?:kompletterande|förnyat|slutligt)\s+)?(?:svar|yttrande|redovisning|komplettering|\p{L}*plan|åtgärder)\s.{5,120}[^.;:!]$/iu;

const PARAGRAPH_ALONE = /^§\s*\d{1,4}\s*[a-z]?[.:]?$/u;
/** What every meeting begins and ends with. */
const OF_ANY_MEETING =
  /^(?:mötet|sammanträdet|val\s+av|godkännande|föregående|dagordning|justering|upprop|öppn|närvar)/iu;

/** "§ 112 Svar på motion om skolskjuts (KS 2026/603)" in an extract of minutes that holds no other matter; null in whole minutes. */
function matterOf({ title, before }: PlanRows): string | null {
  const texts = [...(title ? [title] : []), ...before].map((one) => one.text);
  // "§ 71" may stand on a line of its own over what the matter is called.
  const whole = texts.map((text, at) => (PARAGRAPH_ALONE.test(text) ? `${text} ${texts[at + 1]}` : text));
  const [only, ...more] = whole.flatMap((text) => (PARAGRAPH.test(text) ? [text.replace(PARAGRAPH, '')] : []));
  if (only === undefined || more.length > 0 || only.length > 160 || /[.;]$/.test(only) || OF_ANY_MEETING.test(only))
    return null;
  const [number = ''] = /\s?\([^()]{4,40}\)$/u.exec(only) ?? [];
  return caseNumberOf([{ text: number.trim() }]) === null ? only : only.slice(0, -number.length).trim();
}

/** A line that names a plan; else the first short line above the table; else the file. */
function titleOf(rows: PlanRows, fileName: string): string {
  const labelled = rows.before.findIndex((one) => IS_LABEL.test(one.text));
  const value = rows.before[labelled + 1]?.text;
  if (labelled >= 0 && labelled < 6 && value !== undefined && value.length <= 160) return value;
  const [first] = rows.title && !isNoTitle(rows.title.text) && !SHEET.test(rows.title.text) ? [rows.title] : [];
  if (first) return withoutReplyMarks(first.text).replace(NAME_LABEL, '');
  const matter = matterOf(rows);
  if (matter !== null) return matter;
  const short = rows.before.filter(
    (one) =>
      one.text.length <= 160 && !/[.;:!,]$/.test(one.text) && !isNoTitle(one.text) && caseNumberOf([one]) === null,
  );
  const named = short
    .slice(0, 8)
    .find(
      (one) =>
        /plan|åtgärd|uppföljning|svar|granskning|återrapport|redovisning|yttrande|uppdrag(?!sgivare)|minnesanteckning|mötesanteckning|(?<!\p{L})APT(?!\p{L})/iu.test(
          one.text,
        ) && !CHAPTER.test(one.text),
    );
  const said = (
    named ??
    rows.before.find((one) => WITH_CASE.test(one.text) && !DONE_WITH.test(one.text)) ??
    short[0] ??
    rows.title
  )?.text;
  // "Plan för läsning" in the head of the page, and "Plan för läsning 2024–2026" over the text.
  const title = short.slice(0, 8).find((one) => one.text.startsWith(`${said} `))?.text ?? said;
  return (
    (title && withoutReplyMarks(title).replace(NAME_LABEL, '')) ||
    fileName
      .replace(/^.*[\\/]/, '')
      .replace(/\.[^.]*$/, '')
      .replace(/[_-]+/g, ' ')
      .trim() ||
    fileName
  );
}

/** "För Lillviks kommun" over the one who signs for it. */
const ON_BEHALF = /^för\s+[\p{L}\s-]*(?:kommun|kommunen|stad|huvudmannen|förvaltningen|styrelsen|nämnden)$/iu;

/** "Anders Ek   Petra Vik" over "ordförande   sekreterare": of two who sign beside each other the first. */
function firstOfTwo(names: string, titles: string): string {
  const [title = '', other = '', ...more] = titles.split(' ');
  const first = /^\S+\s\S+(?=\s\S+\s\S+$)/u.exec(names)?.[0];
  const areTwo = first !== undefined && more.length === 0 && TITLE.test(title) && TITLE.test(other);
  return areTwo ? `${first}, ${title}` : `${names}, ${titles}`;
}

/** Who signed: by the words for it, else a name and a title under the table, on a line of their own or on two. */
function signerOf(after: readonly Line[]): string | null {
  const stated = after.map((one) => SIGNED_BY.exec(one.text)?.groups?.['who']).find((who) => who !== undefined);
  if (stated) return stated.replace(/,$/, '');
  const last = after
    .slice(-12)
    .filter((one) => !PLACE_DATE.test(one.text) && !ON_BEHALF.test(one.text))
    .map((one) => withoutBeforeName(one.text));
  // "Rektor Ekskolan, Näsviks kommun" under a name is no name itself.
  const line = last.find((one) => NAME_TITLE.test(one) && !TITLE.test(one.split(' ')[0] ?? ''));
  if (line) return line;
  const at = last.findIndex((one, place) => NAME.test(one) && TITLE.test(last[place + 1] ?? ''));
  if (at >= 0) return firstOfTwo(last[at] ?? '', last[at + 1] ?? '');
  // "Ordföranden" over the name that ends the paper.
  const [title, name] = last.slice(-2);
  return title && name && NAME.test(name) && TITLE.test(title) ? `${name}, ${title.toLowerCase()}` : null;
}

export interface Given {
  readonly fileName: string;
  readonly title: string | undefined;
  readonly documentDate: LocalDate | undefined;
  /** The day the mail that holds the document was sent. */
  readonly sentOn?: LocalDate | null;
  /** Days and months the document dates itself by without a year are the last such before it. */
  readonly today?: LocalDate;
}

/** The frame of a plan. What the caller states goes before what the document says. */
export function readFrame(rows: PlanRows, given: Given): Frame {
  const lines = [...(rows.title ? [rows.title] : []), ...rows.before, ...rows.after];
  const text = lines.map((one) => one.text).join('\n');
  const title = given.title?.trim() || withoutEcho(titleOf(rows, given.fileName));
  const background = backgroundOf(rows, title);
  const place = placeOf(rows);
  const groups = rows.rows.map((one) => one.heading ?? '').join('\n');
  const named = titleOf(rows, '');
  // "Sammanträdesprotokoll 2025-11-19" is no name of a plan, and dates it all the same.
  const unnamed = rows.title && rows.title.text !== named ? [rows.title] : [];
  const documentDate =
    given.documentDate ??
    datedOn({
      ...rows,
      before: [...unnamed, ...rows.before],
      title: named,
      fileName: given.fileName,
      ...(given.sentOn ? { sentOn: given.sentOn } : {}),
      ...(given.today ? { today: given.today } : {}),
    });
  const about = `${title}\n${text}\n${groups}\n${rows.headers.join('\n')}`;
  return {
    title,
    kind: KINDS.find(([, pattern]) => pattern.test(about))?.[0] ?? 'activity_plan',
    caseNumber: caseNumberOf(lines) ?? caseNumberOf(rows.pageHeads ?? []),
    documentDate,
    answerDueOn: answerDueOn(rows.before, documentDate),
    signer: signerOf(rows.after),
    ...(place === null ? {} : { place }),
    ...(background.length === 0 ? {} : { background }),
  };
}
