import type { Press } from '../views';

/**
 * The part of the Adaptive Card schema 1.5 that the cards use, as types. Teams draws no newer version, and a card it
 * cannot read is an empty bubble on a phone, so nothing outside this list is written.
 */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  /** For a screen reader, so that it reads Swedish as Swedish. */
  readonly lang: string;
  readonly fallbackText: string;
  readonly body: readonly Element[];
}

export type Element =
  | TextBlock
  | RichTextBlock
  | Container
  | ColumnSet
  | ActionSet
  | InputText
  | InputDate
  | InputChoiceSet;

type Spacing = 'none' | 'small' | 'default' | 'medium' | 'large' | 'padding';
export type Color = 'default' | 'attention' | 'warning' | 'good' | 'accent';

interface Block {
  readonly id?: string;
  readonly spacing?: Spacing;
  readonly separator?: boolean;
  readonly isVisible?: boolean;
}

/** Its text is read as markdown. */
export interface TextBlock extends Block {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
  readonly size?: 'small' | 'default' | 'medium' | 'large';
  readonly weight?: 'bolder';
  readonly color?: Color;
  readonly isSubtle?: boolean;
}

/** Its text is shown as it stands, without markdown; it always wraps. */
export interface RichTextBlock extends Block {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'bolder';
  readonly color?: Color;
  readonly isSubtle?: boolean;
  readonly italic?: boolean;
}

export interface Container extends Block {
  readonly type: 'Container';
  readonly items: readonly Element[];
  readonly style?: 'default' | 'emphasis' | 'good' | 'attention' | 'warning';
}

export interface ColumnSet extends Block {
  readonly type: 'ColumnSet';
  readonly columns: readonly {
    readonly type: 'Column';
    readonly width: 'auto' | 'stretch';
    readonly verticalContentAlignment?: 'top' | 'center';
    readonly items: readonly Element[];
  }[];
}

export interface ActionSet extends Block {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

interface Input extends Block {
  readonly id: string;
  readonly label: string;
}
export interface InputText extends Input {
  readonly type: 'Input.Text';
  readonly isMultiline: true;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly value?: string;
}
export interface InputDate extends Input {
  readonly type: 'Input.Date';
  readonly value?: string;
}
export interface InputChoiceSet extends Input {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'compact' | 'expanded';
  readonly isMultiSelect: boolean;
  readonly wrap: true;
  readonly placeholder?: string;
  readonly value?: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export type Action = Execute | ToggleVisibility | OpenUrl;

/** Answered in place with the card as it then stands. A client that does not know it presses the fallback. */
export interface Execute {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: Press;
  readonly associatedInputs?: 'none';
  readonly tooltip?: string;
  readonly style?: 'positive';
  readonly fallback: Submit;
}
export interface Submit {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: Press;
  readonly associatedInputs?: 'none';
}
/** Opens an address of our own in the reader's browser. */
export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}
export interface ToggleVisibility {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
}
