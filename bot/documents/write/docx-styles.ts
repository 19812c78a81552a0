/**
 * The styles of a report in Word, whole: the library's own are made for other documents. Built-in ones carry Word's ids
 * and names, by which Word shows headings in the navigation pane and calls each by its name in the reader's language.
 * Sizes are half points (`w:sz`) and twentieths of a point (everything else).
 *
 * Arial is on every Windows, Mac and phone, and LibreOffice has a font of the same widths: pages break alike.
 */
const FONT = 'Arial';
/** Dark blue, 12:1 against white. */
const INK = '16324A';
const GREY = '404040';
const LINE = '8A949C';
const HEAD = 'DFE6EC';
const BAND = 'F0F3F5';
/** Half points: text in tables, which columns are measured by. */
export const TABLE_SIZE = 19;

type Kind = 'paragraph' | 'character' | 'table';

interface Style {
  readonly name: string;
  readonly kind?: Kind;
  readonly basedOn?: string;
  readonly next?: string;
  readonly isDefault?: true;
  /** Not offered in Word's gallery. */
  readonly hidden?: true;
  readonly p?: string;
  readonly r?: string;
  readonly rest?: string;
}

const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const BOLD = '<w:b/><w:bCs/>';
const ITALIC = '<w:i/><w:iCs/>';
const colour = (rgb: string) => `<w:color w:val="${rgb}"/>`;
const spacing = (before: number, after: number, line = 264) =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;
const border = (side: string, width: number, rgb: string, space = 0) =>
  `<w:${side} w:val="single" w:sz="${width}" w:space="${space}" w:color="${rgb}"/>`;
