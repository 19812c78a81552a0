import { readText, type Written } from './read-text';

/**
 * What was read of a document, a line a measure: title | owners | start–due | state schedule, then the next report, the
 * evaluation, the area and the group where there are any. Empty where the document was refused as no plan.
 */
export async function planLines(name: string, document: Written): Promise<readonly string[]> {
  const read = await readText(name, document);
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
