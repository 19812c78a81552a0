import { counted } from '../../cards/text/counted';

const documents = (count: number) => counted(count, 'dokument', 'dokument');

/** The sentences of `copy` on the command line, in Swedish. */
export const commandCopySv = {
  help: {
    copy: 'kopierar allt från en databas till en annan och kontrollerar det',
    from: 'databasen att läsa, skriven som STORE',
    to: 'databasen att fylla, skriven som STORE',
    removeSurplus: 'tar bort det i målet som källan inte har, i stället för att säga nej',
  },
  notAStore: (option: string, allowed: string) => `${option} ska skrivas som någon av: ${allowed}.`,
  inMemory: (option: string) => `${option} är ett minne som tar slut med kommandot. Ange en fil.`,
  same: '--from och --to är samma databas.',
  unreachable: (setting: string, code: string, settings: string) =>
    [`${setting} går inte att använda${code && `: ${code}`}.`, settings && `Se över ${settings}.`]
      .filter(Boolean)
      .join(' '),
  cutOff: (reason: string) =>
    `Kopieringen avbröts (${reason}). Det som är skrivet står kvar. Kör kommandot igen, så fortsätter det.`,
  sourceEmpty: (setting: string) => `${setting} är tom. Det finns inget att kopiera.`,
  targetHasMore: (setting: string, count: number) =>
    `${setting} innehåller ${documents(count)} som källan inte har. Inget har skrivits. Hör de till en tidigare kopia kan de tas bort med --remove-surplus; har boten arbetat där finns de bara där.`,
  more: (count: number) => `… och ${count} till`,
  targetInUse: (setting: string, what: string) =>
    `Någon annan skriver i ${setting} (${what}). Stoppa boten som använder den och kör kommandot igen.`,
  steps: {
    compare: (tenant: string, kind: string, count: number) => `Jämför ${tenant}, ${kind}: ${count}`,
    copy: (tenant: string, kind: string, count: number) => `Kopierar ${tenant}, ${kind}: ${count}`,
    check: (tenant: string, kind: string, count: number) => `Kontrollerar ${tenant}, ${kind}: ${count}`,
  },
  columns: {
    tenant: 'Tenant',
    kind: 'Slag',
    documents: 'Dokument',
    created: 'Nya',
    replaced: 'Ersatta',
    unchanged: 'Orörda',
    removed: 'Borttagna',
    sha256: 'SHA-256',
    verdict: 'Kontroll',
  },
  verdicts: { same: 'lika', changed_meanwhile: 'ändrad under tiden', differs: 'OLIKA' },
  total: 'Summa',
  dry: 'Inget har skrivits. Utan --dry-run händer det som står ovan.',
  done: (to: string, count: number) => `${to} innehåller samma ${documents(count)} som källan.`,
  meanwhile:
    'Det som ändras i källan efter att det kopierats kommer med nästa gång. Stoppa boten, kör kommandot en sista gång och byt sedan STORE.',
  changedMeanwhile: (parts: number) =>
    `Källan ändrades under kopieringen (${counted(parts, 'slag', 'slag')} i tabellen). Kör kommandot igen; sista gången med boten stoppad.`,
  differs: (to: string, parts: number) =>
    `${to} innehåller inte samma som källan (${counted(parts, 'slag', 'slag')} i tabellen). Byt inte STORE. Kör kommandot igen.`,
};

export type CommandCopyTexts = typeof commandCopySv;
