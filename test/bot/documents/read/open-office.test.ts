import { zipSync } from 'fflate';
import { openOffice } from '../../../../bot/documents/read/files/open-office';

const MB = 1024 * 1024;

describe('the parts of a file', () => {
  test('share one bound: a workbook of many large sheets is given up, whichever of them is asked for', () => {
    const names = [1, 2, 3].map((no) => `xl/worksheets/sheet${no}.xml`);
    const parts = Object.fromEntries(names.map((name) => [name, Buffer.alloc(7 * MB, '<c/>')]));
    // Not packed at all, so that none is refused for how tight it is.
    const file = zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>'), ...parts }, { level: 0 });
    const opened = openOffice(file);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const read = names.map((name) => opened.value.part(name));
    expect(read.map((one) => one.ok || one.refusal.code)).toEqual([true, true, 'too_heavy']);
    const alone = openOffice(file);
    expect(alone.ok && alone.value.part(names[2] ?? '').ok).toBe(true);
  });
});
