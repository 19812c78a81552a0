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

/** After "hans" or "hennes" a child's, whoever else is named: "hennes socialsekreterare". */
export const CHILDS_CARE = begins(`
  socialsekr soc$ socen$ socialen$ socialtj bup$ bupp$ habiliter hab$ lvu familjehem fosterhem jourhem hvb$ kontaktfam
  stödfamilj självskad självmord suicid skärsår skärmärk ärr$ ärren$ blåmärk placering omhändert orosanm diagnos medicin adhd add$
  autis asperger npf$ ätstör anorex ångest ritalin concerta elvanse insulin epipen sprutor`);
/** What nobody employed there is or has, or lives in: beside "honom", and after "hon är", "han bor i". */
export const CHILDS_STATE = begins(`
  lvu familjehem fosterhem jourhem jourplac hvb$ lss$ omhändert tvångsomh placerad$ placerat$ placerats$ placerades$ placering$
  orosanm självskad självmord suicid skär$ skurit$ skärsår skärmärk rispor$ blåmärk diagnos medicin adhd add$ autis asperger ätstör bup$ hab$ habiliter`);
/** Of these what grown-ups have and take too. */
export const ANYBODYS_TOO = /^(?:medicin|diagnos|adhd|add$)/u;
/** Between the one and what is told; "Mentorn sa att hon kontaktar BUP" has no such verb. */
export const LIVES_WITH =
  /^(?:är|var|blir|blev|blivit|har|hade|fått|får|fick|bor|bodde|bott|går|gick|gått|äter|tar|skär|skurit|vistas|is|has|was|lives|takes)$/u;
/** A colleague is told of: "rektor söker vikarie". */
export const COLLEAGUES = begins(`
  sjukskr vikari ersätt ersatt anställ tjänsteled tjänstled tjänst$ tjänsten$ tjänstgör föräldraled semester pension
  rekryt`);
/** What those do who work with it: "ansvarar för kontakten med BUP", "BUP-utbildningen". */
export const OF_OFFICE = begins(`
  ansvar leder$ ledde$ håller$ höll$ föreläs utbild undervis handled samordn samverk anställ arbetar$ arbetat$ arbetade$
  jobbar$ jobbat$ jobbade$ uppdrag tjänst$ tjänsten$ tjänster revider uppdater skriver$ presenter kurs$ kursen$ nätverk
  team$ teamet$ referensgr styrgr arbetsgr genomgång kontakten$ avtal statistik anteckn konferens temadag orosanmälningar
  skåp medicinskåp medicinhant coach expert projekt prevent finansier erfaren kompetens specialkomp kunskap informer`);
/** Where somebody who works there is placed. */
export const WHERE_PLACED =
  /^(?:arbetslag\p{L}*|expedition\p{L}*|enhet\p{L}*|förvaltning\p{L}*|kontor\p{L}*|skolkontor\p{L}*|kommun\p{L}*|\p{L}+stadiet|\p{L}*skolan|elevhälsan|köket|biblioteket|\p{L}*teamet)$/u;
