import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { isInstant } from '../../bot/config';
import { isKnownEncoding } from '../../bot/documents/decode-text';
import { isLocalDate } from '../../bot/domain/calendar';
import { REPORT_FORMATS, REPORT_KINDS } from '../../bot/domain/written-document';
import { StoreFault } from '../../bot/ports/store';
import { commandLineTexts } from '../../bot/text';
import type { CommandLineTexts } from '../../bot/text/command-line-sv';
import type * as Assign from './assign';
import type * as Close from './close';
import type * as Copy from './copy';
import type * as Export from './export';
import type * as Import from './import';
import type * as Measures from './measures';
import { type Io, type Outcome, refuse, write } from './outcome';
import type * as Package from './package';
import type * as People from './people';
import type * as Plans from './plans';
import type * as Report from './report';
import type * as Serve from './serve';
import type * as Status from './status';
import { faultShown, isLaterVersion } from './store-fault';
import type * as Summary from './summary';
import type * as Tick from './tick';
import type * as Wheel from './wheel';
import { databaseFile, localeOf, settingsOf } from './world';

// Each command's own parts are loaded when it is the one that runs: `plans` need not wait for the Teams library.
// biome-ignore-start lint/style/noCommonJs: `import()` would be a module of its own kind
const COMMANDS = {
  assign: () => require('./assign') as typeof Assign,
  close: () => require('./close') as typeof Close,
  copy: () => require('./copy') as typeof Copy,
  export: () => require('./export') as typeof Export,
  import: () => require('./import') as typeof Import,
  measures: () => require('./measures') as typeof Measures,
  package: () => require('./package') as typeof Package,
  people: () => require('./people') as typeof People,
  plans: () => require('./plans') as typeof Plans,
  report: () => require('./report') as typeof Report,
  serve: () => require('./serve') as typeof Serve,
  status: () => require('./status') as typeof Status,
  summary: () => require('./summary') as typeof Summary,
  tick: () => require('./tick') as typeof Tick,
  wheel: () => require('./wheel') as typeof Wheel,
};
// biome-ignore-end lint/style/noCommonJs: as above

