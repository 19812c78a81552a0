import { counted } from '../../cards/text/counted';
import { commandCloseEn } from './command-line-close-en';
import { commandCopyEn } from './command-line-copy-en';
import { commandImportEn } from './command-line-import-en';
import { commandReportsEn } from './command-line-reports-en';
import type { CommandLineTexts } from './command-line-sv';
import { reportWordsEn } from './report-words-en';

const measures = (count: number) => counted(count, 'measure', 'measures');
const people = (count: number) => counted(count, 'person', 'people');
const already = (what: string) => what.replace(' (', ' is already on line ').replace(')', '');

/** Every sentence of the command line in English. */
export const commandLineEn: CommandLineTexts = {
  help: {
    about: 'Follow-up of action plans in Teams.',
    titles: {},
    help: 'shows this help',
    version: 'shows the version',
    json: 'writes the answer as JSON',
    anyway: 'publishes text as well that may be about a single child (the choice is logged)',
    older: 'takes in a file as well that is older than the version stored, and replaces what is newer',
    dryRun: 'shows what would change, stores nothing',
    now: 'the instant to count from, e.g. 2026-02-09T08:00:00+01:00',
    commands: {
      serve: 'starts the bot: web server and schedule',
      import: 'reads an action plan and publishes it',
      people: 'reads people, roles and units from a CSV file',
      wheel: 'shows the annual wheel, or changes to the one in the file',
      assign: "says who is responsible for a plan's measures",
      plans: 'shows the plans',
      measures: "shows a plan's measures",
      tick: 'sends everything that is due at an instant, once',
      status: 'shows what is overdue, unanswered and missing',
      summary: "shows the week's summary",
      package: 'makes the Teams app package',
    },
    file: 'the file to read',
    title: "the plan's title, where the file has none",
    date: "the plan's date, where the file has none (YYYY-MM-DD)",
    encoding: "the file's character encoding, e.g. windows-1252",
    deactivateMissing: 'deactivates those the file does not name',
    plan: "the plan's id or a part of its title",
    measure: "the measure's number in the plan; without it, every open one",
    to: 'an e-mail, or role:ROLE or role:ROLE:SCHOOLFORM',
    add: 'adds instead of replacing who is responsible now',
    filter: 'unit, plan, person or state',
    post: 'posts the summary now',
    out: 'the file to write, else follow-up-teams.zip',
  },

  usage: {
    unknownCommand: (what) => `There is no command ${what}. Write follow-up --help to see those there are.`,
    unknownOption: (what) => `There is no option ${what} here.`,
    missingArgument: (what) => `${what.toUpperCase()} is missing.`,
    missingOption: (what) => `The option ${what} is needed.`,
    optionNeedsValue: (what) => `The option ${what} needs a value.`,
    tooMany: 'Too many words. Put quotation marks around what holds spaces.',
    invalidDate: (what) => `${what} is not a date. Write YYYY-MM-DD.`,
    invalidInstant: (what) => `${what} is not an instant. Write e.g. 2026-02-09T08:00:00+01:00.`,
    invalidNumber: (what) => `${what} is not the number of a measure.`,
    invalidEncoding: (what) => `The encoding ${what} is not known. Write e.g. utf-8, windows-1252 or cp850.`,
    other: (message) => `The command was not understood: ${message}`,
    see: (command) => `See ${command} --help.`,
  },

  faults: {
    file_not_found: (file) => `There is no file ${file}.`,
    file_not_readable: (file) => `The file ${file} cannot be read.`,
    file_is_folder: (folder) => `${folder} is a folder. Name a file.`,
    file_too_large: (megabytes, limit) =>
      `The file is at least ${megabytes} MB. Such a file may be at most ${limit} MB. Remove what is not needed; in Word and Excel that is mostly pictures.`,
    store_not_found: (file) =>
      `There is no database ${file}. Check STORE, or import something first with follow-up people or follow-up import.`,
    file_not_writable: (file) => `The file ${file} cannot be written.`,
    store_unreachable: (code, settings, file) =>
      `The database${file ? ` ${file}` : ''} cannot be used${code && ` (${code})`}. Nothing has been lost. ${settings ? `Check ${settings}.` : 'Try again in a while.'}`,
    store_later:
      'The database was made by a later version of this program. Nothing has changed. Update the program, or check STORE.',
    unexpected: (reason) => `Something went wrong: ${reason}`,
    settings: (count) => `${counted(count, 'setting is wrong', 'settings are wrong')}. Nothing has been done.`,
    tenant_not_served: (tenant, allowed) =>
      `The bot does not work for ${tenant}. Set TENANT to one of ALLOWED_TENANTS: ${allowed}.`,
    now_with_app_id: '--now can only be used while MicrosoftAppId is not set.',
  },

  setting: ({ name, code, facts }) => {
    const allowed = facts.allowed ?? '';
    const because = facts.because ?? '';
    switch (code) {
      case 'missing':
        return `${name} is missing. It is needed when ${because} is set.`;
      case 'not_a_port':
        return `${name} must be a port number, 0–65535.`;
      case 'not_a_number':
        return `${name} must be a number${allowed ? ` (${allowed})` : ''}.`;
      case 'not_a_whole_number':
        return `${name} must be a whole number${allowed ? ` (${allowed})` : ''}.`;
      case 'not_one_of':
        return `${name} must be one of: ${allowed}.`;
      case 'not_a_store':
        return `${name} must be written as one of: ${allowed}.`;
      case 'not_a_time_zone':
        return `${name} must be a time zone, e.g. Europe/Stockholm.`;
      case 'not_an_instant':
        return `${name} must be an instant with a time zone, e.g. ${allowed}.`;
      case 'not_a_public_url':
        return `${name} must be an address that begins with https, e.g. ${allowed}.`;
      case 'not_loopback':
        return `${name} may only be this machine (127.0.0.1) while ${because} is not set.`;
      case 'refused_with_app_id':
        return `${name} can only be used while MicrosoftAppId is not set.`;
      case 'more_than_teams_takes':
        return `${name} may be at most ${allowed} while MicrosoftAppId is set. Teams takes no more a second.`;
    }
  },

  assign: {
    refused: (refusal) => {
      switch (refusal.code) {
        case 'plan_not_found':
          return `No plan is called anything with "${refusal.wanted}". Write follow-up plans to see the plans.`;
        case 'plan_ambiguous':
          return `Several plans fit "${refusal.wanted}": ${refusal.titles.join('; ')}. Write the whole name, or the plan's id.`;
        case 'target_not_understood':
          return `"${refusal.wanted}" is neither an e-mail address nor a role. Write e.g. role:principal or role:principal:grundskola.`;
        case 'role_unknown':
          return `There is no role "${refusal.wanted}". Write e.g. role:principal.`;
        case 'form_unknown':
          return `There is no school form "${refusal.wanted}". Write e.g. role:principal:grundskola.`;
        case 'measure_not_found':
          return `There is no measure ${refusal.no} in ${refusal.plan}. The numbers go from 1 to ${refusal.highest}.`;
        case 'measure_ambiguous':
          return `Several measures have number ${refusal.no}: ${refusal.titles.join('; ')}. Import the plan again with numbers of their own.`;
        case 'measure_ended':
          return `Measure ${refusal.no} has ended and cannot be assigned: ${refusal.title}`;
        case 'nothing_open':
          return `${refusal.plan} has no open measures to assign.`;
        case 'person_not_found':
          return `${refusal.wanted} is not in the register. Import the person with follow-up people first.`;
        case 'person_left':
          return `${refusal.name} has left and cannot be given measures.`;
        case 'nobody_with_role':
          return `No active person is ${reportWordsEn.roleOf(refusal.role, refusal.form)}.`;
      }
    },
    done: (whom, count, plan) => `${whom} is now responsible for ${measures(count)} in ${plan}.`,
    role: (role, form) => `The ${reportWordsEn.roleOf(role, form)}`,
    begun: (count) => counted(count, 'new assignment', 'new assignments'),
    ended: (count) => counted(count, 'assignment ended', 'assignments ended'),
    skipped: (count) => `${measures(count)} not open, left as before`,
    nothingNew: 'It was so already.',
  },

  import: commandImportEn,

  people: {
    notCsv: (file: string) =>
      `${file} is no CSV file. People are read from a table saved as CSV: choose Save as and CSV UTF-8 in Excel. Nobody has been stored.`,
    refused: (count) => `${counted(count, 'row', 'rows')} cannot be imported. Nobody has been stored.`,
    fault: ({ code, what }) => {
      switch (code) {
        case 'empty_file':
          return 'The file is empty.';
        case 'no_header':
          return 'The first line must be a header: name;email;role;unit;forms;entraId;slackId;manager';
        case 'missing_column':
          return `The column ${what} is missing in the header.`;
        case 'not_csv':
          return 'The quotation marks do not match on this line or before it.';
        case 'wrong_number_of_fields':
          return `The row has another number of fields than the header (${what}).`;
        case 'name_missing':
          return `The name is missing${what ? ` for ${what}` : ''}. Fill in name.`;
        case 'email_missing':
          return `The e-mail is missing${what ? ` for ${what}` : ''}. Fill in email.`;
        case 'email_not_understood':
          return `"${what}" is not an e-mail address.`;
        case 'role_missing':
          return `The role is missing${what ? ` for ${what}` : ''}. Fill in role, e.g. principal.`;
        case 'role_unknown':
          return `There is no role "${what}". Write one of: principal, deputy_principal, head_of_area, development_head, management_member, administrator, board_secretary, employee, reader.`;
        case 'form_unknown':
          return `There is no school form "${what}". Write one of: förskola, förskoleklass, fritidshem, grundskola, anpassad_grundskola, gymnasieskola, anpassad_gymnasieskola, vuxenutbildning.`;
        case 'email_twice':
          return `The e-mail ${already(what)}. Join the rows and part the values with |.`;
        case 'entra_id_twice':
          return `entraId ${already(what)}.`;
        case 'slack_id_twice':
          return `slackId ${already(what)}.`;
        case 'personal_number':
          return 'The row holds a personal identity number, which cannot be stored. Remove it.';
        case 'manager_unknown':
          return `The manager ${what} is neither in the file nor in the register. Add a row for the manager or empty the field.`;
        case 'manager_self':
          return `${what} cannot be their own manager.`;
        case 'two_people':
          return `entraId and e-mail belong to two people in the register (${what}). Correct one of the fields.`;
      }
    },
    warning: ({ code, what }) =>
      code === 'column_not_used'
        ? `The column ${what} is not used.`
        : `${what} has school forms but no unit, so the forms are not stored.`,
    atLine: (line, message) => `Line ${line}: ${message}`,
    changes: (created, changed, unchanged) =>
      `${counted(created, 'new person', 'new people')}, ${changed} changed, ${unchanged} unchanged.`,
    units: (created, changed) => `${counted(created, 'new unit', 'new units')}, ${changed} changed.`,
    missing: (count) => `Not in the file (${count}):`,
    missingOne: (name, email, count) => `${name} <${email}>, ${measures(count)}`,
    keptMissing: 'They are still active. With --deactivate-missing they are deactivated.',
    deactivated: (count) => `${people(count)} deactivated. Their measures show as having nobody responsible.`,
    wouldDeactivate: (count) =>
      `${people(count)} would be deactivated. Their measures would show as having nobody responsible.`,
    nothingStored: 'Nothing is stored.',
  },

  wheel: {
    refused: (count) => `${counted(count, 'fault', 'faults')} in the wheel. The old one is still in force.`,
    fault: ({ code, at, what }) => {
      const field = at || 'the file';
      switch (code) {
        case 'not_yaml':
          return `Cannot be read as YAML: ${what}`;
        case 'no_points':
          return 'The file must have a list points with at least one point.';
        case 'missing':
          return `${field} is missing.`;
        case 'not_text':
          return `${field} must be text, but is ${what}. Put quotation marks around it.`;
        case 'personal_number':
          return 'The text holds a personal identity number, which cannot be stored. Remove it.';
        case 'too_long':
          return `${field} is too long.`;
        case 'not_a_day':
          return `${field} must be MM-DD or YYYY-MM-DD, but is "${what}".`;
        case 'not_a_choice':
          return `${field} must be one of: ${what}.`;
        case 'not_a_number_of_days':
          return `${field} must be a number of days, 0–366, but is "${what}".`;
        case 'not_a_list':
          return `${field} must be written as in the example, e.g. remind: [7, 2].`;
        case 'unknown_field':
          return `There is no field ${field}.`;
        case 'same_code':
          return `The code "${what}" is already used by another point.`;
        case 'mixed_days':
          return 'opens and closes must both be MM-DD (every year) or both YYYY-MM-DD (one year).';
        case 'closes_before_it_opens':
          return `${field} lies before the day the point opens.`;
      }
    },
    inForce: (own) => (own ? 'The annual wheel' : 'The annual wheel (the default, until you give your own)'),
    changed: 'The wheel has been changed.',
    wouldChange: 'Nothing is stored. This is how the wheel would go:',
    columns: {
      code: 'Code',
      name: 'Name',
      opens: 'Opens',
      closes: 'Closes',
      remind: 'Reminds',
      asks: 'Asks for',
      whom: 'Concerns',
    },
    asks: { follow_up: 'follow-up', analysis: 'analysis', rating_areas: 'rating' },
    whom: (persons, count) => (persons === 0 ? 'nobody right now' : `${people(persons)}, ${measures(count)}`),
    openNow: 'open now',
    past: 'past',
    offWork: (code, day, next) =>
      `${code} opens on ${day}, which is not a working day. The card comes then; the next working day is ${next}.`,
  },

  plans: {
    none: 'There are no plans. Read one with follow-up import FILE.',
    closed: (title) => `${title} (ended)`,
    columns: { title: 'Plan', date: 'Dated', measures: 'Measures', open: 'Open', overdue: 'Overdue', id: 'Id' },
  },

  measures: {
    columns: { no: 'No', title: 'Measure', state: 'State', due: 'Due', responsible: 'Responsible' },
    late: (days) => `${counted(days, 'day', 'days')} late`,
    noResponsible: 'nobody responsible',
    noDate: 'no date',
    done: (done, of) => `${done} of ${of} done`,
  },

  serve: {
    listening: (address) => `The bot listens on ${address}. Stop it with Ctrl+C.`,
    anonymous: 'MicrosoftAppId is not set: no sender is verified, and only this machine reaches the bot.',
    stopped: 'The bot is stopped.',
    portTaken: (port) => `Port ${port} is taken. Close what uses it, or set PORT.`,
  },

  tick: {
    nothing: 'There was nothing to send.',
    done: (report) =>
      `${counted(report.sent, 'message sent', 'messages sent')}, ${counted(report.opened, 'new prompt', 'new prompts')}, ${report.waiting} waiting, ${report.refused} not delivered, ${report.uncertain} uncertain.`,
  },

  summary: {
    noChannel: 'No channel gets the summary. Write /channel in the one that is to have it.',
    posted: (posted) =>
      posted.already === posted.channels
        ? "The week's summary had already been posted."
        : `The week's summary: ${posted.sent} posted, ${posted.waiting} waiting, ${posted.refused} not delivered, ${posted.uncertain} uncertain.`,
  },

  copy: commandCopyEn,

  close: commandCloseEn,

  report: commandReportsEn,

  package: {
    written: (file, bytes) => `The app package is written: ${file} (${bytes} bytes)`,
    noAppId: 'MicrosoftAppId is not set. The package has a made-up id (all zeros) and cannot be installed.',
    sampleAddresses:
      "The addresses in manifest/teams/manifest.template.json are samples (example.org). Give the municipality's own.",
    notAGuid: (id) => `MicrosoftAppId must be a GUID, but is "${id}".`,
  },
};
