import fc from 'fast-check';
import { plusDays } from '../../../bot/domain/calendar';
import {
  isPromptOpen,
  reminderDue,
  snoozeWindow,
  unansweredPrompts,
  withAnswer,
  withProjections,
  withPrompt,
  withReminder,
} from '../../../bot/domain/prompts';
import { anAnswer, anAssignment, aPrompt } from '../../support/builders';

const day = (n: number) => plusDays('2026-01-15', n);
const fresh = anAssignment({ answers: 0, last: null, prompts: [] });

describe('a prompt is open from its first day to its last, both included', () => {
  test.each([
    ['2026-01-14', false],
    ['2026-01-15', true],
    ['2026-02-13', true],
    ['2026-02-14', false],
  ])('%s: %s', (today, open) => expect(isPromptOpen(aPrompt(), today)).toBe(open));
});

test('adding the prompt of one occasion twice adds it once', () => {
  const once = withPrompt(fresh, aPrompt(), '2026-01-15');
  expect(withPrompt(once, aPrompt(), '2026-01-15')).toEqual(once);
  expect(once.prompts).toHaveLength(1);
});

test('a point whose closing day was moved moves its prompt, and keeps the answer', () => {
  const answered = withAnswer(withPrompt(fresh, aPrompt(), '2026-01-15'), anAnswer(), '2026-01-20');
  const moved = withPrompt(answered, aPrompt({ closesOn: '2026-02-20' }), '2026-01-21');
  expect(moved.prompts[0]).toMatchObject({ closesOn: '2026-02-20', answerId: 'a-1-1' });
  expect(moved.awaiting).toBe(false);
});

test('a card that comes late because the bot was down does not remind the same day', () => {
  const late = withPrompt(fresh, aPrompt(), '2026-02-06');
  expect(reminderDue(late, '2026-02-06')).toBeNull();
  expect(reminderDue(late, '2026-02-11')).toBe('point');
});

test('after a week asleep one reminder is due, not two', () => {
  const asked = withPrompt(fresh, aPrompt(), '2026-01-15');
  expect(reminderDue(asked, '2026-02-12')).toBe('point');
  expect(reminderDue(withReminder(asked, '2026-02-12'), '2026-02-12')).toBeNull();
});

test('who asked to be reminded on a later day is left in peace until then, and reminded once that day', () => {
  const asked = withPrompt(fresh, aPrompt(), '2026-01-15');
  const snoozed = withProjections({ ...asked, snoozedUntil: '2026-02-10' }, '2026-02-03');
  expect(snoozed.touchOn).toBe('2026-02-10');
  expect(reminderDue(snoozed, '2026-02-06')).toBeNull();
  expect(reminderDue(snoozed, '2026-02-10')).toBe('snoozed');
  const reminded = withReminder(snoozed, '2026-02-10');
  expect(reminderDue(reminded, '2026-02-10')).toBeNull();
  expect(reminded.touchOn).toBe('2026-02-11'); // the point's own last reminder still comes
});

test('one answer satisfies every open prompt, and none that has closed', () => {
  const closed = aPrompt({ occasion: 'point:VP:2025', opensOn: '2025-08-20', closesOn: '2025-09-04' });
  const report = aPrompt({ occasion: 'report:m:2026-02-20', opensOn: '2026-01-19', closesOn: '2026-02-20' });
  const asked = anAssignment({ answers: 0, last: null, prompts: [closed, aPrompt(), report] });
  const answered = withAnswer(asked, anAnswer(), '2026-01-20');
  expect(answered.prompts.map((one) => one.answerId)).toEqual([null, 'a-1-1', 'a-1-1']);
  expect(answered).toMatchObject({ awaiting: false, touchOn: null, answers: 1 });
});

test('an answer is taken in once, and only when it is the next one', () => {
  const asked = withPrompt(fresh, aPrompt(), '2026-01-15');
  const once = withAnswer(asked, anAnswer(), '2026-01-20');
  expect(withAnswer(once, anAnswer(), '2026-01-20')).toBe(once);
  expect(withAnswer(asked, anAnswer({ n: 2, id: 'a-1-2' }), '2026-01-20')).toBe(asked);
});

test('an answer given on Friday and taken in on Monday counts for the point that closed on Sunday', () => {
  const asked = withPrompt(fresh, aPrompt({ closesOn: '2026-02-15' }), '2026-01-15');
  expect(withAnswer(asked, anAnswer(), '2026-02-13').prompts[0]?.answerId).toBe('a-1-1');
});

test('the last day one can be put off to is the one before the first prompt closes', () => {
  const asked = withPrompt(fresh, aPrompt(), '2026-01-15');
  expect(snoozeWindow([asked], '2026-02-09')).toEqual({ earliest: '2026-02-10', latest: '2026-02-12' });
  expect(snoozeWindow([asked], '2026-02-12')).toBeNull();
  expect(snoozeWindow([fresh], '2026-02-09')).toBeNull();
});

test('an assignment that has ended waits for nothing', () => {
  expect(withPrompt({ ...fresh, active: false }, aPrompt(), '2026-01-15')).toMatchObject({
    awaiting: false,
    touchOn: null,
  });
});

describe('the life of a prompt, whatever happens to it', () => {
  const happening = fc.oneof(
    fc.record({ what: fc.constant('answer' as const), wait: fc.nat(9) }),
    fc.record({ what: fc.constant('snooze' as const), wait: fc.nat(9), until: fc.integer({ min: 1, max: 20 }) }),
    fc.record({ what: fc.constant('look' as const), wait: fc.nat(9) }),
    fc.record({ what: fc.constant('open' as const), wait: fc.nat(9) }),
  );

  test('awaiting says exactly whether an open prompt has no answer; it is never reminded twice a day, nor after an answer', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 25 }), (happenings) => {
        let at = 0;
        let assignment = fresh;
        const reminded: string[] = [];
        for (const one of happenings) {
          at += one.wait;
          const today = day(at);
          if (one.what === 'open' && at <= 29) assignment = withPrompt(assignment, aPrompt(), today);
          if (one.what === 'answer') {
            const n = assignment.answers + 1;
            assignment = withAnswer(assignment, anAnswer({ n, id: `a-1-${n}`, at: `${today}T09:00:00.000Z` }), today);
          }
          if (one.what === 'snooze' && unansweredPrompts(assignment, today).length > 0) {
            assignment = withProjections({ ...assignment, snoozedUntil: day(at + one.until) }, today);
          }
          if (one.what === 'look') {
            if (reminderDue(assignment, today) !== null) {
              expect(unansweredPrompts(assignment, today)).not.toHaveLength(0);
              expect(reminded).not.toContain(today);
              reminded.push(today);
              assignment = withReminder(assignment, today);
            } else assignment = withProjections(assignment, today);
          }
          expect(assignment.prompts.length).toBeLessThanOrEqual(1);
          expect(withProjections(assignment, today).awaiting).toBe(unansweredPrompts(assignment, today).length > 0);
        }
        // However it went, the day after the prompt closes nothing is awaited and nothing more happens by itself.
        expect(withProjections(assignment, '2026-02-14')).toMatchObject({ awaiting: false, touchOn: null });
      }),
    );
  });
});
