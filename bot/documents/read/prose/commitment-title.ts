import type { LocalDate } from '../../../domain/dates';
import { capitalised, sentences } from '../../../domain/reading/swedish-text';
import { withoutTimes } from './commitment-dates';
import type { Statement } from './statements';

type Does = Extract<Statement, { readonly kind: 'does' }>;

/** What only tells why or how: a title ends before it. */
const WHY =
  /,?\s+(?:där|vilket|vilka|men\s+(?=eftersom\s|då\s)|så\s+att|för\s+att|i\s+syfte\s+att|med\s+syfte(?:t)?\s+att|med\s+målet\s+att|detta\s+för|i\s+enlighet\s+med|utifrån)(?![\p{L}]).*$/iu;
const LONGEST = 140;
/** "…, återrapport till utskottet": when it is told of is no part of what it is. */
const REPORTED =
  /(?:\s+(?:och|samt)\s+(?:åter)?(?:redovisa|rapportera|presentera)[dt]|,\s+(?:med\s+|och\s+)?(?:(?:åter|del|slut|av)?(?:rapport(?:ering)?|redovisning)|återkoppling))(?:\s+(?:till|i|för)\s+\p{L}+)?$/iu;
/** "…, och insatsen utvärderas": that it is looked back on is told by its own day. */
const LOOKED_BACK_ON =
  /,?\s+(?:och|samt)\s+(?:den|det|de|\p{Ll}{4,}(?:en|et|an|na))\s+(?:utvärderas|följs\s+upp|redovisas)(?:\s+(?:för|i|till)\s+\p{L}+)?$/iu;
/** "(tidigare beslut: till och med hösten 2025)" */
const FORMERLY = /\s*\((?:tidigare|ursprunglig)[^()]*\)/giu;

/** "Ta fram en plan", "upprätta en rutin": what for is what it is, and stays. */
const ONLY_A_PAPER =
  /^(?:\p{L}+\s+){1,3}(?:en|ett|nya?|gemensam(?:ma|t)?|tydliga?(?:re)?)(?:\s+(?:gemensam|ny|skriftlig|tydlig|särskild|långsiktig|kommunövergripande|gemensamt|nytt)(?:are)?)*\s+(?:plan|handlingsplan|åtgärdsplan|rutin|modell|strategi|metod|process|struktur|arbetssätt|förslag|underlag|program|system|organisation|form|former|riktlinje|riktlinjer|rutiner|mall|checklista|arbetsgrupp|insats|åtgärd|möjlighet)$/iu;

/** "Ett verktyg för att räkna timmar införs": what is done is said last, behind what it is for. */
const PASSIVE_LAST =
  /^(?:en|ett|ny|nytt|nya|två|tre|\p{Lu}\p{Ll}+)\s.*\s(?!(?:finns|hos|dess|deras)$)\p{Ll}+[adeglnprtvk]s(?:\s+(?:in|upp|fram|över|ut|av|igång))?$/iu;

function shortened(text: string): string {
  const before = text.replace(WHY, '');
  const cut = PASSIVE_LAST.test(text.replace(/[.;]+$/u, '')) && !PASSIVE_LAST.test(before) ? text : before;
  const named = cut.split(' ').length >= 3 && !ONLY_A_PAPER.test(cut) ? cut : text;
  if (named.length <= LONGEST) return named;
  const clause = named.slice(0, LONGEST).split(/[,;:](?=\s)/);
  const first = clause.length > 1 ? clause.slice(0, -1).join(',') : '';
  return first.split(' ').length >= 4 ? first : named.slice(0, named.lastIndexOf(' ', LONGEST));
}

/**
 * What a commitment is called, in its own words: what is committed to, without when and why. "Förvaltningen ska under
 * våren ta fram en rutin för vikarier, i syfte att …" is "Ta fram en rutin för vikarier".
 */
export function commitmentTitle(statement: Does, reference: LocalDate): string {
  const whole = statement.subject !== null && statement.what !== statement.time;
  const said = whole ? `${statement.subject} ska ${statement.what}` : statement.what;
  const [opening] = sentences(said); // "En rutin tas fram. Den gäller från maj" is called by its first sentence
  const first = opening ? said.slice(opening.start, opening.end).trim() : said;
  const title = withoutTimes(shortened(first.replace(FORMERLY, '')), reference);
  const plain = /(?<!\p{L})\p{L}{2}.*\s\p{L}/u.test(title) ? title : first;
  return capitalised(
    plain
      .replace(
        /(?:,?\s+(?:och|som|men))?,?\s+(?:klart?|beräknas|väntas|planeras|gäller|(?:ska|kommer\s+att)\s+vara(?:\s+(?:beslutad|antagen|fastställd|klar|färdig)[tae]?)?)$/iu,
        '',
      )
      .replace(
        /,?\s+som\s+ska(?:ll)?\s+(?:användas|gälla|tillämpas|följas|börja\s+(?:användas|gälla|tillämpas))$/iu,
        '',
      )
      .replace(LOOKED_BACK_ON, '')
      .replace(/\s*\(\s*\)/gu, '') // "nästa möte (25 november)" without its day
      .replace(/[\s.,;:]+$/u, '')
      .replace(REPORTED, ''),
  );
}
