import { counted } from '../../cards/text/counted';
import type { CommandCopyTexts } from './command-line-copy-sv';

const documents = (count: number) => counted(count, 'document', 'documents');

/** The sentences of `copy` on the command line, in English. */
export const commandCopyEn: CommandCopyTexts = {
  help: {
    copy: 'copies everything from one database to another and checks it',
    from: 'the database to read, written as STORE is',
    to: 'the database to fill, written as STORE is',
    removeSurplus: 'removes in the target what the source does not have, instead of refusing',
  },
  notAStore: (option, allowed) => `${option} must be written as one of: ${allowed}.`,
  inMemory: (option) => `${option} is memory that ends with the command. Give a file.`,
  same: '--from and --to are the same database.',
  unreachable: (setting, code, settings) =>
    [`${setting} cannot be used${code && `: ${code}`}.`, settings && `Check ${settings}.`].filter(Boolean).join(' '),
  cutOff: (reason) =>
    `The copying was cut off (${reason}). What has been written stays. Run the command again and it goes on.`,
  sourceEmpty: (setting) => `${setting} is empty. There is nothing to copy.`,
  targetHasMore: (setting, count) =>
    `${setting} holds ${documents(count)} that the source does not have. Nothing has been written. If they come from an earlier copy, --remove-surplus takes them away; if the bot has worked there, they are nowhere else.`,
  more: (count) => `… and ${count} more`,
  targetInUse: (setting, what) =>
    `Somebody else writes in ${setting} (${what}). Stop the bot that uses it and run the command again.`,
  steps: {
    compare: (tenant, kind, count) => `Comparing ${tenant}, ${kind}: ${count}`,
    copy: (tenant, kind, count) => `Copying ${tenant}, ${kind}: ${count}`,
    check: (tenant, kind, count) => `Checking ${tenant}, ${kind}: ${count}`,
  },
  columns: {
    tenant: 'Tenant',
    kind: 'Kind',
    documents: 'Documents',
    created: 'New',
    replaced: 'Replaced',
    unchanged: 'Unchanged',
    removed: 'Removed',
    sha256: 'SHA-256',
    verdict: 'Check',
  },
  verdicts: { same: 'same', changed_meanwhile: 'changed meanwhile', differs: 'DIFFERS' },
  total: 'Total',
  dry: 'Nothing has been written. Without --dry-run the above is done.',
  done: (to, count) => `${to} holds the same ${documents(count)} as the source.`,
  meanwhile:
    'What changes in the source after it was copied comes with the next run. Stop the bot, run the command a last time, and then change STORE.',
  changedMeanwhile: (parts) =>
    `The source changed while it was copied (${counted(parts, 'kind', 'kinds')} in the table). Run the command again; the last time with the bot stopped.`,
  differs: (to, parts) =>
    `${to} does not hold the same as the source (${counted(parts, 'kind', 'kinds')} in the table). Do not change STORE. Run the command again.`,
};
