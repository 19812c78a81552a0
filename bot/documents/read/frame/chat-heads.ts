import { isLocalDate } from '../../../domain/calendar';
import type { LocalDate } from '../../../domain/dates';
import type { Block } from '../neutral';
import { withAgreedDays } from './agreed-in-chat';
import { dayOf, TEXT_DAY } from './frame-lines';

const FULL_NAME = "\\p{Lu}[\\p{L}'-]+(?:\\s\\p{Lu}[\\p{L}'-]+){1,2}(?:\\s\\([^()]{2,40}\\))?";
const NAME = `(?<name>(?:${FULL_NAME}|\\p{Lu}[\\p{L}'-]+))`;
const DAY = `(?:den\\s)?(?<day>${TEXT_DAY}),?\\s(?:kl\\.?\\s)?`;
const CLOCK = '\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s?[AP]M)?';
const MORE = `\\]\\s${NAME}(?::\\s(?<said>\\S.*))?$`;
/** "[2027-02-03 08:14] Siv Alm", "[08:14] Siv Alm", "[08:14, 2027-02-03] Siv: Hej!": unmistakable, also once. */
const IN_BRACKETS: readonly RegExp[] = [
  new RegExp(`^\\[(?:${DAY})?${CLOCK}${MORE}`, 'u'),
  new RegExp(`^\\[${CLOCK},\\s(?<day>${TEXT_DAY})${MORE}`, 'u'),
];
/** "Siv Alm 2027-02-03 08:14", "Siv Alm 8:14", "2027-02-03 08:14 - Siv Alm: Hej!": as other programs write it, each time. */
const OTHERS: readonly RegExp[] = [
  new RegExp(`^${NAME},?\\s${DAY}${CLOCK}$`, 'u'),
  new RegExp(`^(?<name>${FULL_NAME})\\s${CLOCK}$`, 'u'),
  new RegExp(`^${DAY}${CLOCK}\\s(?:[–-]\\s)?${NAME}(?::\\s(?<said>\\S.*))?$`, 'u'),
];
const NAME_ALONE = new RegExp(`^${FULL_NAME}$`, 'u');
const TIME_ALONE = new RegExp(`^(?:${DAY}|(?:i\\sgår|igår|i\\sdag|idag|\\p{L}{2,5}dag)\\s)?${CLOCK}$`, 'iu');

/** "Jag bokar lokal": what the writer takes on; what they think, have or wish gives nobody anything to do. */
const WRITER_DOES =
  /(?<=^|[.!?]\s)jag(?=\s(?!(?:är|har|tycker|tror|hoppas|undrar|vill|kan|önskar|behöver|förstår|håller\smed|kommer)(?!\p{L}))(?:\p{Ll}+r|ska)\s)/giu;

const LONGEST = 400;

interface Head {
  readonly name: string;
  readonly day: LocalDate | null;
  /** What was said on the same line. */
  readonly said: string | null;
}

const textOf = (block: Block | undefined): string | null =>
  block === undefined || block.kind === 'table' || block.text.length > LONGEST ? null : block.text.trim();

function headIn(text: string, patterns: readonly RegExp[]): Head | null {
  const groups = patterns.map((one) => one.exec(text)).find((one) => one !== null)?.groups;
  const day = groups?.['day'];
  return groups?.['name'] ? { name: groups['name'], day: day ? asDay(day) : null, said: groups['said'] ?? null } : null;
}

const asDay = (text: string): LocalDate | null => (isLocalDate(text) ? text : dayOf(text));

/** The lines of a chat that say who wrote when, by their places; one on two lines has its name in the first. */
function headsOf(blocks: readonly Block[]): ReadonlyMap<number, Head> {
  const texts = blocks.map(textOf);
  const under = (patterns: readonly RegExp[]) =>
    texts.flatMap((text, at): readonly (readonly [number, Head])[] => {
      const head = text === null ? null : headIn(text, patterns);
      return head ? [[at, head]] : [];
    });
  const onTwo = texts.flatMap((text, at): readonly (readonly [number, Head])[] => {
    const time = NAME_ALONE.test(text ?? '') ? TIME_ALONE.exec(texts[at + 1] ?? '') : null;
    if (text === null || time === null) return [];
    const day = time.groups?.['day'];
    return [
      [at, { name: text, day: null, said: null }],
      [at + 1, { name: text, day: day ? asDay(day) : null, said: null }],
    ];
  });
  const each = [under(IN_BRACKETS), ...OTHERS.map((one) => under([one])).filter((found) => found.length > 1)];
  return new Map([...each.flat(), ...(onTwo.length > 2 ? onTwo : [])]);
}

/**
 * A conversation copied from a chat without the lines that say who wrote when: they head nothing. "Jag tar fram ett
 * utkast" is said by name, a day that is agreed on later stands beside the one it takes the place of, and the
 * conversation is of the day of its first message. Anything else is as it stands.
 */
export function withoutChatHeads(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly sentOn: LocalDate | null;
} {
  const heads = headsOf(blocks);
  if (heads.size === 0) return { blocks, sentOn: null };
  let writer: string | null = null;
  const lines = blocks.flatMap((block, at) => {
    const head = heads.get(at);
    writer = head?.name ?? writer;
    if (block.kind === 'table' || (head && head.said === null)) return head ? [] : [{ block, text: '', writer }];
    const [first = 'Jag'] = (writer ?? '').split(' ');
    const text = head?.said ?? block.text;
    return [{ block, text: writer === null ? text : text.replace(WRITER_DOES, first), writer }];
  });
  const texts = withAgreedDays(lines);
  return {
    blocks: lines.map(({ block }, at) => (block.kind === 'table' ? block : { ...block, text: texts[at] ?? '' })),
    sentOn: [...heads.values()].find((one) => one.day !== null)?.day ?? null,
  };
}
