import { pastedPlan } from '../../../bot/domain/pasted-plan';

const TABLE = 'Åtgärd\tStatus\nLässtund\tPågår';
const HTML = '<div><table><tr><td>Åtgärd</td></tr></table></div>';

describe('what is read as a plan', () => {
  test.each([
    ['a table pasted as text', TABLE, null, TABLE],
    [
      'a Markdown table',
      '| Åtgärd | Status |\n|---|---|\n| A | B |',
      null,
      '| Åtgärd | Status |\n|---|---|\n| A | B |',
    ],
    ['what follows the word', `/importera\n${TABLE}`, null, TABLE],
    ['what follows the word in English', `Import\n${TABLE}`, null, TABLE],
    ['the same message with its table, where the client sent it', 'ÅtgärdStatus', HTML, HTML],
    [
      'running text too long to be a question',
      'En mening om arbetet.\n'.repeat(20),
      null,
      'En mening om arbetet.\n'.repeat(20),
    ],
  ])('%s', (_, text, html, read) => expect(pastedPlan(text, html)).toBe(read));

  test.each([
    ['a word', '/status', null],
    ['a word as Teams sends it', 'status', '<p>status</p>'],
    ['the word alone', '/importera', null],
    ['a file that is not there', 'importera plan.docx', null],
    ['a question on two lines', 'Hej\nhur ser läget ut?', null],
    ['a filter with a tab in it', 'status\tbokskolan', null],
    ['nothing', '', null],
  ])('not %s', (_, text, html) => expect(pastedPlan(text, html)).toBeNull());
});
