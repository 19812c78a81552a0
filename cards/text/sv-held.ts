import { counted } from './counted';

/** The guard's sentences in Swedish: asking before a text is sent, and looking at those that were. */
export const svHeld = {
  /** Above the form; what was typed is still there. */
  notSent: 'Svaret är inte skickat än. Allt du skrev finns kvar.',
  /** At the field, one sentence whatever was seen. */
  seen: {
    pupil_named: (words: string) => `Texten verkar nämna ett barn eller en elev vid namn (${words}).`,
    pupil_initials: (words: string) => `Texten verkar ha initialer för en elev (${words}).`,
    class_and_person: (words: string) => `Texten verkar handla om en enskild elev (${words}).`,
    health_of_child: (words: string) => `Texten verkar handla om en enskild elevs hälsa (${words}).`,
    social_of_child: (words: string) => `Texten verkar handla om en enskild elevs sociala situation (${words}).`,
  },
  seenSeveral: (words: string) => `Texten verkar handla om en enskild elev (${words}).`,
  anyway: 'Om du skickar ändå sparas valet, och ingen annan ser texten förrän administratören har granskat den.',
  /** The same, to whoever looks at what waits. */
  anywayOwn:
    'Om du skickar ändå sparas valet, och ingen annan ser texten förrän du eller en annan administratör har granskat den.',
  press: {
    edit: 'Ändra',
    sendAnyway: 'Skicka ändå',
    look: 'Granska',
    cleared: 'Får visas',
    keptOut: 'Visa inte',
    sentenceOut: 'Dölj bara meningen',
  },
  hintAgain: 'Gäller även här: inget om enskilda barn eller elever.',
  /** In /status. */
  waiting: (count: number) => `Texter att granska (${count})`,
  /** Of a measure whose title is withheld. */
  unread: {
    notConfirmed:
      'Det går inte att bekräfta en åtgärd som du inte kan läsa. Inget har sparats. Vet du vad den gäller, välj Uppdatera och skriv vad som har gjorts.',
    inWords: {
      until_looked_at:
        'Åtgärdens text visas inte, så läget kan inte bara bekräftas. Skriv vad som har gjorts, eller gå tillbaka och vänta.',
      for_good:
        'Åtgärdens text visas inte, så läget kan inte bara bekräftas. Skriv vad som har gjorts. Vet du inte vad den gäller, fråga administratören.',
    },
  },
  /** In a measure's history, in place of the text. */
  withheld: 'Texten visas inte förrän administratören har granskat den.',
  withheldForGood: 'Texten visas inte.',
  /** To whoever wrote it, beside their own text. */
  own: {
    until_looked_at: 'Din text visas för andra först när administratören har granskat den.',
    for_good: 'Din text visas inte för andra. Läget och datumen räknas som vanligt.',
  },

  heading: (count: number) => (count === 0 ? 'Inga texter att granska' : `Texter att granska (${count})`),
  what: 'Texterna visas inte för andra än dem som skrev dem förrän du har valt.',
  by: (at: string, by: string | null, unit: string | null) =>
    [at, by ?? 'kommandoraden', unit].filter((part) => part !== null).join(' · '),
  fromPlan: (at: string, by: string | null) => `Text i planen, inläst ${at}${by === null ? '' : ` av ${by}`}`,
  plan: (title: string) => `Plan: ${title}`,
  why: (reasons: string) => `Varför: ${reasons}`,
  reasons: {
    pupil_named: 'namn på barn eller elev',
    pupil_initials: 'initialer',
    class_and_person: 'klass och person',
    health_of_child: 'hälsa',
    social_of_child: 'social situation',
  },
  reason: (reason: string, words: string | null) => (words === null ? reason : `${reason} (${words})`),
  followUp: 'Uppföljning',
  planText: 'I planen står',
  sentences: 'Det som väcker frågan',
  analysis: 'Analys',
  looked: {
    cleared: (title: string, by: string | null) =>
      by === null ? `Får visas: ${title}` : `${by} har redan valt. Får visas: ${title}`,
    kept_out: (title: string, by: string | null) =>
      by === null ? `Visas inte: ${title}` : `${by} har redan valt. Visas inte: ${title}`,
    sentence_out: (title: string, by: string | null) =>
      by === null ? `Meningen visas inte: ${title}` : `${by} har redan valt. Meningen visas inte: ${title}`,
    changed: (title: string, _by: string | null) =>
      `Texten har ändrats sedan kortet visades, så inget är valt. Läs den igen: ${title}`,
  },
  toast: (count: number) => counted(count, 'text att granska', 'texter att granska'),
};
