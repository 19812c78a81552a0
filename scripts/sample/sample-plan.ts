import { plusDays } from '../../bot/domain/calendar';
import type { LocalDate } from '../../bot/domain/dates';

/** Who carries out a measure that is given to a role rather than to a person: assigned after the import. */
export const FANNED_OUT = { measure: 1, to: 'role:principal:grundskola' } as const;

const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

/** A row of the plan; what is left out is an empty cell. */
interface SampleMeasure {
  readonly area: string;
  readonly title: string;
  readonly parts: readonly string[];
  readonly responsible?: string;
  readonly executor?: string;
  readonly due?: string;
  readonly nextReport?: string;
  readonly state: string;
  readonly followUp?: string;
}

const COLUMNS: readonly (readonly [header: string, cell: (one: SampleMeasure, no: number) => string | undefined])[] = [
  ['Nr', (_, no) => String(no)],
  ['Område', (one) => one.area],
  ['Åtgärd', (one) => one.title],
  ['Delåtgärder', (one) => one.parts.join('<br>')],
  ['Ansvarig', (one) => one.responsible],
  ['Utförare', (one) => one.executor],
  ['Klart senast', (one) => one.due],
  ['Nästa återrapport', (one) => one.nextReport],
  ['Läge', (one) => one.state],
  ['Uppföljning', (one) => one.followUp],
];

/**
 * A plan of twelve measures as a municipality might write it, in Markdown. Days are laid out around `today`, so that
 * something is always overdue, something due soon and something done: the same `today` gives the same file.
 */
export function samplePlan(today: LocalDate): string {
  const on = (days: number) => {
    const [year, month, day] = plusDays(today, days).split('-').map(Number);
    return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
  };
  const row = (cells: readonly (string | undefined)[]) => `| ${cells.map((cell) => cell ?? '').join(' | ')} |`;
  const measures = measuresAround(on);
  return `# Handlingsplan för närvaro, läsning och stöd

Lindvika kommun, barn- och utbildningsförvaltningen
Diarienummer: BUN ${plusDays(today, -60).slice(0, 4)}/214
Datum: ${on(-30)}

${row(COLUMNS.map(([header]) => header))}
${row(COLUMNS.map(() => '---'))}
${measures.map((one, at) => row(COLUMNS.map(([, cell]) => cell(one, at + 1)))).join('\n')}

Ulrika Dahlbom, förvaltningschef
`;
}

/** `on` gives a day so many days from today, in words. */
function measuresAround(on: (days: number) => string): readonly SampleMeasure[] {
  const onPlan = 'Pågår enligt tidsplan';
  return [
    {
      area: 'Närvaro',
      title: 'Gemensam rutin när en elev är borta utan anmälan',
      parts: ['Varje skola ringer hem samma dag och följer upp inom en vecka.'],
      responsible: 'Rektorer i grundskolan',
      due: on(37),
      state: onPlan,
      followUp: 'Rutinen är beslutad och skickad till alla skolor.',
    },
    {
      area: 'Närvaro',
      title: 'Månadsvis genomgång av frånvaron i elevhälsoteamet',
      parts: ['Frånvaron gås igenom klass för klass och leder till en åtgärd med namn och dag.'],
      responsible: 'Samira Nordahl',
      due: on(-9),
      state: onPlan,
      followUp: 'Två genomgångar är gjorda.',
    },
    {
      area: 'Läsning',
      title: 'Läsprov i årskurs 2 och 5 med gemensam analys',
      parts: ['Arbetslagen rättar tillsammans och jämför mellan klasserna.'],
      responsible: 'Samira Nordahl',
      due: on(12),
      state: onPlan,
      followUp: 'Proven är gjorda i årskurs 2.',
    },
    {
      area: 'Läsning',
      title: 'Högläsning varje dag i förskolans alla grupper',
      parts: ['Varje avdelning har en boklåda och en plan för samtalen om böckerna.'],
      responsible: 'Jonas Ekdal',
      due: on(75),
      state: onPlan,
      followUp: 'Hälften av avdelningarna har kommit igång.',
    },
    {
      area: 'Läsning',
      title: 'Läsombud på varje förskola',
      parts: ['Ombuden träffas en gång i månaden.'],
      responsible: 'Lovisa Tjäder',
      due: on(-40),
      state: 'Genomförd',
      followUp: 'Alla avdelningar har ett ombud och mötena är inplanerade för året.',
    },
    {
      area: 'Stöd',
      title: 'Ny mall för pedagogisk kartläggning',
      parts: [
        `Mallen är framtagen, klart ${on(5)}.`,
        `Elevhälsoteamen är utbildade, klart ${on(26)}.`,
        `Mallen används i alla nya ärenden, klart ${on(80)}.`,
      ],
      responsible: 'Samira Nordahl',
      state: onPlan,
      followUp: 'Mallen är provad på två skolor.',
    },
    {
      area: 'Stöd',
      title: 'Samtal om extra anpassningar efter varje betygssättning',
      parts: ['Mentor och speciallärare går igenom vad som har hjälpt.'],
      responsible: 'Annika Brovall',
      due: on(-3),
      state: 'Ej påbörjad',
    },
    {
      area: 'Stöd',
      title: 'Teckenstöd i undervisningen på Lyktans skola',
      parts: ['All personal går grundkursen under läsåret.'],
      responsible: 'Mehmet Sandell',
      due: on(120),
      state: onPlan,
      followUp: 'Nio av fjorton har gått kursen.',
    },
    {
      area: 'Ledning',
      title: 'Färre system att fylla i för skolorna',
      parts: ['En genomgång av vad som rapporteras var, och ett förslag om vad som kan tas bort.'],
      responsible: 'Ulrika Dahlbom',
      executor: 'Extern konsult',
      due: on(50),
      state: `Pågår. Konsultens rapport väntas vara klar ${on(33)}.`,
      followUp: 'Skolorna är intervjuade.',
    },
    {
      area: 'Lokaler',
      title: 'Plan för utemiljön vid skolor och förskolor',
      parts: ['Behoven samlas in och prioriteras inför investeringsbudgeten.'],
      due: on(-15),
      state: 'Ej påbörjad',
    },
    {
      area: 'Övergångar',
      title: 'Överlämning från grundskola till gymnasium',
      parts: ['Stödet som fungerar följer med eleven, med vårdnadshavarens samtycke.'],
      responsible: 'Karin Öhrling',
      due: on(62),
      nextReport: on(12),
      state: onPlan,
      followUp: 'Blanketten är klar.',
    },
    {
      area: 'Övergångar',
      title: 'Studievägledning på kvällstid för vuxna',
      parts: ['En kväll i veckan med drop-in.'],
      responsible: 'Göran Fahlström',
      due: on(25),
      state: 'Pausad',
      followUp: 'Tjänsten är vakant till årsskiftet.',
    },
  ];
}
