import type { TextLine } from '../text/lines';

/** What is asked for an opinion by those who have not decided yet: an inquiry's report, a draft, a local plan. */
const ASKED =
  '(?:(?:del|slut)?betänkande|remiss|promemoria|utredning|departementspromemoria|lagrådsremiss|detaljplan|översiktsplan|planprogram|granskningsförslag|samråd|förslag|föreskrift|SOU|Ds)';
/** What people of the municipality propose is answered with what is done, as a complaint is. */
const OF_CITIZENS = '(?:medborgar|invånar|kommuninvånar|ungdoms|elev)förslag';
const REPLY = new RegExp(
  `^(?:(?:\\p{L}+s|förslag\\s+till)\\s+)?(?:(?:remiss|samråds|granskning)(?:svar|yttrande)|(?:yttrande|svar|synpunkter)\\s+(?:över|på|om|angående|avseende|gällande|till|i)\\s+(?:[\\p{L}-]+\\s+){0,4}?(?:(?!${OF_CITIZENS})\\p{L}*${ASKED}\\p{L}{0,4}(?!\\p{L})))`,
  'iu',
);
/** "har beretts tillfälle att yttra sig över", "har fått betänkandet på remiss" */
const INVITED =
  /(?<!\p{L})(?:beretts|fått|getts|givits|har)\s+(?:möjlighet|tillfälle)\s+att\s+(?:yttra\s+sig|avge\s+yttrande|lämna\s+(?:synpunkter|yttrande|remissvar))|(?<!\p{L})(?:på|för)\s+remiss(?!\p{L})|(?<!\p{L})remiss(?:instans|tid)\p{L}*/iu;
/** Whoever has looked at how the school does is answered with measures, whatever the answer is called. */
const EXAMINED =
  /(?<!\p{L})(?:\p{L}*revision|\p{L}*granskning(?:en|ar|s)?(?!sförslag|syttrande|ssvar)|tillsyn|skolinspektion|föreläggande|anmälan|arbetsmiljöverk|rekommendation|kvalitetsgranskning)/iu;

/**
 * Whether the document only says what somebody thinks of another's proposal: "Yttrande över betänkandet …". Its days
 * are those of the proposal, and nothing in it is taken on. An answer to auditors or to an inspectorate is none.
 */
export function isConsultationReply(lines: readonly TextLine[]): boolean {
  const opening = lines.slice(0, 12);
  if (opening.some(({ text }) => text.length <= 160 && EXAMINED.test(text))) return false;
  if (opening.some(({ text }) => text.length <= 160 && REPLY.test(text.trim()))) return true;
  const isOpinion = opening.some(
    ({ text }) => text.length <= 160 && /^(?:yttrande|svar|synpunkter)(?!\p{L})/iu.test(text),
  );
  return isOpinion && opening.some(({ text }) => INVITED.test(text));
}
