import { attributeOf, tagsOf } from './scan-xml';

/** The colours of Excel's own palette that a state is marked with, by their number. */
const PALETTE: Readonly<Record<string, string>> = {
  '2': 'FF0000',
  '3': '00FF00',
  '5': 'FFFF00',
  '10': 'FF0000',
  '11': '00FF00',
  '13': 'FFFF00',
  '17': '008000',
  '22': 'C0C0C0',
  '23': '808080',
  '42': 'CCFFCC',
  '43': 'FFFF99',
  '45': 'FF99CC',
  '50': '99CC00',
  '51': 'FFCC00',
  '52': 'FF9900',
  '53': 'FF6600',
};
/** Office's own theme, which nearly every workbook keeps: grey, orange, gold and green among its accents. */
const THEME: Readonly<Record<string, string>> = {
  '4': '4472C4',
  '5': 'ED7D31',
  '6': 'A5A5A5',
  '7': 'FFC000',
  '8': '5B9BD5',
  '9': '70AD47',
};

/**
 * The colour each style of a workbook's cells fills them with, by the style's number: six hexadecimal digits, null for
 * none. A shade of a theme's colour counts as that colour.
 */
export function fillsOf(styles: string): readonly (string | null)[] {
  const fills: (string | null)[] = [];
  const ofStyles: (string | null)[] = [];
  let within = '';
  for (const tag of tagsOf(styles)) {
    if (/^(?:fills|cellXfs|cellStyleXfs|dxfs|fonts|borders)$/.test(tag.name))
      within = tag.kind === 'open' ? tag.name : '';
    else if (within === 'fills' && tag.name === 'fill' && tag.kind !== 'close') fills.push(null);
    else if (within === 'fills' && tag.name === 'fgColor' && tag.kind !== 'close') {
      const rgb = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(attributeOf(tag, 'rgb') ?? '')?.[1];
      const colour =
        rgb?.toUpperCase() ?? PALETTE[attributeOf(tag, 'indexed') ?? ''] ?? THEME[attributeOf(tag, 'theme') ?? ''];
      fills[fills.length - 1] = colour ?? null;
    } else if (within === 'cellXfs' && tag.name === 'xf' && tag.kind !== 'close')
      ofStyles.push(fills[Number(attributeOf(tag, 'fillId') ?? 0)] ?? null);
  }
  return ofStyles;
}
