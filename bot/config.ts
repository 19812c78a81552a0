import { z } from 'zod';

/**
 * The settings of the process, read once at start from the environment (`.env` is loaded into it before). Nothing else
 * reads `process.env`. Every fault is named at once, by the setting's name and never by its value, which may be a secret.
 */

export interface Config {
  readonly port: number;
  readonly host: string;
  /** As `openStore` takes it: `sqlite:PATH` or `cosmos`. */
  readonly store: string;
  /** The account that `cosmos` stands for; null = none is named. A key that is null = the identity of the process. */
  readonly cosmos: { readonly endpoint: string; readonly key: string | null; readonly database: string } | null;
  /** Days after which what only the bot itself needs is forgotten; null = never. */
  readonly retentionDays: number | null;
  /** Null = no app id: callers are not verified, so the server listens on this machine only. */
  readonly botApp: {
    readonly id: string;
    readonly type: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
    readonly password: string | null;
    readonly tenantId: string | null;
  } | null;
  /** In lower case. Empty only without an app id: then there is one tenant, `local`. */
  readonly allowedTenants: readonly string[];
  /** The tenant the command line works in, in lower case. */
  readonly tenant: string;
  /** Entra ids or e-mails, in lower case. */
  readonly administrators: readonly string[];
  readonly timeZone: string;
  readonly locale: 'sv' | 'en';
  /** Messages a second and tenant that the bot sends of its own accord. */
  readonly sendRate: number;
  /** Where people's browsers reach the bot, without a slash at its end; null = nowhere that is known. */
  readonly publicUrl: string | null;
  /** The instant the clock starts at, ISO in UTC; null = the real one. */
  readonly startAt: string | null;
}

export type FaultCode =
  | 'missing'
  | 'not_a_port'
  | 'not_a_number'
  | 'not_a_whole_number'
  | 'not_one_of'
  | 'not_a_store'
  | 'not_a_time_zone'
  | 'not_an_instant'
  | 'not_loopback'
  | 'not_a_public_url'
  | 'refused_with_app_id'
  | 'more_than_teams_takes';

/** One thing wrong with one setting. `facts` fill the sentence: what is allowed, or which setting calls for it. */
export interface ConfigFault {
  readonly name: SettingName;
  readonly code: FaultCode;
  readonly facts: { readonly allowed?: string; readonly because?: string };
}

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

const TYPES = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;
const LOCALES = ['sv', 'en'] as const;

/** An empty line in `.env` is a setting that is not given. */
const optional = z
  .string()
  .trim()
  .transform((text) => text || null)
  .nullish()
  .transform((text) => text ?? null);
const given = (otherwise: string) => optional.transform((text) => text ?? otherwise);
const fault = (code: FaultCode, allowed?: string) => ({ params: { code, ...(allowed ? { allowed } : {}) } });
const list = optional.transform(
  (text) =>
    text
      ?.split(',')
      .map((one) => one.trim())
      .filter(Boolean) ?? [],
);
const oneOf = <T extends string>(words: readonly T[], text: string | null) =>
  words.find((one) => one.toLowerCase() === text?.toLowerCase()) ?? null;

const COSMOS_EXAMPLE = 'https://NAME.documents.azure.com';
/** Microsoft's limit of one app in one tenant, a second. Without an app id it is not Teams that is spoken to. */
const TEAMS_TAKES = 50;
/** A term and its follow-up: no card is answered, and no summary compared with, after so long. */
const FEWEST_DAYS = 100;

