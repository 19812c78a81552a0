import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { NEVER_REACHED, type PlatformFault } from './errors';

/**
 * The one file that speaks to botbuilder. It uses the two parts of it that a bot cannot do without, the check of the
 * caller's token and the connector's client, and leaves its turns and adapters alone: `adapter.process` answers 500
 * with an error's own message, and a turn makes a new client for every message.
 */

export interface BotApp {
  readonly id: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  readonly password: string | null;
  readonly tenantId: string | null;
}

type Authentication = ConfigurationBotFrameworkAuthentication;
type Identity = Parameters<Authentication['createConnectorFactory']>[0];
export type ConnectorClient = Awaited<ReturnType<ReturnType<Authentication['createConnectorFactory']>['create']>>;

/** The client's chain of policies: botbuilder marks it private and has no switch of its own that works. */
interface Pipeline {
  removePolicy(which: { readonly name: string }): unknown;
  addPolicy(policy: { readonly name: string; sendRequest: Policy }, where: { readonly afterPhase: 'Sign' }): void;
}
type Request = { readonly url: string; agent?: HttpAgent | HttpsAgent };
type Policy = (request: Request, next: (request: Request) => Promise<unknown>) => Promise<unknown>;

export interface Connector {
  /** Whether the caller is Teams, by the token in the Authorization header. Always true without an app id. */
  isTeams(activity: object, authorization: string): Promise<boolean>;
  /** The client for an address that has been found allowed; the same one each time. */
  clientFor(serviceUrl: string): Promise<ConnectorClient>;
  /** What an error thrown by a client says, in the few facts a verdict needs. */
  readFault(error: unknown): PlatformFault;
  /** Closes the connections that are kept open between messages. */
  close(): void;
}

/** What the bot's token is asked for: the connector's API. botbuilder has it inside and does not export it. */
const SCOPE = 'https://api.botframework.com';
/** A connection that has been idle for longer is not used again: proxies drop it silently and a message gets lost. */
const IDLE_MS = 5_000;

export function createConnector(app: BotApp | null): Connector {
  const authentication = new ConfigurationBotFrameworkAuthentication(app ? settingsOf(app) : {});
  const agents = {
    'http:': new HttpAgent({ keepAlive: true, timeout: IDLE_MS }),
    'https:': new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }),
  };
  const clients = new Map<string, Promise<ConnectorClient>>();
  const departed = new WeakSet<object>();

  async function makeClient(serviceUrl: string): Promise<ConnectorClient> {
    const client = await authentication.createConnectorFactory(identityOf(app)).create(serviceUrl, SCOPE);
    const { pipeline } = (client as unknown as { readonly client: { readonly pipeline: Pipeline } }).client;
    // One attempt: the hidden policy tries four times, also after a 500, and each try may be one more card in a chat.
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    // A redirect would carry the bot's token to a host that is on no list.
    pipeline.removePolicy({ name: 'redirectPolicy' });
    pipeline.addPolicy(
      {
        name: 'followUpDeparture',
        async sendRequest(request, next) {
          request.agent = agents[request.url.startsWith('https:') ? 'https:' : 'http:'];
          try {
            return await next(request);
          } catch (error) {
            if (typeof error === 'object' && error !== null) departed.add(error);
            throw error;
          }
        },
      },
      { afterPhase: 'Sign' },
    );
    return client;
  }

  return {
    async isTeams(activity, authorization) {
      try {
        await authentication.authenticateRequest(activity as Activity, authorization);
        return true;
      } catch (error) {
        if (field(error, 'statusCode') === 401 || field(error, 'statusCode') === 403) return false;
        throw new Error('the caller could not be verified', { cause: error });
      }
    },
    clientFor(serviceUrl) {
      const known = clients.get(serviceUrl) ?? makeClient(serviceUrl);
      clients.set(serviceUrl, known);
      known.catch(() => clients.delete(serviceUrl));
      return known;
    },
    readFault(error) {
      // Only an answer of Teams: the service that gives out tokens has statuses too, and then nothing has left.
      const status = field(error, 'name') === 'RestError' ? field(error, 'statusCode') : null;
      const code = field(error, 'code');
      const reached = typeof code !== 'string' || !NEVER_REACHED.has(code);
      return {
        status: typeof status === 'number' ? status : null,
        codes: codesOf(error),
        retryAfter: retryAfterOf(error),
        left: typeof error === 'object' && error !== null && departed.has(error) && reached,
      };
    },
    close() {
      agents['http:'].destroy();
      agents['https:'].destroy();
    },
  };
}

function settingsOf(app: BotApp) {
  return {
    MicrosoftAppId: app.id,
    MicrosoftAppType: app.type,
    ...(app.password ? { MicrosoftAppPassword: app.password } : {}),
    ...(app.tenantId ? { MicrosoftAppTenantId: app.tenantId } : {}),
  };
}

/** The bot speaking for itself. botbuilder reads the id out of this claim and does not export the class it wants. */
function identityOf(app: BotApp | null): Identity {
  const claims = app ? [{ type: 'aud', value: app.id }] : [];
  const getClaimValue = (type: string) => claims.find((one) => one.type === type)?.value ?? null;
  return { claims, isAuthenticated: true, getClaimValue } as unknown as Identity;
}

const field = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? (of as Readonly<Record<string, unknown>>)[name] : undefined;

/** Teams writes `{error: {code, message}}`; some answers put what matters into a subCode or an inner error. */
function codesOf(error: unknown): readonly string[] {
  const details = field(error, 'details');
  const inBody = field(details, 'error') ?? details;
  const found = [
    field(error, 'code'),
    field(inBody, 'code'),
    field(inBody, 'subCode'),
    field(details, 'subCode'),
    field(field(inBody, 'innerHttpError'), 'code'),
    field(field(inBody, 'innerError'), 'code'),
  ];
  return [...new Set(found.filter((one): one is string => typeof one === 'string'))];
}

function retryAfterOf(error: unknown): string | null {
  const headers = field(field(error, 'response'), 'headers');
  const get = field(headers, 'get');
  const value: unknown = typeof get === 'function' ? get.call(headers, 'retry-after') : null;
  return typeof value === 'string' ? value : null;
}
