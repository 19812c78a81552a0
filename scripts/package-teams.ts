import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { textsFor } from '../cards/text/texts-for';
import { CHAT_WORDS, type ChatWord, type Locale } from '../cards/views';
import { projectRoot } from './project-root';

/** Stands for an app that is not registered: a package with it shows what is in it and cannot be installed. */
export const NO_APP_ID = '00000000-0000-0000-0000-000000000000';

/**
 * What is offered where several read: the summary, its binding, and the help. In a chat of one's own, all the rest, but
 * two that whoever administers finds in the help and on buttons of their names: Teams shows ten.
 */
const IN_A_TEAM: readonly ChatWord[] = ['summary', 'status', 'channel', 'help'];
const IN_A_CHAT: readonly ChatWord[] = CHAT_WORDS.filter((word) => !['channel', 'review', 'cancel'].includes(word));
const COMMAND_LISTS = [
  { scopes: ['personal'], words: IN_A_CHAT },
  { scopes: ['team'], words: IN_A_TEAM },
] as const;

/** The language of the manifest itself; the others come as localisation files. */
const DEFAULT_LANGUAGE: Locale = 'sv';
const OTHER_LANGUAGES: readonly Locale[] = ['en'];

export interface TeamsPackage {
  /** The files of the package by name, as bytes. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The same as a zip: the same files give the same bytes on every machine and day. */
  readonly zip: Uint8Array;
  /** Whether the addresses in the template are still the sample's: each municipality gives its own. */
  readonly sampleAddresses: boolean;
}

/**
 * The Teams app package for the bot with `appId`: manifest, icons and the other language. The commands in it are the
 * chat's own words, from the texts of the cards.
 */
export function packageTeams(appId: string, root: string = projectRoot()): TeamsPackage {
  const folder = join(root, 'manifest', 'teams');
  const template = objectOf(join(folder, 'manifest.template.json'));
  const { version } = objectOf(join(root, 'package.json'));
  const words = stringsOf(folder, DEFAULT_LANGUAGE);
  const manifest = {
    ...template,
    version,
    id: appId,
    name: { short: words['name.short'], full: words['name.full'] },
    description: { short: words['description.short'], full: words['description.full'] },
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team'],
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: COMMAND_LISTS.map((list) => ({
          scopes: list.scopes,
          commands: list.words.map((word) => commandOf(word, DEFAULT_LANGUAGE)),
        })),
      },
    ],
  };
  const files = {
    'manifest.json': json(manifest),
    'color.png': bytesOf(join(root, 'manifest', 'icons', 'color.png')),
    'outline.png': bytesOf(join(root, 'manifest', 'icons', 'outline.png')),
    ...Object.fromEntries(OTHER_LANGUAGES.map((locale) => [`${locale}.json`, json(localisation(folder, locale))])),
  };
  const stamped = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime: EPOCH }] as [Uint8Array, { mtime: Date }]]),
  );
  return {
    files,
    zip: zipSync(stamped, { level: 9 }),
    sampleAddresses: JSON.stringify(template).includes('//example.org/'),
  };
}

/** The earliest day a zip can hold, in local time because that is what it holds. */
const EPOCH = new Date(1980, 0, 1);

function commandOf(word: ChatWord, locale: Locale): { readonly title: string; readonly description: string } {
  const { word: title, does } = textsFor(locale).words[word];
  return { title, description: does.slice(0, 1).toUpperCase() + does.slice(1) };
}

function localisation(folder: string, locale: Locale): Readonly<Record<string, string>> {
  const commands = COMMAND_LISTS.flatMap((list, at) =>
    list.words.flatMap((word, no) => {
      const key = `bots[0].commandLists[${at}].commands[${no}]`;
      const { title, description } = commandOf(word, locale);
      return [[`${key}.title`, title] as const, [`${key}.description`, description] as const];
    }),
  );
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json',
    ...stringsOf(folder, locale),
    ...Object.fromEntries(commands),
  };
}

const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
const bytesOf = (path: string) => new Uint8Array(readFileSync(path));
const objectOf = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>;
const stringsOf = (folder: string, locale: Locale) =>
  JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8')) as Readonly<Record<string, string>>;
