import type { WarningCode } from '../domain/draft';
import type { Person } from '../domain/people';
import type { Doubt, ReadingRefusal, ReadingRefusalCode, WarningText } from '../domain/reading/reading-result';

type Locale = NonNullable<Person['locale']>;
type Warned = Exclude<WarningCode, 'layout_uncertain'> | Doubt;
type RefusalTexts = {
  readonly [Code in ReadingRefusalCode]: (refusal: Extract<ReadingRefusal, { readonly code: Code }>) => string;
};

interface ReadingWords {
  readonly refusals: RefusalTexts;
  readonly warnings: Readonly<Record<Warned, (count: number) => string>>;
}

const PICTURES: ReadonlySet<string> = new Set(['picture', 'png', 'jpeg', 'gif', 'bmp', 'tiff', 'webp', 'heic', 'svg']);
/** What the program that opens a file of a kind we do not read can save it as. */
const NEWER: Readonly<Record<string, string>> = {
  doc: '.docx',
  xls: '.xlsx',
  'doc/xls': '.docx/.xlsx',
  ppt: '.docx',
  pptx: '.docx',
  rtf: '.docx',
  mht: '.docx',
  xlsb: '.xlsx',
  xml: '.xlsx',
  OpenDocument: '.docx/.xlsx',
  'Pages/Numbers': '.docx/.xlsx',
};

const many = (count: number, one: string, more: string) => (count === 1 ? one : more.replace('#', String(count)));

