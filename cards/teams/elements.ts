import type { Press } from '../views';
import type {
  Action,
  ActionSet,
  Color,
  Container,
  Element,
  Execute,
  OpenUrl,
  RichTextBlock,
  TextBlock,
} from './adaptive-card';
import { escaped, plain } from './inert';

/**
 * The pieces cards are drawn with. Every one takes plain text, ours or a person's, and makes it safe itself: no
 * drawing has to remember to.
 */

/**
 * Each state of things has its own shape, so that nothing hangs on colour. All are in the fonts of phones; none is an
 * emoji, which would be read aloud by name.
 */
export const SYMBOLS = { late: '▲', left: '●', done: '✓', problem: '!', partLeft: '○' } as const;
export type SymbolName = keyof typeof SYMBOLS;

/** A text block or a choice without text breaks the whole card on a phone, and a plan may well have an empty title. */
const NAMELESS = '–';

export function markdown(text: string): string {
  return escaped(text).trim() || NAMELESS;
}

export function heading(text: string, more: Partial<Omit<TextBlock, 'type' | 'text' | 'style'>> = {}): TextBlock {
  return {
    type: 'TextBlock',
    text: markdown(text),
    wrap: true,
    style: 'heading',
    size: 'medium',
    weight: 'bolder',
    ...more,
  };
}

/** The title of a row: a heading too, so that a screen reader can step from measure to measure. */
export function rowTitle(symbol: SymbolName, title: string): TextBlock {
  return {
    type: 'TextBlock',
    text: markdown(`${SYMBOLS[symbol]} ${title || NAMELESS}`),
    wrap: true,
    style: 'heading',
    size: 'default',
    weight: 'bolder',
    spacing: 'small',
  };
}

export interface LineLook {
  readonly color?: Color;
  readonly subtle?: boolean;
  readonly bold?: boolean;
  readonly spacing?: 'none' | 'small' | 'default' | 'medium';
  readonly separator?: boolean;
}

export function line(text: string, look: LineLook = {}): TextBlock {
  return {
    type: 'TextBlock',
    text: markdown(text),
    wrap: true,
    spacing: look.spacing ?? 'small',
    ...(look.color ? { color: look.color } : {}),
    ...(look.subtle ? { isSubtle: true } : {}),
    ...(look.bold ? { weight: 'bolder' as const } : {}),
    ...(look.separator ? { separator: true } : {}),
  };
}

/** Facts in a row, the first of them set off where something is late; the words say it too. */
export function factsLine(facts: readonly string[], late: boolean, separator: string): RichTextBlock {
  const [first = '', ...rest] = facts.map(plain);
  return {
    type: 'RichTextBlock',
    spacing: 'none',
    inlines: [
      {
        type: 'TextRun',
        text: first || NAMELESS,
        ...(late ? { color: 'attention' as const, weight: 'bolder' as const } : {}),
      },
      ...(rest.length > 0 ? [{ type: 'TextRun' as const, text: `${separator}${rest.join(separator)}` }] : []),
    ],
  };
}

/** Words of a person, exactly as written: a lead-in of ours and the quotation, without markdown. */
export function quoted(lead: string, quote: string | null): RichTextBlock {
  return {
    type: 'RichTextBlock',
    spacing: 'none',
    inlines: [
      { type: 'TextRun', text: plain(lead), isSubtle: true },
      ...(quote ? [{ type: 'TextRun' as const, text: ` – ${quote}`, isSubtle: true }] : []),
    ],
  };
}

export function box(items: readonly Element[], more: Partial<Omit<Container, 'type' | 'items'>> = {}): Container {
  return { type: 'Container', items, ...more };
}

/** What just happened, set off above the card. */
export function noticeBox(notice: { readonly text: string; readonly good: boolean } | null): readonly Element[] {
  if (notice === null) return [];
  const symbol = notice.good ? SYMBOLS.done : SYMBOLS.problem;
  return [
    box([line(`${symbol} ${notice.text}`, { spacing: 'none', bold: !notice.good })], {
      style: notice.good ? 'good' : 'warning',
    }),
  ];
}

export interface PressLook {
  /** What the button belongs to, for somebody who cannot see where it stands. */
  readonly tooltip?: string | null;
  /** The one press wanted most on the card. */
  readonly main?: boolean;
  /** False for buttons that leave what is in the fields alone. */
  readonly withInputs?: boolean;
}

/** A button. Clients that do not know Action.Execute press the fallback, which carries the same. */
export function press(title: string, data: Press, look: PressLook = {}): Execute {
  const inputs = look.withInputs ? {} : { associatedInputs: 'none' as const };
  return {
    type: 'Action.Execute',
    title,
    verb: data.act,
    data,
    ...inputs,
    ...(look.tooltip ? { tooltip: look.tooltip } : {}),
    ...(look.main ? { style: 'positive' as const } : {}),
    fallback: { type: 'Action.Submit', title, data, ...inputs },
  };
}

/** A button that opens an address the bot has made itself: never one that somebody typed. */
export const openUrl = (title: string, url: string): OpenUrl => ({ type: 'Action.OpenUrl', title, url });

/** Buttons in a row; nothing where there are none, as an empty set is a fault in some clients. */
export function presses(
  actions: readonly (Action | null)[],
  spacing: 'small' | 'default' | 'medium' = 'small',
): readonly ActionSet[] {
  const present = actions.filter((action) => action !== null);
  return present.length === 0 ? [] : [{ type: 'ActionSet', spacing, actions: present }];
}
