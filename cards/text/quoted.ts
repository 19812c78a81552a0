const MARKS = '[”“„"»«]';

/** A title that holds quotation marks of its own gets single ones inside: ”Svar på ’Granskning av frånvaron’”. */
export const svQuoted = (text: string | number): string => `”${`${text}`.replace(new RegExp(MARKS, 'gu'), '’')}”`;

/** English has another mark where the inner quotation begins: “Answer to ‘Review of absence’”. */
export const enQuoted = (text: string | number): string =>
  `“${`${text}`.replace(new RegExp(`(^|[\\s([])${MARKS}`, 'gu'), '$1‘').replace(new RegExp(MARKS, 'gu'), '’')}”`;
