import { isFirstName } from '../text/first-names';
import type { TextLine } from '../text/lines';

/** "Från: Eva Lind <eva@…>": who a mail is from; the first is of the mail itself, and not of what it answers. */
const FROM = /^(?:från|from|avsändare)\s*:\s*/iu;
/** "Vid anteckningarna: Eva Lind", "Antecknat av Eva" */
const NOTED =
  /^(?:vid\s+(?:anteckning\p{L}*|tangent\p{L}*|pennan|protokollet|datorn)|anteckna(?:t|de)(?:\s+av)?|för\s+anteckningarna|skrivet\s+av)\s*:?\s*/iu;
/** "Med vänlig hälsning", "Mvh Eva Lind, rektor", "/Eva" */
const CLOSES =
  /^(?:(?:med\s+)?(?:vänlig|bästa|varma|många)\p{L}*\s+hälsning\p{L}*|hälsning\p{L}*|vänligen|mvh|vh|hälsar|\/)[\s,/–-]*/iu;
const NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){0,2}(?=$|[\s,.<(])/u;

const nameBehind = (lead: RegExp, text: string): string | null =>
  lead.test(text) ? (NAME.exec(text.replace(lead, ''))?.[0] ?? null) : null;

/** Who writes a mail, a letter or notes, and is "jag" in it; null where the document does not say. */
export function writerOf(lines: readonly TextLine[]): string | null {
  const from = lines.slice(0, 6).flatMap(({ text }) => nameBehind(FROM, text) ?? [])[0];
  const noted = lines.flatMap(({ text }) => nameBehind(NOTED, text) ?? [])[0];
  if (from !== undefined || noted !== undefined) return from ?? noted ?? null;
  const at = lines.findIndex(({ text }) => CLOSES.test(text));
  if (at < 0) return signedAlone(lines);
  const closing = lines[at]?.text ?? '';
  const who = nameBehind(CLOSES, closing) ?? NAME.exec(lines[at + 1]?.text ?? '')?.[0] ?? '';
  return isFirstName(who.split(' ')[0] ?? '') ? who : null;
}

/** "Bertil" alone under a letter's last sentence, whatever name that is. */
function signedAlone(lines: readonly TextLine[]): string | null {
  const at = lines.findIndex(
    ({ text }, place) =>
      place >= lines.length - 4 &&
      /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+)?$/u.test(text) &&
      /[.!]$/.test(lines[place - 1]?.text ?? ''),
  );
  return lines[at]?.text ?? null;
}
