import type { TextLine } from '../text/lines';
import { isDoer } from '../text/somebody';
import { isDatedTask, isTask, takesOn } from './takes-on';

/** Who counts as somebody at this meeting. */
export type IsThere = (words: string) => boolean;

const PRESENT =
  /(?:^|[·|]\s*|\.\s+)(?:\*\*)?(?:närvarande|deltagare|deltog|deltagande|med(?=\s*:)|frånvarande|på\s+plats|med\s+på\s+mötet|(?:vi\s+)?som\s+var\s+med|till|kopia)(?:\*\*)?\s*(?::|(?<=^\p{L}+)\s)\s*(?<names>.*)$/iu;
/** "Till dess lånar vi en lärare. Lånet pågår till maj.": a sentence, and no list of whom a paper is to. */
const TOLD = /^(?:till|kopia|deltagande|med)\s[^:]{20,}[.!?]$/iu;
/** Whoever writes does it, and is named nowhere. */
const IS_WRITER = /^jag$/iu;
/** A word alone that a line begins with, and that says of no thing or people what they do: "Berta", and not "Skolan". */
const NAME_LIKE =
  /^(?!.*(?:en|et|na|or|ar|ing|het|tion|ande|ende|else|skap|um|råd|lag|team)$)\p{Lu}\p{Ll}{2,11}(?:-\p{Lu}\p{Ll}+)?$/u;

/**
 * Those listed as present are somebody by their first names, whatever they are called; and where lines begin with people
 * who take something on, so is a name nobody knows that takes something on as they do.
 */
export function peopleAtMeeting(lines: readonly TextLine[]): IsThere {
  const listed = lines
    .slice(0, 12)
    .filter((one) => !TOLD.test(one.text))
    .flatMap((one) => PRESENT.exec(one.text)?.groups?.['names']?.match(/\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*/gu) ?? []);
  const names = new Set(listed);
  const isKnown = (words: string) => isDoer(words) || IS_WRITER.test(words) || names.has(words);
  const begins = (is: IsThere) =>
    lines.flatMap((one) => {
      const act = takesOn(one.text, is);
      // "Själv tar jag ansvar", "Sen bokar vi": who does it stands behind the verb.
      const isTurned = act !== null && /^(?:jag|vi|hon|han|hen|de|du|ni|man|det|den)(?!\p{L})/iu.test(act.what);
      return act && !isTurned && (isTask(act) || isDatedTask(act)) ? [act.who] : [];
    });
  if (begins(isKnown).length > 0) for (const who of begins((words) => NAME_LIKE.test(words))) names.add(who);
  return (words) =>
    isDoer(words) ||
    IS_WRITER.test(words) ||
    words.split(/\s*(?:,|&|\/|\soch\s|\s)\s*/u).every((one) => names.has(one));
}
