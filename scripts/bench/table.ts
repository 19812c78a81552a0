import type { BenchReport } from './bench-report';
import { growthTable } from './growth-table';
import type { AnswersFigures } from './measure-answers';
import { sendingTable } from './sending-table';

/** The report as one table, with what each figure holds beside it. Figures are medians. */
export function tableOf(report: BenchReport): string {
  const { machine, answers, start, status } = report;
  const rows: readonly (readonly string[])[] = [
    ['', 'ours', 'bare', 'ours : bare'],
    ...answers.flatMap(answersRows),
    ['cold serve, start to first 200 of /readyz', `${whole(start.readyMs)} ms`],
    ['  memory then', megabytes(start.rssReady)],
    [`  memory after ${whole(start.idleMs / 1000)} s idle`, megabytes(start.rssIdle)],
    ...status.flatMap((one) => [
      [`/status, ${one.measures} measures, ${one.openPrompts} open prompts`, `${whole(one.cardMs)} ms`],
      ['  follow-up status --json', `${whole(one.jsonMs)} ms`],
      ['  what it is made from, in the heap', megabytes(one.heap)],
      ['  most memory the process held', megabytes(one.peakRss)],
    ]),
  ];
  return [
    `${machine.cpu}, ${machine.cores} cores, ${megabytes(machine.memory)}, ${machine.system}, Node ${machine.node}`,
    `load before: ${machine.load.toFixed(1)}; one write to the disk: ${machine.diskMs.toFixed(2)} ms`,
    '',
    ...aligned(rows),
    '',
    ...growthTable(report.growth),
    '',
    ...sendingTable(report.sending),
    '',
    ...NOTES,
    ...answers.map(storedLine),
    `${whole(report.seconds)} s in all.`,
  ].join('\n');
}

/** What is included, in the order of the rows. */
const NOTES: readonly string[] = [
  'Answers: ours reads who pressed, stores the answer in SQLite (synchronous=FULL) and replies with the card as it now',
  'stands; the standing message is changed when it has been left alone for five seconds, over HTTP to a loopback',
  'connector in the bench process; each round waits for that.',
  'Bare: botbuilder CloudAdapter on the same restify, a constant card, nothing read, stored or sent. Same presses, in',
  'turns; the ratio is the median over the pairs. Neither checks a token. The load comes from the same machine.',
  'Cold serve: a new process on a new store; the files of the program are in the system’s cache.',
  '/status: from the text to the drawn card, in a process of its own; the first time is not counted.',
];

function answersRows(one: AnswersFigures): readonly (readonly string[])[] {
  const { ours, bare } = one;
  return [
    [
      `answers stored a second, ${one.connections} at once`,
      whole(ours.perSecond),
      whole(bare.perSecond),
      one.ratio.toFixed(2),
    ],
    ['  the work of what follows counted in', '', '', one.wholeRatio.toFixed(2)],
    ['  reply, median', `${ours.p50Ms.toFixed(0)} ms`, `${bare.p50Ms.toFixed(0)} ms`],
    ['  reply, 99 of 100 below', `${ours.p99Ms.toFixed(0)} ms`, `${bare.p99Ms.toFixed(0)} ms`],
    ['  processor time a press, until the reply', `${ours.replyCpuMs.toFixed(2)} ms`],
    [
      '  processor time a press, in all',
      `${ours.cpuMs.toFixed(2)} ms`,
      `${bare.cpuMs.toFixed(2)} ms`,
      one.cpuRatio.toFixed(2),
    ],
    ['  reply, mean size', `${ours.replyBytes} B`, `${bare.replyBytes} B`],
    ['  standing messages changed, an answer', ours.changesAnAnswer.toFixed(2)],
    ['  all of them right, after the last reply', `${ours.followedAfter.toFixed(1)} s`],
  ];
}

function storedLine({ connections, rounds, pressesARound, stored }: AnswersFigures): string {
  const { replied, storedOnce, lost, twice, unspoken } = stored;
  const wrong = lost + twice + unspoken === 0 ? '' : ` (LOST ${lost}, TWICE ${twice}, WITHOUT A REPLY ${unspoken})`;
  const rounds_ = `${rounds} rounds of ${pressesARound} and one before that is not timed`;
  return `${connections} at once: ${rounds_}; ${storedOnce} of ${replied} replies stored exactly once${wrong}.`;
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map(([label = '', ...cells]) => {
    const numbers = cells.map((cell, at) => cell.padStart(widths[at + 1] ?? 0));
    return [label.padEnd(widths[0] ?? 0), ...numbers].join('   ').trimEnd();
  });
}

const whole = (value: number) => value.toFixed(0);
function megabytes(bytes: number): string {
  const mega = bytes / 1024 / 1024;
  return `${mega.toFixed(mega < 10 ? 1 : 0)} MB`;
}
