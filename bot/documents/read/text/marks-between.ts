import { isFirstName } from './first-names';

/** "Ny rutin; Kim; 15 januari": parted more than once. */
const isPartedBySemicolons = (text: string): boolean => (text.match(/;\s/gu) ?? []).length > 1;

/** "Läxhjälp på torsdagar /Mira", "Möte om medier /Sara + kuratorn, v. 4": signed by who does it, and when. */
function withSignature(text: string): string {
  const { what, who, rest } =
    /^(?<what>.{4,}?\S)\s+\/(?<who>\p{Lu}[^/,;]{1,60}?)(?:,\s+(?<rest>[^/]*(?:\d\/\d)?[^/]*))?\.?$/u.exec(text)
      ?.groups ?? {};
  const isOne = who?.split(/\s*(?:\+|&|,|\soch\s)\s*/u).some((one) => isFirstName(one.split(' ')[0] ?? ''));
  if (!what || !who || !isOne) return text;
  return `${what.replace(/[.,;]$/, '')}. Ansvarig: ${who}${rest ? `. Klart: ${rest}` : ''}`;
}

/** "Ny rutin [Kim] [15/1]", "Ny rutin → Kim → 15/1": marks that lists part with, as the dashes and brackets others write. */
export function withPlainMarks(text: string): string {
  const plain = text
    .replace(/\s*\[(?<one>[^\][]{2,40})\]\s*\[(?<other>[^\][]{2,40})\]\.?$/u, ' ($<one>, $<other>)')
    .replace(/\s*(?:→|⇒|➔|➜|=>|->|»|›)\s*/gu, ' – ')
    .replace(/\(ansv\.?\s*:?\s+(?<who>[^(),;]{2,60})(?=[,;)])/giu, '($<who>');
  return withSignature(isPartedBySemicolons(plain) ? plain.replace(/\s*;\s+/gu, ' – ') : plain);
}
