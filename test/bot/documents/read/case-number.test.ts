import { caseNumberOf } from '../../../../bot/documents/read/frame/case-number';

test.each([
  ['Dnr BUN/2025:12', 'BUN/2025:12'],
  ['Marnäs kommun · Dnr 2026/44-319 · 2026-02-03', '2026/44-319'],
  ['Diarienummer: 2025-00417', '2025-00417'],
  ['Ärende KS 2025/118', 'KS 2025/118'],
  ['Diarienummer: UN 2026.0412', 'UN 2026.0412'],
  ['Dnr 2025/BUN 0031 60, 2025-06-10', '2025/BUN 0031 60'],
  ['Diarienummer: 26/GN 0107', '26/GN 0107'],
  ['Dnr 2026-BUN-0092', '2026-BUN-0092'],
  ['Dnr FSN-GSN 2026/188', 'FSN-GSN 2026/188'],
  ['Ärende: BIN.2026.188', 'BIN.2026.188'],
  ['Ert dnr: SI 2026:1234, vårt dnr: UN 2026/31', 'UN 2026/31'],
  ['SN 26-0118', 'SN 26-0118'],
  ['Dnr UAN 2024.0311-600', 'UAN 2024.0311-600'],
  ['Hamrevik kommun 2026-03-10 SKN2026/77', 'SKN2026/77'],
  ['BoU 2025/402 – 5', 'BoU 2025/402 – 5'],
  ['KFN 27/0063', 'KFN 27/0063'],
  ['2026-10-01 | FGN 2026.217', 'FGN 2026.217'],
  ['Dnr 2026-1340-SK 2026-11-12', '2026-1340-SK'],
  ['§ 14 Svar på revisionens rapport om skolmåltider (GN 2026/88)', 'GN 2026/88'],
  ['Revisionens rapport om skolmåltider (KR 2026/88)', null],
  ['Plan HT 2026.12', null],
  ['Datum 2025-03-18', null],
  ['Läsåret HT2025/26', null],
  ['Växel TEL 08-1234', null],
  ['Ert dnr: REV 2025/19', 'REV 2025/19'],
  ['Skolinspektionens dnr SI 2025:3310', 'SI 2025:3310'],
  ['Ert ärende 2024/31177. Ni var här i mars.', '2024/31177'],
  ['Komplettering till Länsstyrelsen, dnr 2024:118', '2024:118'],
  ['Skolinspektionens beslut den 3 mars 2025 (dnr SI 2025:3310)', null],
  ['Ärendet ska beslutas 2025-10-01', null],
  ['Dnr 2025-10-01', null],
])('%s: the case number is %s', (text, number) => {
  expect(caseNumberOf([{ text }])).toBe(number);
});

test("the authority's own number goes before the one of those who asked, whichever stands first", () => {
  const lines = ['Revisionens dnr: REV 2025/19', 'Vårt dnr: UN 2025/402'].map((text) => ({ text }));
  expect(caseNumberOf(lines)).toBe('UN 2025/402');
  expect(caseNumberOf([...lines].reverse())).toBe('UN 2025/402');
});
