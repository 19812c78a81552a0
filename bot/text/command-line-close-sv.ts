import { counted } from '../../cards/text/counted';
import type { ClosingRefusal } from '../domain/plan-closing';

const measures = (count: number) => counted(count, 'åtgärd', 'åtgärder');

const left = (count: number) => counted(count, 'åtgärd som inte är klar', 'åtgärder som inte är klara');

/** What `follow-up close` says. */
export const commandCloseSv = {
  help: {
    close: 'avslutar en plan, eller tar upp den igen',
    why: 'skälet, som står i rapporterna; behövs utom med --reopen',
    reopen: 'tar upp en avslutad plan igen',
  },
  whyMissing: 'Ange skälet med --why. Inget har ändrats.',
  whyNotTaken: '--why hör till att avsluta, och --reopen tar upp planen igen. Ange ett av dem. Inget har ändrats.',
  refused: (refusal: ClosingRefusal): string => {
    switch (refusal) {
      case 'required':
        return 'Skälet är tomt. Inget har ändrats.';
      case 'too_long':
        return 'Skälet är för långt: högst 500 tecken. Inget har ändrats.';
      case 'personal_number':
        return 'Skälet ser ut att innehålla ett personnummer, som inte kan sparas. Inget har ändrats.';
      case 'about_a_child':
        return 'Skälet verkar handla om ett enskilt barn eller en enskild elev. Det gäller hela planen: skriv det utan. Inget har ändrats.';
      case 'plan_gone':
        return 'Planen finns inte längre.';
    }
  },
  closed: (title: string, ending: number) =>
    `${title} är avslutad. ${ending === 0 ? 'Ingen åtgärd var öppen' : `${measures(ending)} står som Utgår`}, och ingen tillfrågas mer.`,
  already: (title: string, on: string, reason: string) =>
    `${title} är redan avslutad sedan ${on}. Skälet står kvar: ${reason}`,
  wouldClose: (title: string, ending: number, of: number, asked: number) =>
    `Inget är sparat. Utan --dry-run avslutas ${title}: ${ending} av ${measures(of)} blir Utgår${asked > 0 ? `, och frågorna till ${counted(asked, 'person', 'personer')} försvinner` : ''}. Det som är genomfört står kvar.`,
  reopened: (title: string, open: number) =>
    `${title} följs upp igen, med ${left(open)}. Det som är öppet i årshjulet frågas det efter vid nästa utskick.`,
  notClosed: (title: string) => `${title} är inte avslutad. Inget har ändrats.`,
  wouldReopen: (title: string, open: number) =>
    `Inget är sparat. Utan --dry-run följs ${title} upp igen, med ${left(open)}.`,
};

export type CommandCloseTexts = typeof commandCloseSv;
