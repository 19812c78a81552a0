import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { textsFor } from '../../cards/text/texts-for';
import { CHAT_WORDS } from '../../cards/views';
import { NO_APP_ID, packageTeams } from '../../scripts/package-teams';
import { aCommandLine } from '../support/command-line';

const APP_ID = '11111111-2222-4333-8444-555555555555';
const made = packageTeams(APP_ID);
const jsonOf = (name: string) => JSON.parse(strFromU8(made.files[name] ?? new Uint8Array()));
const manifest = jsonOf('manifest.json');
const english = jsonOf('en.json');

const folder = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams', 'v1.29');
const shared = join(__dirname, '..', '..', '..', 'shared', 'schemas', 'teams-manifest-1.29.schema.json');

function validator(path: string): ValidateFunction {
  const ajv = addFormats(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }) as never) as unknown as Ajv;
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
}

/** A PNG says in its header how large it is, and by its colour type whether it can be seen through. */
function png(name: string) {
  const bytes = Buffer.from(made.files[name] ?? []);
  return {
    signature: bytes.toString('latin1', 1, 4),
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    seeThrough: [4, 6].includes(bytes[25] ?? 0),
  };
}

describe('the manifest', () => {
  test('is valid by the schema Microsoft publishes', () => {
    const validate = validator(join(folder, 'MicrosoftTeams.schema.json'));
    validate(manifest);
    expect(validate.errors).toBeNull();
    validate({ ...manifest, bots: [{ ...manifest.bots[0], botId: 'x' }] });
    expect(validate.errors).not.toBeNull(); // the schema can say no
  });

  (existsSync(shared) ? test : test.skip)('is valid by the stored copy of that schema', () => {
    const validate = validator(shared);
    validate(manifest);
    expect(validate.errors).toBeNull();
  });

  test('names the bot of the settings, in a chat of one’s own and in a team', () => {
    expect(manifest.id).toBe(APP_ID);
    expect(manifest.bots).toMatchObject([{ botId: APP_ID, scopes: ['personal', 'team'] }]);
  });

  test('lists the words of the chat, and none besides, but for two that only the help has room for', () => {
    const listed = manifest.bots[0].commandLists.flatMap((list: { commands: { title: string }[] }) =>
      list.commands.map((one) => one.title),
    );
    const words = CHAT_WORDS.map((word) => textsFor('sv').words[word].word);
    expect([...listed, 'granska', 'avbryt'].filter((word, at, all) => all.indexOf(word) === at).sort()).toEqual(
      [...words].sort(),
    );
    expect(listed).not.toContain('avbryt');
  });

  test('has a description for each, and no more commands than Teams shows', () => {
    for (const list of manifest.bots[0].commandLists) {
      expect(list.commands.length).toBeLessThanOrEqual(10);
      for (const one of list.commands) expect(one.description).toMatch(/^\p{Lu}/u);
    }
  });
});

describe('the English of it', () => {
  test('is valid by the schema of localisations', () => {
    const validate = validator(join(folder, 'MicrosoftTeams.Localization.schema.json'));
    validate(english);
    expect(validate.errors).toBeNull();
  });

  test('has every text the manifest has, at the same place, in its own words', () => {
    const { $schema: _, ...texts } = english;
    const wanted = ['name.short', 'name.full', 'description.short', 'description.full'];
    manifest.bots[0].commandLists.forEach((list: { commands: unknown[] }, at: number) => {
      list.commands.forEach((_command, no) => {
        const key = `bots[0].commandLists[${at}].commands[${no}]`;
        wanted.push(`${key}.title`, `${key}.description`);
      });
    });
    expect(Object.keys(texts).sort()).toEqual(wanted.sort());
    expect(texts['bots[0].commandLists[0].commands[0].title']).toBe(textsFor('en').words.status.word);
    expect(texts['name.short']).not.toBe(manifest.name.short);
  });

  test('is the file the manifest points at', () => {
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: 'sv',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    });
  });
});

test('the icons have the sizes Teams asks for, and the outline can be seen through', () => {
  expect(png('color.png')).toMatchObject({ signature: 'PNG', width: 192, height: 192 });
  expect(png('outline.png')).toEqual({ signature: 'PNG', width: 32, height: 32, seeThrough: true });
  expect([manifest.icons.color, manifest.icons.outline]).toEqual(['color.png', 'outline.png']);
});

describe('the zip', () => {
  test('holds the manifest, both icons and the other language, all at the top', () => {
    const unzipped = unzipSync(made.zip);
    expect(Object.keys(unzipped).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    expect(unzipped).toEqual(made.files);
  });

  test('is the same bytes every time', () => {
    expect(Buffer.compare(packageTeams(APP_ID).zip, made.zip)).toBe(0);
  });
});

describe('follow-up package', () => {
  test('without an app id it has an id nobody can take for one, and says so beside the result', async () => {
    const line = await aCommandLine();
    const out = join(line.folder, 'app.zip');
    const ran = await line.run('package', '--out', out, '--json');
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ file: out, appId: NO_APP_ID });
    expect(ran.err).toContain('MicrosoftAppId är inte satt');
    const packed = unzipSync(readFileSync(out))['manifest.json'] ?? new Uint8Array();
    expect(JSON.parse(strFromU8(packed)).bots[0].botId).toBe(NO_APP_ID);
    await line.remove();
  });

  test('an app id that is no GUID is refused', async () => {
    const line = await aCommandLine({
      MicrosoftAppId: 'min-bot',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppPassword: 'x',
      MicrosoftAppTenantId: 't',
    });
    expect((await line.json('package', '--out', join(line.folder, 'app.zip'))).error.code).toBe('app_id_not_a_guid');
    await line.remove();
  });

  test('a file that cannot be written is one sentence', async () => {
    const line = await aCommandLine();
    expect((await line.json('package', '--out', join(line.folder, 'nej', 'app.zip'))).error.code).toBe(
      'file_not_writable',
    );
    await line.remove();
  });
});
