import { sentences } from '../../../domain/reading/swedish-text';
import { type Cell, cellText } from '../neutral';
import type { MeasureRow } from '../tables/measure-rows';
import { withoutMarks } from './enumerated';

export interface MeasureTitle {
  readonly title: string;
  readonly area: string | null;
  readonly actions: readonly string[];
  /** The number as the plan prints it, in its own column or before the title: "3", "2.1". */
  readonly printed: string | null;
}

const NUMBERED =
  /^(?:(?:[Åå]tgärd|[Ii]nsats|[Aa]ktivitet|[Uu]ppdrag|[Nn]r)\s*)?(\d{1,3}(?:\.\d{1,2})*|\d{1,2}\s?[a-h](?=[.)])|[A-H]\.?\d{1,2}(?:\.\d{1,2})?(?=[.):]))(?:[.):]\s*|\s+(?=\p{Lu}))(?=\p{L})/u;
const TOO_LONG = 200;
/** "Ingår i arbetet ovan (se föregående punkt)" only points elsewhere and names nothing. */
const ELSEWHERE =
  /^(?:(?:sker|görs|hanteras|genomförs|ingår)\s[^.]*)?\(?se\s+(?:även\s+)?(?:föregående|tidigare)\s+(?:punkt|åtgärd|insats|aktivitet)[^.]{0,20}\.?$/iu;

/** "Trygghet" names a field that many measures may lie in, and no measure. */
const isName = (area: string) => area.split(' ').length > 2;

/** "Attestregler saknas" tells what is wrong: beside it stands what is to be done about it. */
const isWanting = (area: string) =>
  /(?<!\p{L})(?:saknas|saknar|brister|brist|inte|ej|otydlig\p{L}*|oklar\p{L}*|otillräcklig\p{L}*)(?!\p{L})/iu.test(
    area,
  );

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/**
 * Whether the area names the measure and the measure's cell lists what is done: one area a row, and lists or long texts
 * beside it. In other plans several measures share an area, and the measure's cell names the measure; so it does where
 * `judged` (the areas the document judges its units in) holds them all: "Analys av resultat | till viss del | uppdrag".
 */
export function areaNamesMeasure(rows: readonly MeasureRow[], judged: ReadonlySet<string>): boolean {
  const areas = rows.map((row) => cellText(row.cells.area));
  if (areas.every((area) => judged.has(area))) return false;
  if (areas.some((area) => area === '') || new Set(areas).size < areas.length || rows.some((row) => row.sharesArea))
    return false;
  if (areas.filter(isName).length * 2 < areas.length) return false;
  if (areas.filter(isWanting).length * 2 >= areas.length) return false;
  const cells = rows.flatMap((row) => (row.cells.measure ? [row.cells.measure] : []));
  const lists = cells.some((cell) => cell.paragraphs.length > 1 || cell.paragraphs.some((one) => one.bullet));
  return cells.length > 0 && (lists || median(cells.map((cell) => cellText(cell).length)) > 120);
}

const unnumbered = (text: string) => text.replace(NUMBERED, '');
const asTitle = (text: string) =>
  unnumbered(text)
    .replace(/[.;,:]+$/, '')
    .trim();

/** Points of a cell: where it marks some, what stands before them introduces them and is no point. */
function pointsOf(cell: Cell | undefined): readonly string[] {
  const paragraphs = cell?.paragraphs ?? [];
  const bullets = paragraphs.filter((one) => one.bullet);
  return (bullets.length > 1 ? bullets : paragraphs).map((one) => one.text);
}

/** What the measure is called, where it belongs and what is to be done. */
export function readTitle(row: MeasureRow, areaNames: boolean): MeasureTitle {
  const { area, no } = row.cells;
  const [measure, part] = [row.cells.measure, row.cells.part].map((cell) => cell && withoutMarks(cell));
  const areaText = area ? cellText(area) : null;
  const first = measure?.paragraphs[0]?.text ?? part?.paragraphs[0]?.text ?? areaText ?? '';
  const fromArea = areaNames || (areaText !== null && ELSEWHERE.test(first));
  const named = fromArea && areaText !== null ? areaText : first;
  const column = no ? cellText(no).replace(/[.):]+$/, '') : null;
  const printed = column ?? NUMBERED.exec(named)?.[1] ?? null;
  const parts = measure ? (part ? pointsOf(part) : []) : [];
  if (fromArea) return { title: asTitle(named), area: areaText, actions: [...pointsOf(measure), ...parts], printed };

  const paragraphs = measure?.paragraphs ?? [];
  const [lead, ...rest] = paragraphs;
  const allPoints = paragraphs.length > 1 && paragraphs.every((one) => one.bullet);
  const opening = sentences(named)[0];
  const short = named.length > TOO_LONG && opening ? named.slice(opening.start, opening.end).trim() : named;
  const own = allPoints
    ? pointsOf(measure)
    : [...(lead && short !== named ? [lead.text] : []), ...rest.map((one) => one.text)];
  return { title: asTitle(short) || short, area: areaText, actions: [...own, ...parts], printed };
}
