import type { LocalDate } from '../../../domain/dates';
import { type CommitmentDates, commitmentDates } from './commitment-dates';
import type { Does } from './found-measure';
import { isActor } from './main-clause';

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
