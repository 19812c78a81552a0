import { isDayOurs, isDueOurs, mayDecideDue, maySetDue, whoDecides } from '../../../bot/domain/who-decides';
import { aMeasure, anAssignment, aPerson, aPlan } from '../../support/builders';

const chief = aPerson({ id: 'p-chief', roles: ['head_of_area'], managerId: null });
const north = aPerson({ id: 'p-north', roles: ['head_of_area'], managerId: 'p-chief' });
const south = aPerson({ id: 'p-south', roles: ['head_of_area'], managerId: 'p-chief' });
const ann = aPerson({ id: 'p-ann', managerId: 'p-north' });
const bo = aPerson({ id: 'p-bo', managerId: 'p-north' });
const cia = aPerson({ id: 'p-cia', managerId: 'p-south' });
const karin = aPerson({ id: 'p-karin', roles: ['administrator'], managerId: null });
const people = [chief, north, south, ann, bo, cia, karin];
const held = (...ids: readonly string[]) => ids.map((personId) => anAssignment({ id: `a-${personId}`, personId }));

describe('who decides a date', () => {
  test('is the nearest above who leads everybody that has the measure', () => {
    expect(whoDecides({ personId: 'p-ann' }, held('p-ann', 'p-bo'), people)?.id).toBe('p-north');
    expect(whoDecides({ personId: 'p-ann' }, held('p-ann', 'p-cia'), people)?.id).toBe('p-chief');
  });

  test('is nobody but the administrator where nobody stands above, has the role, or is here', () => {
    expect(whoDecides({ personId: 'p-karin' }, held('p-karin'), people)).toBeNull();
    const without = people.map((one) => (one.id === 'p-north' ? { ...one, roles: ['employee'] as const } : one));
    expect(whoDecides({ personId: 'p-ann' }, held('p-ann'), without)?.id).toBe('p-chief');
    const gone = people.map((one) => (one.id.endsWith('h') || one.id === 'p-chief' ? { ...one, active: false } : one));
    expect(whoDecides({ personId: 'p-ann' }, held('p-ann'), gone)).toBeNull();
  });

  test('ends where two lead each other', () => {
    const round = [{ ...north, managerId: 'p-south', roles: [] }, { ...south, managerId: 'p-north', roles: [] }, ann];
    expect(whoDecides({ personId: 'p-ann' }, held('p-ann'), round)).toBeNull();
  });

  test('may be an administrator of any, and a head of what is theirs alone', () => {
    expect(mayDecideDue(karin, held('p-ann', 'p-cia'), [], people)).toBe(true);
    expect(mayDecideDue(north, held('p-ann', 'p-bo'), [], people)).toBe(true);
    expect(mayDecideDue(north, held('p-ann', 'p-cia'), [], people)).toBe(false);
    expect(mayDecideDue(north, [], [], people)).toBe(false);
    expect(mayDecideDue(ann, held('p-ann'), [], people)).toBe(false);
  });

  test('is nobody in their own matter, but an administrator', () => {
    expect(mayDecideDue(north, held('p-north'), held('p-north'), people)).toBe(false);
    expect(mayDecideDue(chief, held('p-north'), held('p-north'), people)).toBe(true);
    expect(whoDecides({ personId: 'p-north' }, held('p-north', 'p-ann'), people)?.id).toBe('p-chief');
    expect(mayDecideDue(karin, held('p-karin'), held('p-karin'), people)).toBe(true);
  });

  test('is no head who has the measure themselves where nobody asks for the day', () => {
    expect(maySetDue(north, held('p-ann', 'p-bo'), people)).toBe(true);
    expect(maySetDue(north, held('p-ann', 'p-north'), people)).toBe(false);
    expect(maySetDue(chief, held('p-ann', 'p-north'), people)).toBe(true);
    expect(maySetDue(karin, held('p-karin'), people)).toBe(true);
  });

  test('is the authority where an order has set the day', () => {
    expect(isDueOurs(aPlan({ kind: 'inspection_order' }))).toBe(false);
    expect(isDueOurs(aPlan({ kind: 'audit_plan' }))).toBe(true);
    expect(isDueOurs(null)).toBe(true);
  });

  test('is those who do the work where the order names no day, also when the day they have set is to be mended', () => {
    const order = aPlan({ kind: 'inspection_order' });
    const day = { raw: 'senast 5 maj 2026', date: '2026-05-05', precision: 'day' } as const;
    const set = { at: '2026-02-09T08:00:00.000Z', on: '2026-02-09', by: 'p-karin', asked: day.date, answers: [] };
    const vague = { raw: 'skyndsamt', date: null, precision: 'none' } as const;
    expect(isDayOurs(order, aMeasure({ due: [vague] }))).toBe(true);
    expect(isDayOurs(order, aMeasure({ due: [day] }))).toBe(false);
    expect(isDayOurs(aPlan({ kind: 'audit_plan' }), aMeasure({ due: [day] }))).toBe(true);
    const mine = { ...set, from: null, to: day.date, before: { due: [], parts: {} } };
    expect(isDayOurs(order, aMeasure({ due: [day], dueDecisions: [mine] }))).toBe(true);
    expect(isDayOurs(order, aMeasure({ due: [day], dueDecisions: [{ ...mine, from: '2026-04-01' }] }))).toBe(false);
  });
});