/** Runs `follow-up` with its arguments and gives the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function followUp(args: readonly string[], io: Io, version: string): Promise<number> {
  const texts = commandLineTexts(localeOf(io));
  const json = args.includes('--json');
  let code = 0;
  const run = (work: () => Promise<Outcome>) => async () => {
    code = write(await work(), json, io);
  };
  const program = defineCommands(run, io, texts, json).version(version, '-V, --version', texts.help.version);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (fault) {
    if (fault instanceof CommanderError) return wrongUsage(fault, args, io, texts);
    return write(failed(fault, texts, io), json, io);
  }
}

type Run = (work: () => Promise<Outcome>) => () => Promise<void>;

function defineCommands(run: Run, io: Io, texts: CommandLineTexts, json: boolean): Command {
  const { help } = texts;
  const program = styled(new Command('follow-up').description(help.about).enablePositionalOptions(), io, texts);
  const command = (usage: string, about: string) => {
    const one = program.command(usage).description(about).option('--json', help.json);
    return styled(one, io, texts);
  };
  const day = (text: string) => {
    if (!isLocalDate(text)) throw new InvalidArgumentError(texts.usage.invalidDate(text));
    return text;
  };
  const number = (text: string) => {
    if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError(texts.usage.invalidNumber(text));
    return Number(text);
  };
  const encoding = (text: string) => {
    if (!isKnownEncoding(text)) throw new InvalidArgumentError(texts.usage.invalidEncoding(text));
    return text;
  };
  const now = () =>
    new Option('--now <ISO>', help.now).argParser((text: string) => instantOf(text, texts)).default(null, '');

  command('serve', help.commands.serve).action(run(() => COMMANDS.serve().serveCommand(io)));

  const importPlan = command('import <FILE>', help.commands.import)
    .option('--title <TITLE>', help.title)
    .option('--date <DATE>', help.date, day)
    .option('--encoding <ENCODING>', help.encoding, encoding)
    .option('--anyway', help.anyway, false)
    .option('--older', help.older, false)
    .option('--dry-run', help.dryRun, false);
  importPlan.action(
    run(() => COMMANDS.import().importCommand(io, { ...importPlan.opts(), file: argumentOf(importPlan) ?? '' })),
  );

  const people = command('people <FILE>', help.commands.people)
    .option('--dry-run', help.dryRun, false)
    .option('--deactivate-missing', help.deactivateMissing, false);
  people.action(run(() => COMMANDS.people().peopleCommand(io, { ...people.opts(), file: argumentOf(people) ?? '' })));

  const wheel = command('wheel [FILE]', help.commands.wheel).option('--dry-run', help.dryRun, false);
  wheel.action(run(() => COMMANDS.wheel().wheelCommand(io, { ...wheel.opts(), file: argumentOf(wheel) ?? null })));

  const assign = command('assign', help.commands.assign)
    .requiredOption('--plan <PLAN>', help.plan)
    .addOption(new Option('--measure <N>', help.measure).argParser(number).default(null, ''))
    .requiredOption('--to <WHOM>', help.to)
    .option('--add', help.add, false);
  assign.action(run(() => COMMANDS.assign().assignCommand(io, assign.opts())));

  const close = command('close', texts.close.help.close)
    .requiredOption('--plan <PLAN>', help.plan)
    .addOption(new Option('--why <TEXT>', texts.close.help.why).default(null, ''))
    .option('--reopen', texts.close.help.reopen, false)
    .option('--dry-run', help.dryRun, false);
  close.action(run(() => COMMANDS.close().closeCommand(io, close.opts())));

  command('plans', help.commands.plans).action(run(() => COMMANDS.plans().plansCommand(io)));

  const measures = command('measures', help.commands.measures).requiredOption('--plan <PLAN>', help.plan);
  measures.action(run(() => COMMANDS.measures().measuresCommand(io, measures.opts())));

  const tick = command('tick', help.commands.tick).addOption(now());
  tick.action(run(() => COMMANDS.tick().tickCommand(io, tick.opts())));

  const status = command('status [FILTER...]', help.commands.status).addOption(now());
  status.action(
    run(() => COMMANDS.status().statusCommand(io, { ...status.opts(), filter: status.args.join(' ') }, json)),
  );

  const summary = command('summary', help.commands.summary).addOption(now()).option('--post', help.post, false);
  summary.action(run(() => COMMANDS.summary().summaryCommand(io, summary.opts())));

  const { help: about, invalidKind, invalidFormat, invalidVersion } = texts.report;
  const oneOf =
    <T extends string>(words: readonly T[], wrong: (text: string) => string) =>
    (text: string): T => {
      const found = words.find((one) => one === text);
      if (!found) throw new InvalidArgumentError(wrong(text));
      return found;
    };
  const version = (text: string) => {
    if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError(invalidVersion(text));
    return Number(text);
  };
  const report = command('report', about.report)
    .argument('<KIND>', about.kind, oneOf(REPORT_KINDS, invalidKind))
    .addOption(new Option('--plan <PLAN>', about.plan).default(null, ''))
    .option('--format <FORMAT>', about.format, oneOf(REPORT_FORMATS, invalidFormat), 'docx')
    .addOption(new Option('--out <FILE>', about.out).default(null, ''))
    .addOption(now())
    .option('--final', about.final, false)
    .addOption(new Option('--version <N>', about.version).argParser(version).default(null, ''));
  report.action(
    run(() => COMMANDS.report().reportCommand(io, { ...report.opts(), kind: report.processedArgs[0] }, json)),
  );

  const takeOut = command('export', about.export)
    .requiredOption('--plan <PLAN>', help.plan)
    .requiredOption('--out <DIR>', about.folder);
  takeOut.action(run(() => COMMANDS.export().exportCommand(io, takeOut.opts())));

  const copy = command('copy', texts.copy.help.copy)
    .requiredOption('--from <STORE>', texts.copy.help.from)
    .requiredOption('--to <STORE>', texts.copy.help.to)
    .option('--dry-run', help.dryRun, false)
    .option('--remove-surplus', texts.copy.help.removeSurplus, false);
  copy.action(run(() => COMMANDS.copy().copyCommand(io, copy.opts())));

  const pack = command('package', help.commands.package).option('--out <FILE.zip>', help.out, 'follow-up-teams.zip');
  pack.action(run(() => COMMANDS.package().packageCommand(io, pack.opts())));

  return program;
}

const argumentOf = (command: Command): string | undefined => command.args[0];

/** Help in the language of the settings, one line for a mistake, and no exit from inside the library. */
function styled(command: Command, io: Io, texts: CommandLineTexts): Command {
  return command
    .exitOverride()
    .helpCommand(false)
    .helpOption('-h, --help', texts.help.help)
    .configureHelp({
      styleTitle: (title) => texts.help.titles[title] ?? title,
      optionDescription: (option) => option.description, // without "(default: false)"
    })
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
      outputError: () => undefined, // said once, in our own words, where the fault is caught
      getOutHelpWidth: () => io.columns ?? 100,
    });
}

