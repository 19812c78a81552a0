import type { Binding, Conversation } from '../../bot/domain/delivery';
import type { Channel, Sent } from '../../bot/ports/channel';
import type { CardView } from '../../cards/views';

export interface Recorded {
  readonly to: string;
  readonly view: CardView;
}

/** A chat platform that keeps what it is sent and answers as it is told; by default it takes everything. */
export function recordingChannel(answer: (to: string) => Sent | 'hang' | null = () => null) {
  const sent: Recorded[] = [];
  let count = 0;
  async function take(to: string, view: CardView): Promise<Sent> {
    const told = answer(to);
    if (told === 'hang') return new Promise(() => undefined); // as when the process dies before the answer comes
    if (told) return told;
    sent.push({ to, view });
    count += 1;
    return { outcome: 'sent', message: { conversationId: `chat-${to}`, messageId: `m-${count}` } };
  }
  const channel: Channel = {
    name: 'teams',
    sendToPerson: (_tenant, to: Conversation, view) => take(to.id, view),
    sendToChannel: (_tenant, to: Binding, view) => take(to.id, view),
    redraw: (_tenant, to, _message, view) => take(to.id, view),
    firstChat: (person) =>
      person.entraId === null
        ? null
        : {
            id: person.id,
            channel: 'teams',
            conversationId: '',
            serviceUrl: 'https://example.invalid/',
            userId: person.entraId,
            botId: '',
            welcomedAt: null,
            trouble: null,
          },
  };
  return { channel, sent };
}
