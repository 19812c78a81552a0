import { capitalised } from '../../../domain/reading/swedish-text';
import { isMadeReady } from '../prose/made-ready';
import { isPassive } from '../prose/main-clause';
import type { Act } from './act';
import { type Clause, infinitiveOf } from './clause';

/** Verbs that say how something is, not what will be done. */
export const STATIVE =
  /^(?:bestå|ha|innebära|utgöra|handla|omfatta|innehålla|finnas|behöva|behövas|kunna|bidra|möjliggöra|medföra|ligga|gälla|kräva|krävas|syfta|präglas|vila|känna|upplevas|vilja|underlätta|bli|fungera|vara|spegla|främja|motsvara|gynna|veta|få|må|delta|stå|se\s+ut)(?!\p{L})/iu;

const TO_HAVE =
  /^ha\s+(?:(?:en|ett|sin|sitt|två|tre)\s+(?!(?:god|bra|hög|låg|stor|större|bättre|fin|tydlig\s+bild)(?!\p{L}))\p{L}|(?:\p{L}+\s+)?(?:besökt|tagit|gått|gjort|skrivit|genomfört|fått|lämnat|gett|träffat|sett|läst|\p{Ll}{3,}(?:at|it|rt|tt))\s)/iu;

const READY =
  /^(?:vara|bli|ha)\s+(?:\p{L}+\s+){0,2}?(?:klara?t?|färdiga?t?|på\s+plats|i\s+(?:drift|bruk|gång)|igång|genomför[dt]a?|inför[dt]a?|tillsat\p{L}*|publicera\p{L}*|fastställ\p{L}*|beslutad?e?|antag\p{L}*|avsluta\p{L}*|avklara\p{L}*|utred(?:d|da|t)|upprätta(?:d|t|de)|tecknat?|tecknade|kartlag(?:d|da|t)|uppdatera(?:d|t|de)|utbilda(?:d|t|de)|gjorda?|gjort|anställ(?:d|da|t)|rekrytera(?:d|t|de)|framtag\p{L}*|reviderad?e?|reviderat|åtgärda(?:d|t|de)|bemanna(?:d|t|de)|installera(?:d|t|de)|upphandla(?:d|t|de)|bygg(?:d|da|t))(?!\p{L})|^(?:föreligga|finnas\s+(?:på\s+plats|klara?t?|tillgänglig\p{L}*|anställd\p{L}*))(?!\p{L})/iu;

/** "den", "arbetet": what was named before. */
export const isBack = (phrase: string) =>
  /^(?:det|den|de|detta|denna|dessa|dem|(?:den|det)\s+(?:punkten|åtgärden|insatsen|frågan|delen|biten)|arbetet|åtgärden|åtgärderna|insatsen|insatserna|uppdraget|uppdragen|besluten|förslaget|förslagen|frågan|aktiviteterna|ärendet|resten)(?:\s+(?:här|där))?(?:$|[\s,])/iu.test(
    phrase,
  ) &&
  !/^de\s+(?:\p{L}{3,}\s+)?\p{L}{4,}(?:er|or|ar)$/iu.test(phrase) &&
  !/^(?:den|det|de)\s+(?:ny|gemensam|nya|första|gemensamma|\p{L}+(?:a|e))\s+\p{L}/iu.test(phrase);

/** "Dessa besök", "denna upphandling": which thing it is, where nobody has made it a measure before. */
const isNamed = (phrase: string): boolean =>
  /^(?:denna|detta|dessa)\s+(?!\p{L}*(?:arbete|åtgärd|insats|uppdrag|fråg|del|punkt|ärende|aktivitet|beslut|förslag|sak|bit|bitar)\p{Ll}{0,4}(?:\s|$))\p{L}{4,}/iu.test(
    phrase,
  );

/** What a clause says is to be done: "Rektorn ska besöka alla klasser", "Rutinen ska skrivas om"; null where it says only what is to be so. */
export function willDo({ who, subject, rest, word, opening }: Clause): Act | null {
  const found = infinitiveOf(rest);
  if (!found || /(?<!\p{L})(?:inte|ej|aldrig)(?!\p{L})/iu.test(found.between)) return null;
  const passive =
    isPassive(found.verb) ||
    READY.test(found.what) ||
    isMadeReady(found.what, `${opening} ${rest}`) ||
    /^ses\s+över/iu.test(found.what);
  if (who !== null && /^(?:behöver|måste)$/iu.test(word)) return null;
  const act = { does: true, binds: true, state: null };
  // "En extern granskare ska gå igenom schemat": somebody who is still to be found, and answers for nothing.
  const isOutside = who !== null && /^(?:en|ett)\s+(?:extern|oberoende|utomstående)\p{L}*\s/iu.test(who);
  if (isOutside && !STATIVE.test(found.what))
    return { ...act, title: capitalised(`${who} ${word} ${rest}`), who: null };
  // "Utvecklaren ska ha gjort översynen klar": whose it is to have it so.
  const isToHave = who !== null && passive && /^ha\s/iu.test(found.what);
  if (isToHave) return { ...act, title: capitalised(`${subject} ${word} ${rest}`), who };
  const isTaught =
    /^delta\s+i\s+(?:en\s+|ett\s+)?(?:\p{L}+\s+)?\p{L}*(?:bildning|kurs|handledning|projekt|nätverk|program|lyft)|^få\s+(?:tillgång\s+till\s+)?(?:en\s+|ett\s+)?(?:\p{L}+\s+)?\p{L}*(?:utbildning|handledning|fortbildning|stöd|nedsättning|återkoppling|introduktion|genomgång|studieplan|handlingsplan)/iu.test(
      found.what,
    );
  if (who !== null && !passive) {
    if (!STATIVE.test(found.what) || isTaught) return { ...act, title: capitalised(found.what), who };
    // "ska ha en plan", "ska ha besökt alla skolor": to be held or done by then, where a day says when.
    return TO_HAVE.test(found.what) &&
      !/(?<!\p{L})(?:elev|barn|vårdnadshavare|förälder|föräldrar)(?:er|en|na|arna|erna)?$/iu.test(who)
      ? { ...act, title: capitalised(found.what), who, binds: false }
      : null;
  }
  const thing = subject === '' ? found.between : subject;
  if (!passive || thing === '' || (isBack(thing) && !isNamed(thing))) return null;
  // "Samverkan behöver stärkas" is a need, and a measure where a day is set for it.
  const binds = !/^(?:behöver|måste)$/iu.test(word) || /^(?:för\s+det\s|slutligen)/iu.test(opening);
  return { ...act, binds, title: capitalised(`${thing} ${word} ${subject === '' ? found.what : rest}`), who: null };
}
