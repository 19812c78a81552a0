import { type Said, withAgreedDays } from '../../../../bot/documents/read/frame/agreed-in-chat';

const PROMISE: Said = { writer: 'Siv', text: 'Tor bokar salen, klart 3 mars.' };
const ASKS: Said = { writer: 'Tor', text: 'Hinner inte till 3 mars, går 10 mars bra?' };

test('a day that another agrees to stands behind the one it takes the place of', () => {
  const [promise] = withAgreedDays([PROMISE, ASKS, { writer: 'Siv', text: 'Ja, då säger vi 10 mars.' }]);
  expect(promise).toBe('Tor bokar salen, klart 3 mars, ny tid: 10 mars');
});

test.each<[string, readonly Said[]]>([
  ['nobody answers', [PROMISE, ASKS]],
  ['only whoever asked says it again', [PROMISE, ASKS, { writer: 'Tor', text: 'Alltså 10 mars.' }]],
  ['the answer is no', [PROMISE, ASKS, { writer: 'Siv', text: '10 mars går inte.' }]],
  [
    'the day stands in two lines',
    [PROMISE, { writer: 'Siv', text: 'Ulla bjuder in, 3 mars' }, ASKS, { writer: 'Siv', text: 'Ja, 10 mars.' }],
  ],
])('a day stays where %s', (_what, said) => {
  expect(withAgreedDays(said)).toEqual(said.map((one) => one.text));
});
