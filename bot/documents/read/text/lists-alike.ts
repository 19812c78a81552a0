import type { TextLine } from './lines';

/** A list of points in running text, and whether its points have been held to be measures. */
export interface PointList {
  readonly points: readonly number[];
  /** What heads it: the kind of label or the level of a heading right over it; null for neither. */
  readonly head: string | null;
  readonly isTaken: boolean;
  /** Whether any of its points says who, when or how far. */
  readonly says: boolean;
}

/** "Område 2: Trygghet", "Brist 1 – Stöd". */
const NUMBERED_AREA = /^(?:\p{L}*område|brist|avvikelse|rekommendation|\p{Ll}*mål)\s+\d{1,2}\s*[:.–-]\s*\p{L}/iu;

/** "Uppföljning av planen görs i juni" is said of the points over it. */
const OF_THE_REST =
  /^(?:uppföljning|utvärdering|redovisning|återrapportering|avstämning)(?:en)?\s+(?:av|sker|görs)(?!\p{L})/iu;

/** "Utomhus" alone in a plain text, apart from what stands over it. */
export const isPlainHead = ({ text, bullet, number, heading, gap }: TextLine): boolean =>
  !heading && !bullet && number === null && gap && text.length <= 60 && /^\p{Lu}[^.:;,!?]*$/u.test(text);

/** What stands right over a list: "area" for a label such as "Utvecklingsområde: Trygghet", else its heading's level. */
export function headOfList(line: TextLine | undefined, kind: string | undefined): string | null {
  if (kind === 'area') return 'area';
  if (kind === 'text' && line && !line.bullet && NUMBERED_AREA.test(line.text)) return 'area';
  if (kind === 'text' && line && isPlainHead(line)) return 'plain line';
  return line?.heading && kind === 'text' ? `level ${line.level}` : null;
}

/**
 * Points of lists headed just as those that are measures: under "Utvecklingsområde: Samverkan" a point that nobody owns
 * yet is one as much as those under the areas before it. Under plain headings one point at least must say something.
 */
export const pointsAlike = (lists: readonly PointList[], lines: readonly TextLine[]): readonly number[] => {
  const heads = new Set(lists.flatMap(({ head, isTaken }) => (isTaken && head !== null ? [head] : [])));
  const isAlike = ({ head, isTaken, says }: PointList) =>
    !isTaken && head !== null && heads.has(head) && (says || head === 'area');
  return lists.filter(isAlike).flatMap(({ points }) => points.filter((at) => !OF_THE_REST.test(lines[at]?.text ?? '')));
};
