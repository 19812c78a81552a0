/** A line of a conversation, and who said it. */
export interface Said {
  readonly text: string;
  readonly writer: string | null;
}

const DAY = /(?<![\d/])\d{1,2}(?:\/\d{1,2}|\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{Ll}*)(?![\d/])/giu;
const NOT = /(?<!\p{L})(?:inte|ej|nej|svårt|omöjligt)(?!\p{L})/iu;
/** So many lines after somebody asks for another day it is answered. */
const ANSWERED_WITHIN = 6;
/** What is spoken of has been said so many lines before, at most. */
const LOOKS_BACK = 200;

const daysIn = (text: string): readonly string[] => [
  ...new Set((text.match(DAY) ?? []).map((one) => one.toLowerCase())),
];

/**
 * What is said in a conversation, with the day that two of them agree on afterwards put behind the one it takes the
 * place of: "Siv bokar salen, klart 3 mars" / "Hinner inte till 3 mars, går 10 mars bra?" / "Ja, 10 mars". A day nobody
 * else answers with, or that stands in several lines before, changes nothing.
 */
export function withAgreedDays(said: readonly Said[]): readonly string[] {
  const texts = said.map((one) => one.text);
  said.forEach(({ text, writer }, at) => {
    const days = daysIn(text);
    if (writer === null || days.length !== 2 || text.length > 300 || !NOT.test(text)) return;
    for (const old of days) {
      const from = Math.max(0, at - LOOKS_BACK);
      const held = texts.slice(from, at).flatMap((one, n) => (daysIn(one).includes(old) ? [from + n] : []));
      const [place] = held;
      const next = days.find((one) => one !== old) ?? '';
      const isAgreed = said
        .slice(at + 1, at + 1 + ANSWERED_WITHIN)
        .some((one) => one.writer !== writer && daysIn(one.text).includes(next) && !NOT.test(one.text));
      if (held.length === 1 && place !== undefined && isAgreed)
        texts[place] = `${(texts[place] ?? '').replace(/[\s.]+$/u, '')}, ny tid: ${next}`;
    }
  });
  return texts;
}
