import type { Page } from 'playwright-core';
import type { AdaptiveCard } from '../../cards/teams/adaptive-card';

/** A page that draws cards with the renderer Teams is built on, in colours near those of Teams. It is not Teams. */

export const THEMES = {
  light: { page: '#f5f5f5', card: '#ffffff', text: '#242424', subtle: '#616161', attention: '#c4314b', box: '#f0f0f0' },
  dark: { page: '#1f1f1f', card: '#292929', text: '#ffffff', subtle: '#adadad', attention: '#f9526b', box: '#3d3d3d' },
} as const;
export type Theme = (typeof THEMES)[keyof typeof THEMES];

function hostConfig(theme: Theme) {
  const same = (color: string) => ({ default: color, subtle: color });
  const foregroundColors = {
    default: { default: theme.text, subtle: theme.subtle },
    attention: same(theme.attention),
    good: same(theme.text),
    warning: same(theme.text),
    accent: same(theme.text),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: 'Segoe UI, Liberation Sans, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: theme.box },
    supportsInteractivity: true,
    containerStyles: {
      default: style(theme.card),
      emphasis: style(theme.box),
      good: style(theme.box),
      warning: style(theme.box),
      attention: style(theme.box),
    },
    actions: {
      maxActions: 6,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      buttonSpacing: 8,
      spacing: 'default',
    },
    textBlock: { headingLevel: 2 },
  };
}

function pageOf(theme: Theme): string {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 12px; background: ${theme.page}; color: ${theme.text}; display: flex; gap: 12px;
           align-items: flex-start; width: max-content; font: 14px 'Segoe UI', 'Liberation Sans', sans-serif }
    .panel { border-radius: 6px; overflow: hidden; background: ${theme.card} }
    .ac-pushButton { font: 600 13px 'Segoe UI', 'Liberation Sans', sans-serif; padding: 6px 12px; border-radius: 4px;
      border: 1px solid ${theme.subtle}; background: ${theme.card}; color: ${theme.text}; margin-bottom: 4px }
    .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff }
    .ac-input, textarea, select { width: 100%; box-sizing: border-box; font: inherit; padding: 6px; color: ${theme.text};
      background: ${theme.page}; border: 1px solid ${theme.subtle}; border-radius: 4px }
    textarea { min-height: 60px } .ac-input[type=radio], .ac-input[type=checkbox] { width: auto }
    .ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect { border: 0; padding: 0; background: none }
    .ac-textBlock p { margin: 0 }
  </style>`;
}

/** Makes the page ready to draw cards in a theme; done once, as reading the renderer takes longer than drawing. */
export async function openCardPage(page: Page, theme: Theme): Promise<void> {
  await page.setContent(pageOf(theme));
  await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.js') });
}

/**
 * Draws the card once for each width, side by side, in place of the one before. Gives how many pixels the widest of
 * them stands out of its panel: 0 where it can be read without scrolling sideways.
 */
export function drawCard(page: Page, card: AdaptiveCard, theme: Theme, widths: readonly number[]): Promise<number> {
  return page.evaluate(drawInPage, [card, hostConfig(theme), widths] as const);
}

/** What the presses on the page have sent so far: the action's data with the inputs that went with it. */
export function sentFrom(page: Page): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return page.evaluate(() => (globalThis as unknown as Scope).sent);
}

/** Runs in the page: what it is given is all it knows. */
function drawInPage([card, config, widths]: readonly [unknown, unknown, readonly number[]]): number {
  const scope = globalThis as unknown as Scope;
  const { AdaptiveCards, document } = scope;
  scope.sent = [];
  document.body.replaceChildren();
  // As much of markdown as Teams reads: an escaped character is that character, a blank line a new paragraph.
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    result.outputHtml = safe.replace(/\\([\\`*_[\]~|#>+=.)-])/g, '$1').replace(/\n\n/g, '<br>');
    result.didProcess = true;
  };
  let overflow = 0;
  for (const width of widths) {
    const adaptive = new AdaptiveCards.AdaptiveCard();
    adaptive.hostConfig = new AdaptiveCards.HostConfig(config);
    adaptive.onExecuteAction = (action) => {
      if (action.data) scope.sent.push(action.data); // a fold that opens sends nothing
    };
    adaptive.parse(card);
    const panel = document.createElement('form'); // radio buttons of one name are one group in each form
    panel.className = 'panel';
    panel.style.width = `${width}px`;
    panel.appendChild(adaptive.render());
    document.body.appendChild(panel);
    // Buttons in a row clip each other without widening the panel, so everything in it is measured.
    const edge = panel.getBoundingClientRect().right;
    for (const inner of panel.querySelectorAll('*')) {
      overflow = Math.max(overflow, Math.round(inner.getBoundingClientRect().right - edge));
    }
  }
  return overflow;
}

interface Scope {
  sent: Readonly<Record<string, unknown>>[];
  readonly AdaptiveCards: Library;
  readonly document: Paper;
}
interface Box {
  className: string;
  readonly style: { width: string };
  getBoundingClientRect(): { readonly right: number };
  querySelectorAll(selector: string): Iterable<Box>;
  appendChild(child: unknown): void;
  replaceChildren(): void;
}
interface Paper {
  readonly body: Box;
  createElement(name: string): Box;
}
interface Library {
  readonly AdaptiveCard: {
    new (): {
      hostConfig: unknown;
      parse(card: unknown): void;
      render(): unknown;
      onExecuteAction(action: { data?: Readonly<Record<string, unknown>> }): void;
    };
    onProcessMarkdown(text: string, result: { outputHtml?: string; didProcess: boolean }): void;
  };
  readonly HostConfig: new (config: unknown) => unknown;
}