const sv: ReadingWords = {
  refusals: {
    file_empty: () => 'Filen är tom.',
    file_too_large: ({ megabytes, limit }) =>
      `Filen är ${megabytes} MB. En sådan fil får vara högst ${limit} MB. Ta bort det som inte hör till planen; i Word och Excel är det oftast bilderna.`,
    format_not_supported: ({ format }) => {
      if (PICTURES.has(format)) return 'Filen är en bild. Skicka planen som Word- eller Excelfil i stället.';
      if (format === 'pdf')
        return 'En pdf går inte att läsa säkert. Skicka originalet, eller öppna pdf-filen i Word, spara som .docx och försök igen.';
      const as = NEWER[format];
      if (as !== undefined)
        return `Filer av typen ${format} går inte att läsa. Öppna filen, spara som ${as} och försök igen.`;
      const what = format === 'binary' ? 'Filer av det här slaget' : `Filer av typen ${format}`;
      return `${what} går inte att läsa. Skicka planen som Word (.docx), Excel (.xlsx), CSV eller text.`;
    },
    file_encrypted: () => 'Filen är skyddad med lösenord. Ta bort lösenordet, spara och försök igen.',
    file_damaged: () => 'Filen är skadad eller ofullständig. Öppna den, spara en ny kopia och försök igen.',
    unsafe_content: () =>
      'Filen hänvisar till innehåll utanför sig själv och läses därför inte. Öppna den i Word eller Excel, spara en ny kopia och försök igen.',
    too_heavy: () =>
      'Filen är för stor eller för invecklad för att läsas. Kopiera tabellen med åtgärder till ett nytt dokument och försök igen.',
    encoding_unknown: ({ encoding }) => `Teckenkodningen ${encoding} är okänd. Prova utf-8 eller windows-1252.`,
    encoding_wrong: ({ encoding }) =>
      `Å, ä och ö går inte att läsa (läst som ${encoding}). Spara filen som UTF-8, eller ange rätt teckenkodning.`,
    line_too_long: ({ line, limit }) => `Rad ${line} är längre än ${limit} tecken. Det ser inte ut som en plan.`,
    no_table_found: () =>
      'Det finns inga åtgärder i filen som går att läsa. Skriv dem i en tabell med rubriker (Åtgärd, Ansvarig, Tidsplan, Status) eller med samma ord framför varje uppgift: ”Åtgärd: … Ansvarig: … Klart: …”.',
    no_measures_found: ({ headers }) => `Tabellen (${headers.join(', ')}) har inga rader med åtgärder.`,
    too_many_rows: ({ rows, limit }) => `Filen har ${rows} rader. En plan får ha högst ${limit}.`,
  },
  warnings: {
    no_responsible: (n) => many(n, 'Åtgärden saknar ansvarig.', '# åtgärder saknar ansvarig.'),
    responsible_vacant: (n) => many(n, 'Ansvarig är vakant.', '# åtgärder har vakant ansvarig.'),
    responsible_left: (n) =>
      many(
        n,
        'Texten nämner någon som har slutat. Stämmer ansvarig?',
        '# åtgärder nämner någon som har slutat. Stämmer ansvarig?',
      ),
    no_due_date: (n) => many(n, 'Åtgärden saknar datum.', '# åtgärder saknar datum.'),
    vague_due: (n) =>
      many(
        n,
        'Tiden går inte att läsa som ett datum. Ange ett datum.',
        '# åtgärder har en tid som inte går att läsa som ett datum.',
      ),
    overdue_at_document_date: (n) =>
      many(n, 'Åtgärden var försenad redan när planen skrevs.', '# åtgärder var försenade redan när planen skrevs.'),
    text_contradicts_schedule: (n) =>
      many(
        n,
        'Texten eller datumet tyder på försening. Stämmer ”enligt plan”?',
        '# åtgärder anges vara enligt plan, men texten eller datumet tyder på försening.',
      ),
    decision_needed: (n) =>
      many(
        n,
        'Åtgärden är inte genomförd. Ska den strykas, flyttas eller vara kvar?',
        '# åtgärder är inte genomförda. Beslut behövs om varje.',
      ),
    not_reported: (n) => many(n, 'Åtgärden har inget läge.', '# åtgärder har inget läge.'),
    recommendation_without_measure: (n) =>
      many(n, 'En rekommendation saknar åtgärd.', '# rekommendationer saknar åtgärd.'),
    personal_identity_number: (n) =>
      many(n, 'Ett personnummer har tagits bort ur texten.', 'Personnummer har tagits bort ur texten på # ställen.'),
    pupil_health_data: (n) =>
      many(
        n,
        'Texten verkar handla om en enskild elevs hälsa. Ta bort det innan planen publiceras.',
        '# åtgärder verkar handla om en enskild elevs hälsa. Ta bort det innan planen publiceras.',
      ),
    group_or_measure: (n) =>
      many(
        n,
        'En rad kan vara antingen rubrik eller åtgärd. Kontrollera den.',
        '# rader kan vara antingen rubrik eller åtgärd. Kontrollera dem.',
      ),
    no_header: () => 'Tabellen saknar rubriker. Kolumnerna är tolkade efter innehållet.',
    dates_without_part: (n) =>
      many(
        n,
        'Det går inte att se vilken del som hör till vilket datum.',
        'För # åtgärder går det inte att se vilken del som hör till vilket datum.',
      ),
    two_states: (n) =>
      many(
        n,
        'Åtgärdens läge är inte entydigt. Kontrollera det.',
        '# åtgärder har ett läge som inte är entydigt. Kontrollera det.',
      ),
    unknown_reference: (n) =>
      many(
        n,
        'Texten hänvisar till en annan åtgärd som inte går att peka ut.',
        '# åtgärder hänvisar till en annan åtgärd som inte går att peka ut.',
      ),
    row_struck_out: (n) =>
      many(n, 'En rad är överstruken och har inte tagits med.', '# rader är överstrukna och har inte tagits med.'),
    row_hidden: (n) => many(n, 'En dold rad är med.', '# dolda rader är med.'),
    colour_unknown: (n) =>
      many(
        n,
        'Läget är en färg som filen inte förklarar. Ange läget.',
        '# rader har ett läge som bara är en färg, och filen förklarar inte färgerna. Ange läget.',
      ),
    table_not_read: (n) => many(n, 'En tabell till i filen har inte lästs.', '# tabeller till i filen har inte lästs.'),
    measure_in_text: (n) =>
      many(
        n,
        'Åtgärden är hämtad ur löpande text. Är den en åtgärd?',
        '# åtgärder är hämtade ur löpande text. Kontrollera att de är åtgärder.',
      ),
    date_in_text: (n) =>
      many(
        n,
        'Texten nämner en tid som inte säkert gäller åtgärden. Den är utelämnad.',
        'För # åtgärder nämner texten en tid som inte säkert gäller åtgärden. Den är utelämnad.',
      ),
  },
};

