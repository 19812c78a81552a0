import { readPlan } from '../../../bot/documents/read/read-plan';
import { demoTexts } from '../../../bot/text/demo';

test.each(['sv', 'en'] as const)('what the demo offers to paste is read as a measure, in %s', async (locale) => {
  const things = demoTexts(locale).things({ bot: 'Uppföljning', channel: 'Ledningsgruppen' });
  const [, pasted = ''] = /[”“]([^”]+)”/.exec(things[3]) ?? [];
  // The window drops line breaks.
  expect(pasted).not.toContain('\n');
  const read = await readPlan(
    { name: 'Inklistrad text', bytes: new TextEncoder().encode(pasted) },
    { today: '2026-11-23', locale },
  );
  expect(read.ok && read.draft.measures).toMatchObject([
    { title: 'Rutin för mobilfria lektioner', responsible: ['Rektorer i grundskolan'], due: [{ date: '2027-03-15' }] },
  ]);
});
