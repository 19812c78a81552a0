import { hasLeft, isVacant } from '../../../domain/owner-phrases';
import { isBlank } from '../../../domain/plan-phrases';
import { normalise } from '../../../domain/reading/swedish-text';
import { isFirstName } from '../text/first-names';
import { isSomebody } from '../text/somebody';
import { namesInOrder } from './names-in-order';
import { withTitlesOnNames } from './title-over-name';

/** What is no name of its own after "och": "Verksamhetschef förskola och grundskola" is one person. */
const FORM =
  /^(?:förskola|förskoleklass|fritidshem|grundskola|anpassad\s|gymnasi|vuxenutbildning|komvux|resp\.?(?:ektive)?\s|respektive\s|särskola|skola|fritids(?!\p{L})|f[–-]|\d{1,2}[–-]\d|åk)/iu;
/** "Rektor, i samråd med HR": how the one before does it. */
const TOGETHER =
  /^(?:i\s+(?:samråd|samverkan|samarbete|dialog)\s+med|tillsammans\s+med|med\s+(?:stöd|hjälp)\s+av|genom)\s/iu;
const TITLE =
  /^(?:bitr\.?|biträdande|tf\.?|rektor|förskolechef|skolchef|verksamhetschef|områdeschef|förvaltningschef|kvalitets|utvecklings|chef|ordförande|specialpedagog|lektor|controller|strateg|enhets|kurator|skolkurator|skolsköterska|skolpsykolog|psykolog|logoped|samordnare|bibliotekarie|fritidsledare)/iu;
const NAME = /^\p{Lu}[\p{L}.'-]+(?:\s+\p{Lu}[\p{L}.'-]+){1,3}$/u;

/** "Enhetschefen för barn och familj", "lärare i svenska och engelska": what the post is for goes on behind the mark. */
const OF_POST = /\s(?:i|för|inom|på)\s+(?:\p{Ll}{3,}|(?:\p{Ll}+,\s+)+\p{Ll}{3,})$/u;
const isOfPost = (first: string, second: string): boolean =>
  OF_POST.test(first) &&
  !/\s(?:på|i)\s+(?:skolan|enheten|förskolan|kommunen)$/u.test(first) &&
  /^\p{Ll}{4,}$/u.test(second) &&
  !isSomebody(second) &&
  !/(?:arna|erna|are|ist|tör|ör)$/u.test(second);

/** "Rektorerna på Slottsskolan och Vidåkersskolan": where else the same people are. */
const isOtherPlace = (first: string, second: string): boolean =>
  /\s(?:på|vid|i|för)\s+\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?$/u.test(first) &&
  (/^\p{Lu}[\p{L}-]*(?:skolan?|gården|gymnasiet|förskola|kullen|backen)$/u.test(second) ||
    (/^\p{L}+(?:erna|arna)\s/u.test(first) && /^\p{Lu}\p{Ll}+$/u.test(second) && !isSomebody(second)));

/** "Rektor Anna Berg, specialpedagog Per Ek": each with a title and a name of their own. */
const isAnother = (first: string, second: string): boolean =>
  TITLE.test(first) && /\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(second);

/** "Rektor 1 & 2", "arbetslag A och B": which of them, and nobody else. */
const areNumbered = (first: string, second: string): boolean =>
  (/\s\d{1,2}$/u.test(first) && /^\d{1,2}$/u.test(second)) ||
  (/(?:lag|grupp|team|enhet|avdelning|hus)(?:en|et)?\s\p{Lu}$/iu.test(first) && /^\p{Lu}$/u.test(second));

const HEADS = /^(?:(?:bitr\.?|biträdande|tf\.?)\s)?(?:rektor|förskolechef|enhetschef)n?$/iu;
const UNIT =
  /^(?:förskolan\s|skolan\s)?\p{Lu}[\p{L}-]*(?:\s\p{L}*)?(?:skolan?|gården|gymnasiet|förskolan?|kullen|backen|berg(?:et)?)$/iu;
/** "Rektor, Ekskolan": of which school, where "Rektor, Elevhälsan" are two. */
const isHeadOf = (first: string, second: string): boolean =>
  HEADS.test(first) && UNIT.test(second) && !isFirstName(second.split(' ')[0] ?? '');