function instantOf(text: string, texts: CommandLineTexts): string {
  if (!isInstant(text)) throw new InvalidArgumentError(texts.usage.invalidInstant(text));
  return new Date(text).toISOString();
}

/** Help and version end here as well, with 0; a mistake is one sentence and where to look, with 2. */
function wrongUsage(fault: CommanderError, args: readonly string[], io: Io, { usage }: CommandLineTexts): number {
  if (fault.exitCode === 0) return 0;
  if (fault.code === 'commander.help') return 2; // no command given: the help has been shown
  const what = /'([^']+)'/.exec(fault.message)?.[1] ?? '';
  const named = what.replace(/^(-\w, )?(--[\w-]+).*/, '$2');
  const sentence = (() => {
    switch (fault.code) {
      case 'commander.unknownCommand':
        return usage.unknownCommand(what);
      case 'commander.unknownOption':
        return usage.unknownOption(what);
      case 'commander.missingArgument':
        return usage.missingArgument(what);
      case 'commander.missingMandatoryOptionValue':
        return usage.missingOption(named);
      case 'commander.optionMissingArgument':
        return usage.optionNeedsValue(named);
      case 'commander.excessArguments':
        return usage.tooMany;
      case 'commander.invalidArgument':
        return fault.message.slice(fault.message.indexOf('. ') + 2);
      default:
        return usage.other(fault.message.replace(/^error: /, ''));
    }
  })();
  const known = fault.code === 'commander.unknownCommand' ? [] : args.filter((one) => one in COMMANDS).slice(0, 1);
  io.err(
    `${sentence} ${fault.code === 'commander.unknownCommand' ? '' : usage.see(['follow-up', ...known].join(' '))}`.trim(),
  );
  return 2;
}

/**
 * A fault of the store or of ours: one line. Of the store what it is called and where to look, in the reader's language;
 * of ours with what lies behind it.
 */
function failed(fault: unknown, { faults }: CommandLineTexts, io: Io): Outcome {
  if (fault instanceof StoreFault) {
    if (isLaterVersion(fault)) return refuse('store_later', faults.store_later);
    const settings = settingsOf(io);
    const store = settings.ok ? settings.config.store : '';
    const shown = faultShown(fault, store);
    if (shown)
      return refuse('store_unreachable', faults.store_unreachable(shown.code, shown.settings, databaseFile(store)));
  }
  const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause.message : '';
  const message = [fault instanceof Error ? fault.message : String(fault), cause].filter(Boolean).join(': ');
  const code = fault instanceof StoreFault ? 'store_unreachable' : 'fault'; // the store's own words say what is missing
  return refuse(code, faults.unexpected(message.replace(/\s+/g, ' ').slice(0, 300)));
}
