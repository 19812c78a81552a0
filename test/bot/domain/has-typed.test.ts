import type { FormFields } from '../../../bot/domain/assignment';
import { hasTyped } from '../../../bot/domain/has-typed';

/** A form as it came: paused for want of money, a date asked for, and one part of two done. */
const FRESH: FormFields = {
  state: 'paused',
  schedule: null,
  doneParts: ['plan-a-1.2', 'plan-a-1.1'],
  followUp: 'Lokalen är trång.',
  analysis: '',
  hindrance: 'funding',
  newDue: '2026-10-30',
};

test('sent as it came nothing is typed, however blanks and the order of ticks came back', () => {
  expect(hasTyped(FRESH, FRESH)).toBe(false);
  const same = { doneParts: ['plan-a-1.1', 'plan-a-1.2'], followUp: ' Lokalen är trång.\n', analysis: ' ' };
  expect(hasTyped({ ...FRESH, ...same }, FRESH)).toBe(false);
});

const CHANGES: readonly Partial<FormFields>[] = [
  { state: 'in_progress' },
  { schedule: 'at_risk' },
  { doneParts: ['plan-a-1.1'] },
  { doneParts: [] },
  { followUp: 'Lokalen är utbytt.' },
  { followUp: '' },
  { analysis: 'Fler elever får plats.' },
  { hindrance: 'staffing' },
  { hindrance: null },
  { newDue: '2026-12-18' },
  { newDue: null },
];
test.each(CHANGES)('%j is a change, also where it only takes something away', (but) =>
  expect(hasTyped({ ...FRESH, ...but }, FRESH)).toBe(true),
);
