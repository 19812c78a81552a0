import { expectsDelivery, findExecutor } from '../../../domain/plan-phrases';
import { findPeriods } from '../../../domain/reading/find-periods';
import { sentences } from '../../../domain/reading/swedish-text';
import type { MeasureRow } from '../tables/measure-rows';

/** Somebody outside, as the subject of a sentence: "Konsulten", "Den upphandlade leverantören", "Trafia AB". */
const OUTSIDE =
  /^(?:den\s+)?(?:(?:extern|upphandlad|anlitad)\p{L}*\s+)?(?:\p{L}*(?:konsult|leverantör|entreprenör|byrå|utredare|utvärderare|forskar)\p{L}*|\p{L}*(?:bolaget|företaget|firman)s?|extern\p{L}*\s+\p{L}+)(?!\p{L})/iu;
const FIRM =
  /^(?:(?:\p{L}+\s)?(?:\p{Lu}[\p{L}&-]*\s){1,4}(?:AB|HB|KB)|PwC|KPMG|EY|Deloitte|Sweco|Ramboll|WSP|AFRY)s?(?!\p{L})/u;
const DELIVERS =
  /(?<!\p{L})(?:leverer(?:ar|as|a)|(?:över)?lämnar|presenterar|redovisar|återkommer|rapport\p{L}*|utredning\p{L}*|(?:beräknas|väntas|blir)\s)/iu;

const isDelivery = (sentence: string): boolean =>
  ((OUTSIDE.test(sentence) || FIRM.test(sentence)) && DELIVERS.test(sentence)) ||
  (expectsDelivery(sentence) && findExecutor(sentence) !== null);

interface TimesApart {
  readonly cells: MeasureRow['cells'];
  /** The sentences that say when somebody outside delivers; empty where none does. */
  readonly delivery: string;
}

/**
 * A column of time without what somebody outside delivers: of "Trafia AB levererar rapporten 15 januari 2027. Klart
 * senast 28 februari 2027." the second is when the measure is due. One that says nothing else stands as it is.
 */
export function withoutDelivery(cells: MeasureRow['cells']): TimesApart {
  const paragraphs = cells.due?.paragraphs ?? [];
  const all = paragraphs.flatMap((one, at) =>
    sentences(one.text).map(({ start, end }) => ({ at, said: one.text.slice(start, end).trim(), bullet: one.bullet })),
  );
  const [theirs, own] = [all.filter(({ said }) => isDelivery(said)), all.filter(({ said }) => !isDelivery(said))];
  const delivery = theirs.map(({ said }) => said).join('\n');
  const isTimed = own.some(({ said }) => findPeriods(said, '2000-01-01').length > 0);
  if (theirs.length === 0 || !isTimed) return { cells, delivery };
  const due = paragraphs.flatMap(({ bullet }, at) => {
    const text = own.flatMap((one) => (one.at === at ? [one.said] : [])).join(' ');
    return text === '' ? [] : [{ text, bullet }];
  });
  return { cells: { ...cells, due: { paragraphs: due } }, delivery };
}
