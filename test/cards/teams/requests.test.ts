import { teamsCard } from '../../../cards/teams';
import type { CardView } from '../../../cards/views';
import { nodesOf } from '../../support/card-lint';
import { textsOn } from '../../support/card-reading';
import { REQUESTS } from '../../support/sample-requests';

type View<K extends CardView['kind']> = Extract<CardView, { kind: K }>;

function sample<K extends CardView['kind']>(name: string, kind: K): View<K> {
  const found = REQUESTS.find(([one]) => one === name)?.[1];
  if (found?.kind !== kind) throw new Error(`no such sample: ${name}`);
  return found as View<K>;
}
function drawn(view: CardView) {
  const { card } = teamsCard(view);
  const presses = nodesOf(card.body).filter((node) => node.type === 'Action.Execute');
  return { text: textsOn({ body: card.body }).join('\n'), presses };
}

const declining = sample('decline-due', 'decline_due');
const listed = sample('requests', 'requests');
const one = listed.rows.slice(0, 1);

test('only who wrote something is told that it is still there', () => {
  const changed = { ...declining, changed: true };
  expect(drawn({ ...changed, value: 'Nämnden väntar.' }).text).toMatch(/inget är beslutat. Det du skrev finns kvar/);
  expect(drawn(changed).text).toContain('inget är beslutat.');
  expect(drawn(changed).text).not.toContain('Det du skrev');
});

test('whoever writes a reason is told who reads it, and that it may become a public record', () => {
  const { text } = drawn(declining);
  expect(text).toContain('ser skälet. Det gör även de som får läsa svaren.');
  expect(text).toContain('kan bli allmän handling');
});

test('a day that has passed can be declined, and neither approved nor taken to a meeting', () => {
  const acts = (past: boolean) =>
    drawn({ ...listed, rows: one.map((row) => ({ ...row, past })) })
      .presses.map(({ data }) => String((data as { readonly act: unknown }).act))
      .filter((act) => act.includes('due'));
  expect(acts(true)).toEqual(['decline_due']);
  expect(acts(false)).toEqual(['decide_due', 'decline_due', 'take_up_due']);
});

test('every press on a request says how many dates had been decided when it was drawn', () => {
  const rows = one.map((row) => ({ ...row, decided: 3 }));
  const measure = sample('measure-asked', 'measure');
  const views = [
    { ...listed, rows },
    ...rows.map((row) => ({ ...declining, row })),
    { ...measure, askedDue: measure.askedDue && { ...measure.askedDue, decided: 3 } },
  ];
  for (const view of views) {
    const sent = drawn(view).presses.filter(({ data }) =>
      String((data as { readonly act: unknown }).act).includes('_due'),
    );
    expect(sent.length).toBeGreaterThan(0);
    for (const { data } of sent) expect(data).toMatchObject({ decided: 3 });
  }
});
