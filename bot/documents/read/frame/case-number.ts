import type { Line } from '../tables/table-rows';

const NAMED =
  /(?<owner>[\p{L}]+s\s+|vårt?\s+|er(?:t)?\s+)?(?:dnr|diarienr|diarienummer|ärendenummer|ärendenr|ärende-?id|diarie|diarium|ärende(?=\s*:?\s+\p{Lu}{2,6}[ /.-]?\d)|(?<=(?<!\p{L})ert\s+)ärende(?=\s*:?\s+\d)|beteckning)\s*[.:]*\s*(?=(?<rest>[\p{L}\d][^|·;\n]{2,60}))/giu;
/** The shapes in use, the longest first; `BUN/2019:227`, `2023/BUN 0192 40`, `43-2015:2430`, `2026/44-319`, `26/GN 0107`, `2026-1190-LK`. */
const SHAPES: readonly RegExp[] = [
  /^20\d{2}-\d{2,6}-\p{Lu}{2,4}(?!\p{L})/u,
  /^\p{L}{1,8}[ /:-]20\d{2}\.\d{1,6}(?:-\d{2,4})?(?![\d.])/u,
  /^(?:20)?\d{2}[-/]?\p{Lu}{2,6}[ /:-]?\d{2,5}(?:[ -]\d{2,3})?(?!\d)/u,
  /^(?:\d{1,2}\.){1,3}\d{1,2}[-/]\d{1,5}\/(?:20)?\d{2}(?!\d)/u,
  /^(?:\p{Lu}{2,5}[-/])?\p{L}{1,8}[ /:.-]?\d{2,4}(?:[:/-]\d{1,6}|\.\d{3,6})(?:[-.:/]\d{1,6})*(?: \d{3}(?![\d.:/-]))?/u,
  /^\d{2,4}(?:[-/:]\d{1,6}|\.\d{3,6})(?:[-:/.]\d{1,6})*/u,
  /^\p{Lu}{1,8}[ /-]\d{3,8}/u,
];
const SHAPED =
  /(?<![\p{L}\d])(?:\p{Lu}{2,6}[ /-]\d{4}(?:[:/]\d{1,6}(?:-\d{1,3}| \d{3}(?![\d.:/-]))?|-\d{1,6})(?!-?\d)|\p{Lu}{2,6}\.20\d{2}\.\d{1,6}(?![\d.])|(?!(?:HT|VT|LÅ|KL|TEL|TFN|KR) )\p{Lu}{2,6} 20\d{2}\.\d{2,6}(?![\d.])|20\d{2}-\d{3,6}-\p{Lu}{2,4}|\d{2}-\d{4}:\d{2,6}|(?:20)?\d{2}\/\p{Lu}{2,6} \d{3,5}(?: \d{2})?|(?!(?:HT|VT|LÅ|KL|TEL|TFN)[ 2])(?:\p{Lu}{2,6} \d{2}-\d{4}|\p{Lu}{2,6}20\d{2}[/:]\d{1,6}))(?!-?\d)/gu;
/** "BoF 2026/402 – 5", "KUN 27/0063", "2025-778" on a line of its own, which holds nothing but the number. */
const ALONE =
  /^20\d{2}-(?!20\d{2}$)\d{3,5}$|^(?!(?:HT|VT|LÅ|KL|TEL|TFN)[ 2])\p{Lu}(?:\p{Lu}|\p{Ll}\p{Lu})\p{L}{0,4}[ /-](?:20)?\d{2}[/:-]\d{1,6}(?:\s?[-–]\s?\d{1,3})?$/u;
const DAY = /^\d{4}-\d{2}-\d{2}(?!\d)/u;
const THEY =
  '(?:skolinspektion\\p{L}*|skolverk\\p{L}*|revision\\p{L}*|revisor\\p{L}*|kpmg\\p{L}*|pwc\\p{L}*|ey|länsstyrelse\\p{L}*|ivo|arbetsmiljöverk\\p{L}*|domstol\\p{L}*|ert?|deras)';
/** Another authority's number names its own paper before this one. */
const FOREIGN = new RegExp(`(?<!\\p{L})${THEY}(?!\\p{L})[^.|·]{0,40}$`, 'iu');
/** "Ert dnr", "Yttrande till Skolverket, dnr": the number of those who asked, as this paper bears it; "deras beslut i maj (dnr …)" tells of theirs. */
const ASKED = new RegExp(`(?<!\\p{L})${THEY},?$`, 'iu');

/** "§ 112 Svar på revisionens rapport om skolbiblioteken (UN 2026/97)": behind a board's own matter stands its own number. */
const ENDS_MATTER = /^§\s?\d{1,4}\s[^()]{5,160}\((?:dnr\.?:?\s)?$/iu;

const isForeign = (lead: string): boolean => FOREIGN.test(lead.trimEnd()) && !ENDS_MATTER.test(lead);

/** The plan's case number: the authority's own, and where it bears none that of those who asked; null where only a paper it tells of has one. */
export function caseNumberOf(lines: readonly Pick<Line, 'text'>[]): string | null {
  const found = lines.flatMap(({ text: given }) => {
    // Word's hyphen that never breaks a line is a hyphen.
    const text = given.replace(/[\u2010\u2011]/gu, '-');
    const alone = ALONE.exec(text.trim())?.[0];
    if (alone !== undefined) return [{ number: alone, named: true, foreign: false, asked: false }];
    return [
      ...[...text.matchAll(NAMED)].flatMap((match) => {
        const rest = match.groups?.['rest'] ?? '';
        const shaped = SHAPES.map((shape) => shape.exec(rest)?.[0]).find((one) => one !== undefined);
        if (shaped === undefined || DAY.test(rest)) return [];
        const lead = text.slice(0, match.index) + (match.groups?.['owner'] ?? '');
        // "Ert dnr: SI 2026:1234, vårt dnr: 26/GN 0107"
        const isOurs = /^vår/iu.test(match.groups?.['owner'] ?? '');
        const foreign = !isOurs && isForeign(lead);
        return [{ number: shaped.trim(), named: true, foreign, asked: foreign && ASKED.test(lead.trimEnd()) }];
      }),
      ...[...text.matchAll(SHAPED)].map((match) => ({
        number: match[0],
        named: false,
        foreign: isForeign(text.slice(0, match.index)),
        asked: false,
      })),
    ];
  });
  const own = found.filter((one) => !one.foreign);
  return (own.find((one) => one.named) ?? own[0] ?? found.find((one) => one.asked))?.number ?? null;
}
