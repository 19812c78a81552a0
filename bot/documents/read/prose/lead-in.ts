import type { LocalDate } from '../../../domain/dates';
import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { labelOf, partsOfLine } from './answer-labels';
import { namesTimeAhead } from './commitment-dates';
import type { ProseLine } from './prose-lines';
import { readStatement } from './statements';

const isOwnedOrTimed = (text: string): boolean =>
  partsOfLine(text).some((part) => {
    const label = labelOf(part);
    return label?.kind === 'field' && (label.field === 'responsible' || label.field === 'due');
  });

/** "Åtgärd: Nyckeltal läggs in i uppföljningen" with who or when beside it or on the next line. */
const isLabelledMeasure = (one: ProseLine, next: ProseLine | undefined): boolean => {
  const label = labelOf(one.text);
  return label?.kind === 'measures' && label.rest !== '' && isOwnedOrTimed(`${one.text} ${next?.text ?? ''}`);
};

const isPromise = (sentence: string, reference: LocalDate): boolean => {
  const said = readStatement(sentence, false);
  return said.kind === 'does' && said.state === 'decided' && !namesTimeAhead(sentence, reference);
};

/**
 * An answer without what only leads over to the measures it labels: "Nämnden avser att komplettera uppföljningen."
 * stands before "Åtgärd: … / Ansvarig: …" as its reason, and is no measure beside it. What names a day of its own stays.
 */
export function withoutLeadIn(lines: readonly ProseLine[], reference: LocalDate): readonly ProseLine[] {
  const first = lines.findIndex((one, at) => isLabelledMeasure(one, lines[at + 1]));
  return lines.flatMap((line, at): readonly ProseLine[] => {
    if (at >= first || line.bullet || line.number !== null || labelOf(line.text)?.kind === 'field') return [line];
    const all = sentences(line.text).map(({ start, end }) => normalise(line.text.slice(start, end)));
    const kept = all.filter((one) => !isPromise(one, reference));
    if (kept.length === all.length) return [line];
    return kept.length === 0 ? [] : [{ ...line, text: kept.join(' ') }];
  });
}
