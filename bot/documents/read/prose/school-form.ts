const FORMS: readonly (readonly [string, RegExp])[] = [
  ['förskoleklass', /förskoleklass/iu],
  ['förskola', /förskol(?:a|an|or|orna)(?!\p{L})/iu],
  ['fritidshem', /fritidshem/iu],
  ['anpassad grundskola', /(?:anpassad|sär)\s*grundskol|grundsärskol/iu],
  ['anpassad gymnasieskola', /anpassad\s+gymnasie|gymnasiesärskol/iu],
  ['grundskola', /grundskol/iu],
  ['gymnasieskola', /gymnasi/iu],
  ['vuxenutbildning', /vuxenutbildning|komvux/iu],
];

/** The school form a heading or a cell names; null where it names none. "Förskoleklass" is no förskola. */
export const formIn = (text: string): string | null => FORMS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
