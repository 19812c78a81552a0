import type { Hearing } from '../../../bot/usecases/chat-answers';
import { showReminders } from '../../../bot/usecases/chat-answers';
import { aChat, aMeasure, anAssignment, aPerson, aPrompt, someFacts } from '../../support/facts-builders';
import { aStoreOf, known } from '../../support/facts-store';

const admin = known('Karin', 'administrator');
const hanna = known('Hanna', 'head_of_area');
const samira = aPerson('Samira', { managerId: hanna.person.id });
const bo = aPerson('Bo');
const one = aMeasure(1);
const two = aMeasure(2);
const facts = someFacts({
  people: [admin.person, hanna.person, samira, bo],
  measures: [one, two],
  assignments: [anAssignment(one, samira, { prompts: [aPrompt()] }), anAssignment(two, bo)],
  conversations: [aChat(samira), aChat(bo)],
});

async function reminders(filter: string, caller = admin) {
  const deps = await aStoreOf(facts, '2018-01-17T08:00:00.000Z');
  const base = { locale: 'sv', today: '2018-01-17', timeZone: 'Europe/Stockholm' } as const;
  const hearing = { ...caller, deps, base } as unknown as Hearing;
  const view = await showReminders(hearing, filter);
  return view.kind === 'remind' ? view.to.map((each) => each.name) : view.kind === 'notice' ? view.words : view.kind;
}

it('says that nothing matches a name that is misspelt, rather than that nobody has to be reminded', async () => {
  expect(await reminders('Samria')).toEqual({ filter: 'Samria' });
  expect(await reminders('Samira')).toEqual(['Samira']);
});

it('says that nobody has to be reminded of a name that is known, and of nothing at all', async () => {
  expect(await reminders('Bo')).toEqual([]);
  expect(await reminders(' ')).toEqual(['Samira']);
});

it('knows nobody outside a head’s own area', async () => {
  expect(await reminders('samira', hanna)).toEqual(['Samira']);
  expect(await reminders('bo', hanna)).toEqual({ filter: 'bo' });
});
