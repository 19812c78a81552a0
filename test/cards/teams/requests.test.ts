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
  expect(text).toContain('får besked och ser skälet. Skälet kan även läsas av dem som får läsa svaren.');
  expect(text).toContain('kan bli allmän handling');
  expect(drawn({ ...declining, locale: 'en' }).text).toContain(
    'is told, and sees the reason. The reason may also be read by those who may read the answers.',
  );
});

test('whoever comes after a colleague reads what that one decided, an approval or a refusal', () => {
  const happened = { outcome: 'decided', title: 'Samtal', name: 'Karin Holm', moved: [], typed: null } as const;
  const said = (on: string | null, locale: 'sv' | 'en') =>
    drawn({ ...listed, locale, happened: { ...happened, on } }).text;
  expect(said('2026-03-31', 'sv')).toContain('Karin Holm har redan godkänt 31 mars: Samtal.');
  expect(said(null, 'sv')).toContain('Karin Holm har redan avslagit förslaget: Samtal.');
  expect(said('2026-03-31', 'en')).toContain('Karin Holm has approved');
  expect(said(null, 'en')).toContain('Karin Holm has declined the proposal already: Samtal.');
});

test('every date that goes is named where it is approved and where it was, the first of many', () => {
  const moves = ['2026-02-27', '2026-03-13'];
  const rows = (more: Partial<View<'requests'>['rows'][number]>) => one.map((row) => ({ ...row, moves, ...more }));
  expect(drawn({ ...listed, rows: rows({}) }).text).toContain('Flyttar 2 datum: 27 feb, 13 mars');
  expect(drawn({ ...listed, rows: rows({ moves: ['2026-01-31'] }) }).text).not.toContain('Flyttar');
  expect(drawn({ ...listed, rows: rows({ past: true }) }).text).not.toContain('Flyttar');
  const many = Array.from({ length: 9 }, (_one, at) => `2026-0${at + 1}-05`);
  expect(drawn({ ...listed, rows: rows({ moves: many }) }).text).toContain(
    'Flyttar 9 datum: 5 jan, 5 feb, 5 mars, 5 apr, 5 maj och 4 till',
  );

  const happened = {
    outcome: 'moved',
    title: 'Samtal',
    on: '2026-03-31',
    name: null,
    moved: moves,
    typed: null,
  } as const;
  expect(drawn({ ...listed, happened }).text).toContain(
    'Klart senast 31 mars: Samtal. 2 datum är flyttade: 27 feb, 13 mars. Den som föreslog det får besked.',
  );
  const measure = sample('measure-asked', 'measure');
  const askedDue = measure.askedDue && { ...measure.askedDue, moves };
  expect(drawn({ ...measure, askedDue }).text).toContain('Flyttar 2 datum: 27 feb, 13 mars');
  expect(drawn({ ...measure, askedDue: askedDue && { ...askedDue, mayDecide: false } }).text).not.toContain('Flyttar');
  const [given] = sample('measure-moved', 'measure').decidedDue;
  const decidedDue = given ? [{ ...given, moved: moves }] : [];
  expect(drawn({ ...measure, decidedDue }).text).toContain('Flyttat från 27 feb, 13 mars till 31 mars av Disa Nyman');
});

test('a day that has been asked for is never called the day of a meeting, nor of a refusal', () => {
  expect(drawn(sample('notice-due-taken-up', 'notice')).text).toContain(
    'Disa Nyman tar upp förslaget om nytt datum, tis 31 mars, på ett möte innan det beslutas.',
  );
  expect(drawn(sample('notice-due-kept', 'notice')).text).toContain(
    'förslaget om nytt datum, tis 31 mars, godkändes inte av Disa Nyman.',
  );
  expect(drawn(sample('notice-due-reason', 'notice')).text).toContain(
    'Skälet till att det nya datumet, tis 31 mars, inte godkändes',
  );
  expect(drawn(sample('measure-moved', 'measure')).text).toContain(
    'Förslaget om nytt datum, 30 apr, avslogs av Disa Nyman',
  );
});

test('whoever looks at what waits herself is not sent to the administrator', () => {
  const concerns = [{ code: 'class_and_person', seen: 'Pojken i 3A' }] as const;
  const asked = { ...declining, concerns, value: 'Pojken i 3A behöver mer tid.' };
  expect(drawn({ ...asked, administers: true }).text).toContain('förrän du eller en annan administratör har granskat');
  expect(drawn({ ...asked, administers: false }).text).toContain('förrän administratören har granskat');
});

test('why a date is asked for is read whole by whoever decides it, and other answers in short', () => {
  const measure = sample('measure-asked', 'measure');
  const long = `${'Arbetslaget hann inte med alla intervjuer. '.repeat(20)}Slut.`;
  const history = (asks: boolean) => measure.history.map((row) => ({ ...row, followUp: long, asks }));
  expect(drawn({ ...measure, history: history(true) }).text).toContain('Slut.');
  expect(drawn({ ...measure, history: history(false) }).text).not.toContain('Slut.');
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