/** One line a setting: its shape, its default as it is documented, and what it is for. */
const SETTINGS = {
  PORT: setting(
    given('3978').refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, fault('not_a_port')),
    '3978',
    'Port of the HTTP server; 0 takes a free one.',
  ),
  HOST: setting(
    optional,
    '127.0.0.1, with an app id 0.0.0.0',
    'Address to listen on. Without an app id only a loopback address is accepted.',
  ),
  STORE: setting(
    given('sqlite:.data/follow-up.db').refine(
      (text) => /^(sqlite:.+|cosmos)$/.test(text),
      fault('not_a_store', 'sqlite:PATH, cosmos'),
    ),
    'sqlite:.data/follow-up.db',
    'Where everything is stored: `sqlite:PATH`, or `cosmos` for Azure Cosmos DB.',
  ),
  COSMOS_ENDPOINT: setting(
    optional.refine((text) => text === null || isPublicUrl(text), fault('not_a_public_url', COSMOS_EXAMPLE)),
    '',
    'Address of the Cosmos DB account; needed with `STORE=cosmos`.',
  ),
  COSMOS_KEY: setting(
    optional,
    'none: the identity the process runs as (Entra)',
    'Key of the account. With one, database and container are made where they are missing; without one `manifest/cosmos.bicep` makes them.',
  ),
  COSMOS_DATABASE: setting(given('follow-up'), 'follow-up', 'Database in the account.'),
  RETENTION_DAYS: setting(
    optional.refine((text) => text === null || isDays(text), fault('not_a_whole_number', `>= ${FEWEST_DAYS}`)),
    'none: everything is kept',
    `Days after which messages that have been delivered are forgotten, at least ${FEWEST_DAYS}. Answers, plans, reports and the log are kept whatever it says.`,
  ),
  MicrosoftAppId: setting(optional, 'none: local use only', 'App id of the bot registration.'),
  MicrosoftAppType: setting(
    optional.refine((text) => text === null || oneOf(TYPES, text) !== null, fault('not_one_of', TYPES.join(', '))),
    '',
    'Kind of the bot registration; needed with an app id: `SingleTenant` or `UserAssignedMSI` (`MultiTenant` for old registrations).',
  ),
  MicrosoftAppPassword: setting(optional, '', 'Secret of the app; needed for `SingleTenant` and `MultiTenant`.'),
  MicrosoftAppTenantId: setting(
    optional,
    '',
    'Entra tenant of the app; needed for `SingleTenant` and `UserAssignedMSI`.',
  ),
  ALLOWED_TENANTS: setting(
    list,
    'MicrosoftAppTenantId',
    'Tenants that are answered, comma-separated; needed for `MultiTenant`. Without it and without an app id there is one tenant, `local`.',
  ),
  ADMINISTRATORS: setting(list, '', 'Entra ids or e-mails that count as administrators, comma-separated.'),
  TIMEZONE: setting(
    given('Europe/Stockholm').refine(isTimeZone, fault('not_a_time_zone')),
    'Europe/Stockholm',
    'Time zone that days and clock times are counted in.',
  ),
  DEFAULT_LOCALE: setting(
    given('sv').refine((text) => oneOf(LOCALES, text) !== null, fault('not_one_of', LOCALES.join(', '))),
    'sv',
    'Language for those who have not chosen one: `sv` or `en`.',
  ),
  SEND_RATE: setting(
    given('10').refine((text) => Number(text) > 0 && Number(text) <= 1000, fault('not_a_number', '> 0, <= 1000')),
    '10',
    'Messages a second and tenant that the bot sends of its own accord, with an app id at most 50. Each instance counts for itself, and Teams takes 50 in all, answers included.',
  ),
  PUBLIC_URL: setting(
    optional.refine((text) => text === null || isPublicUrl(text), fault('not_a_public_url', 'https://bot.example.se')),
    'none; without an app id this machine',
    'Address that people’s browsers reach the bot at, for links to files where Teams brings none. Without it there are no links.',
  ),
  FOLLOW_UP_NOW: setting(
    optional.refine((text) => text === null || isInstant(text), fault('not_an_instant', '2026-02-09T08:00:00+01:00')),
    'the real time',
    'Starts the clock at this instant, for trying things out; refused with an app id.',
  ),
  TENANT: setting(optional, 'MicrosoftAppTenantId, else local', 'Tenant the command line works in.'),
} as const;

export type SettingName = keyof typeof SETTINGS;

function setting<S extends z.ZodType>(shape: S, byDefault: string, about: string) {
  return { shape, byDefault, about };
}

const isName = (name: unknown): name is SettingName => typeof name === 'string' && Object.hasOwn(SETTINGS, name);
const shapes = Object.fromEntries(Object.entries(SETTINGS).map(([name, one]) => [name, one.shape])) as {
  [N in SettingName]: (typeof SETTINGS)[N]['shape'];
};
const ENVIRONMENT = z.object(shapes);
type Values = z.infer<typeof ENVIRONMENT>;

/** Every setting with its default and what it is for: the README's table is printed from this. */
export function describeSettings(): readonly {
  readonly name: SettingName;
  readonly byDefault: string;
  readonly about: string;
}[] {
  return Object.entries(SETTINGS).flatMap(([name, { byDefault, about }]) =>
    isName(name) ? [{ name, byDefault, about }] : [],
  );
}