const en: ReadingWords = {
  refusals: {
    file_empty: () => 'The file is empty.',
    file_too_large: ({ megabytes, limit }) =>
      `The file is ${megabytes} MB. Such a file may be at most ${limit} MB. Remove what does not belong to the plan; in Word and Excel that is mostly pictures.`,
    format_not_supported: ({ format }) => {
      if (PICTURES.has(format)) return 'The file is a picture. Send the plan as a Word or Excel file instead.';
      if (format === 'pdf')
        return 'A pdf cannot be read reliably. Send the original, or open the pdf in Word, save it as .docx and try again.';
      const as = NEWER[format];
      if (as !== undefined)
        return `Files of type ${format} cannot be read. Open the file, save it as ${as} and try again.`;
      const what = format === 'binary' ? 'A file of this kind' : `Files of type ${format}`;
      return `${what} cannot be read. Send the plan as Word (.docx), Excel (.xlsx), CSV or text.`;
    },
    file_encrypted: () => 'The file is protected by a password. Remove the password, save and try again.',
    file_damaged: () => 'The file is damaged or incomplete. Open it, save a new copy and try again.',
    unsafe_content: () =>
      'The file refers to content outside itself and is therefore not read. Open it in Word or Excel, save a new copy and try again.',
    too_heavy: () =>
      'The file is too large or too intricate to be read. Copy the table of measures to a new document and try again.',
    encoding_unknown: ({ encoding }) => `The encoding ${encoding} is unknown. Try utf-8 or windows-1252.`,
    encoding_wrong: ({ encoding }) =>
      `The letters å, ä and ö cannot be read (read as ${encoding}). Save the file as UTF-8, or name the right encoding.`,
    line_too_long: ({ line, limit }) =>
      `Line ${line} is longer than ${limit} characters. It does not look like a plan.`,
    no_table_found: () =>
      'There are no measures in the file that can be read. Write them in a table with headings (Åtgärd, Ansvarig, Tidsplan, Status) or with those words before each fact: “Åtgärd: … Ansvarig: … Klart: …”.',
    no_measures_found: ({ headers }) => `The table (${headers.join(', ')}) has no rows with measures.`,
    too_many_rows: ({ rows, limit }) => `The file has ${rows} rows. A plan may have at most ${limit}.`,
  },
  warnings: {
    no_responsible: (n) => many(n, 'The measure has nobody responsible.', '# measures have nobody responsible.'),
    responsible_vacant: (n) => many(n, 'The responsible post is vacant.', '# measures have a vacant responsible post.'),
    responsible_left: (n) =>
      many(
        n,
        'The text names somebody who has left. Is the responsible right?',
        '# measures name somebody who has left. Is the responsible right?',
      ),
    no_due_date: (n) => many(n, 'The measure has no date.', '# measures have no date.'),
    vague_due: (n) =>
      many(n, 'The time cannot be read as a date. Set one.', '# measures have a time that cannot be read as a date.'),
    overdue_at_document_date: (n) =>
      many(
        n,
        'The measure was overdue when the plan was written.',
        '# measures were overdue when the plan was written.',
      ),
    text_contradicts_schedule: (n) =>
      many(
        n,
        'The text or the date suggests a delay. Is “on plan” right?',
        '# measures are said to be on plan, but the text or the date suggests a delay.',
      ),
    decision_needed: (n) =>
      many(
        n,
        'The measure was not carried out. Drop, postpone or keep it?',
        '# measures were not carried out. Each needs a decision.',
      ),
    not_reported: (n) => many(n, 'The measure has no state.', '# measures have no state.'),
    recommendation_without_measure: (n) =>
      many(n, 'A recommendation has no measure.', '# recommendations have no measure.'),
    personal_identity_number: (n) =>
      many(
        n,
        'A personal identity number was removed from the text.',
        'Personal identity numbers were removed from the text in # places.',
      ),
    pupil_health_data: (n) =>
      many(
        n,
        'The text seems to be about one pupil’s health. Remove it before the plan is published.',
        '# measures seem to be about one pupil’s health. Remove it before the plan is published.',
      ),
    group_or_measure: (n) =>
      many(
        n,
        'A row may be either a heading or a measure. Check it.',
        '# rows may be either headings or measures. Check them.',
      ),
    no_header: () => 'The table has no headings. Its columns were read by what they hold.',
    dates_without_part: (n) =>
      many(
        n,
        'It cannot be seen which part each date belongs to.',
        'For # measures it cannot be seen which part each date belongs to.',
      ),
    two_states: (n) =>
      many(n, 'The state of the measure is not clear. Check it.', 'The state of # measures is not clear. Check it.'),
    unknown_reference: (n) =>
      many(
        n,
        'The text refers to another measure that cannot be told.',
        '# measures refer to another measure that cannot be told.',
      ),
    row_struck_out: (n) =>
      many(n, 'A row is struck through and was left out.', '# rows are struck through and were left out.'),
    row_hidden: (n) => many(n, 'A hidden row is included.', '# hidden rows are included.'),
    colour_unknown: (n) =>
      many(
        n,
        'The state is a colour that the file does not explain. State it.',
        '# rows have a state that is only a colour, and the file does not explain its colours. State them.',
      ),
    table_not_read: (n) =>
      many(n, 'Another table in the file was not read.', '# more tables in the file were not read.'),
    measure_in_text: (n) =>
      many(
        n,
        'The measure was taken from running text. Is it one?',
        '# measures were taken from running text. Check that they are measures.',
      ),
    date_in_text: (n) =>
      many(
        n,
        'The text names a time that may not belong to the measure. It was left out.',
        'For # measures the text names a time that may not belong to them. It was left out.',
      ),
  },
};

interface ReadingTexts {
  readonly refusal: (refusal: ReadingRefusal) => string;
  readonly warning: WarningText;
}

function textsOf(words: ReadingWords): ReadingTexts {
  return {
    // The code picks the sentence written for exactly that refusal, which the compiler cannot follow through the map.
    refusal: (refusal) => (words.refusals[refusal.code] as (facts: ReadingRefusal) => string)(refusal),
    warning: (said, count) => words.warnings[said](count),
  };
}

/** Why a file was refused, and what a person should look at in a draft, by language. */
export const readingTexts: Readonly<Record<Locale, ReadingTexts>> = { sv: textsOf(sv), en: textsOf(en) };
