import { shownBlocks } from '../../../support/blocks';
import { wordXml } from '../../../support/office-files';
import { planLines } from '../../../support/plan-lines';

/** Paragraphs of Word, with a tab where the text has one. */
const paragraphs = (lines: readonly string[]) =>
  wordXml(
    lines
      .map((line) => {
        const parts = line.split('\t').map((text) => `<w:t xml:space="preserve">${text}</w:t>`);
        return `<w:p><w:r>${parts.join('<w:tab/>')}</w:r></w:p>`;
      })
      .join(''),
  );

const MEASURES = [
  'Ny rastordning i samråd med elevrådet | Rektor | –2026-10-01 | decided',
  'Två vuxna vid grinden | Kurator | –2026-11-06 | decided',
  'Skåp i alla salar | Vaktmästare | –2027-06-30 | decided',
];

describe('paragraphs of Word that are set in columns', () => {
  it.each([
    [
      'by tabs, with numbers and rests of rows',
      [
        '\tVad som ska göras\tVem\tFärdigt',
        '1.\tNy rastordning i\tRektor\t2026-10-01',
        '\tsamråd med elevrådet',
        '2.\tTvå vuxna vid grinden\tKurator\tv. 45 2026',
        '3.\tSkåp i alla salar\tVaktmästare\tVT 2027',
      ],
    ],
    [
      'by tabs alone',
      [
        'Åtgärd\tAnsvarig\tKlart',
        'Ny rastordning i samråd med elevrådet\tRektor\t2026-10-01',
        'Två vuxna vid grinden\tKurator\tv. 45 2026',
        'Skåp i alla salar\tVaktmästare\tVT 2027',
      ],
    ],
    [
      'by spaces',
      [
        'Insats                                   Vem            När',
        'Ny rastordning i samråd med elevrådet    Rektor         2026-10-01',
        'Två vuxna vid grinden                    Kurator        v. 45 2026',
        'Skåp i alla salar                        Vaktmästare    VT 2027',
      ],
    ],
  ])('are the rows they look like: %s', async (_what, lines) => {
    const file = paragraphs(['Arbetsplan för lugn', 'Skriven 2026-08-17', ...lines, 'Det hela ses över i juni.']);
    expect(await planLines('a.docx', file)).toEqual(MEASURES);
  });

  it('stay lines where a tab only sets off what is labelled', async () => {
    const lines = ['Åtgärd:\tNy grind', 'Ansvarig:\tRektor', 'Klart:\t2027-03-01', 'Läge:\tpågår'];
    expect(await shownBlocks(paragraphs(lines))).toEqual([
      'Åtgärd: Ny grind',
      'Ansvarig: Rektor',
      'Klart: 2027-03-01',
      'Läge: pågår',
    ]);
  });
});
