import { FORM_INPUTS } from '../../cards/views';

/**
 * What every card for Teams has to keep, beside the schema: what a phone, a screen reader and a narrow panel need, and
 * what keeps a person's text from acting as markup. Gives one line for each fault; nothing where all is well.
 */

const ELEMENTS = ['TextBlock', 'RichTextBlock', 'TextRun', 'Container', 'ColumnSet', 'Column', 'ActionSet'];
const INPUTS = ['Input.Text', 'Input.Date', 'Input.ChoiceSet'];
const ACTIONS = ['Action.Execute', 'Action.Submit', 'Action.ToggleVisibility', 'Action.OpenUrl'];
/** Clients stop a press where one of these is not met, [Tillbaka] too. */
const BLOCKING = ['isRequired', 'regex', 'min', 'max', 'errorMessage', 'inlineAction'];
const INPUT_IDS: readonly string[] = Object.values(FORM_INPUTS);
const MAX_BYTES = 28 * 1024;
const SYMBOL = /^[▲●✓○!] /;
const SAYS_LATE = /försenad|overdue|delayed/i;
const CONTROL = /[\p{Cc}\p{Cs}]/u;
const BIDI = /[\u202A-\u202E\u2066-\u2069]/;

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything of a card that has a type, with the buttons' fallbacks and data left out. */
export function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  const inner = Object.entries(value).flatMap(([key, child]) =>
    key === 'data' || key === 'fallback' ? [] : nodesOf(child),
  );
  return typeof value.type === 'string' ? [value, ...inner] : inner;
}

export function lintCard(card: unknown): readonly string[] {
  if (!isNode(card)) return ['is no object'];
  const nodes = nodesOf(card.body);
  return [...lintRoot(card, nodes), ...nodes.flatMap(lintNode), ...lintIds(nodes), ...lintStrings(card)];
}

function lintRoot(card: Node, nodes: readonly Node[]): readonly string[] {
  const faults: string[] = [];
  if (card.type !== 'AdaptiveCard') faults.push('type is not AdaptiveCard');
  if (card.version !== '1.5') faults.push(`version is ${String(card.version)}`);
  if (card.$schema !== 'http://adaptivecards.io/schemas/adaptive-card.json') faults.push('no $schema');
  if (typeof card.fallbackText !== 'string' || card.fallbackText.trim() === '') faults.push('no fallbackText');
  if (card.lang !== 'sv' && card.lang !== 'en') faults.push('no lang');
  const bytes = Buffer.byteLength(JSON.stringify(card), 'utf8');
  if (bytes > MAX_BYTES) faults.push(`${bytes} bytes`);
  if (nodes.length === 0) faults.push('empty body');
  if (!nodes.some((node) => node.style === 'heading')) faults.push('no heading');
  return faults;
}

function lintNode(node: Node): readonly string[] {
  const type = String(node.type);
  const at = `${type} ${JSON.stringify(node.text ?? node.title ?? node.id ?? '').slice(0, 60)}`;
  const say = (faults: readonly string[]) => faults.map((fault) => `${at}: ${fault}`);
  if (type === 'TextBlock') return say(lintTextBlock(node));
  if (type === 'TextRun') return say(lintColor(node));
  if (type === 'RichTextBlock' || type === 'Container' || type === 'ColumnSet' || type === 'Column') {
    const inner = node.inlines ?? node.items ?? node.columns;
    const faults = Array.isArray(inner) && inner.length > 0 ? [] : ['is empty'];
    return say([...faults, ...(type === 'Container' ? lintBox(node) : [])]);
  }
  if (type === 'ActionSet') {
    const count = Array.isArray(node.actions) ? node.actions.length : 0;
    return count >= 1 && count <= 6 ? [] : say([`${count} actions`]);
  }
  if (INPUTS.includes(type)) return say(lintInput(node));
  if (ACTIONS.includes(type)) return say(lintAction(node));
  return ELEMENTS.includes(type) ? [] : say(['is not among the elements we draw']);
}

