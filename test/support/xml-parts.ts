import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';

/** As much of an XML element as tests look at. */
export interface XmlElement {
  readonly tagName: string;
  readonly textContent: string;
  readonly parentNode: XmlElement | null;
  readonly previousSibling: XmlElement | null;
  readonly firstChild: XmlElement | null;
  getAttribute(name: string): string;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
}

/** The XML parser that mammoth reads Word files with. */
const { DOMParser } = createRequire(require.resolve('mammoth'))('@xmldom/xmldom') as {
  readonly DOMParser: new (options: {
    errorHandler: (level: string, message: string) => void;
  }) => { parseFromString(text: string, type: string): { readonly documentElement: XmlElement } };
};

export function parseXml(text: string): XmlElement {
  const forbidden = [...text].find((char) => /\p{Cc}/u.test(char) && !'\t\n\r'.includes(char) && char < ' ');
  if (forbidden !== undefined) throw new Error(`a character XML does not have: ${forbidden.codePointAt(0)}`);
  const stop = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ errorHandler: stop }).parseFromString(text, 'text/xml').documentElement;
}

export const all = (element: XmlElement, name: string): readonly XmlElement[] =>
  Array.from(element.getElementsByTagName(name));

/** The `w:val` of every element of that name, in order. */
export const values = (element: XmlElement, name: string): readonly string[] =>
  all(element, name).map((one) => one.getAttribute('w:val'));

/** Whether Word's switch of that name is on in the element: it may stand there and say "off". */
export const isOn = (element: XmlElement, name: string): boolean =>
  values(element, name).some((value) => !['off', 'false', '0'].includes(value));

/** An office file's parts by name, each parsed; throws where one is not well-formed. */
export function officeParts(file: Uint8Array): Readonly<Record<string, XmlElement>> {
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, parseXml(strFromU8(bytes))] as const),
  );
}
