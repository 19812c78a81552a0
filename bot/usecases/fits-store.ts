/** Cosmos takes 2 MB a document, as UTF-8 JSON and with its own fields around it. */
export const LARGEST_DOCUMENT = 1_800_000;

/** Bytes of a document as it is stored: as JSON, in which a text that is JSON itself has every quote escaped again. */
export const bytesOf = (document: object): number => Buffer.byteLength(JSON.stringify(document), 'utf8');

/** Whether every store takes the document. */
export const fitsStore = (document: object): boolean => bytesOf(document) <= LARGEST_DOCUMENT;
