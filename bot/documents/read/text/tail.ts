import { NAME, TITLE } from '../frame/frame-lines';
import { namesMaker, tellsMaker } from '../frame/made-by';
import { endsLetter } from '../prose/prose-lines';
import type { TextLine } from './lines';
import { isEnd, type Plan } from './openers';

const MONTHS = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const DAY_LINE = new RegExp(
  `^(?:\\p{Lu}[\\p{L}-]+(?:\\s\\p{L}[\\p{L}-]+){0,2},?\\s+)?(?:den\\s+)?(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\s+(?:${MONTHS})\\s+\\d{4})$`,
  'u',
);
const NAME_LINE = /^\p{Lu}\p{Ll}[\p{L}'-]*(?:\s+\p{Lu}\p{Ll}[\p{L}'-]*){1,3}(?:,\s*.{3,50})?$/u;

/** "Karin Öman" over "chef för elevhälsan", on the last lines of a paper whose paragraphs have no empty lines between them. */
const isSigned = (lines: readonly TextLine[], at: number): boolean => {
  const [name, post] = [lines[at], lines[at + 1]];
  const isLast = post !== undefined && at >= lines.length - MOST_OF_SIGNATURE && !post.bullet && !post.heading;
  return isLast && name !== undefined && !name.bullet && NAME.test(name.text) && TITLE.test(post.text);
};
/** Two who sign, each with a title. */
const MOST_OF_SIGNATURE = 4;

const fieldsAt = ({ tokens }: Plan, at: number) => {
  const token = tokens[at];
  return token?.kind === 'fields' ? token.fields : [];
};

/** "Planen är antagen av nämnden 2026-10-22", "Denna plan gäller till juni": of all of it. */
const OF_PLAN =
  /^(?:(?:denna|den\s+här)\s+)?(?:\p{L}*plan|listan?|dokument)(?:en|et)?\s+(?:är\s+)?(?:antag|antog|fastställ|beslut|upprätta|gäller|revidera|godkän|framtag|uppdatera|togs\s+fram|(?:ska(?:ll)?\s+|kommer\s+att\s+)?(?:följ(?:s|as|a)\s+upp|utvärdera[sd]|stäms\s+av|redovisa[sd]))/iu;

/** "Uppföljning sker i ledningsgruppen i januari", apart from the measures. */
const OF_ALL =
  /^(?:uppföljning|utvärdering|återrapportering|avstämning)(?:en)?\s+(?:av\s+(?:planen|åtgärderna|insatserna|arbetet)\s+)?(?:sker|görs|genomförs|ska\s+(?:ske|göras|genomföras))(?!\p{L})/iu;

const isOfPaper = (text: string): boolean =>
  OF_PLAN.test(text) || OF_ALL.test(text) || namesMaker(text) || tellsMaker(text);

/** "3" after measures that are all numbered "2.1", "2.2": "3 Uppföljning" is the plan's next chapter. */
function chapterAfter(lines: readonly TextLine[], { openers }: Plan): string | null {
  const last = Math.max(...openers);
  const [chapter, own] = lines[last]?.number?.split('.') ?? [];
  return own === undefined ? null : String(Number(chapter) + 1);
}

/** Where what is written under the measures begins: place and day, names, enclosures. */
export function tailOf(lines: readonly TextLine[], plan: Plan): number {
  const labels = lines.map(({ text }) => /^[^:]{1,40}(?=:)/u.exec(text)?.[0].toLowerCase() ?? '');
  // "Handläggare: Eva Norr" under each commission is of that; once, at the end, it is of the paper, as the day behind it is.
  const paper = lines.map(({ text, bullet }, at) => {
    const isOnce = () => labels.indexOf(labels[at] ?? '') === labels.lastIndexOf(labels[at] ?? '');
    return !bullet && ((namesMaker(text) && isOnce()) || (tellsMaker(text) && /\d/u.test(text)));
  });
  const isOfPaperAt = (at: number) =>
    paper[at] === true || (paper[at - 1] === true && /^(?:ort\s+och\s+)?datum\s*:/iu.test(lines[at]?.text ?? ''));
  let last = -1;
  plan.tokens.forEach((token, at) => {
    if ((token.kind !== 'text' && !isOfPaperAt(at)) || plan.openers.has(at)) last = at;
  });
  const [end] = fieldsAt(plan, last).slice(-1);
  const said = plan.tokens.filter((_, at) =>
    fieldsAt(plan, at).some(({ column, text }) => column === end?.column && text !== ''),
  );
  // "Reflektion:" with nothing behind it, where the others say theirs on its line: what stands apart below is no value of it.
  const isLeftEmpty = end?.text === '' && said.length > 0;
  const chapter = chapterAfter(lines, plan);
  const tail = lines.findIndex((line, at) => {
    if (at > last && line.gap && !line.bullet && line.number !== null && line.number === chapter) return true;
    // Right under the last field stands what its label asks for, unless the field says it and the line is apart from it.
    const ends = plan.tokens[last];
    const isSaid = ends?.kind === 'fields' && ends.fields.at(-1)?.text !== '';
    const isApart = line.gap && /^\p{Lu}/u.test(line.text);
    if (at > last && isApart && !line.bullet && (isLeftEmpty || isOfPaper(line.text))) return true;
    if (at > last && paper[at] === true && (line.gap || tellsMaker(line.text))) return true;
    if (at > last && (at > last + 1 || isSaid) && isSigned(lines, at)) return true;
    const isUnder = at === last + 1 && !(isSaid && isApart && DAY_LINE.test(line.text));
    if (at <= last || isUnder || line.bullet) return false;
    return (
      DAY_LINE.test(line.text) || isEnd(line.text) || endsLetter(line.text) || (line.gap && NAME_LINE.test(line.text))
    );
  });
  return tail < 0 ? lines.length : tail;
}
