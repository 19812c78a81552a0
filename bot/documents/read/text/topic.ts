import { capitalised, normalise } from '../../../domain/reading/swedish-text';

/** Words after these say what a passage is about, up to the end of the noun phrase. */
const LEADS: readonly RegExp[] = [
  /(?<![\p{L}])(?:i\s+)?roll(?:en)?\s+som\s+(?<topic>.+)/iu,
  /(?<![\p{L}])frågor\s+(?:kring|om|rörande|gällande|avseende)\s+(?<topic>.+)/iu,
  /(?<![\p{L}])behov(?:et|en)?\s+av\s+(?<topic>.+)/iu,
  /^(?:när\s+det\s+gäller|vad\s+gäller|i\s+fråga\s+om|gällande|avseende|kring|inom\s+(?:området|ramen\s+för))\s+(?<topic>.+)/iu,
  /(?<![\p{L}])(?:inom|för|gällande|avseende|kring)\s+(?:utvecklings)?området\s+(?<topic>.+)/iu,
];
const PHRASE_END =
  /[,.;:()]|\s(?:och\s+den|och\s+att|i|på|för|inom|är|har|som|samt|vid|av|kopplat|vilket|behöver|finns|framkommer|föreslås|bör|skulle|ska|att|stort)(?:\s|$)/iu;
/** Words that say how something is or should be, and not what. */
const QUALITY =
  /^(?:(?:en|ett|den|det|de|fler|flera|mer|ökad|ökade|ökat|stärkt|stärkta|fungerande|förbättrad|förbättrade|utvecklad|utvecklade|fortsatt|fortsatta|tydlig|tydliga|tydligare|bättre|nya?|gemensamma?|och|eller|\p{L}+are)\s+)+/iu;
/** The last part of a compound that names only a form of the first: "mötesformer" are about "möte". */
const FORMS = /s(?:former|formen|formerna|ytor|ytter|ytorna|forum|strukturer|vägar|processer|frågor|insatser)$/iu;

/** "arbets-" and "utvecklings-" begin compounds of "arbete" and "utveckling". */
const whole = (stem: string) => (/arbet$/iu.test(stem) ? `${stem}e` : stem);

/**
 * What a passage that leads over to proposals is about: "frågor kring frånvaro" is "Frånvaro", "behovet av bättre
 * mötesformer" is "Möte", with "inom förvaltningen" kept where the passage begins so. Null where it does not say.
 */
export function topicOf(passage: string): string | null {
  const text = normalise(passage);
  for (const lead of LEADS) {
    const rest = lead.exec(text)?.groups?.['topic'];
    if (rest === undefined) continue;
    const end = PHRASE_END.exec(rest);
    const phrase = rest.slice(0, end?.index).replace(QUALITY, '').trim();
    const words = phrase.split(' ');
    if (!/\p{L}{3}/u.test(phrase) || words.length > 4) continue;
    const last = words.at(-1) ?? '';
    const named = FORMS.test(last) ? [...words.slice(0, -1), whole(last.replace(FORMS, ''))].join(' ') : phrase;
    const within =
      /^(?:även\s+|också\s+)?(?<place>inom\s+(?:förvaltningen|verksamheten|verksamheterna|skolan|förskolan))(?![\p{L}])/iu.exec(
        text,
      );
    return capitalised(within?.groups?.['place'] ? `${named} ${within.groups['place']}` : named);
  }
  return null;
}
