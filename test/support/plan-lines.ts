import { readPlan } from '../../bot/documents/read/read-plan';

/**
 * What was read of a document, a line a measure: title | owners | start–due | state schedule, then the next report, the
 * evaluation, the area and the group where there are any. Empty where the document was refused as no plan.
 */
export async function planLines(name: string, document: string | Uint8Array): Promise<readonly string[]> {
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document;
  const read = await readPlan({ name, bytes }, { today: '2026-11-22' });
  if (!read.ok && read.refusal.code !== 'no_table_found') throw new Error(`refused: ${read.refusal.code}`);
  if (!read.ok) return [];
  return read.draft.measures.map((one) => {
    const named = (label: string, text: string | null | undefined) => (text ? [`${label} ${text}`] : []);
    return [
      one.title,
      one.responsible.join(', '),
      `${one.start ?? ''}–${one.due.map((due) => due.date ?? due.precision).join('+')}`,
      [one.status, ...(one.schedule ? [one.schedule] : [])].join(' '),
      ...named('next', one.nextReport?.date),
      ...named('evaluation', one.evaluation?.date),
      ...named('area', one.area),
      ...named('group', one.group),
    ].join(' | ');
  });
}
