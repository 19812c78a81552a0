import { decodeText } from '../../../bot/documents/decode-text';

test('what is UTF-8 is read as that, without its byte order mark', () => {
  expect(decodeText(new TextEncoder().encode('\ufeffÖrjan – 80 €'))).toBe('Örjan – 80 €');
});

test("what is not is read as Windows-1252, dashes and Word's quotation marks as well", () => {
  expect(decodeText(Uint8Array.from([0xd6, 0x72, 0x6a, 0x61, 0x6e, 0x20, 0x96, 0x20, 0x93, 0x80, 0x94]))).toBe(
    'Örjan – “€”',
  );
});
