/** What stands at the head of a working copy that is not the whole plan as it is today. Days come in words. */
export const REPORT_NOTES = {
  sv: {
    held: (count: number) =>
      count === 1
        ? 'En text väntar på granskning och visas inte här. Administratören granskar den med [Granska] i /status.'
        : `${count} texter väntar på granskning och visas inte här. Administratören granskar dem med [Granska] i /status.`,
    ownArea:
      'Den här arbetskopian visar bara de åtgärder som du och dina medarbetare ansvarar för. Planen kan ha fler.',
    ofPast: (on: string, today: string) =>
      `Läget är det som var rapporterat den ${on}, sammanställt i efterhand den ${today} ur de svar, beslut och planuppgifter som fanns då. Det som ingen hade uppgett då står som ej rapporterat. Åtgärder, tidsplan och ansvariga är dagens.`,
    ofFuture: (on: string, today: string) =>
      `Den ${on} har inte kommit än. Läget är det som är känt den ${today}; bara förseningarna är räknade till rapportens dag.`,
  },
  en: {
    held: (count: number) =>
      count === 1
        ? 'One text waits to be looked at and is not shown here. The administrator does that with [Look] in /status.'
        : `${count} texts wait to be looked at and are not shown here. The administrator does that with [Look] in /status.`,
    ownArea:
      'This working copy shows only the measures that you and those you lead are responsible for. The plan may have more.',
    ofPast: (on: string, today: string) =>
      `The state is what had been reported on ${on}, put together afterwards on ${today} from the answers, decisions and plan there were then. What nobody had stated then is given as not reported. Measures, dates and who is responsible are those of today.`,
    ofFuture: (on: string, today: string) =>
      `${on} has not come yet. The state is what is known on ${today}; only what is overdue is counted to the day of the report.`,
  },
} as const;
