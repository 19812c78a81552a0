import { findSchedule, findState } from '../../../domain/plan-phrases';

/** What a mail program sets before the lines that are answered, however many answers back they are. */
const QUOTED = /^\s{0,3}(?:>\s?)+(?<text>.*)$/u;
const POINT = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.):]|\d{1,2}(?=\s)|[-*•–])\s*\S/u;
/** Of the answers, so many say how far something is. */
const SAY = 0.5;

interface Answer {
  readonly from: number;
  readonly to: number;
}

/** The lines that are written under points of what is answered: not quoted, right below lines that are. */
function answersIn(lines: readonly string[]): readonly Answer[] {
  const answers: Answer[] = [];
  let isUnderPoint = false;
  for (let at = 0; at < lines.length; at += 1) {
    const text = QUOTED.exec(lines[at] ?? '')?.groups?.['text'];
    if (text !== undefined) {
      isUnderPoint ||= POINT.test(text);
      continue;
    }
    if (lines[at]?.trim() === '' || !isUnderPoint) continue;
    let to = at + 1;
    while ((lines[to] ?? '').trim() !== '' && !QUOTED.test(lines[to] ?? '')) to += 1;
    answers.push({ from: at, to });
    isUnderPoint = false;
    at = to - 1;
  }
  return answers;
}

/**
 * A mail whose points are answered one by one, each answer under what it answers ("> 1) Ny lampa", and below it "Klart,
 * sitter uppe."): the points without their marks, and each answer as how far its point is. Left as it is where the
 * answers do not say that.
 */
export function withAnswersUnderPoints(text: string): string {
  if (!/^\s{0,3}>/mu.test(text)) return text;
  const lines = text.split(/\r?\n/);
  const answers = answersIn(lines);
  const said = answers.map(({ from, to }) => lines.slice(from, to).join(' ').replace(/\s+/gu, ' ').trim());
  // "Svar: Klart" says itself what it is.
  if (said.some((one) => /^\p{L}[^:.]{1,30}:\s/u.test(one))) return text;
  const stating = said.filter((one) => findState(one) ?? findSchedule(one));
  if (stating.length < 2 || stating.length < SAY * answers.length) return text;
  const told = new Map(answers.map(({ from }, at) => [from, `Läge: ${said[at]}`]));
  const rest = new Set(answers.flatMap(({ from, to }) => lines.slice(from + 1, to).map((_, at) => from + 1 + at)));
  return lines
    .map((line, at) => (rest.has(at) ? '' : (told.get(at) ?? QUOTED.exec(line)?.groups?.['text'] ?? line)))
    .join('\n');
}
