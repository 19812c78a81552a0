const HEAD = '(?:(?:[Bb]itr(?:ädande|\\.)|[Tt]f\\.?)\\s+)?(?:[Rr]ektor|[Ff]örskolechef|[Ee]nhetschef|[Ss]kolledare)';
const NAME = "\\p{Lu}[\\p{L}'-]+(?:\\s+\\p{Lu}[\\p{L}'-]+){1,3}";
const TO = new RegExp(
  `^[Tt]ill\\s*:?\\s+(?:${HEAD}\\s+(?<titled>${NAME})|(?<named>${NAME}),?\\s+${HEAD})(?!\\p{L})`,
  'u',
);

/** The head of a unit whom a letter is written to: "Till: Anna Berg, rektor", "Till rektor Anna Berg". Null for any other line. */
export function headWrittenTo(text: string): string | null {
  const { titled, named } = TO.exec(text)?.groups ?? {};
  return titled ?? named ?? null;
}

const GIVES =
  /^(?:(?:ditt|dina|ert|era|nya|årets|överenskomna|prioriterade)\s+)?uppdrag(?:en|et)?(?!\p{L})[^.:;]{0,60}:?$|(?<!\p{L})(?:(?:ger|får|har)\s+[^.;]{0,80}|dessa\s+|följande\s+)uppdrag\s*:$/iu;

/** Whether the points under a line are given to whom the letter is to: "Ditt uppdrag 2026/27", "Jag ger dig följande uppdrag:". */
export const givesInPoints = (text: string): boolean => text.length <= 200 && GIVES.test(text);
