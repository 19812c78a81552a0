import { counted } from '../../cards/text/counted';
import type { AssignRefusal } from '../domain/assign-refusal';
import type { PeopleFault, PeopleWarning } from '../domain/people-file';
import type { WheelFault } from '../domain/wheel-fault';
import { commandCloseSv } from './command-line-close-sv';
import { commandCopySv } from './command-line-copy-sv';
import { commandImportSv } from './command-line-import-sv';
import { commandReportsSv } from './command-line-reports-sv';
import { reportWordsSv } from './report-words-sv';
import { sentenceStart } from './sentence-start';

/** One thing wrong with a setting, as `bot/config.ts` finds it. */
export interface SettingFault {
  readonly name: string;
  readonly code:
    | 'missing'
    | 'not_a_port'
    | 'not_a_number'
    | 'not_a_whole_number'
    | 'not_one_of'
    | 'not_a_store'
    | 'not_a_time_zone'
    | 'not_an_instant'
    | 'not_loopback'
    | 'not_a_public_url'
    | 'refused_with_app_id'
    | 'more_than_teams_takes';
  readonly facts: { readonly allowed?: string; readonly because?: string };
}

export interface TickCounts {
  readonly opened: number;
  readonly sent: number;
  readonly refused: number;
  readonly uncertain: number;
  readonly waiting: number;
}

export interface PostedCounts {
  readonly channels: number;
  readonly already: number;
  readonly sent: number;
  readonly refused: number;
  readonly uncertain: number;
  readonly waiting: number;
}

const measures = (count: number) => counted(count, 'åtgärd', 'åtgärder');
const people = (count: number) => counted(count, 'person', 'personer');

