import { NO_APP_ID, packageTeams } from '../package-teams';
import type { Io, Outcome } from './outcome';
import { writeWhole } from './whole-file';
import { isFileFault, settingsOf } from './world';

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** `follow-up package [--out FILE.zip]`: writes the Teams app package for the bot of the settings. */
export async function packageCommand(io: Io, given: { readonly out: string }): Promise<Outcome> {
  const settings = settingsOf(io);
  if (!settings.ok) return settings;
  const { config, texts } = settings;
  const appId = config.botApp?.id ?? NO_APP_ID;
  if (!GUID.test(appId)) return { ok: false, code: 'app_id_not_a_guid', message: texts.package.notAGuid(appId) };
  const { files, zip, sampleAddresses } = packageTeams(appId);
  try {
    await writeWhole(given.out, zip);
  } catch (cause) {
    if (!isFileFault(cause)) throw cause;
    return { ok: false, code: 'file_not_writable', message: texts.faults.file_not_writable(given.out) };
  }
  const notes = [
    ...(config.botApp === null ? [texts.package.noAppId] : []),
    ...(sampleAddresses ? [texts.package.sampleAddresses] : []),
  ];
  return {
    ok: true,
    json: { file: given.out, bytes: zip.length, appId, files: Object.keys(files) },
    text: texts.package.written(given.out, zip.length.toLocaleString(config.locale)),
    notes,
  };
}
