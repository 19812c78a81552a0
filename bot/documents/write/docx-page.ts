/** A page's sizes in twentieths of a point: A4 with the 2.5 cm margins of a Swedish official letter. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly landscape: boolean;
}

const A4 = { short: 11_906, long: 16_838, margin: 1_417 } as const;

export const PORTRAIT: PageSize = { width: A4.short, height: A4.long, margin: A4.margin, landscape: false };

export const textWidth = (page: PageSize): number => page.width - 2 * page.margin;
/** The same sheet on its side, for tables whose words do not fit between the margins of an upright one. */
export const LANDSCAPE: PageSize = { width: A4.long, height: A4.short, margin: A4.margin, landscape: true };
