import { personId } from '../domain/ids';
import type { Person, Role } from '../domain/people';
import type { Place, Sender } from '../ports/channel';
import type { Stored } from '../ports/store';
import type { Deps } from './deps';

export interface Known {
  readonly person: Person;
  /** The register's roles, and administrator where the settings say so and the register names nobody yet. */
  readonly roles: readonly Role[];
}

/**
 * Who a verified sender is in the register; null for somebody it does not know, and always for guests.
 *
 * Matched by Entra id (Slack: by Slack id). Where the people file had none, once by the e-mail of the platform's own
 * roster, and then bound: from then on the e-mail may change. Somebody whose e-mail belongs to another bound id is
 * not matched. A roster that gives no answer throws: it makes nobody a stranger, and no administrator either.
 */
export async function identifySender(deps: Deps, sender: Sender, place: Place): Promise<Known | null> {
  if (sender.guest) return null;
  const bound = await findBound(deps, sender);
  if (bound) return withRoles(deps, bound.doc, sender);
  const email = (sender.email ?? (await deps.directory.emailOf(sender, place)))?.trim().toLowerCase() ?? null;
  const person = email ? await bindByEmail(deps, sender, email) : null;
  if (person) return withRoles(deps, person, sender);
  return bootstrapAdministrator(deps, sender, email);
}

async function findBound(deps: Deps, sender: Sender): Promise<Stored<Person> | null> {
  const where = sender.channel === 'teams' ? { entraId: sender.entraId } : { slackId: sender.slackId };
  if (Object.values(where)[0] === null) return null;
  const page = await deps.store.find('person', sender.tenant, { where });
  // Who got a new e-mail in the people file is a new person there; the one they were has their account as well.
  return page.items.find((one) => one.doc.active) ?? null;
}

async function bindByEmail(deps: Deps, sender: Sender, email: string): Promise<Person | null> {
  const id = sender.channel === 'teams' ? sender.entraId : sender.slackId;
  if (id === null) return null;
  const page = await deps.store.find('person', sender.tenant, { where: { email }, limit: 2 });
  const found = page.items.find((one) => one.doc.active);
  if (!found) return null;
  const already = sender.channel === 'teams' ? found.doc.entraId : found.doc.slackId;
  if (already === id) return found.doc; // by another message of theirs, a moment ago
  if (already !== null) return null;
  const bound: Person = sender.channel === 'teams' ? { ...found.doc, entraId: id } : { ...found.doc, slackId: id };
  const written = await deps.store.replace('person', sender.tenant, bound, found.version);
  if (written !== 'changed') return bound;
  return (await findBound(deps, sender))?.doc ?? null; // somebody else bound the same person a moment ago
}

/** Somebody the bot has named itself, by their id in the register; null where they are gone. */
export async function identifyPerson(deps: Deps, tenant: string, id: string): Promise<Known | null> {
  const person = (await deps.store.read('person', tenant, id))?.doc;
  return person?.active ? withRoles(deps, person, { tenant, entraId: person.entraId }) : null;
}

type Named = Pick<Sender, 'tenant' | 'entraId'>;

async function withRoles(deps: Deps, person: Person, sender: Named): Promise<Known> {
  if (person.roles.includes('administrator') || !isNamedInSettings(deps, sender, person.email)) {
    return { person, roles: person.roles };
  }
  const roles: readonly Role[] = (await registerHasAdministrator(deps, sender.tenant))
    ? person.roles
    : [...person.roles, 'administrator'];
  return { person, roles };
}

function isNamedInSettings(deps: Deps, sender: Named, email: string | null): boolean {
  const { administrators } = deps.settings;
  return [sender.entraId, email].some((one) => one !== null && administrators.includes(one.toLowerCase()));
}

/** ADMINISTRATORS starts a municipality that has no register yet; as soon as the people file names one, that counts. */
async function registerHasAdministrator(deps: Deps, tenant: string): Promise<boolean> {
  let after: string | undefined;
  do {
    const page = await deps.store.find('person', tenant, after === undefined ? {} : { after });
    if (page.items.some((one) => one.doc.active && one.doc.roles.includes('administrator'))) return true;
    after = page.next ?? undefined;
  } while (after !== undefined);
  return false;
}

async function bootstrapAdministrator(deps: Deps, sender: Sender, email: string | null): Promise<Known | null> {
  if (!isNamedInSettings(deps, sender, email)) return null;
  if (await registerHasAdministrator(deps, sender.tenant)) return null;
  const address = email ?? `${sender.entraId ?? sender.userId}`;
  const person: Person = {
    id: personId(sender.tenant, address),
    name: sender.name ?? address,
    email: address,
    roles: ['administrator'],
    unitIds: [],
    entraId: sender.entraId,
    slackId: sender.slackId,
    managerId: null,
    active: true,
    leftOn: null,
    locale: null,
  };
  if ((await deps.store.create('person', sender.tenant, person)) !== 'exists') return { person, roles: person.roles };
  // The register knows the address: this is that person only where the platform's id is the same.
  const known = await findBound(deps, sender);
  return known ? { person: known.doc, roles: [...known.doc.roles, 'administrator'] } : null;
}
