import { isTimed } from './time-alone';

/** "Boka städning @per.ask 2027-02-01", "… ⏰ v. 30": how lists in chats and notes say who and when. */
const MENTION = /\s+\(?@(?<who>[\p{L}][\p{L}._-]{1,30})\)?(?:[\s,–—-]+(?<when>\S.*))?$/u;
/** A point with whom "@" names and the time behind it said under labels: "Boka städning. Ansvarig: Per Ask. Klart: 2027-02-01". */
export const withoutMention = (text: string): string => {
  const plain = text.replace(/\s*(?:⏰|📅|🗓️?|⏳)\s*(?=(?:v\.?\s?)?\d)/gu, ' – ');
  const { who, when } = MENTION.exec(plain)?.groups ?? {};
  if (who === undefined || (when !== undefined && !isTimed(when))) return plain;
  const name = /\p{L}[._]\p{L}/u.test(who) ? who.replace(/(?:^|[._])\p{L}/gu, (one) => one.toUpperCase()) : who;
  return `${plain.replace(MENTION, '')}. Ansvarig: ${name.replace(/[._]/gu, ' ').trim()}${when === undefined ? '' : `. Klart: ${when}`}`;
};
