import type { CardBase, WelcomeView } from '../../cards/views';
import { isOpen } from '../domain/is-open';
import type { Person } from '../domain/people';
import { openPrompts } from '../domain/prompts';
import { sightOf } from '../domain/roles';
import { occurrencesAround } from '../domain/wheel-occurrence';
import { wheelInForce } from './change-wheel';
import type { TenantDeps } from './deps';
import { findContact } from './find-contact';
import { readAll } from './read-all';

/** The short welcome a person gets once: what the bot will ask them and when, and whom to ask for help. */
export async function showWelcome(deps: TenantDeps, base: CardBase, person: Person): Promise<WelcomeView> {
  const { store, tenant } = deps;
  const assignments = await readAll(store, 'assignment', tenant, { where: { personId: person.id } });
  const measures = assignments.filter((one) => one.active && isOpen(one.state)).length;
  const wheel = await wheelInForce(deps, deps.tenant);
  // While something is asked of the person just now, its card follows below: what comes after it can wait.
  const askedNow = assignments.some((one) => one.active && openPrompts(one, base.today).length > 0);
  const next = askedNow ? undefined : occurrencesAround(wheel, base.today).find((one) => one.opensOn > base.today);
  return {
    ...base,
    kind: 'welcome',
    name: person.name,
    role: person.roles.includes('administrator')
      ? 'administrator'
      : measures > 0 || sightOf(person.roles) === 'own'
        ? 'reporter'
        : 'other',
    measures,
    next: next ? { name: next.point.code, opensOn: next.opensOn } : null,
    contact: await findContact(deps, person),
  };
}