/** Reads the settings out of an environment. The result is frozen; faults come all at once, in the table's order. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  const parsed = ENVIRONMENT.safeParse(env);
  const shapeFaults = parsed.success ? [] : parsed.error.issues.map(faultOfIssue);
  // What settings ask of each other is checked also where another one has a wrong shape: that one counts as not given.
  const broken = new Set<string>(shapeFaults.map((one) => one.name));
  const sound = ENVIRONMENT.parse(Object.fromEntries(Object.entries(env).filter(([name]) => !broken.has(name))));
  const faults = [...shapeFaults, ...faultsBetween(sound).filter((one) => !broken.has(one.name))];
  if (faults.length === 0) return { ok: true, config: deepFreeze(configOf(sound)) };
  const order = Object.keys(SETTINGS);
  return { ok: false, faults: faults.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)) };
}

function faultOfIssue(issue: z.core.$ZodIssue): ConfigFault {
  const [name] = issue.path;
  if (!isName(name) || issue.code !== 'custom') throw new Error('a setting of no known shape', { cause: issue });
  const { code, allowed } = issue.params as { code: FaultCode; allowed?: string };
  return { name, code, facts: allowed === undefined ? {} : { allowed } };
}

function faultsBetween(env: Values): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const need = (name: SettingName, because: string) => {
    const value = env[name];
    if (value === null || value.length === 0) faults.push({ name, code: 'missing', facts: { because } });
  };
  if (env.STORE === 'cosmos') need('COSMOS_ENDPOINT', 'STORE=cosmos');
  if (env.MicrosoftAppId) {
    const type = oneOf(TYPES, env.MicrosoftAppType) ?? 'SingleTenant';
    need('MicrosoftAppType', 'MicrosoftAppId');
    if (type !== 'UserAssignedMSI') need('MicrosoftAppPassword', 'MicrosoftAppId');
    need(type === 'MultiTenant' ? 'ALLOWED_TENANTS' : 'MicrosoftAppTenantId', 'MicrosoftAppId');
    if (Number(env.SEND_RATE) > TEAMS_TAKES) {
      faults.push({ name: 'SEND_RATE', code: 'more_than_teams_takes', facts: { allowed: `${TEAMS_TAKES}` } });
    }
    if (env.FOLLOW_UP_NOW) faults.push({ name: 'FOLLOW_UP_NOW', code: 'refused_with_app_id', facts: {} });
  } else if (env.HOST && !isLoopback(env.HOST)) {
    faults.push({ name: 'HOST', code: 'not_loopback', facts: { because: 'MicrosoftAppId' } });
  }
  return faults;
}

function configOf(env: Values): Config {
  // Ids differ in nothing but case: tenants are compared, and stored by, in lower case, as inbound.ts reads them.
  const tenantId = env.MicrosoftAppTenantId?.toLowerCase() ?? null;
  const allowed = env.ALLOWED_TENANTS.map((one) => one.toLowerCase());
  const byDefault = env.MicrosoftAppId && tenantId ? [tenantId] : [];
  return {
    port: Number(env.PORT),
    host: env.HOST ?? (env.MicrosoftAppId ? '0.0.0.0' : '127.0.0.1'),
    store: env.STORE,
    cosmos: env.COSMOS_ENDPOINT
      ? { endpoint: env.COSMOS_ENDPOINT, key: env.COSMOS_KEY, database: env.COSMOS_DATABASE }
      : null,
    retentionDays: env.RETENTION_DAYS ? Number(env.RETENTION_DAYS) : null,
    botApp: env.MicrosoftAppId
      ? {
          id: env.MicrosoftAppId,
          type: oneOf(TYPES, env.MicrosoftAppType) ?? 'SingleTenant',
          password: env.MicrosoftAppPassword,
          tenantId,
        }
      : null,
    allowedTenants: allowed.length > 0 ? allowed : byDefault,
    tenant: env.TENANT?.toLowerCase() ?? tenantId ?? 'local',
    administrators: env.ADMINISTRATORS.map((one) => one.toLowerCase()),
    timeZone: env.TIMEZONE,
    locale: oneOf(LOCALES, env.DEFAULT_LOCALE) ?? 'sv',
    sendRate: Number(env.SEND_RATE),
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    startAt: env.FOLLOW_UP_NOW ? new Date(env.FOLLOW_UP_NOW).toISOString() : null,
  };
}

const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);

/** https, or this machine; nothing behind the path, because links are made by writing on. */
function isPublicUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const safe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return safe && !(username || password || search || hash);
}

/** Whole days, and no more than a person would mean. */
const isDays = (text: string) => /^\d{1,4}$/.test(text) && Number(text) >= FEWEST_DAYS;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('sv', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // the only thing it can object to is the name
  }
}

/** With a zone: without one the same text is another instant on another machine. */
export function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
  return Object.freeze(value);
}
