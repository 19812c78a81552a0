import { everyMatch } from './swedish-text';

/** Which words say what a date is for, and which say that it is only a story. */

export const DATE_ROLES = ['start', 'due', 'evaluation', 'next_report', 'checkpoint'] as const;
export type DateRole = (typeof DATE_ROLES)[number];

export interface RoleWord {
  readonly start: number;
  readonly end: number;
  readonly role: DateRole;
  /** "senast" is due by itself, but "återrapporteras senast juni" is a report. */
  readonly weak: boolean;
  /** "från", "fr.o.m.": of a range, not a start that stands for itself. */
  readonly from: boolean;
}

const words = (list: string) => new RegExp(`(?<![\\p{L}\\d-])(?:${list})(?![\\p{L}\\d])`, 'giu');

/** "En avstämningslista upprättas senast i juni": the thing that is made, and no day it is looked at. */
const NO_THING =
  '(?!\\p{L}{0,12}s(?:list|mall|blankett|rutin|verktyg|dokument|underlag|formulär|tabell|modell|system|stöd))';
const FROM = 'fr\\.?\\s?o\\.?\\s?m\\.?|fom|from|från(?:\\s+och\\s+med)?|med\\s+början(?:\\s+i)?';
/** "Skanningen beräknas vara slutförd den 30 juni": as good as "klar". */
const DONE_BY_THEN =
  '(?:vara|bli|blir|ha\\s+blivit)\\s+(?:helt\\s+)?(?:(?:slutför|genomför|inför|utför)(?:d|t|da)|(?:avsluta|åtgärda|implementera|installera|etablera)(?:d|t|de)|tillsat(?:t|ta)|på\\s+plats|i\\s+(?:drift|bruk))';
const RULES: readonly {
  readonly role: DateRole;
  readonly weak?: true;
  readonly from?: true;
  readonly pattern: RegExp;
}[] = [
  {
    role: 'next_report',
    pattern: words(
      '(?:ny\\s+|nästa\\s+)?(?:åter|av|slut)rapport(?!erad|erat)\\p{L}*|(?:ny|nästa)\\s+(?:läges)?rapport\\p{L}*|rapporteras|(?:åter|slut)?redovisas|' +
        '(?:åter|slut)redovisning\\p{L}*|redovisning(?:en)?|(?:nästa\\s+)?uppföljning(?:en)?(?!\\s+(?:(?:är|blev|har)\\s+)?(?:gjor[dt]s?|genomför[dt]s?|utför[dt]s?|skett)(?!\\p{L}))|följs\\s+upp|följas\\s+upp|återkommer|återkomma',
    ),
  },
  { role: 'evaluation', pattern: words(`(?:slut)?utvärder(?:as|a|ing${NO_THING}\\p{L}*)|utv\\.?`) },
  {
    role: 'checkpoint',
    // "Listan prövas på tre enheter under våren" is what is done that spring.
    pattern: words(
      `(?:del)?avstämning${NO_THING}\\p{L}*|delredovis(?:as|ning\\p{L}*)|delrapport\\p{L}*|stäms\\s+av|stämmas\\s+av|` +
        'prövas(?!\\s+(?:under\\s+perioden|mellan|från|till|fram\\s+till)(?!\\p{L}))(?!\\s+(?:först\\s+)?(?:på|hos|vid|i|av)\\s+(?:\\p{L}+\\s+){0,2}?\\p{L}*(?:enhet|skol|klass|avdelning|årskurs|grupp|arbetslag|rektor|lärar|stadi))',
    ),
  },
  {
    role: 'start',
    pattern: words(
      'påbörjas|påbörja|inleds|inledas|börjar|startar|startas|start|startdatum|uppstart|tidigast|igångsätt\\p{L}*|igång',
    ),
  },
  { role: 'start', weak: true, pattern: words('första\\s+gången') }, // "redovisas första gången i maj" is a report
  { role: 'start', from: true, pattern: words(FROM) },
  {
    role: 'due',
    pattern: words(
      'klart?|klara|färdiga?|färdigt|färdigställ(?:s|as|ande)|slutförs|slutföras|genomförs|genomföras|genomförande|implementeras?|driftsätt\\p{L}*|slutdatum|nytt\\s+datum|' +
        'sluttid|deadline|levereras|införs|införas|tas\\s+i\\s+bruk|tas\\s+fram|beslutas|beslut|antas|avslutas|' +
        DONE_BY_THEN,
    ),
  },
  { role: 'due', weak: true, pattern: words('senast') },
];

/** The role words of a text in order. */
export function findRoleWords(text: string): readonly RoleWord[] {
  const found: RoleWord[] = [];
  for (const { role, weak, from, pattern } of RULES) {
    for (const match of everyMatch(pattern, text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      found.push({ start, end, role, weak: weak === true, from: from === true });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const PAST =
  /(?<![\p{L}])(?:gjordes|byggdes|byttes|köptes|sattes|skrevs|hyrdes|hölls|togs|gavs|skedde|beslutade[s]?|antogs|antagen|fastställdes|startade[s]?|påbörjade[s]?|inledde[s]?|genomförde[s]?|införde[s]?|redovisade[s]?|utvärderade[s]?|avslutade[s]|presenterade[s]?|\p{L}{3,}(?:ades|erades)|blev|fick|(?:har|hade)\s+(?:\p{L}+\s+){0,8}?(?!\p{L}*(?:akt|ekt|ikt|unkt|ukt|ept|igt)(?!\p{L}))\p{L}{2,}(?:ats?|its?|tts?|örts?|jorts?|[kpg]ts?|llts?|jts?))(?![\p{L}])|(?<![\p{L}])(?<!(?<!\p{L})ha\s)(?:provat|genomfört|infört|påbörjat|utformat|beslutat|startat|inlett)(?![\p{L}])/iu;

/** "…, när gruppen har varit igång ett år": what has been by then. */
const BY_THEN = /,\s+(?:när|då|efter\s+att|sedan|så\s+snart)\s[^,;]{3,120}$/iu;

/** Whether a clause tells what was done: "under våren 2019 provat" dates a story, not a measure. */
export function tellsThePast(clause: string): boolean {
  return PAST.test(clause.replace(BY_THEN, ''));
}

const ENDS_ITSELF =
  /(?<!\p{L})(?:(?:löper|löpte|löpt)\s+ut|upphör(?:de)?(?:\s+att\s+gälla)?|förfaller|förföll|(?:avtal|licens|kontrakt|tillstånd|bidrag|förordnande|garanti|bygglov|överenskommelse|försäkring)\p{Ll}*\s+(?:går|gick)\s+ut)(?!\p{L})[^,;]{0,40}$/iu;

/** "Nytt städavtal, det gamla löper ut vid halvårsskiftet": when something is over whatever anybody does, and no day to do it by. */
export const endsByItself = (before: string): boolean => ENDS_ITSELF.test(before);
