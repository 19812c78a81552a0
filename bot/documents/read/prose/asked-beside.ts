import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { labelOf } from './answer-labels';
import { isImperative, isInfinitive } from './main-clause';
import { tellsFound } from './promised-before';
import type { ProseLine } from './prose-lines';

/** "Klart i maj.", "Ansvarig är rektor.": what is said of a measure and answers nobody. */
const OF_MEASURE =
  /^(?:ansvarig|klart?|senast|status|start|uppföljning|utvärder|tid|genomför[st]|pågår|ej|inte|påbörja)/iu;

interface Parted {
  readonly asked: string;
  readonly answer: string;
}

function parted(line: ProseLine, asks: (first: string, next: string) => boolean): Parted | null {
  const [first, next] = sentences(line.text);
  if (!first || !next) return null;
  const [asked, said] = [line.text.slice(first.start, first.end), line.text.slice(next.start)].map(normalise);
  return asked && said && asks(asked, said) ? { asked, answer: said } : null;
}

const isAsk = (first: string, next: string): boolean => {
  const [word = ''] = first.split(' ');
  const opens = isInfinitive(word.toLowerCase()) || isImperative(word) || /^att\s+\p{Ll}/iu.test(first);
  return opens && !/\d/u.test(first) && !OF_MEASURE.test(next);
};

const apart = (lines: readonly ProseLine[], of: ReadonlyMap<ProseLine, Parted>): readonly ProseLine[] => {
  const order = [...of.keys()];
  return lines.flatMap((line): readonly ProseLine[] => {
    const found = of.get(line);
    if (!found) return [line];
    const own = { ...line, number: null, bullet: false };
    return [
      { ...own, text: `Rekommendation ${order.indexOf(line) + 1}: ${found.asked}` },
      { ...own, text: found.answer, heading: false },
    ];
  });
};

const among = (lines: readonly ProseLine[], asks: (first: string, next: string) => boolean) =>
  new Map(
    lines.flatMap((line) => {
      const found = parted(line, asks);
      return found ? [[line, found] as const] : [];
    }),
  );

/**
 * A letter that says what was asked in the first sentence of each point ("a) Dokumentera besluten. Styrelsens sekreterare
 * för …") or what was found in the first of each paragraph ("Revisorerna pekar på att … Förvaltningen ska därför …"), with
 * each such sentence on a line of its own. Where labels part the letter already it is left as it is.
 */
export function askedBeside(lines: readonly ProseLine[]): readonly ProseLine[] {
  if (lines.some((one) => ['recommendation', 'answer'].includes(labelOf(one.text)?.kind ?? ''))) return lines;
  const points = lines.filter((one) => one.bullet || one.number !== null);
  const asked = among(points, isAsk);
  const opening = lines.slice(0, Math.max(lines.indexOf(points[0] ?? (lines[0] as ProseLine)), 0));
  const isAnswer =
    opening.some((one) => /rekommendation/iu.test(one.text)) && opening.some((one) => /svar|yttrande/iu.test(one.text));
  if (isAnswer && asked.size > 1 && asked.size === points.length) return apart(lines, asked);
  const found = among(
    lines.filter((one) => !one.bullet && one.number === null && !one.heading),
    (first, next) => tellsFound(first) && !tellsFound(next),
  );
  return found.size > 1 && points.length === 0 ? apart(lines, found) : lines;
}