/** Every sentence of the command line in Swedish. The other languages have the type of this one. */
export const commandLineSv = {
  help: {
    about: 'Uppföljning av åtgärdsplaner i Teams.',
    titles: {
      'Usage:': 'Användning:',
      'Arguments:': 'Argument:',
      'Options:': 'Flaggor:',
      'Commands:': 'Kommandon:',
    } as Readonly<Record<string, string>>,
    help: 'visar den här hjälpen',
    version: 'visar versionen',
    json: 'skriver svaret som JSON',
    anyway: 'publicerar också text som verkar handla om ett enskilt barn (valet loggas)',
    older: 'läser in också en fil som är äldre än den version som är sparad, och skriver över det nyare',
    dryRun: 'visar vad som skulle ändras, sparar inget',
    now: 'tidpunkt att räkna från, t.ex. 2026-02-09T08:00:00+01:00',
    commands: {
      serve: 'startar boten: webbserver och schema',
      import: 'läser in en åtgärdsplan och publicerar den',
      people: 'läser in personer, roller och enheter från en CSV-fil',
      wheel: 'visar årshjulet, eller byter till det i filen',
      assign: 'säger vem som ansvarar för en plans åtgärder',
      plans: 'visar planerna',
      measures: 'visar en plans åtgärder',
      tick: 'skickar allt som ska ut vid en tidpunkt, en gång',
      status: 'visar läget: försenade, obesvarade och det som saknas',
      summary: 'visar veckans sammanfattning',
      package: 'gör apppaketet för Teams',
    },
    file: 'filen som ska läsas',
    title: 'planens rubrik, om filen saknar en',
    date: 'planens datum, om filen saknar ett (ÅÅÅÅ-MM-DD)',
    encoding: 'filens teckenkodning, t.ex. windows-1252',
    deactivateMissing: 'inaktiverar dem som inte står i filen',
    plan: 'planens id eller en del av rubriken',
    measure: 'åtgärdens nummer i planen; utan det gäller det alla öppna',
    to: 'e-post, eller role:ROLL eller role:ROLL:SKOLFORM',
    add: 'lägger till i stället för att ersätta den som ansvarar nu',
    filter: 'enhet, plan, person eller läge',
    post: 'skickar sammanfattningen nu',
    out: 'filen som ska skrivas, annars follow-up-teams.zip',
  },

  usage: {
    unknownCommand: (what: string) =>
      `Kommandot ${what} finns inte. Skriv follow-up --help för att se vilka som finns.`,
    unknownOption: (what: string) => `Flaggan ${what} finns inte här.`,
    missingArgument: (what: string) => `${what.toUpperCase()} saknas.`,
    missingOption: (what: string) => `Flaggan ${what} måste anges.`,
    optionNeedsValue: (what: string) => `Flaggan ${what} behöver ett värde.`,
    tooMany: 'För många ord. Sätt citattecken runt det som innehåller mellanslag.',
    invalidDate: (what: string) => `${what} är inget datum. Skriv ÅÅÅÅ-MM-DD.`,
    invalidInstant: (what: string) => `${what} är ingen tidpunkt. Skriv t.ex. 2026-02-09T08:00:00+01:00.`,
    invalidNumber: (what: string) => `${what} är inget nummer på en åtgärd.`,
    invalidEncoding: (what: string) =>
      `Teckenkodningen ${what} är inte känd. Skriv t.ex. utf-8, windows-1252 eller cp850.`,
    other: (message: string) => `Kommandot gick inte att förstå: ${message}`,
    see: (command: string) => `Se ${command} --help.`,
  },

  faults: {
    file_not_found: (file: string) => `Filen ${file} finns inte.`,
    file_not_readable: (file: string) => `Filen ${file} går inte att läsa.`,
    file_is_folder: (folder: string) => `${folder} är en mapp. Ange en fil.`,
    file_too_large: (megabytes: number, limit: number) =>
      `Filen är minst ${megabytes} MB. En sådan fil får vara högst ${limit} MB. Ta bort det som inte behövs; i Word och Excel är det oftast bilderna.`,
    store_not_found: (file: string) =>
      `Databasen ${file} finns inte. Se över STORE, eller läs in något först med follow-up people eller follow-up import.`,
    file_not_writable: (file: string) => `Filen ${file} går inte att skriva.`,
    /** `code`: what the platform calls it; `settings`: where to look, none where it is only to wait. */
    store_unreachable: (code: string, settings: string, file: string | null) =>
      `Databasen${file ? ` ${file}` : ''} går inte att använda${code && ` (${code})`}. Inget har gått förlorat. ${settings ? `Se över ${settings}.` : 'Försök igen om en stund.'}`,
    store_later:
      'Databasen är gjord av en senare version av programmet. Inget har ändrats. Uppdatera programmet, eller se över STORE.',
    unexpected: (reason: string) => `Något gick fel: ${reason}`,
    settings: (count: number) => `${counted(count, 'inställning är fel', 'inställningar är fel')}. Inget har gjorts.`,
    tenant_not_served: (tenant: string, allowed: string) =>
      `Boten arbetar inte för ${tenant}. Ange TENANT som en av ALLOWED_TENANTS: ${allowed}.`,
    now_with_app_id: '--now går bara att använda när MicrosoftAppId inte är satt.',
  },

  setting: ({ name, code, facts }: SettingFault): string => {
    const allowed = facts.allowed ?? '';
    const because = facts.because ?? '';
    switch (code) {
      case 'missing':
        return `${name} saknas. Den behövs när ${because} är satt.`;
      case 'not_a_port':
        return `${name} ska vara ett portnummer, 0–65535.`;
      case 'not_a_number':
        return `${name} ska vara ett tal${allowed ? ` (${allowed})` : ''}.`;
      case 'not_a_whole_number':
        return `${name} ska vara ett heltal${allowed ? ` (${allowed})` : ''}.`;
      case 'not_one_of':
        return `${name} ska vara något av: ${allowed}.`;
      case 'not_a_store':
        return `${name} ska skrivas som något av: ${allowed}.`;
      case 'not_a_time_zone':
        return `${name} ska vara en tidszon, t.ex. Europe/Stockholm.`;
      case 'not_an_instant':
        return `${name} ska vara en tidpunkt med tidszon, t.ex. ${allowed}.`;
      case 'not_a_public_url':
        return `${name} ska vara en adress som börjar med https, t.ex. ${allowed}.`;
      case 'not_loopback':
        return `${name} får bara vara den egna datorn (127.0.0.1) så länge ${because} inte är satt.`;
      case 'refused_with_app_id':
        return `${name} går bara att använda när MicrosoftAppId inte är satt.`;
      case 'more_than_teams_takes':
        return `${name} får vara högst ${allowed} när MicrosoftAppId är satt. Mer tar Teams inte emot i sekunden.`;
    }
  },

  assign: {
    refused: (refusal: AssignRefusal): string => {
      switch (refusal.code) {
        case 'plan_not_found':
          return `Ingen plan heter något med ”${refusal.wanted}”. Skriv follow-up plans för att se planerna.`;
        case 'plan_ambiguous':
          return `Flera planer passar in på ”${refusal.wanted}”: ${refusal.titles.join('; ')}. Skriv hela namnet, eller planens id.`;
        case 'target_not_understood':
          return `”${refusal.wanted}” är varken en e-postadress eller en roll. Skriv t.ex. role:principal eller role:principal:grundskola.`;
        case 'role_unknown':
          return `Rollen ”${refusal.wanted}” finns inte. Skriv t.ex. role:principal.`;
        case 'form_unknown':
          return `Skolformen ”${refusal.wanted}” finns inte. Skriv t.ex. role:principal:grundskola.`;
        case 'measure_not_found':
          return `Åtgärd ${refusal.no} finns inte i ${refusal.plan}. Numren går från 1 till ${refusal.highest}.`;
        case 'measure_ambiguous':
          return `Flera åtgärder har nummer ${refusal.no}: ${refusal.titles.join('; ')}. Läs in planen igen med egna nummer.`;
        case 'measure_ended':
          return `Åtgärd ${refusal.no} är avslutad och kan inte tilldelas: ${refusal.title}`;
        case 'nothing_open':
          return `${refusal.plan} har inga öppna åtgärder att tilldela.`;
        case 'person_not_found':
          return `${refusal.wanted} finns inte i registret. Läs in personen med follow-up people först.`;
        case 'person_left':
          return `${refusal.name} har slutat och kan inte få åtgärder.`;
        case 'nobody_with_role':
          return `Ingen aktiv person är ${reportWordsSv.roleOf(refusal.role, refusal.form)}.`;
      }
    },
    done: (whom: string, count: number, plan: string) => `${whom} ansvarar nu för ${measures(count)} i ${plan}.`,
    role: (role: string, form: string | null) => sentenceStart(reportWordsSv.roleOf(role, form)),
    begun: (count: number) => counted(count, 'ny tilldelning', 'nya tilldelningar'),
    ended: (count: number) => counted(count, 'avslutad tilldelning', 'avslutade tilldelningar'),
    skipped: (count: number) => `${measures(count)} som inte är ${count === 1 ? 'öppen' : 'öppna'} lämnades som förut`,
    nothingNew: 'Det var redan så.',
  },

  import: commandImportSv,

  people: {
    notCsv: (file: string) =>
      `${file} är ingen CSV-fil. Personerna läses in från en tabell som är sparad som CSV: välj Spara som och CSV UTF-8 i Excel. Ingen har sparats.`,
    refused: (count: number) => `${counted(count, 'rad', 'rader')} går inte att läsa in. Ingen har sparats.`,
    fault: ({ code, what }: PeopleFault): string => {
      switch (code) {
        case 'empty_file':
          return 'Filen är tom.';
        case 'no_header':
          return `Första raden ska vara en rubrikrad: name;email;role;unit;forms;entraId;slackId;manager`;
        case 'missing_column':
          return `Kolumnen ${what} saknas i rubrikraden.`;
        case 'not_csv':
          return 'Citattecknen går inte ihop på den här raden eller före den.';
        case 'wrong_number_of_fields':
          return `Raden har ett annat antal fält än rubrikraden (${what}).`;
        case 'name_missing':
          return `Namn saknas${what ? ` för ${what}` : ''}. Fyll i name.`;
        case 'email_missing':
          return `E-post saknas${what ? ` för ${what}` : ''}. Fyll i email.`;
        case 'email_not_understood':
          return `”${what}” är ingen e-postadress.`;
        case 'role_missing':
          return `Roll saknas${what ? ` för ${what}` : ''}. Fyll i role, t.ex. principal.`;
        case 'role_unknown':
          return `Rollen ”${what}” finns inte. Skriv någon av: principal, deputy_principal, head_of_area, development_head, management_member, administrator, board_secretary, employee, reader.`;
        case 'form_unknown':
          return `Skolformen ”${what}” finns inte. Skriv någon av: förskola, förskoleklass, fritidshem, grundskola, anpassad_grundskola, gymnasieskola, anpassad_gymnasieskola, vuxenutbildning.`;
        case 'email_twice':
          return `E-postadressen ${what.replace(' (', ' står redan på rad ').replace(')', '')}. Slå ihop raderna och skilj värdena med |.`;
        case 'entra_id_twice':
          return `entraId ${what.replace(' (', ' står redan på rad ').replace(')', '')}.`;
        case 'slack_id_twice':
          return `slackId ${what.replace(' (', ' står redan på rad ').replace(')', '')}.`;
        case 'personal_number':
          return 'Raden innehåller ett personnummer, som inte kan sparas. Ta bort det.';
        case 'manager_unknown':
          return `Chefen ${what} finns varken i filen eller i registret. Lägg till en rad för chefen eller töm fältet.`;
        case 'manager_self':
          return `${what} kan inte vara sin egen chef.`;
        case 'two_people':
          return `entraId och e-post hör till två olika personer i registret (${what}). Rätta ett av fälten.`;
      }
    },
    warning: ({ code, what }: PeopleWarning): string =>
      code === 'column_not_used'
        ? `Kolumnen ${what} används inte.`
        : `${what} har skolformer men ingen enhet, så skolformerna sparas inte.`,
    atLine: (line: number, message: string) => `Rad ${line}: ${message}`,
    changes: (created: number, changed: number, unchanged: number) =>
      `${counted(created, 'ny person', 'nya personer')}, ${counted(changed, 'ändrad', 'ändrade')}, ${counted(unchanged, 'oförändrad', 'oförändrade')}.`,
    units: (created: number, changed: number) =>
      `${counted(created, 'ny enhet', 'nya enheter')}, ${counted(changed, 'ändrad', 'ändrade')}.`,
    missing: (count: number) => `Står inte i filen (${count}):`,
    missingOne: (name: string, email: string, count: number) => `${name} <${email}>, ${measures(count)}`,
    keptMissing: 'De är kvar som aktiva. Med --deactivate-missing inaktiveras de.',
    deactivated: (count: number) => `${people(count)} är inaktiverade. Deras åtgärder visas som Saknar ansvarig.`,
    wouldDeactivate: (count: number) =>
      `${people(count)} skulle inaktiveras. Deras åtgärder skulle visas som Saknar ansvarig.`,
    nothingStored: 'Inget är sparat.',
  },

  wheel: {
    refused: (count: number) => `${counted(count, 'fel', 'fel')} i årshjulet. Det gamla gäller fortfarande.`,
    fault: ({ code, at, what }: WheelFault): string => {
      const field = at || 'filen';
      switch (code) {
        case 'not_yaml':
          return `Går inte att läsa som YAML: ${what}`;
        case 'no_points':
          return 'Filen ska ha en lista points med minst en avstämning.';
        case 'missing':
          return `${field} saknas.`;
        case 'not_text':
          return `${field} ska vara text, men är ${what}. Sätt citattecken runt.`;
        case 'personal_number':
          return 'Texten innehåller ett personnummer, som inte kan sparas. Ta bort det.';
        case 'too_long':
          return `${field} är för lång.`;
        case 'not_a_day':
          return `${field} ska vara MM-DD eller ÅÅÅÅ-MM-DD, men är ”${what}”.`;
        case 'not_a_choice':
          return `${field} ska vara något av: ${what}.`;
        case 'not_a_number_of_days':
          return `${field} ska vara ett antal dagar, 0–366, men är ”${what}”.`;
        case 'not_a_list':
          return `${field} ska skrivas som i exemplet, t.ex. remind: [7, 2].`;
        case 'unknown_field':
          return `Fältet ${field} finns inte.`;
        case 'same_code':
          return `Koden ”${what}” används redan av en annan avstämning.`;
        case 'mixed_days':
          return `opens och closes ska båda vara MM-DD (varje år) eller båda ÅÅÅÅ-MM-DD (ett år).`;
        case 'closes_before_it_opens':
          return `${field} ligger före dagen då avstämningen öppnar.`;
      }
    },
    inForce: (own: boolean): string => (own ? 'Årshjulet' : 'Årshjulet (förvalt, tills du läser in ett eget)'),
    changed: 'Årshjulet är bytt.',
    wouldChange: 'Inget är sparat. Så här skulle årshjulet gå:',
    columns: {
      code: 'Kod',
      name: 'Namn',
      opens: 'Öppnar',
      closes: 'Stänger',
      remind: 'Påminner',
      asks: 'Frågar efter',
      whom: 'Gäller',
    },
    asks: { follow_up: 'uppföljning', analysis: 'analys', rating_areas: 'skattning' } as Readonly<
      Record<string, string>
    >,
    whom: (persons: number, count: number) =>
      persons === 0 ? 'ingen just nu' : `${people(persons)}, ${measures(count)}`,
    openNow: 'öppen nu',
    past: 'har varit',
    offWork: (code: string, day: string, next: string) =>
      `${code} öppnar ${day}, som inte är en arbetsdag. Kortet kommer då; nästa arbetsdag är ${next}.`,
  },

  plans: {
    none: 'Det finns inga planer. Läs in en med follow-up import FIL.',
    closed: (title: string) => `${title} (avslutad)`,
    columns: { title: 'Plan', date: 'Daterad', measures: 'Åtgärder', open: 'Öppna', overdue: 'Försenade', id: 'Id' },
  },

  measures: {
    columns: { no: 'Nr', title: 'Åtgärd', state: 'Läge', due: 'Klart senast', responsible: 'Ansvarig' },
    late: (days: number) => `försenad ${counted(days, 'dag', 'dagar')}`,
    noResponsible: 'saknar ansvarig',
    noDate: 'saknar datum',
    done: (done: number, of: number) => `${done} av ${of} klara`,
  },

  serve: {
    listening: (address: string) => `Boten lyssnar på ${address}. Avsluta med Ctrl+C.`,
    anonymous: 'MicrosoftAppId är inte satt: ingen avsändare kontrolleras, och bara den egna datorn kommer åt boten.',
    stopped: 'Boten är stoppad.',
    portTaken: (port: number) => `Port ${port} är upptagen. Stäng det som använder den, eller sätt PORT.`,
  },

  tick: {
    nothing: 'Det fanns inget att skicka.',
    done: (report: TickCounts) =>
      `${counted(report.sent, 'meddelande skickat', 'meddelanden skickade')}, ${counted(report.opened, 'ny fråga', 'nya frågor')}, ${counted(report.waiting, 'väntar', 'väntar')}, ${report.refused} kom inte fram, ${report.uncertain} osäkra.`,
  },

  summary: {
    noChannel: 'Ingen kanal får sammanfattningen. Skriv /kanal i den kanal som ska ha den.',
    posted: (posted: PostedCounts) =>
      posted.already === posted.channels
        ? 'Veckans sammanfattning var redan skickad.'
        : `Veckans sammanfattning: ${posted.sent} skickade, ${posted.waiting} väntar, ${posted.refused} kom inte fram, ${posted.uncertain} osäkra.`,
  },

  copy: commandCopySv,

  close: commandCloseSv,

  report: commandReportsSv,

  package: {
    written: (file: string, bytes: string) => `Apppaketet är skrivet: ${file} (${bytes} byte)`,
    noAppId: 'MicrosoftAppId är inte satt. Paketet har ett påhittat id (bara nollor) och går inte att installera.',
    sampleAddresses:
      'Adresserna i manifest/teams/manifest.template.json är exempel (example.org). Byt dem mot kommunens egna.',
    notAGuid: (id: string) => `MicrosoftAppId ska vara ett GUID, men är ”${id}”.`,
  },
};

export type CommandLineTexts = typeof commandLineSv;
