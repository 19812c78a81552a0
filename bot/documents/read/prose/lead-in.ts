import type { LocalDate } from '../../../domain/dates';
import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { isDoneDeed } from '../running/done-told';
import { deedOfReply } from '../running/put-there';
import { isActor } from '../sentence/somebody';
import { type CommitmentDates, commitmentDates, namesTimeAhead } from '../sentence/times';
import { labelOf, partsOfLine } from './answer-labels';
import type { Does } from './found-measure';
import type { ProseLine } from './prose-lines';
import { readStatement } from './statements';

/** What a list's introduction said: its points are commitments of that state. */
export interface List {
  readonly id: number;
  readonly state: Does['state'];
  readonly who: string | null;
  readonly dates?: CommitmentDates;
  /** True where the document heads the list "Åtgärder". */
  readonly labelled: boolean;
}

/** "Nämnden kommer att:" and "Följande åtgärder planeras:" make commitments of the points under them. */
export function introduces(text: string, id: number, reference: LocalDate, from: LocalDate | null): List | null {
  if (!/(?::|(?<![\p{L}])att)$/u.test(text)) return null;
  const who = /^(?<who>.{3,60}?)\s+(?:kommer|ska|avser|planerar|har)(?![\p{L}])/iu.exec(text)?.groups?.['who'] ?? null;
  const actor = who !== null && isActor(who) ? who : null;
  const list = { id, who: actor, labelled: false, dates: commitmentDates(text, reference, from) };
  const plans = /(?<![\p{L}])(?:kommer|ska|avser|planera(?:r|s|de)?|kommande|beslutat)(?![\p{L}])/iu;
  if (plans.test(text)) return { ...list, state: 'decided' };
  if (/vidtagits|vidtagna|genomförts|genomfört|gjorts|vidtagit/iu.test(text)) return { ...list, state: 'completed' };
  return /åtgärder|insatser/iu.test(text) ? { ...list, state: 'decided' } : null;
}

/** "Nämnden avser att vidta följande åtgärder:" only leads to its points, and is none itself. */
export const onlyLeads = (sentence: string): boolean =>
  /(?<!\p{L})(?:följande|nedanstående|dessa)\s+(?:\p{L}+\s+){0,2}?(?:åtgärder|insatser|aktiviteter|saker|steg|förändringar)(?:\s[^.:]{1,60})?\s*:$/iu.test(
    sentence,
  );

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

/** Whether a sentence tells of what has been done, in a list that says so: "Biblioteket har flyttats" under "Vidtagna åtgärder". */
export const isDoneUnder = (list: List | null, sentence: string): boolean =>
  list?.labelled === true &&
  list.state === 'completed' &&
  (isDoneDeed(sentence, isActor) || deedOfReply(sentence, isActor) !== null);
