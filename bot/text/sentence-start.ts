/** A phrase as it begins a sentence. */
export const sentenceStart = (phrase: string) => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`;
