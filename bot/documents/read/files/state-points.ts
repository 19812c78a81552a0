import { findState } from '../../../domain/plan-phrases';
import { normalise } from '../../../domain/reading/swedish-text';
import { labelAlone, parted } from '../text/labels';

const BOX_POINT = /^(?<indent>[ \t]*)[-*+]\s+\[[ xX✓✔]?\]\s+\S/u;
const POINT = /^(?<lead>(?<indent>[ \t]+)[-*+•–]\s+)(?<text>\S.*)$/u;
/** "Skulle varit klart i maj. Nytt datum: oktober": when it was to be done, and is to be done now. */
const WAS_DUE = /^(?:skulle|borde)\s+(?:ha\s+)?(?:varit|vara|blivit)\s+(?:klart?|färdigt?)(?!\p{L})/iu;

const plain = (text: string): string => normalise(text.replace(/\*\*|__|^[*_]|[*_]$/gu, ''));
const isField = (text: string): boolean => labelAlone(text) !== null || parted(text)?.lead === '';

/**
 * Such a point with the label it leaves out: "Klart, hänger i entrén" -> "Status: Klart. Kommentar: hänger i entrén", whose
 * days are no deadline; null for a point of its own.
 */
function labelled(text: string): string | null {
  if (isField(text)) return null;
  if (WAS_DUE.test(text)) return `Klart: ${text}`;
  const found = findState(text);
  if (found?.start !== 0) return null;
  const more = text.slice(found.end);
  if (/^[.!]?$/u.test(more)) return `Status: ${text}`;
  return /^[,.;!]\s+\S/u.test(more) ? `Status: ${text.slice(0, found.end)}. Kommentar: ${more.slice(1).trim()}` : null;
}

/**
 * Points under a point with a box ("- [x] Ny affisch") beside its fields ("Ansvarig: kuratorn") that tell how far it has
 * come, each with its label. Under a point without fields they stand as they are.
 */
export function withStatePoints(lines: readonly string[]): readonly string[] {
  const result = [...lines];
  lines.forEach((line, at) => {
    const box = BOX_POINT.exec(line)?.groups?.['indent'];
    if (box === undefined) return;
    const own: { readonly at: number; readonly lead: string; readonly text: string }[] = [];
    for (let below = at + 1; below < lines.length; below += 1) {
      const { indent = '', lead = '', text = '' } = POINT.exec(lines[below] ?? '')?.groups ?? {};
      if (text === '' || indent.length <= box.length || BOX_POINT.test(lines[below] ?? '')) break;
      own.push({ at: below, lead, text: plain(text) });
    }
    if (!own.some(({ text }) => isField(text))) return;
    for (const point of own) {
      const said = labelled(point.text);
      if (said !== null) result[point.at] = `${point.lead}${said}`;
    }
  });
  return result;
}
