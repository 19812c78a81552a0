/**
 * What a person can do with an Adaptive Card: find a button, fill in fields, press. Knows the card format and nothing
 * of this bot.
 */

export type Card = Readonly<Record<string, unknown>>;

export interface Button {
  readonly type: string;
  readonly title: string;
  readonly verb: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** Whether the card's inputs go with it. */
  readonly takesInputs: boolean;
  readonly fallback: Button | null;
  /** Where it stands in reading order. */
  readonly order: number;
}

export interface Field {
  readonly id: string;
  readonly type: string;
  readonly label: string | null;
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly multiple: boolean;
  readonly required: boolean;
  readonly maxLength: number | null;
}

/** A button's title, or what tells it apart. `row` picks the first such button after that text in reading order. */
export type Which = string | ((button: Button) => boolean);

const isObject = (value: unknown): value is Card =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Everything in the card in reading order, the objects that hold others before what they hold. */
function* walk(node: unknown): Generator<Card> {
  if (Array.isArray(node)) for (const one of node) yield* walk(one);
  if (!isObject(node)) return;
  yield node;
  for (const [key, inner] of Object.entries(node)) if (key !== 'data' && key !== 'fallback') yield* walk(inner);
}

/** Everything a person can read on it, in reading order, a line each. */
export function textsOn(card: Card): readonly string[] {
  const texts: string[] = [];
  for (const node of walk(card)) {
    const said = node.type === 'TextBlock' || node.type === 'TextRun' ? [node.text] : [node.label, node.title];
    const shown = 'value' in node && !('id' in node) ? [...said, node.value] : said;
    texts.push(...shown.filter((one): one is string => typeof one === 'string' && one !== ''));
  }
  return texts;
}

export function buttonsOn(card: Card): readonly Button[] {
  return [...walk(card)].flatMap((node, order) => {
    const button = asButton(node, order);
    return button ? [button] : [];
  });
}

function asButton(node: unknown, order: number): Button | null {
  if (!isObject(node) || !textOf(node.type).startsWith('Action.')) return null;
  return {
    type: textOf(node.type),
    title: textOf(node.title),
    verb: textOf(node.verb) || null,
    data: isObject(node.data) ? node.data : {},
    takesInputs: node.associatedInputs !== 'none' && node.associatedInputs !== 'None',
    fallback: asButton(node.fallback, order),
    order,
  };
}

export function fieldsOn(card: Card): readonly Field[] {
  return [...walk(card)].flatMap((node) => {
    const type = textOf(node.type);
    if (!type.startsWith('Input.')) return [];
    const choices = Array.isArray(node.choices) ? (node.choices as Field['choices']) : [];
    const off = type === 'Input.Toggle' ? textOf(node.valueOff) || 'false' : '';
    return [
      {
        id: textOf(node.id),
        type,
        label: textOf(node.label) || null,
        value: node.value === undefined ? off : String(node.value),
        choices,
        multiple: node.isMultiSelect === true,
        required: node.isRequired === true,
        maxLength: typeof node.maxLength === 'number' ? node.maxLength : null,
      },
    ];
  });
}

/** The button meant; an error that lists what can be pressed where there is none. */
export function findButton(card: Card, which: Which, row: string | null): Button {
  const from = row === null ? -1 : orderOf(card, row);
  const fits = typeof which === 'string' ? (one: Button) => one.title === which : which;
  const found = buttonsOn(card).find((one) => one.order > from && fits(one));
  if (found) return found;
  const titles = buttonsOn(card).map((one) => `[${one.title}]`);
  throw new Error(`no such button${row === null ? '' : ` after "${row}"`}; the card has ${titles.join(' ') || 'none'}`);
}

function orderOf(card: Card, text: string): number {
  const order = [...walk(card)].findIndex((node) => textOf(node.text).includes(text) || textOf(node.title) === text);
  if (order < 0) throw new Error(`"${text}" does not stand on the card:\n${textsOn(card).join('\n')}`);
  return order;
}

/**
 * What the client would send of the card's inputs, when `typed` has been filled in over what stands there. As Teams
 * does: every value is a string, a field left empty is left out. What a person could not do is an error.
 */
export function filledIn(card: Card, typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const fields = fieldsOn(card);
  const strange = Object.keys(typed).filter((id) => !fields.some((one) => one.id === id));
  if (strange.length > 0)
    throw new Error(
      `no such field: ${strange.join(', ')}; the card has ${fields.map((one) => one.id).join(', ') || 'none'}`,
    );
  return Object.fromEntries(
    fields
      .map((field) => [field.id, checked(field, typed[field.id] ?? field.value)])
      .filter(([, value]) => value !== ''),
  );
}

function checked(field: Field, value: string): string {
  const parts = field.multiple ? value.split(',').filter(Boolean) : [value].filter(Boolean);
  const unknown =
    field.type === 'Input.ChoiceSet'
      ? parts.filter((one) => !field.choices.some((choice) => choice.value === one))
      : [];
  if (unknown.length > 0)
    throw new Error(
      `${field.id} does not offer ${unknown.join(', ')}, only ${field.choices.map((one) => one.value).join(', ')}`,
    );
  if (field.required && value === '') throw new Error(`${field.id} is required: the client would not send this`);
  if (field.maxLength !== null && value.length > field.maxLength)
    throw new Error(`${field.id} takes ${field.maxLength} characters`);
  if (field.type === 'Input.Date' && value !== '' && !/^\d{4}-\d\d-\d\d$/.test(value))
    throw new Error(`${field.id} is a date`);
  return value;
}
