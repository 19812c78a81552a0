import type { SchoolForm } from './people';

const skola = (stem: string): readonly string[] =>
  ['a', 'as', 'an', 'ans', 'or', 'ors', 'orna', 'ornas'].map((ending) => `${stem}skol${ending}`);

const school = (stem: string): readonly string[] => [`${stem} school`, `${stem} schools`];

/** What the school forms are called by whoever asks for theirs, as it is inflected. */
export const FORM_WORDS: readonly (readonly [SchoolForm, readonly string[]])[] = [
  ['förskola', [...skola('för'), 'preschool', 'preschools']],
  [
    'förskoleklass',
    [
      'förskoleklass',
      'förskoleklassen',
      'förskoleklasser',
      'förskoleklasserna',
      'preschool class',
      'preschool classes',
    ],
  ],
  [
    'fritidshem',
    ['fritidshem', 'fritidshemmet', 'fritidshemmen', 'fritids', 'fritis', 'school-age educare', 'educare'],
  ],
  ['grundskola', [...skola('grund'), ...school('compulsory')]],
  [
    'anpassad_grundskola',
    [...skola('anpassad grund'), ...skola('anpassade grund'), ...skola('grundsär'), ...school('adapted compulsory')],
  ],
  [
    'gymnasieskola',
    [...skola('gymnasie'), 'gymnasium', 'gymnasiet', 'gymnasier', 'gymnasierna', ...school('upper secondary')],
  ],
  [
    'anpassad_gymnasieskola',
    [
      ...skola('anpassad gymnasie'),
      ...skola('anpassade gymnasie'),
      ...skola('gymnasiesär'),
      'anpassat gymnasium',
      'anpassade gymnasiet',
      ...school('adapted upper secondary'),
    ],
  ],
  ['vuxenutbildning', ['vuxenutbildning', 'vuxenutbildningen', 'komvux', 'vux', 'adult education']],
];
