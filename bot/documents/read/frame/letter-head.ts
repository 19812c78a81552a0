import type { LocalDate } from '../../../domain/dates';
import { normalise } from '../../../domain/reading/swedish-text';
import { readDates } from '../../../domain/swedish-dates';
import { type Block, cellText, isEmptyCell } from '../neutral';

/** What the head of a mail says of the text under it. */
interface Mail {
  readonly blocks: readonly Block[];
  /** The day it was sent: of the document, where it states none of its own. */
  readonly sentOn: LocalDate | null;
}

export interface Letter extends Mail {
  /** The last mail of an exchange without those it answers, which stand under it; null where it answers none. */
  readonly answer: Mail | null;
}

const FIELD =
  /^(?<name>från|from|skickat|skickades|sent|datum|date|till|to|kopia(?:\s+till)?|cc|hemlig\s+kopia|bcc|ämne|subject|bifogade\s+filer|attachments|bilagor|prioritet|importance)\s*:\s*(?<value>.*)$/iu;
/** Fields that no paper but a mail has; "Datum:" and "Till:" alone also head a letter. */
const OF_MAIL = /^(?:från|from|skickat|skickades|sent|ämne|subject|cc|kopia)$/iu;
/** "Till:" and "Från:" without a day or a subject stand over a letter on paper, which says who gives what to whom. */
const OF_PEOPLE = /^(?:från|from|till|to|kopia(?:\s+till)?|cc)$/iu;
const SUBJECT = /^(?:ämne|subject)$/iu;
const SENT = /^(?:skickat|skickades|sent|datum|date)$/iu;
/** "SV: VB: Handlingsplan": what mail programs put before a subject. */
const PASSED_ON = /^(?:(?:sv|vb|re|fw|fwd|svar|aw|wg)\s*:\s*)+/iu;
/** "Den tis 4 nov. 2025 kl. 09:12 skrev Eva Norr <eva@…>:" */
const WROTE =
  /^(?:(?:den|on|(?:mån|tis|ons|tors?|fre|lör|sön)\p{L}*\.?)\s|\d{1,2}\s+\p{L}{3,9}\.?\s|\d{4}-\d{2}-\d{2}\s).{6,60}\s(?:skrev|wrote)(?!\p{L}).{0,120}:$|^-{2,}\s*(?:ursprungligt|vidarebefordrat|original|forwarded)\s.*$/iu;
/** A line without the marks a mail program sets before what is answered: "> Den 3 mars skrev Eva:" */
const unquoted = (text: string): string => normalise(text).replace(/^(?:>\s*)+/u, '');
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A subject or title without the marks of answering and passing on. */
export const withoutReplyMarks = (text: string): string => text.replace(PASSED_ON, '');

