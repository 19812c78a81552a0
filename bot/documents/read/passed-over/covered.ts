import type { Draft, DraftMeasure } from '../../../domain/draft';
import { normalise, sentences, stems } from '../../../domain/reading/swedish-text';

/** A measure that was read, with the lines of the document it stands in. */
export interface ReadFrom {
  readonly measure: DraftMeasure;
  readonly lines: readonly number[];
}

/** Whether a sentence on a line of the document has been read. */
export type IsCovered = (sentence: string, line: number) => boolean;

const plain = (text: string): string =>
  normalise(text)
    .toLowerCase()
    .replace(/[\s.:;,!]+$/u, '');

/** Everything a measure keeps of the document's words. */
function textsOf(one: DraftMeasure): readonly string[] {
  const dates = [one.startSaid, ...one.due, one.evaluation, one.nextReport].flatMap((date) => (date ? [date.raw] : []));
  const actions = one.actions.map((action) => (typeof action === 'string' ? action : action.text));
  const texts = [one.title, one.source, one.area, one.statusRaw, one.followUp, one.analysis, one.executor?.name];
  return [...texts.flatMap((text) => text ?? []), ...actions, ...one.responsible, ...dates];
}

/** The list a key has in a map; an empty one that is put there where it has none. */
function under<Key, Value>(map: Map<Key, Value[]>, key: Key): Value[] {
  const known = map.get(key);
  if (known) return known;
  const made: Value[] = [];
  map.set(key, made);
  return made;
}

interface Known {
  readonly title: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

const NOTHING: Known = { title: new Set(), all: new Set() };

/** So much of a sentence in a measure's own line is the measure's; and of one that stands elsewhere. */
const [ON_ITS_LINE, ANYWHERE] = [0.5, 0.75];
/** So much of a title in a sentence of its line says that it was read out of that one. */
const OF_TITLE = 0.6;

/**
 * Whether a sentence, by its words and the line it stands on, has been read: as a measure or a part of one, the plan's
 * title, a recommendation or a judgement. Each word is looked up among those that have it, so that a long plan costs what
 * is long.
 */
export function coveredBy(draft: Draft, readFrom: readonly ReadFrom[]): IsCovered {
  const known = readFrom.map(({ measure }): Known => {
    const all = new Set(textsOf(measure).flatMap((text) => [...stems(text)]));
    return { title: stems(measure.title), all };
  });
  const [onLine, byWord] = [new Map<number, number[]>(), new Map<string, number[]>()];
  for (const [at, { lines }] of readFrom.entries()) for (const line of lines) under(onLine, line).push(at);
  for (const [at, { all }] of known.entries()) for (const word of all) under(byWord, word).push(at);
  const whole = new Set(
    [
      ...readFrom.flatMap(({ measure }) => textsOf(measure)),
      draft.plan.title,
      ...draft.recommendations.map((one) => one.text),
      ...draft.ratings.flatMap((one) => [one.raw, one.area]),
    ].flatMap((text) => [plain(text), ...sentences(text).map(({ start, end }) => plain(text.slice(start, end)))]),
  );
  return (sentence, line) => {
    if (whole.has(plain(sentence))) return true;
    const words = [...stems(sentence)];
    const share = (all: ReadonlySet<string>) => words.filter((one) => all.has(one)).length / Math.max(1, words.length);
    const isOwn = (at: number) => {
      const { title, all } = known[at] ?? NOTHING;
      return (
        share(all) >= ON_ITS_LINE ||
        (title.size > 0 && [...title].filter((one) => words.includes(one)).length / title.size >= OF_TITLE)
      );
    };
    if (onLine.get(line)?.some(isOwn)) return true;
    const hits = new Map<number, number>();
    for (const word of words) for (const at of byWord.get(word) ?? []) hits.set(at, (hits.get(at) ?? 0) + 1);
    return words.length > 0 && [...hits.values()].some((count) => count / words.length >= ANYWHERE);
  };
}
