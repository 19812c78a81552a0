import fc from 'fast-check';
import { hearWords } from '../../../bot/domain/chat-words';

test.each([
  ['/status', 'status', ''],
  ['status', 'status', ''],
  ['  /STATUS  bokskolan ', 'status', 'bokskolan'],
  ['/\u00a0status\u00a0revision 2018', 'status', 'revision 2018'],
  ['Mina åtgärder', 'mine', ''],
  ['/påminn', 'remind', ''],
  ['paminn', 'remind', ''],
  ['pa\u030aminn', 'remind', ''],
  ['/kanal av', 'channel', 'av'],
  ['hjälp!', 'help', ''],
  ['?', 'help', ''],
  ['Hej!', 'help', ''],
  ['hej på dig', 'help', 'på dig'],
  ['Tack, då vet jag', 'help', 'då vet jag'],
  ['språk en', 'language', 'en'],
])('%j is %s', (text, word, rest) => expect(hearWords(text)).toMatchObject({ word, rest }));

test.each([
  ['statsu', 'status', ''],
  ['/statuss försenade', 'status', 'försenade'],
  ['tildela', 'assign', ''],
  ['/sammanfatning', 'summary', ''],
  ['rapprot', 'report', ''],
  ['hjäpl', 'help', ''],
  ['/staus bokskolan läsning', 'status', 'bokskolan läsning'],
])('%j, with one slip of the fingers, is %s', (text, word, rest) =>
  expect(hearWords(text)).toMatchObject({ word, rest }),
);

test.each(['minna', 'kanall', 'språkk', 'Rapporten är klar', 'statistik'])(
  'what is short, changes something or tells something is not guessed: %j',
  (text) => expect(hearWords(text).word).toBeNull(),
);

test.each([
  ['end', ''],
  ['/end attendance', 'attendance'],
  ['End the plan for attendance', 'the plan for attendance'],
  ['avsluta planen närvaro', 'planen närvaro'],
])('%j asks for the end of a plan', (text, rest) => expect(hearWords(text)).toMatchObject({ word: 'end', rest }));

test.each(['End of term report', 'end result: all schools', 'End planning of the day'])(
  'a sentence that begins so asks for nothing: %j',
  (text) => expect(hearWords(text).word).toBeNull(),
);

test.each([
  ['granska', 'review'],
  ['/granska texterna i bokskolan', 'review'],
  ['Review', 'review'],
  ['avbryt', 'cancel'],
  ['Avbryt!', 'cancel'],
  ['avbryt utkastet', 'cancel'],
  ['cancel', 'cancel'],
])('%j is meant as the button of that name', (text, word) => expect(hearWords(text).word).toBe(word));

test.each(['Granska gärna svaren före mötet', 'Avbryt inte det som pågår', 'Look at the answers first'])(
  'a sentence that begins like a button is none: %j',
  (text) => expect(hearWords(text).word).toBeNull(),
);

test.each([
  'granskad',
  'Granskat',
  'granskar',
  'granskas',
  'gransk',
  'preview',
  '/preview',
  'avbryter',
  'avbryts',
  'cancer',
])('a button’s name is asked for by its own letters: %j is another word', (text) =>
  expect(hearWords(text).word).toBeNull(),
);

test.each(['', 'god morgon', '/', 'constructor', '__proto__', 'toString'])('%j is no word of ours', (text) =>
  expect(hearWords(text).word).toBeNull(),
);

test.each([
  ['stöd', 'stöd'],
  ['visa status nu', 'visa status nu'],
  ['Vi har gjort klart analysen i svenska', 'Vi har gjort …'],
  ['x'.repeat(90), 'x'.repeat(40)],
  ['/', ''],
])('of %j so much is said back: %j', (text, typed) => expect(hearWords(text).typed).toBe(typed));

test('no text is a fault', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void hearWords(text)));
});