/** The day of a sent line: "fredag 7 november 2025 15:40", "Tue, 4 Nov 2025 09:12:33 +0100", "November 4, 2025 9:12 AM". */
function sentDay(text: string): LocalDate | null {
  const found = readDates(text.replace(/\s\d{1,2}[:.]\d{2}.*$/u, ''), '2000-01-01', 'due').find(
    ({ date }) => date.precision === 'day' && date.assumed !== true,
  );
  if (found?.date.date) return found.date.date;
  const english =
    /(?<d1>\d{1,2})\s+(?<m1>[a-z]{3})[a-z]*\.?,?\s+(?<y1>20\d{2})|(?<m2>[a-z]{3})[a-z]*\.?\s+(?<d2>\d{1,2}),?\s+(?<y2>20\d{2})/iu.exec(
      text,
    )?.groups;
  const month = ENGLISH.indexOf((english?.['m1'] ?? english?.['m2'] ?? '').toLowerCase()) + 1;
  const [day, year] = [english?.['d1'] ?? english?.['d2'], english?.['y1'] ?? english?.['y2']];
  return month === 0 || !day || !year ? null : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** "Åtgärdsplan för gymnasieskolan 2026–2027" on a line of its own, where a plan was pasted into the mail as text. */
const TITLE_LINE =
  /^\p{Lu}(?!.*\s(?:är|har|ska|kommer|skickas?|finns|gäller|bifogas?|ligger|nedan|bilagd)(?!\p{L}))\p{L}*(?:handlings|åtgärds|aktivitets|utvecklings|verksamhets|arbets|kvalitets)?plan\s(?:för|mot|mellan|avseende|inom|efter|vid)\s[^.:;!?]{3,80}$/u;
const isTitleLine = (block: Block): boolean => block.kind !== 'table' && TITLE_LINE.test(normalise(block.text));

/** A block as the field of a mail's head it is; a head set as a table has one field a row. */
function fieldsOf(block: Block): readonly { readonly name: string; readonly value: string }[] | null {
  if (block.kind !== 'table') {
    const groups = FIELD.exec(normalise(block.text))?.groups;
    return groups ? [{ name: groups['name'] ?? '', value: groups['value'] ?? '' }] : null;
  }
  const rows = block.rows.map((row) => row.cells.filter((cell) => !isEmptyCell(cell)).map(cellText));
  const read = rows.map(([label = '', ...more]) => FIELD.exec(normalise([label, ...more].join(' ')))?.groups);
  if (rows.length > 8 || read.some((one) => one === undefined)) return null;
  return read.map((one) => ({ name: one?.['name'] ?? '', value: one?.['value'] ?? '' }));
}

interface Head {
  readonly from: number;
  readonly to: number;
  readonly subject: string | null;
  readonly sentOn: LocalDate | null;
}

function headsOf(blocks: readonly Block[]): readonly Head[] {
  const heads: Head[] = [];
  let at = 0;
  while (at < blocks.length) {
    let to = at;
    const fields: { readonly name: string; readonly value: string }[] = [];
    for (let own = fieldsAt(blocks, to); own !== null; own = fieldsAt(blocks, to)) {
      fields.push(...own);
      to += 1;
    }
    const known = new Set(fields.map((one) => one.name.toLowerCase()));
    if (
      [...known].some((one) => !OF_PEOPLE.test(one)) &&
      known.size >= 2 &&
      [...known].some((one) => OF_MAIL.test(one))
    ) {
      const subject = fields.find((one) => SUBJECT.test(one.name))?.value ?? '';
      const sent = fields.find((one) => SENT.test(one.name))?.value;
      heads.push({ from: at, to, subject: subject || null, sentOn: sent ? sentDay(sent) : null });
    }
    at = Math.max(to, at + 1);
  }
  return heads;
}

const fieldsAt = (blocks: readonly Block[], at: number) => {
  const block = blocks[at];
  return block === undefined ? null : fieldsOf(block);
};

/** Where the mail begins that is answered: at its own head under the answer, or where a program says who wrote it. */
function answeredFrom(blocks: readonly Block[], heads: readonly Head[]): number | null {
  const isText = (block: Block) => block.kind === 'table' || !WROTE.test(unquoted(block.text));
  const wrote = blocks.findIndex((block) => !isText(block));
  // A head right at the top is the mail's own; one under a text is of what the text answers.
  const head = heads.find((one, at) => at > 0 || one.from > 1)?.from ?? -1;
  const [from] = [wrote, head].filter((at) => at > 0).sort((a, b) => a - b);
  return from ?? null;
}

/**
 * A document without the heads of mails: who sent it to whom is no part of a plan, and "Till: Rektorer" no title. The
 * subject stands in the first head's place as the heading it is. What was passed on ("VB:") is dated by the mail that
 * holds it, an answer by its own.
 */
export function withoutLetterHeads(blocks: readonly Block[]): Letter {
  const heads = headsOf(blocks);
  const [first, second] = heads;
  const passed = blocks
    .slice(0, first?.to ?? 0)
    .some((block) => block.kind !== 'table' && /^(?:vb|fw|fwd)\s*:/iu.test(block.text));
  const isPassedOn = passed || /^(?:vb|fw|fwd)\s*:/iu.test(first?.subject ?? '');
  const subject = withoutReplyMarks(first?.subject ?? '').trim();
  const inHead = (at: number) => heads.some((one) => at >= one.from && at < one.to);
  const firstBlock = blocks[first?.from ?? 0];
  const line = firstBlock?.kind === 'table' ? (firstBlock.rows[0]?.line ?? 1) : (firstBlock?.line ?? 1);
  // A subject over a document with a heading of its own is what the mail is about, not what the document is called.
  const isHeaded = blocks.some((block, at) => block.kind === 'heading' || (!inHead(at) && isTitleLine(block)));
  const upTo = (end: number) =>
    blocks.slice(0, end).flatMap((block, at): readonly Block[] => {
      if (at === first?.from && subject !== '' && !isHeaded)
        return [{ kind: 'heading', text: subject, level: 1, line }];
      if (inHead(at) || (block.kind !== 'table' && WROTE.test(unquoted(block.text)))) return [];
      return [block];
    });
  const answered = isPassedOn ? null : answeredFrom(blocks, heads);
  const ownDay = answered !== null && (first?.from ?? answered) >= answered ? null : (first?.sentOn ?? null);
  return {
    blocks: first || answered !== null ? upTo(blocks.length) : blocks,
    sentOn: (isPassedOn ? second?.sentOn : null) ?? first?.sentOn ?? null,
    answer: answered === null ? null : { blocks: upTo(answered), sentOn: ownDay },
  };
}
