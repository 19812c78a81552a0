/**
 * The people of the sample municipality, Lindvika. The place, its schools and everybody in it are invented; the
 * addresses end in `.example`, which no mail reaches.
 */

export interface SamplePerson {
  readonly name: string;
  readonly email: string;
  /** As in the people file, several parted by `|`. */
  readonly role: string;
  readonly unit: string;
  readonly forms: string;
  /** Made up, in the shape Entra has. */
  readonly entraId: string;
  readonly manager: string;
}

const entraId = (n: number) => `5a3f0c1e-0000-4000-8000-${String(n).padStart(12, '0')}`;
const email = (local: string) => `${local}@lindvika.example`;

const SCHOOLS = email('birgitta.rosander');
const UPPER = email('stefan.myren');

const person = (
  n: number,
  name: string,
  local: string,
  role: string,
  [unit, forms, manager]: readonly [unit: string, forms: string, manager: string],
): SamplePerson => ({ name, email: email(local), role, unit, forms, entraId: entraId(n), manager });

const NO_UNIT = ['', '', ''] as const;

/** The principal whose chat the demo opens, and the administrator with the management team's channel. */
export const SAMPLE_PRINCIPAL = person(1, 'Samira Nordahl', 'samira.nordahl', 'principal', [
  'Kvarnbergsskolan',
  'förskoleklass|grundskola|fritidshem',
  SCHOOLS,
]);
export const SAMPLE_ADMINISTRATOR = person(11, 'Elin Hallberg', 'elin.hallberg', 'administrator', NO_UNIT);

export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  SAMPLE_PRINCIPAL,
  person(2, 'Pär Vidmark', 'par.vidmark', 'principal', [
    'Strandskolan',
    'förskoleklass|grundskola|fritidshem',
    SCHOOLS,
  ]),
  person(3, 'Annika Brovall', 'annika.brovall', 'principal', ['Åsmyrskolan', 'grundskola', SCHOOLS]),
  person(4, 'Mehmet Sandell', 'mehmet.sandell', 'principal', [
    'Lyktans skola',
    'anpassad_grundskola|fritidshem',
    SCHOOLS,
  ]),
  person(5, 'Jonas Ekdal', 'jonas.ekdal', 'principal', ['Tallbackens förskola', 'förskola', SCHOOLS]),
  person(6, 'Lovisa Tjäder', 'lovisa.tjader', 'principal', ['Sjöbodens förskola', 'förskola', SCHOOLS]),
  person(7, 'Karin Öhrling', 'karin.ohrling', 'principal', [
    'Lindvika gymnasium',
    'gymnasieskola|anpassad_gymnasieskola',
    UPPER,
  ]),
  person(8, 'Göran Fahlström', 'goran.fahlstrom', 'principal', ['Lindvika vuxenutbildning', 'vuxenutbildning', UPPER]),
  person(9, 'Birgitta Rosander', 'birgitta.rosander', 'head_of_area|management_member', NO_UNIT),
  person(10, 'Stefan Myrén', 'stefan.myren', 'head_of_area|management_member', NO_UNIT),
  SAMPLE_ADMINISTRATOR,
  person(12, 'Ulrika Dahlbom', 'ulrika.dahlbom', 'management_member', NO_UNIT),
  person(13, 'Tomas Wikner', 'tomas.wikner', 'management_member', NO_UNIT),
];

/** The people file: what `follow-up people` reads. */
export function samplePeople(): string {
  const rows = SAMPLE_PEOPLE.map((one) =>
    [one.name, one.email, one.role, one.unit, one.forms, one.entraId, '', one.manager].join(';'),
  );
  return `${['name;email;role;unit;forms;entraId;slackId;manager', ...rows].join('\n')}\n`;
}