const fill = (rgb: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${rgb}"/>`;

const KEEP = '<w:keepNext/><w:keepLines/>';
/** Only the narrow columns of tables are hyphenated: there a Swedish compound is wider than its column. */
const WHOLE_WORDS = '<w:suppressAutoHyphens/>';
const HYPHENATED = '<w:suppressAutoHyphens w:val="0"/>';

const heading = (level: number, halfPoints: number, before: number, after: number): Style => ({
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  p: `${KEEP}${spacing(before, after, 252)}<w:outlineLvl w:val="${level - 1}"/>`,
  r: `${BOLD}${colour(INK)}${size(halfPoints)}`,
});

/** By id. Within `p` and `r` the elements stand in the order the format demands. */
const STYLES: Readonly<Record<string, Style>> = {
  Normal: { name: 'Normal', isDefault: true, p: `<w:widowControl/>${WHOLE_WORDS}${spacing(0, 140)}` },
  DefaultParagraphFont: { name: 'Default Paragraph Font', kind: 'character', isDefault: true, hidden: true },
  TableNormal: {
    name: 'Normal Table',
    kind: 'table',
    isDefault: true,
    hidden: true,
    rest:
      '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
      '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  },
  // A table gives no space under itself.
  AfterTable: { name: 'After Table', basedOn: 'Normal', next: 'Normal', p: spacing(200, 140) },
  Title: {
    name: 'Title',
    basedOn: 'Normal',
    next: 'Normal',
    p: `${KEEP}${spacing(0, 100, 252)}`,
    r: `${BOLD}${colour(INK)}${size(40)}`,
  },
  Subtitle: {
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    p: `${KEEP}${spacing(0, 320)}`,
    r: `${colour(GREY)}${size(20)}`,
  },
  Heading1: heading(1, 30, 360, 120),
  Heading2: heading(2, 25, 280, 100),
  Heading3: heading(3, 22, 220, 80),
  Quote: {
    name: 'Quote',
    basedOn: 'Normal',
    p: `<w:keepLines/><w:pBdr>${border('left', 18, LINE, 10)}</w:pBdr>${spacing(60, 160)}<w:ind w:left="340" w:right="340"/>`,
    r: ITALIC,
  },
  Note: { name: 'Note', basedOn: 'Normal', p: spacing(60, 120, 252), r: `${colour(GREY)}${size(18)}` },
  ListBullet: { name: 'List Bullet', basedOn: 'Normal', p: `${spacing(0, 140, 276)}<w:contextualSpacing/>` },
  ListNumber: { name: 'List Number', basedOn: 'Normal', p: `${spacing(0, 140, 276)}<w:contextualSpacing/>` },
  Caption: {
    name: 'caption',
    basedOn: 'Normal',
    next: 'Normal',
    p: `${KEEP}${spacing(200, 100)}`,
    r: `${BOLD}${size(20)}`,
  },
  // Room to sign by hand between the day and the name. Lines of one style give no space to each other: only the first
  // line of a block stands off from the text, and each keeps the next so that no name stands alone on a page.
  Date: { name: 'Date', basedOn: 'Normal', next: 'Signature', p: `${KEEP}${spacing(480, 640)}` },
  Signature: { name: 'Signature', basedOn: 'Normal', p: `${KEEP}${spacing(480, 0)}<w:contextualSpacing/>` },
  Header: {
    name: 'header',
    basedOn: 'Normal',
    p: `${spacing(0, 0, 252)}`,
    r: `${colour(GREY)}${size(17)}`,
  },
  HeaderLast: {
    name: 'Header Last',
    basedOn: 'Header',
    p: `<w:pBdr>${border('bottom', 4, LINE, 4)}</w:pBdr>`,
  },
  Footer: {
    name: 'footer',
    basedOn: 'Normal',
    p: `<w:pBdr>${border('top', 4, LINE, 4)}</w:pBdr>${spacing(0, 0, 252)}`,
    r: `${colour(GREY)}${size(17)}`,
  },
  TableText: { name: 'Table Text', basedOn: 'Normal', p: `${HYPHENATED}${spacing(0, 50, 247)}`, r: size(TABLE_SIZE) },
  TableHead: {
    name: 'Table Head',
    basedOn: 'TableText',
    p: `${KEEP}${spacing(20, 20, 247)}`,
    r: `${BOLD}${colour(INK)}`,
  },
  TableGroup: {
    name: 'Table Group',
    basedOn: 'TableText',
    p: `${KEEP}${WHOLE_WORDS}${spacing(40, 40, 247)}`,
    r: BOLD,
  },
  TableBullet: { name: 'Table Bullet', basedOn: 'TableText' },
  TableNumber: { name: 'Table Number', basedOn: 'TableText', p: '<w:jc w:val="right"/>' },
  TableNumberHead: { name: 'Table Number Head', basedOn: 'TableHead', p: '<w:jc w:val="right"/>' },
  Strong: { name: 'Strong', kind: 'character', basedOn: 'DefaultParagraphFont', r: BOLD },
  Emphasis: { name: 'Emphasis', kind: 'character', basedOn: 'DefaultParagraphFont', r: ITALIC },
  // What the library's empty parts for footnotes name.
  FootnoteReference: {
    name: 'footnote reference',
    kind: 'character',
    hidden: true,
    r: '<w:vertAlign w:val="superscript"/>',
  },
  EndnoteReference: {
    name: 'endnote reference',
    kind: 'character',
    hidden: true,
    r: '<w:vertAlign w:val="superscript"/>',
  },
  ReportTable: {
    name: 'Report Table',
    kind: 'table',
    basedOn: 'TableNormal',
    rest:
      `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => border(side, 4, LINE)).join('')}</w:tblBorders>` +
      '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/>' +
      '<w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
      `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr>${fill(HEAD)}</w:tcPr></w:tblStylePr>`,
  },
};

/** The shading of a group's row, which no table style can give to a row in the middle. */
export const GROUP_FILL = BAND;

function styleXml(id: string, style: Style): string {
  const kind = style.kind ?? 'paragraph';
  const custom = /^(?:Table(?!Normal)|AfterTable|Report|Note|HeaderLast)/.test(id) ? ' w:customStyle="1"' : '';
  return [
    `<w:style w:type="${kind}"${style.isDefault ? ' w:default="1"' : ''}${custom} w:styleId="${id}">`,
    `<w:name w:val="${style.name}"/>`,
    style.basedOn ? `<w:basedOn w:val="${style.basedOn}"/>` : '',
    style.next ? `<w:next w:val="${style.next}"/>` : '',
    style.hidden ? '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' : '<w:qFormat/>',
    style.p ? `<w:pPr>${style.p}</w:pPr>` : '',
    style.r ? `<w:rPr>${style.r}</w:rPr>` : '',
    style.rest ?? '',
    '</w:style>',
  ].join('');
}

/** `word/styles.xml` for a document in that language (`sv-SE`). */
export function stylesXml(languageTag: string): string {
  const fonts = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((script) => `w:${script}="${FONT}"`).join(' ');
  const language = `<w:lang w:val="${languageTag}" w:eastAsia="${languageTag}" w:bidi="ar-SA"/>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>' +
    `<w:rFonts ${fonts}/>${size(22)}${language}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
    `${Object.entries(STYLES)
      .map(([id, style]) => styleXml(id, style))
      .join('')}</w:styles>`
  );
}
