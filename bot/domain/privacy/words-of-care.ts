import { begins } from './word-lists';

/** How the care of one pupil is spoken of: who gives it, and what says that somebody has it rather than orders it. */

/** Whom a pupil goes to; "kuratorerna" and "elevhälsan" are more often whom a school works with. */
export const CAREGIVER =
  /^(?:(?:skol)?(?:kuratorn?|psykolog(?:en)?|läkare(?:n)?|logoped(?:en)?|terapeut(?:en)?)|(?:skol)?sköterskan?|skolsyster|skolsyrran|bup|habiliteringen|socialtjänsten|socialsekreteraren?|socialen|soc|counsellor|psychologist)$/u;
/** What is given or had, before "av kuratorn", "hos psykologen". */
export const HAS_CARE =
  /^(?:stöd|stödet|hjälp|hjälpen|(?:stöd|enskilda|krock)?samtal(?:et|en)?|samtalsstöd|samtalskontakt|kontakten|kontakt|insats|insatser|stödinsatser|behandling|tid|tider|remiss|bedömning|uppföljning|support|help)$/u;
export const CARRIED = /^(?:av|från|hos|med|via|till|from|with)$/u;
/** What nobody says of somebody who only works with them: "går hos", "har remitterats till". */
export const GOES_TO = /^(?:går|gick|gått|varit|remitter\p{L}+|hänvisa[st]\p{L}*|slussa[st]\p{L}*|skickats)$/u;
/** What colleagues do as well: of a name that children have it is enough. */
export const TALKS_TO = /^(?:prata[rt]?|pratade|tala[rt]?|talade|träffa[rt]?|träffade|besök(?:er|t|te)|möter|mött)$/u;
/** What somebody gets help with who works there. */
export const SCHOOL_WORK = begins(`
  arbet plan$ planen$ planer handlingsplan likabehandlingsp trygghetsp trygghetsarb värdegrund enkät kartlägg genomgång
  schema elever$ eleverna$ klasser klassråd grupper skolor föräldramöt temadag temavecka rutin material kurs$ kursen
  utbild projekt uppdrag rapport redovis förslag lektion statistik elevhälsoplan fortbild föreläs policy riktlinj
  checklist information presentation årskurs konferens nätverk`);
