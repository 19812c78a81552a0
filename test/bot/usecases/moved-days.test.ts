import type { Measure } from '../../../bot/domain/plan';
import { cardBase } from '../../../bot/usecases/card-base';
import { changeDocument } from '../../../bot/usecases/change-document';
import { askWhyKept, decideRequest } from '../../../bot/usecases/decide-request';
import { showRequests } from '../../../bot/usecases/show-requests';
import { loadRound, MINE, showRound } from '../../../bot/usecases/show-round';
import { takeUpRequest } from '../../../bot/usecases/take-up-request';
import { teamsCard } from '../../../cards/teams';
import type { CardView } from '../../../cards/views';
import {
  ABOUT_A_PUPIL,
  approve,
  askedOffice,
  askWhy,
  decline,
  disa,
  happened,
  hearing,
  hearingOf,
  hers,
  karin,
  late,
  maja,
  majaAnswers,
  measureTo,
  on,
  takeUp,
  words,
} from '../../support/asked-office';
import { anAnswer, aPrompt } from '../../support/builders';
import { textsOn } from '../../support/card-reading';
import type { Office } from '../../support/office';

const day = (date: string) => ({ raw: `Klart ${date}`, date, precision: 'day' }) as const;
const MOVED = ['2026-01-31', '2026-03-13'];
/** Due in January and in March, and in September, when it stays; what was to be done in December is. */
const inParts: Partial<Measure> = {
  due: [],
  parts: [
    { id: 'k', text: 'Underlag', due: day('2025-12-19'), done: true },
    { id: 'a', text: 'Enkät', due: day('2026-01-31'), done: false },
    { id: 'b', text: 'Samtal', due: day('2026-03-13'), done: false },
    { id: 'c', text: 'Rutin', due: day('2026-09-30'), done: false },
  ],
};

let office: Office;
beforeEach(async () => {
  office = await askedOffice();
  await changeDocument(office.deps.store, 'measure', 'local', late.id, (one) => ({ ...one, ...inParts }));
});
afterEach(() => office.close());

const read = (view: CardView | undefined) =>
  view === undefined ? '' : textsOn({ body: teamsCard(view).card.body }).join('\n');
const base = () => cardBase(office.deps, 'sv');
const onHerList = async () => {
  const closesOn = '2026-02-13';
  const prompt = aPrompt({ opensOn: '2026-01-15', closesOn, answeredAt: '2026-02-09T08:00:00.000Z' });
  await changeDocument(office.deps.store, 'assignment', 'local', hers.id, (one) => ({ ...one, prompts: [prompt] }));
  const round = await loadRound(office.deps, maja, MINE);
  return round ? read(showRound(base(), round, {})) : '';
};

test('whoever decides sees every date that goes, before the press and after it', async () => {
  const list = await showRequests(office.deps, base(), disa, { page: 0, happened: null });
  expect(list).toMatchObject({ rows: [{ on, moves: MOVED }] });
  expect((await measureTo(disa, office)).askedDue).toMatchObject({ on, moves: MOVED });
  const after = await decideRequest(hearing(office), approve);
  expect(happened(after)).toMatchObject({ outcome: 'moved', moved: MOVED });
  expect(happened(await decideRequest(hearing(office), approve))).toMatchObject({ outcome: 'moved', moved: MOVED });
  expect((await measureTo(disa, office)).decidedDue).toMatchObject([{ to: on, moved: MOVED }]);
});

test('whoever asked is told of every date that went, and of one alone no more than before', async () => {
  await decideRequest(hearing(office), approve);
  const [word] = await words(office);
  expect(read(word?.view)).toContain('efter förslag. 2 datum är flyttade: 31 jan, 13 mars.');

  const one = await askedOffice();
  await decideRequest(hearing(one), approve);
  const [alone] = await words(one);
  expect(read(alone?.view)).toMatch(/efter förslag\.$/m);
  await one.close();
});

test('the asker’s own list says that a date waits for a meeting, and then that it was refused', async () => {
  expect(await onHerList()).toContain('Föreslaget nytt datum: 31 mars. Väntar på beslut.');
  await takeUpRequest(hearing(office), takeUp);
  expect(await onHerList()).toContain('31 mars. Tas upp på ett möte innan det beslutas.');
  await decideRequest(hearing(office), decline);
  const refused = await onHerList();
  expect(refused).toContain('Förslaget om nytt datum, 31 mars, godkändes inte.');
  expect(refused).not.toContain('Tas upp');
});

test('why a date is asked for is read whole, also where the latest answer only says that nothing has changed', async () => {
  const why = `${'Konsulten har inte fått tillgång till underlaget. '.repeat(12)}Det löser sig i mars.`;
  const asks = { assignmentId: hers.id, measureId: late.id, by: maja.id, newDueProposed: on } as const;
  const { store } = office.deps;
  const first = anAnswer({ ...asks, id: 'a-1-1', n: 1, followUp: why });
  await store.create('answer', 'local', first);
  await store.create('answer', 'local', { ...first, id: 'a-1-2', n: 2, followUp: null, unchangedFrom: 'a-1-1' });
  await majaAnswers(office, { id: 'a-1-2', unchanged: true });
  expect(read(await measureTo(disa, office))).toContain('Det löser sig i mars.');
  expect(read(await measureTo(maja, office))).not.toContain('Det löser sig i mars.');
});

test('an administrator who declines is told that she looks at the reason herself, a head that another does', async () => {
  const typed = { reason: ABOUT_A_PUPIL };
  for (const [person, administers] of [
    [karin, true],
    [disa, false],
  ] as const) {
    const view = await decideRequest(hearingOf(person, office), decline, typed);
    expect(view).toMatchObject({ kind: 'decline_due', administers, concerns: [{}] });
  }
  expect(await askWhyKept(hearing(office), askWhy, {})).toMatchObject({ administers: false });
});
