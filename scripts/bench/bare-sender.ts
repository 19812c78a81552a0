import { readFileSync } from 'node:fs';
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
} from 'botbuilder';

/**
 * What our sending is measured against: botbuilder as its samples use it, a loop over `continueConversationAsync` that
 * sends everybody the same card. It reads nothing, stores nothing, and holds itself to no limit. Argument: a file with
 * the activity, the conversations and how many are under way at once. It begins when it is told `go`, and says `done`.
 */
export interface BareWork {
  readonly activity: Partial<Activity>;
  readonly conversations: readonly { readonly serviceUrl: string; readonly id: string }[];
  readonly atOnce: number;
}

const { activity, conversations, atOnce } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as BareWork;
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

async function send({ serviceUrl, id }: BareWork['conversations'][number]): Promise<void> {
  const reference = {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: '28:follow-up', name: '' },
    user: { id: '29:somebody', name: '' },
    conversation: { id, isGroup: false, conversationType: 'personal', name: '' },
  } as Partial<ConversationReference>;
  await adapter.continueConversationAsync('', reference, async (turn) => {
    await turn.sendActivity({ ...activity });
  });
}

async function run(): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let one = conversations[next++]; one; one = conversations[next++]) await send(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

process.on('message', (told) => {
  if (told === 'go') void run().then(() => process.send?.('done'));
});
process.channel?.ref(); // nothing else keeps it
process.stderr.write(`${JSON.stringify({ msg: 'listening', port: 0 })}\n`);
process.once('SIGTERM', () => process.exit());
