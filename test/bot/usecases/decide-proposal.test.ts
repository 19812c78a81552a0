import type { Person } from '../../../bot/domain/people';
import { cardBase } from '../../../bot/usecases/card-base';
import type { Hearing } from '../../../bot/usecases/chat-answers';
import { askWhyDeclined, decideProposal, leaveWhyDeclined } from '../../../bot/usecases/decide-proposal';
import { aMeasure, anAssignment, aPerson, aPlan } from '../../support/builders';
import { anOffice, type Office, stoppingStore } from '../../support/office';

const proposed = { ...aMeasure().imported, state: 'proposed', schedule: null } as const;
const proposal = aMeasure({ imported: proposed, state: 'proposed', schedule: null, open: false });
const karin: Person = aPerson({ id: 'p-karin', roles: ['administrator'] });

let office: Office;
beforeEach(async () => {
  office = await anOffice('2026-05-04T10:00:00+02:00');
  await office.deps.store.create('plan', 'local', aPlan());
  await office.deps.store.create('person', 'local', karin);
});
afterEach(() => office.close());

const hearing = (store = office.deps.store): Hearing => ({
  deps: { ...office.deps, store },
  base: cardBase(office.deps, 'sv'),
  person: karin,
  roles: karin.roles,
  sender: { channel: 'teams', tenant: 'local', userId: '29:karin', entraId: null, name: null, email: null } as never,
  place: { kind: 'personal', channelId: null } as never,
});
const put = (measure = proposal) => office.deps.store.create('measure', 'local', measure);
const decisions = async () => (await office.all('event')).filter((one) => one.what === 'decide');
const typedOn = (view: object) => ('value' in view ? view.value : null);
const noticeOf = (view: object) => ('code' in view ? view.code : 'notice' in view ? view.notice : null);

describe('why a proposal is declined, typed and left with Tillbaka', () => {
  const reason = 'Biblioteket finns redan.';
  const leave = (typed: string) => leaveWhyDeclined(hearing(), proposal.id, { reason: typed });
  const opened = async () => typedOn(await askWhyDeclined(hearing(), proposal.id, {}));

  test('stands in the box when it is opened again, until the proposal is decided', async () => {
    await put();
    expect(await leave(reason)).toMatchObject({ kind: 'measure', notice: { code: 'reason_kept' } });
    expect(await opened()).toBe(reason);
    expect((await office.all('measure'))[0]).not.toHaveProperty('decision');
    expect(await leave('')).not.toHaveProperty('notice');
    expect(await opened()).toBe('');
    await leave(reason);
    await decideProposal(hearing(), proposal.id, false, { reason });
    expect(await office.all('reasonDraft')).toEqual([]);
  });

  test('is not kept with a personal number, and not by whoever may not decide', async () => {
    await put();
    expect(await leave('Rör 20110203-1234.')).toMatchObject({ kind: 'decline', error: 'personal_number' });
    const other = { ...hearing(), roles: ['principal'] as const };
    expect(noticeOf(await leaveWhyDeclined(other, proposal.id, { reason }))).toBe('not_allowed');
    expect(await office.all('reasonDraft')).toEqual([]);
  });
});

describe('a decision on a proposal', () => {
  test('stopped after any write and pressed again is logged once, at the time it was taken', async () => {
    for (let writes = 0; ; writes += 1) {
      if (writes > 20) throw new Error('it never got through');
      const other = await anOffice('2026-05-04T10:00:00+02:00');
      await other.deps.store.create('measure', 'local', proposal);
      const through = await decideProposal(
        { ...hearing(), deps: { ...other.deps, store: stoppingStore(other.deps.store, writes) } },
        proposal.id,
        true,
        {},
      ).then(
        () => true,
        () => false,
      );
      const first = (await other.all('measure'))[0]?.decision?.at;
      other.clock.turnTo('2026-05-04T11:00:00+02:00');
      await decideProposal({ ...hearing(), deps: other.deps }, proposal.id, true, {});
      const [measure] = await other.all('measure');
      const logged = (await other.all('event')).filter((one) => one.what === 'decide');
      expect(logged).toMatchObject([
        { at: measure?.decision?.at, by: 'p-karin', subject: proposal.id, detail: { decision: 'accept' } },
      ]);
      if (first !== undefined) expect(measure?.decision?.at).toBe(first);
      expect(measure).toMatchObject({ state: 'decided', open: true });
      await other.close();
      if (through) break;
    }
  });

  test('is not taken on a measure that was never a proposal, nor is it asked why', async () => {
    await put(aMeasure());
    const before = await office.all('measure');
    for (const view of [
      await decideProposal(hearing(), proposal.id, false, { reason: 'Nej' }),
      await decideProposal(hearing(), proposal.id, true, {}),
      await askWhyDeclined(hearing(), proposal.id, {}),
    ]) {
      expect(view.kind).toBe('notice');
      expect(noticeOf(view)).toBe('proposal_decided');
    }
    expect(await office.all('measure')).toEqual(before);
    expect(await decisions()).toEqual([]);
  });

  test('leaves an assignment as its holder has reported it', async () => {
    await put();
    const { store } = office.deps;
    await store.create('assignment', 'local', anAssignment({ state: 'proposed' }));
    await store.create(
      'assignment',
      'local',
      anAssignment({ id: 'a-2', personId: 'p-bo', state: 'proposed', answers: 1 }),
    );
    await store.create(
      'assignment',
      'local',
      anAssignment({ id: 'a-3', personId: 'p-li', state: 'in_progress', answers: 1 }),
    );
    await decideProposal(hearing(), proposal.id, true, {});
    const states = (await office.all('assignment')).map((one) => [one.id, one.state]);
    expect(states.sort()).toEqual([
      ['a-1', 'decided'],
      ['a-2', 'proposed'],
      ['a-3', 'in_progress'],
    ]);
  });
});
