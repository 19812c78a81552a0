import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { type Called, createWire, type Outgoing } from './wire';

/**
 * The one file that speaks to botbuilder. It uses the two parts of it that a bot cannot do without, the check of the
 * caller's token and the bot's own token, and leaves its turns, adapters and clients alone: `adapter.process` answers
 * 500 with an error's own message, a turn makes a new client for every message, and a client tries four times where
 * each try may be one more card in a chat.
 */

export interface BotApp {
  readonly id: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  readonly password: string | null;
  readonly tenantId: string | null;
}

type Authentication = ConfigurationBotFrameworkAuthentication;
type Identity = Parameters<Authentication['createConnectorFactory']>[0];

/** A request of the connector's API; `path` is counted from `v3/`, its parts encoded. */
export interface ConnectorRequest extends Pick<Outgoing, 'method' | 'body'> {
  readonly path: string;
}

export interface Connector {
  /** Whether the caller is Teams, by the token in the Authorization header. Always true without an app id. */
  isTeams(activity: object, authorization: string): Promise<boolean>;
  /** One attempt at an address that has been found allowed. Never throws for what the network does. */
  call(serviceUrl: string, request: ConnectorRequest): Promise<Called>;
  /** Closes the connections, also those in use. */
  close(): void;
}

/** What the bot's token is asked for: the connector's API. botbuilder has it inside and does not export it. */
const SCOPE = 'https://api.botframework.com';

export function createConnector(app: BotApp | null): Connector {
  const authentication = new ConfigurationBotFrameworkAuthentication(app ? settingsOf(app) : {});
  const wire = createWire();
  let credentials: Promise<Credentials> | null = null;

  /** botbuilder keeps the token, and asks for a new one five minutes before it is over. */
  async function authorization(): Promise<string | null> {
    if (app === null) return null;
    credentials ??= credentialsOf(authentication, app).catch((fault: unknown) => {
      credentials = null;
      throw fault;
    });
    let token: string | null = null;
    const headers = {
      set(name: string, value: string) {
        if (name.toLowerCase() === 'authorization') token = value;
      },
    };
    await (await credentials).signRequest({ headers });
    return token;
  }

  return {
    async isTeams(activity, given) {
      try {
        await authentication.authenticateRequest(activity as Activity, given);
        return true;
      } catch (error) {
        const status = error instanceof Error && 'statusCode' in error ? error.statusCode : null;
        if (status === 401 || status === 403) return false;
        throw new Error('the caller could not be verified', { cause: error });
      }
    },
    call: (serviceUrl, { method, path, body }) =>
      wire.call({ url: `${serviceUrl}v3/${path}`, method, authorization, ...(body === undefined ? {} : { body }) }),
    close: wire.close,
  };
}

/** What puts the bot's token on a request: by secret, or by managed identity, as the app is set up. */
interface Credentials {
  signRequest(request: { readonly headers: { set(name: string, value: string): void } }): Promise<unknown>;
}

/** botbuilder gives them to its own client alone; the address of that client is never asked. */
async function credentialsOf(authentication: Authentication, app: BotApp): Promise<Credentials> {
  const client = await authentication.createConnectorFactory(identityOf(app)).create(SCOPE, SCOPE);
  return (client as unknown as { readonly credentials: Credentials }).credentials;
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
function identityOf(app: BotApp): Identity {
  const claims = [{ type: 'aud', value: app.id }];
  const getClaimValue = (type: string) => claims.find((one) => one.type === type)?.value ?? null;
  return { claims, isAuthenticated: true, getClaimValue } as unknown as Identity;
}
