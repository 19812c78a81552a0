/** How much a drawing may write. Cards are drawn generously first, and again with less until they fit. */
export interface Limits {
  /** Characters of a title, an excerpt, and of a text in a form's field. */
  readonly title: number;
  readonly excerpt: number;
  readonly typed: number;
  /** Rows of a list, choices of a list to choose from. */
  readonly rows: number;
  readonly choices: number;
  /** Whether buttons say to a screen reader which row they belong to. */
  readonly tooltips: boolean;
}

/** Words to filter by are typed by hand, in at most so many characters; more would fill the card in each button. */
export const FILTER_MAX = 200;

/** Teams takes about 100 KB for a whole message, some of its clients and connectors 28 KB: that is the budget. */
export const CARD_BYTES = 28 * 1024;

/**
 * From the first to the last. What a person typed is the last thing to be cut: a field that is cut has lost text.
 * Nothing a card holds makes the last one too large (six rows of 60 characters, a form of two texts).
 */
export const LADDER: readonly [Limits, ...Limits[]] = [
  { title: 400, excerpt: 240, typed: 16_000, rows: 50, choices: 250, tooltips: true },
  { title: 300, excerpt: 160, typed: 16_000, rows: 40, choices: 150, tooltips: false },
  { title: 160, excerpt: 80, typed: 16_000, rows: 25, choices: 100, tooltips: false },
  { title: 100, excerpt: 40, typed: 16_000, rows: 15, choices: 60, tooltips: false },
  { title: 60, excerpt: 0, typed: 1500, rows: 6, choices: 30, tooltips: false },
];

/** Whether a card's JSON is small enough; counted as Teams does, in UTF-8, where a character takes three bytes at most. */
export const fits = (json: string): boolean =>
  json.length * 3 <= CARD_BYTES || Buffer.byteLength(json, 'utf8') <= CARD_BYTES;
