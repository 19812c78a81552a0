/** Whether words stand in the main clause of a sentence, and which of them are a verb or somebody who acts. */

/** Who can commit to something. A plan, a content or an aim cannot. */
const ACTOR =
  /förvaltning|nämnd|styrelse|utskott|rektor|chef|(?<!hand|väg|in|av|upp)ledning|grupp|team|controller|strateg(?!i)|samordnare|ordförande|presidi|kommun(?:en|ens|er)?(?!\p{L})|direktör|huvudman|elevhälsa|enhet|skolan|skolor|förskol|fritidshem|arbetslag|lärar|personal|avdelning|utveckl(?:are|arna|ings?led)|lektor|pedagog|handläggare|ekonom|kurator|sekreterare|psykolog|logoped|sköterska|läkare|förvaltar(?:e|en|na)(?!\p{L})|fastighetsägar(?:e|en|na)(?!\p{L})|hyresvärden(?!\p{L})|planerar(?:e|en|na)(?!\p{L})|kommunikatör|administratör|konsulent|ingenjör|vägledar|bibliotekarie|vaktmästare|fritidsledare|(?:bolag|stiftels|förening|direktion|förbund|kooperativ)(?:en|et)(?!\p{L})|jurist|medarbetare|skolledare|funktion|kontor|(?<![\p{L}])(?:HR|vi|BUN|SKR|alla|samtliga|(?:varje|respektive)\s+\p{L}*skola)(?![\p{L}])/iu;
/** A first word that says the actor is a thing of theirs: "förvaltningens arbete", "rektors uppdrag". */
const THING =
  /(?:arbete|uppdrag|plan|rutin|modell|process|innehåll|mål|syfte|satsning|insats|utbildning|översyn|rapport|dialog|träff|möte|system|stöd|ansvar|(?<!cont)roll|organisation|riktlinje|utvärdering|uppföljning|analys|enkät|tjänst|tid|behov|resurs|budget|beslut|handlingsplan|satsningen|struktur|underlag)(?:en|et|n|ar|er|or|arna|erna|orna|na|a)?s?$/iu;

/** "Mona Isgren", and with a post before the name whatever it is: "projektledare Mona Isgren". */
const NAME =
  /^(?:\p{Ll}[\p{Ll}-]{2,}(?:are|ör|og|ent|ist|ant|chef|or|strateg|ekonom|arkitekt|ombud|biträde)\s+)?(?:\p{Lu}[\p{L}'-]+\s+){1,2}\p{Lu}[\p{L}'-]+(?:,|$|\s*\()/u;

/** Somebody who acts, by the head of the phrase: "förvaltningens ledningsgrupp" does, "förvaltningens arbete" does not. */
export function isActor(phrase: string): boolean {
  const head =
    phrase
      .split(/,|\s(?:i|på|för|med|inom|vid|av|från|som|till|mellan|över|kring|mot|hos|genom|efter)\s/iu)[0]
      ?.trim() ?? '';
  if (head === '') return false;
  return (ACTOR.test(head) && !THING.test(head)) || NAME.test(phrase);
}

const SHORT_VERB =
  /^(?:ta|ge|få|se|utse|förse|tillse|delge|utge|gå|stå|bli|ske|ha|be|dra|slå|göra|vara|säga|lägga|tas|ges|ses|fås|göras|läggas|dras|sägas)$/iu;
const NO_VERB =
  /(?:orna|arna|erna|iska|liga|rna|ande|ella|sta)$|^(?:extra|alla|samtliga|flera|dessa|våra|deras|sina|andra|båda|olika|nya|egna|första|berörda|aktuella|kommunala|interna|externa|centrala|gemensamma|enskilda|respektive|hela|stora|detta|denna|samma|vissa|några|minsta|delvis|dess|också|därefter|senast|fortlöpande|tillsammans|årligen|vårens|höstens|års|läsårets|årets|varas|vars|bra|inte|nästa|sedan|redan|ännu|även|gamla|unga|tunga|långa|höga|låga|digitala|lokala|sociala|stående|samlade)$/iu;

/** A word that can be an infinitive: "utarbeta", "tas", "träffas". A noun in the plural ("skolorna") is none. */
export const isInfinitive = (word: string) =>
  SHORT_VERB.test(word) || (/^\p{Ll}{3,}as?$/u.test(word) && !NO_VERB.test(word));

/** "Säkerställ att …", "Följ upp …", "Utred om …": an imperative that is no infinitive as well. */
export const isImperative = (word: string) =>
  /^(?:säkerställ|tillse|följ|inför|stärk|tydliggör|klargör|utred|överväg|fastställ|gör|ge|håll|sätt|lägg|bygg|köp|anställ|minska|öka|kartlägg)$/iu.test(
    word,
  );

/** "träffas" and "mötas" end like a passive and are none. */
export const isPassive = (verb: string) =>
  /s$/i.test(verb) && !/^(?:träffas|mötas|samlas|enas|umgås|ses|finnas|hjälpas)$/iu.test(verb);

const CONNECTORS =
  /(?<![\p{L}])(?:(?<!(?:med|för|genom|av)\s)att|där|när|då|om(?=\s+(?:när|hur|vad|vilk\p{L}*|det|de|en|ett)(?!\p{L}))|eftersom|innan|hur|vad|vilka|vilken|vilket|huruvida|medan|ifall|vars|så\s+att)(?![\p{L}])/giu;
const OPENING =
  /^(?:för\s+att|genom\s+att|efter\s+att|utöver\s+att|utan\s+att|i\s+syfte\s+att|i\s+och\s+med\s+att|med\s+anledning\s+av\s+att|utifrån\s+att|när|då|om|eftersom|innan|sedan|medan|trots\s+att|i\s+samband\s+med\s+att)(?![\p{L}])/iu;

/**
 * Whether what follows `before` is said by the sentence itself and not by a clause inside it: "Gruppen, där alla ingår,
 * kommer …" is; "beslut om när modellen ska utvärderas" is not. "För att stärka stödet kommer …" opens with a clause.
 */
export function isMainClause(before: string): boolean {
  if (/[,–]\s*$/.test(before) || OPENING.test(before)) return true;
  const last = [...before.matchAll(CONNECTORS)].at(-1);
  const since = last ? before.slice(last.index + last[0].length) : '';
  if (last && !/[;:]|,\s+(?:men|och|därför)(?![\p{L}])/iu.test(since)) return false;
  return !/(?<![\p{L}])som(?:\s+(?:förvaltningen|nämnden|vi|man|de|rektorerna|kommunen|rektor|skolan|\p{L}+(?:en|et|na)))?$/iu.test(
    before.trim(),
  );
}