/** Two parts that are one entry: "Anna Berg, rektor"; "Barn- och utbildningschef"; "rektor, resp. enhet". */
function belong(first: string, second: string, mark: string): boolean {
  if (areNumbered(first, second) || FORM.test(second) || TOGETHER.test(second) || isOfPost(first, second)) return true;
  if (/-$/.test(first) || isOtherPlace(first, second)) return true;
  if (mark === ',' && isHeadOf(first, second)) return true;
  return mark === ',' && NAME.test(first) && !isAnother(first, second) && /^\p{Ll}/u.test(second) && TITLE.test(second);
}

const LOGIN = /\s*\((?<login>[a-z0-9._-]{4,20}|[^\s()]+@[^\s()]+)\)$/u;
const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** "Tora Almgren (toralm01)": a system writes who somebody is logged in as behind the name, and a title it is not. */
function withoutLogin(named: string): string {
  const login = LOGIN.exec(named)?.groups?.['login'];
  if (login === undefined) return named;
  const name = named.replace(LOGIN, '');
  const [first = '', last = ''] = [name.split(' ')[0], name.split(' ').at(-1)].map((one) => folded(one ?? ''));
  const isOf = /[@\d]/.test(login) || (login.startsWith(first.charAt(0)) && login.includes(last.slice(0, 3)));
  return NAME.test(name) && isOf ? name : named;
}

const MARK = /\s*(,|;|&|\+|\n|\s(?:och|samt)\s|\s?\/\s?)\s*/iu;

/** "Skolchef / socialchef": one heads the schools and the other something else, where "förvaltningschef/skolchef" is one. */
const OF_SCHOOLS = /^(?:skol|utbildnings)chef(?:en)?$/iu;
const OF_OTHERS = /^(?:social|ekonomi|hr-|personal|it-|fastighets|kost|kultur)chef(?:en)?$/iu;
const headDifferent = (first: string, second: string): boolean =>
  (OF_SCHOOLS.test(first) && OF_OTHERS.test(second)) || (OF_OTHERS.test(first) && OF_SCHOOLS.test(second));

/** "barnskötare/förskollärare": those who work there by one word each, where "lektor/vetenskaplig ledare" is one with two titles. */
const STAFF =
  /^(?:\p{L}*(?<!förste)lärare|\p{L}*pedagog(?:er)?|barnskötare|\p{L}*sköterska|kurator|\p{L}*psykolog|\p{L}*vägledare|vaktmästare|fritidsledare|elevassistent|bibliotekarie)$/iu;

/** "Karin Holm/Per Ek" are two people; "lektor/vetenskaplig ledare" is one with two titles. */
const isApart = (first: string, second: string, mark: string) =>
  mark !== '/' ||
  headDifferent(first, second) ||
  (STAFF.test(first) && STAFF.test(second)) ||
  ((NAME.test(first) || /^\p{Lu}{2,3}$/u.test(first)) && /^\p{Lu}/u.test(second));

/** "(tjänsten är vakant)" beside a post, and what else is said of it there: the post is kept, the aside is not. */
const withoutVacantAside = (text: string): string =>
  text.replace(/\s*\(([^()]*)\)/gu, (whole: string, aside: string) => {
    const post = /(?:tjänsten|befattningen|posten|rollen)\s+som\s+(?<post>[^,;]+?)\s+(?:är|står)\s/iu.exec(aside)
      ?.groups?.['post'];
    return isVacant(aside) ? ` ${post ?? ''} vakant` : whole;
  });

/** "Rektor Ove Alm (slutade 31 augusti 2026)", "Ove Alm, har slutat": who it was stands, and that it was is no name. */
const withoutLeaving = (text: string): string =>
  text
    .replace(/\s*\((?<aside>[^()]*)\)/gu, (whole: string, aside: string) => (hasLeft(`(${aside})`) ? '' : whole))
    .replace(
      /\s*(?:[,–—-]\s*|\s)(?:som\s+)?(?:(?:nu\s+)?har\s+(?:nu\s+)?(?:slutat|gått\s+i\s+pension|sagt\s+upp\s+sig)|slutade)(?!\p{L})[^,;/]*(?=$|[,;/])/iu,
      '',
    );