function lintTextBlock(node: Node): readonly string[] {
  const text = String(node.text ?? '');
  const faults = [...lintColor(node)];
  if (node.wrap !== true) faults.push('does not wrap');
  if (text.trim() === '') faults.push('is empty');
  const unescaped = text.replace(/\\[\\`*_[\]~|#>+=.)-]/g, '');
  if (/[`*_[\]~]/.test(unescaped)) faults.push('holds markdown');
  if (/^\s*(#{1,6}\s|>|[-+]\s|\d+[.)]\s)/m.test(unescaped)) faults.push('begins as markdown');
  return faults;
}

function lintColor(node: Node): readonly string[] {
  if (node.color === undefined || node.color === 'default') return [];
  const text = String(node.text ?? '');
  return SYMBOL.test(text) || SAYS_LATE.test(text) ? [] : [`says something by its colour ${String(node.color)} alone`];
}

function lintBox(node: Node): readonly string[] {
  if (node.style === undefined || node.style === 'default' || node.style === 'emphasis') return [];
  const first = nodesOf(node.items)[0];
  return SYMBOL.test(String(first?.text ?? '')) ? [] : [`says something by its style ${String(node.style)} alone`];
}

function lintInput(node: Node): readonly string[] {
  const faults: string[] = [];
  if (typeof node.label !== 'string' || node.label.trim() === '') faults.push('has no label');
  const isBesideQuestion = String(node.id).startsWith(FORM_INPUTS.question);
  if (!(INPUT_IDS.includes(String(node.id)) || isBesideQuestion)) faults.push('has an id nobody reads');
  for (const key of BLOCKING) if (key in node) faults.push(`would block a press by ${key}`);
  if (node.type === 'Input.Text' && node.isMultiline !== true) faults.push('has one line');
  if (node.type === 'Input.Text' && typeof node.maxLength !== 'number') faults.push('has no maxLength');
  if (node.type === 'Input.Date' && node.value !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(String(node.value))) {
    faults.push('holds no day');
  }
  return node.type === 'Input.ChoiceSet' ? [...faults, ...lintChoices(node)] : faults;
}

function lintChoices(node: Node): readonly string[] {
  const choices = (Array.isArray(node.choices) ? node.choices : []).filter(isNode);
  const values = choices.map((choice) => String(choice.value ?? ''));
  const faults: string[] = [];
  if (choices.length === 0) faults.push('has no choices');
  if (choices.some((choice) => typeof choice.title !== 'string' || choice.title.trim() === '')) {
    faults.push('has a choice without a title');
  }
  if (values.includes('')) faults.push('has a choice without a value');
  if (new Set(values).size !== values.length) faults.push('has two choices of one value');
  if (node.isMultiSelect === true && values.some((value) => value.includes(','))) faults.push('has a comma in a value');
  const chosen = node.value === undefined ? [] : String(node.value).split(node.isMultiSelect === true ? ',' : '\n');
  if (chosen.some((value) => !values.includes(value))) faults.push('has chosen what it does not offer');
  return faults;
}

function lintAction(node: Node): readonly string[] {
  const faults: string[] = [];
  if (typeof node.title !== 'string' || node.title.trim() === '') faults.push('has no title');
  if (node.type === 'Action.ToggleVisibility') return faults;
  if (node.type === 'Action.OpenUrl') {
    return /^https?:\/\/\S+$/.test(String(node.url)) ? faults : [...faults, 'opens no address'];
  }
  if (node.type === 'Action.Submit') return [...faults, 'is a Submit that is nobody’s fallback'];
  const data = isNode(node.data) ? node.data : {};
  const fallback = isNode(node.fallback) ? node.fallback : {};
  if (typeof data.act !== 'string' || data.act !== node.verb) faults.push('verb and data.act differ');
  if (fallback.type !== 'Action.Submit') faults.push('has no Action.Submit to fall back on');
  if (JSON.stringify(fallback.data) !== JSON.stringify(node.data)) faults.push('falls back on other data');
  if (fallback.title !== node.title) faults.push('falls back on another title');
  if (fallback.associatedInputs !== node.associatedInputs) faults.push('falls back on other inputs');
  return faults;
}

function lintIds(nodes: readonly Node[]): readonly string[] {
  const ids = nodes.flatMap((node) => (typeof node.id === 'string' ? [node.id] : []));
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  const targets = nodes.flatMap((node) => (Array.isArray(node.targetElements) ? node.targetElements : []));
  return [
    ...twice.map((id) => `two elements are called ${id}`),
    ...targets.filter((id) => !ids.includes(String(id))).map((id) => `nothing is called ${String(id)}`),
  ];
}

/** What stands in a text field is the person's own and goes back to them as it was; everything else is checked. */
function lintStrings(value: unknown, key = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => lintStrings(one, key));
  if (isNode(value)) {
    const own = value.type === 'Input.Text';
    return Object.entries(value).flatMap(([name, child]) => (own && name === 'value' ? [] : lintStrings(child, name)));
  }
  if (typeof value !== 'string') return [];
  const faults: string[] = [];
  if (/<\s*\/?at\b/i.test(value)) faults.push('holds a mention');
  if (/\bundefined\b|\bNaN\b|\[object/.test(value)) faults.push('was printed from nothing');
  if (CONTROL.test(value.replace(/[\n\t]/g, '')) || BIDI.test(value)) faults.push('holds unseen characters');
  return faults.map((fault) => `${key} ${JSON.stringify(value).slice(0, 60)}: ${fault}`);
}
