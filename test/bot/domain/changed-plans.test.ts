import fc from 'fast-check';
import { changedSince, withChange, withoutHandled } from '../../../bot/domain/changed-plans';
import { aTenant } from '../../support/builders';

test('a change of one plan is told apart from a change that concerns everybody', () => {
  const one = withChange(aTenant({ revision: 4 }), 'plan-a');
  expect(one.revision).toBe(5);
  expect(changedSince(one, 5)).toEqual(new Set());
  expect(changedSince(one, 4)).toEqual(new Set(['plan-a']));
  const both = withChange(one, 'plan-b');
  expect(changedSince(both, 4)).toEqual(new Set(['plan-a', 'plan-b']));
  expect(changedSince(both, 5)).toEqual(new Set(['plan-b']));
  const all = withChange(both, null);
  expect(changedSince(all, 6)).toBe('everything');
  expect(changedSince(all, 7)).toEqual(new Set());
});

test('what an earlier version wrote, and what it counted on without the log, is everything', () => {
  const old = aTenant({ revision: 4 });
  expect(changedSince(old, 3)).toBe('everything');
  expect(changedSince(old, 4)).toEqual(new Set());
  const mixed = { ...withChange(old, 'plan-a'), revision: 6 };
  expect(changedSince(mixed, 5)).toBe('everything');
});

test('many plans at once are everything: the tenant’s own document stays small', () => {
  let tenant = aTenant({ revision: 1 });
  for (let at = 0; at < 150; at += 1) tenant = withChange(tenant, `plan-${at}`);
  expect(changedSince(tenant, 1)).toBe('everything');
  expect(Object.keys(tenant.changed?.plans ?? {}).length).toBeLessThanOrEqual(100);
});

test('whatever is forgotten and when, nothing that changed after a revision is left out', () => {
  const step = fc.oneof(
    fc.constantFrom('plan-a', 'plan-b', 'plan-c').map((plan) => ({ change: plan })),
    fc.constant({ change: null }),
    fc.integer({ min: 0, max: 12 }).map((handled) => ({ handled })),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 0, max: 12 }), (steps, back) => {
      let tenant = aTenant({ revision: 1 });
      const changes: { readonly revision: number; readonly plan: string | null }[] = [];
      for (const one of steps) {
        if ('handled' in one) {
          tenant = withoutHandled(tenant, Math.min(one.handled, tenant.revision));
          continue;
        }
        tenant = withChange(tenant, one.change);
        changes.push({ revision: tenant.revision, plan: one.change });
      }
      const since = Math.max(1, tenant.revision - back);
      const told = changedSince(tenant, since);
      for (const { revision, plan } of changes) {
        if (revision <= since || told === 'everything') continue;
        expect(plan).not.toBeNull();
        expect(told.has(plan ?? '')).toBe(true);
      }
      if (!changes.some(({ revision }) => revision > since)) expect(told).toEqual(new Set());
    }),
  );
});
