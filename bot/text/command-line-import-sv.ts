import { counted, listed } from '../../cards/text/counted';
import type { PlaceAround, PlacesAboutPupil } from '../domain/places-about-pupil';
import type { PublishRefusal } from '../domain/publish-draft';
import { placeInFile } from './place-in-file';

const measures = (count: number) => counted(count, 'åtgärd', 'åtgärder');
const numbers = (nos: readonly number[]) => listed(nos.map(String), 'och');

/** "Åtgärd 2 och bakgrunden": every place that speaks of a child, first in a sentence. */
function placed({ measures, around }: PlacesAboutPupil): string {
  const names: Readonly<Record<PlaceAround, string>> = {
    title: 'planens rubrik',
    background: 'bakgrunden',
    recommendations: 'rekommendationerna med svar',
    areas: 'områdena',
    file_name: 'filens namn',
  };
  const of = measures.length > 0 ? [`åtgärd ${numbers(measures)}`] : [];
  const said = listed([...of, ...around.map((one) => names[one])], 'och') || 'planen';
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What `follow-up import` says. */
export const commandImportSv = {
  refused: (refusal: PublishRefusal): string => {
    if (refusal.code === 'nothing_to_publish')
      return 'Dokumentet innehåller inga åtgärder, rekommendationer, områden eller bedömningar. Inget har sparats.';
    if (refusal.code === 'plan_too_large')
      return refusal.measure === null
        ? 'Bakgrund, rekommendationer och områden rymmer mer text än en plan kan ha. Dela upp dokumentet och läs in delarna. Inget har sparats.'
        : `Åtgärd ${refusal.measure} rymmer mer text än en åtgärd kan ha. Korta den och läs in filen igen. Inget har sparats.`;
    if (refusal.code === 'same_plan_unsaid')
      return `${refusal.by === 'title' ? `En plan med samma rubrik finns redan: ${refusal.name}. Åtgärderna är andra` : `En plan med samma diarienummer finns redan: ${refusal.name}. Rubriken är en annan`}. Är filen en ny version av den, ange --title "${refusal.title}"; är det en annan plan, ge den en egen rubrik med --title. Inget har sparats.`;
    if (refusal.code === 'plan_closed')
      return `Planen ”${refusal.title}” är avslutad. Ta upp den igen först, i chatten under rapport eller med follow-up close --reopen; är det en annan plan, ge den en egen rubrik. Inget har sparats.`;
    if (refusal.code === 'older_than_stored')
      return `Filen är äldre (${refusal.document}) än den version som är sparad (${refusal.stored}) och skulle skriva över det nyare. Med --older läses den in ändå. Inget har sparats.`;
    return refusal.measures.length > 0
      ? `Åtgärd ${numbers(refusal.measures)} innehåller något som ser ut som ett personnummer. Ta bort det och läs in filen igen. Inget har sparats.`
      : 'Planen innehåller något som ser ut som ett personnummer. Ta bort det och läs in filen igen. Inget har sparats.';
  },
  heading: (title: string, count: number, date: string | null) =>
    date ? `${title} · ${measures(count)} · daterad ${date}` : `${title} · ${measures(count)}`,
  columns: {
    no: 'Nr',
    title: 'Åtgärd',
    due: 'Klart senast',
    report: 'Rapporteras',
    responsible: 'Ansvarig',
    state: 'Läge',
  },
  asked: (count: number) =>
    `${counted(count, 'fråga', 'frågor')}. Sist står vad som gäller så länge. Skicka filen till boten i chatten för att besvara ${count === 1 ? 'den' : 'dem'}:`,
  questions: (count: number) => `${counted(count, 'sak', 'saker')} att se över:`,
  passedOver: 'Blev inga åtgärder men kan vara det (skicka filen till boten i chatten för att lägga till dem):',
  warning: (where: string, message: string) => {
    const place = placeInFile(where, { measure: 'Åtgärd', line: 'Rad', and: 'och' });
    return place ? `${place}: ${message}` : message;
  },
  created: (count: number) => `Planen är publicerad med ${measures(count)}.`,
  updated: 'Planen fanns sedan förut och är uppdaterad.',
  unchanged: 'Planen fanns redan precis så här. Inget har ändrats.',
  wouldCreate: 'Inget är sparat. Utan --dry-run publiceras planen.',
  wouldUpdate: 'Inget är sparat. Planen finns sedan förut och skulle uppdateras.',
  wouldLeave: 'Planen finns redan precis så här.',
  older: (document: string, stored: string) =>
    `Filen är äldre (${document}) än den version som var sparad (${stored}). Det nyare skrivs över; läs in den nyare filen igen om det är fel.`,
  wouldBeOlder: (document: string, stored: string) =>
    `Filen är äldre (${document}) än den version som är sparad (${stored}). Det nyare skulle skrivas över; utan --dry-run görs det bara med --older.`,
  wouldReplace: (document: string, stored: string) =>
    `Filen är äldre (${document}) än den version som är sparad (${stored}). Utan --dry-run skrivs det nyare över.`,
  added: (nos: readonly number[]) => `Nya åtgärder: ${numbers(nos)}`,
  changed: (nos: readonly number[]) => `Ändrade åtgärder: ${numbers(nos)}`,
  /** Why a measure was closed that a new version of its plan does not name. */
  notInFile: (file: string) => `finns inte i ${file}`,
  samePlan: (title: string) =>
    `De flesta åtgärderna är desamma som i ”${title}”: filen lästes som en ny version av den planen. Är det en annan plan, ange --title.`,
  likePlan: (title: string) =>
    `De flesta åtgärderna är desamma som i ”${title}”, men rubriken är en annan: filen lästes som en egen plan. Är det en ny version, ange --title "${title}".`,
  doubtful: (no: number, title: string, was: string) =>
    `Åtgärd ${no} ${title} lästes som en ny åtgärd. Är den samma som ”${was}”, svara på frågan i chatten.`,
  aboutPupils: (places: PlacesAboutPupil) =>
    `${placed(places)} verkar handla om ett enskilt barn eller en enskild elev. Ta bort det ur dokumentet, eller skicka filen till boten i chatten. Med --anyway publiceras planen ändå, valet loggas och texten visas inte för andra förrän en administratör har granskat den. Inget har sparats.`,
  wouldNeedAnyway: (places: PlacesAboutPupil, known: boolean) =>
    `Inget är sparat. ${placed(places)} verkar handla om ett enskilt barn eller en enskild elev: utan --dry-run ${known ? 'uppdateras' : 'publiceras'} planen bara med --anyway.`,
  /** Before the plan that is shown, where it is not as the file has it. */
  decided:
    'Samma text har publicerats i chatten. Det som ändrades och valdes där gäller även här, och åtgärderna visas som de blev där.',
  wouldAsk: (name: string) => `Det kan vara en ny version av ${name}: utan --dry-run måste det sägas med --title.`,
  doubled: (no: number, title: string, now: string) =>
    `Åtgärd ${no} ${title} står i filen, men som den åtgärd som nu heter ”${now}”. Planen har båda: skicka filen till boten i chatten och välj där.`,
  missing: (no: number, title: string, becomes: number | null) =>
    becomes === null
      ? `Står inte längre i filen, är kvar som den är: ${no} ${title}`
      : `Står inte längre i filen, är kvar som nummer ${becomes}: ${no} ${title}`,
  kept: (no: number, title: string, becomes: number | null) =>
    becomes === null
      ? `Tillagd i chatten, är kvar som den är: ${no} ${title}`
      : `Tillagd i chatten, är kvar som nummer ${becomes}: ${no} ${title}`,
  assigned: (count: number) => `${measures(count)} gick till dem som planen nämner.`,
  next: 'Säg vem som ansvarar: follow-up assign --plan … --to …',
};

/** What every other language has to have. */
export type CommandImportTexts = typeof commandImportSv;
