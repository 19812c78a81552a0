import fc from 'fast-check';
import { dayOf, hourOf, weekday, weekOf } from '../../../bot/domain/calendar';
import { summaryDeliveryId } from '../../../bot/domain/ids';
import { isSummaryDue } from '../../../bot/domain/summary-due';
import { aBinding, STOCKHOLM } from '../../support/facts-builders';

const due = (now: string, boundAt = '2020-01-01T09:00:00.000Z') => isSummaryDue(aBinding({ boundAt }), now, STOCKHOLM);

it.each([
  ['in winter', '2026-02-09T06:59:59.000Z', '2026-02-09T07:00:00.000Z'],
  ['in summer', '2026-06-08T05:59:59.000Z', '2026-06-08T06:00:00.000Z'],
  ['the Monday after clocks went forward', '2026-03-30T05:59:59.000Z', '2026-03-30T06:00:00.000Z'],
  ['the Monday after clocks went back', '2026-10-26T06:59:59.000Z', '2026-10-26T07:00:00.000Z'],
  ['in week 53', '2026-12-28T06:59:59.000Z', '2026-12-28T07:00:00.000Z'],
  ['in the first week of a year that began on a Friday', '2027-01-04T06:59:59.000Z', '2027-01-04T07:00:00.000Z'],
])('comes at eight in Stockholm %s', (_when, before, at) => {
  expect(due(before)).toBe(false);
  expect(due(at)).toBe(true);
});

it('is still due on Sunday evening after a week of outage, and on no part of the Monday morning after', () => {
  expect(due('2026-02-15T22:59:59.000Z')).toBe(true);
  expect(due('2026-02-15T23:00:00.000Z')).toBe(false);
});

it('comes at once in a channel bound on a Monday after eight, and next Monday in one bound on another day', () => {
  const monday = '2026-02-09T12:00:00.000Z';
  expect(due(monday, monday)).toBe(true);
  expect(due('2026-02-09T05:00:00.000Z', '2026-02-09T04:00:00.000Z')).toBe(false);
  expect(due('2026-02-10T12:00:00.000Z', '2026-02-09T23:30:00.000Z')).toBe(false); // bound on Tuesday 00:30
  expect(due('2026-02-15T12:00:00.000Z', '2026-02-10T12:00:00.000Z')).toBe(false);
  expect(due('2026-02-16T07:00:00.000Z', '2026-02-10T12:00:00.000Z')).toBe(true);
});

it('never comes in a channel that was released', () => {
  expect(isSummaryDue(aBinding({ active: false }), '2026-02-09T12:00:00.000Z', STOCKHOLM)).toBe(false);
});

const instant = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2028-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

it('makes exactly one intent per ISO week that saw a tick after Monday 08:00, whatever ticks happen', () => {
  const binding = aBinding({ boundAt: '2025-12-29T06:00:00.000Z' });
  fc.assert(
    fc.property(fc.array(instant, { maxLength: 60 }), (ticks) => {
      const made = ticks
        .filter((now) => isSummaryDue(binding, now, STOCKHOLM))
        .map((now) => summaryDeliveryId(binding.id, weekOf(dayOf(now, STOCKHOLM))));
      const late = ticks.filter((now) => {
        const day = dayOf(now, STOCKHOLM);
        return weekday(day) > 1 || hourOf(now, STOCKHOLM) >= 8;
      });
      expect(new Set(made)).toEqual(
        new Set(late.map((now) => summaryDeliveryId(binding.id, weekOf(dayOf(now, STOCKHOLM))))),
      );
    }),
  );
});

it('leaves no week of three years out, also over clock changes and in week 53, and begins each at eight on Monday', () => {
  const binding = aBinding({ boundAt: '2025-12-29T06:00:00.000Z' });
  const first = new Map<string, string>();
  const start = Date.parse('2025-12-29T00:00:00Z');
  for (let day = 0; day < 157 * 7; day += 1) {
    for (const hour of [5, 6, 7, 12, 22, 23]) {
      const now = new Date(start + (day * 24 + hour) * 3_600_000).toISOString();
      const week = weekOf(dayOf(now, STOCKHOLM));
      if (!first.has(week) && isSummaryDue(binding, now, STOCKHOLM)) first.set(week, now);
    }
  }
  expect(first.size).toBe(157);
  expect([...first.keys()]).toContain('2026-W53');
  const begins = new Set(
    [...first.values()].map((now) => `${weekday(dayOf(now, STOCKHOLM))} ${hourOf(now, STOCKHOLM)}`),
  );
  expect([...begins]).toEqual(['1 8']);
});