/** The post of "Skolchef – vakant", "Kurator, ej tillsatt"; empty where only the vacancy is told: "Tjänsten är vakant". */
const postOf = (named: string): string =>
  named
    .replace(
      /[\s(–—-]*(?:(?:tjänsten|befattningen|posten|rollen)\s+)?(?:(?:är|står|blir)\s+)?(?:(?:för\s+närvarande|just\s+nu|f\.?\s?n\.?|ännu)\s+)?(?:vakant|vakans|vakantsatt|obesatt|ej\s+\p{L}+|inte\s+\p{L}+|ingen\s+utsedd|utses(?:\s.*)?|ska\s+(?:utses|rekryteras|tillsättas)|(?:under\s+)?rekrytering(?:\s+pågår)?|rekryteras|tillsätts|n\.?\s?n\.?)[)\s.]*$/iu,
      '',
    )
    .replace(/^[\s–—-]+/u, '');

/** "Jurist (extern, Byrån Lind & Co)", 'Rektor "Teknik & Natur"': what a bracket or marks of a name hold is one. */
const isOpen = (text: string): boolean =>
  text.lastIndexOf('(') > text.lastIndexOf(')') ||
  (text.match(/"/gu) ?? []).length % 2 === 1 ||
  (/[”“]/u.test(text) && (text.match(/[”“]/gu) ?? []).length % 2 === 1);

/** "Ej utsedd", "utses", "N.N.": nobody has been given it, where a vacancy is of a post that somebody held. */
const NOBODY_YET =
  /^(?:ansvarig\p{L}*\s+)?(?:är\s+)?(?:(?:ännu\s+)?(?:ej|inte)(?:\s+ännu)?\s+(?:utse(?:dd|tt|dda)|bestäm[dt])|ingen(?:\s+(?:är\s+)?(?:ännu\s+)?utsedd)?|(?:ska\s+)?utses(?:\s.*)?|(?:ej|inte|icke)\s+(?:ännu\s+)?tilldela[dt]|otilldela[dt]|unassigned|tbd|oklart|(?:bestäms|meddelas|klargörs)(?:\s+senare)?|n\.?\s?n\.?)(?:\s+(?:än|ännu))?$/iu;
/** "Anna Berg, tel 0123-456 78", "Anna Berg <anna@skola.se>": how they are reached. */
const CONTACT = /^(?:(?:tel(?:efon)?|mobil|e-?post|mejl|mail)\.?\s*:?\s.*|\+?[\d\s()–-]{6,}|\S+@\S+)$/iu;
/** "…, ersättare utses": the post is free, and this is no name. */
const REPLACED =
  /^(?:ersättare|efterträdare|ny\s+(?:ansvarig|chef|rektor|innehavare))\s+(?:utses|rekryteras|tillsätts|söks|är\s+inte\s+utsedd)/iu;

export interface Named {
  readonly responsible: readonly string[];
  readonly vacant: boolean;
}

/** Who a cell names, one by one; "vakant" names nobody and says so. */
export function readResponsible(paragraphs: readonly string[]): Named {
  const names: string[] = [];
  let vacant = false;
  // "Ansvarig och tid ej fastställda" says of both that they are open, and names neither.
  for (const paragraph of withTitlesOnNames(paragraphs.filter((one) => !isBlank(one))).map((one) =>
    withoutVacantAside(withoutLeaving(namesInOrder(normalise(one)))),
  )) {
    const parts = paragraph.split(MARK);
    let entry = parts[0] ?? '';
    const entries: string[] = [];
    for (let at = 1; at + 1 < parts.length; at += 2) {
      const [mark, next] = [(parts[at] ?? '').trim().toLowerCase(), parts[at + 1] ?? ''];
      if (!isApart(entry, next, mark) || belong(entry, next, mark) || isOpen(entry)) {
        const glue = mark === ',' || mark === ';' ? `${mark} ` : mark === '/' ? '/' : ` ${mark} `;
        entry += glue + next;
      } else {
        entries.push(entry);
        entry = next;
      }
    }
    entries.push(entry);
    for (const one of entries) {
      const named = one.replace(/^(?:ansvarig(?:a)?\s*:)\s*/iu, '').trim();
      if (names.length > 0 && CONTACT.test(named)) continue;
      if (REPLACED.test(named)) vacant = true;
      if (REPLACED.test(named) || NOBODY_YET.test(named.replace(/[.\s]+$/u, ''))) continue;
      if (isVacant(named)) {
        vacant = true;
        const post = postOf(named);
        if (/\p{L}{2,}/u.test(post) && !isVacant(post)) names.push(post);
      } else if (!isBlank(named) && /\p{L}/u.test(named))
        names.push(withoutLogin(named.replace(/\s*<[^<>\s]+@[^<>\s]+>$/u, '').replace(/[.,]+$/, '')));
    }
  }
  return { responsible: [...new Set(names)], vacant };
}
