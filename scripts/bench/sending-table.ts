import type { SendingFigures } from './measure-sending';

/** All of Sweden on a Monday, and one tenant at the limit. */
export function sendingTable(figures: SendingFigures): readonly string[] {
  const { ours, bare, alone } = figures;
  const rows: readonly (readonly string[])[] = [
    ['', 'ours', 'bare', 'ours : bare'],
    ['messages a second', ours.perSecond.toFixed(0), bare.perSecond.toFixed(0), figures.ratio.toFixed(2)],
    ['  processor time a message', ms(ours.cpuMs), ms(bare.cpuMs), figures.cpuRatio.toFixed(2)],
    ['  most memory the process held', megabytes(ours.peakRss), megabytes(bare.peakRss)],
    ['  mean size of a message', `${ours.messageBytes} B`, `${bare.messageBytes} B`],
  ];
  const widths = [1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const all = `${figures.messages} messages to ${figures.tenants} tenants, ${figures.rounds} times`;
  const wrong = `${figures.extra} too many, ${figures.throttled} refused with 429`;
  return [
    `Sending (${all}; ours: ${wrong}):`,
    ...rows.map(([label = '', ...cells]) =>
      [label.padEnd(40), ...cells.map((cell, at) => cell.padStart(widths[at] ?? 0))].join('   ').trimEnd(),
    ),
    `One tenant, ${alone.messages} people, 50 a second: ${alone.seconds.toFixed(1)} s (the limit alone: ${(alone.messages / 50).toFixed(1)} s), ${alone.throttled} refused with 429.`,
    'Ours claims, reads, draws, sends and marks each message in SQLite (synchronous=FULL); bare loops over botbuilder’s',
    'continueConversationAsync with one ready card, nothing read or stored. One connector in a process of its own holds',
    'each tenant to 50 requests a second and each conversation to 7, over sliding windows.',
  ];
}

const ms = (value: number) => `${value.toFixed(2)} ms`;
const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
