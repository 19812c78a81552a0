/**
 * The words the guard goes by. Each list is of whole words or of beginnings, in lower case; compounds are matched by
 * how they begin or end, as Swedish makes them.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));
const begins = (text: string): RegExp => new RegExp(`^(?:${text.trim().split(/\s+/).join('|')})`, 'u');
const ends = (text: string): RegExp => new RegExp(`(?:${text.trim().split(/\s+/).join('|')})$`, 'u');

/** One child and no other: nobody writes "pojken" of boys in general. */
export const CHILD_NAMED_BY_KIND = words(`
  pojken pojkens flickan flickans killen killens tjejen tjejens sonen sonens dottern dotterns gossen gossens grabben
  grabbens tonåringen tonåringens ynglingen syskonet brodern broderns systern systerns`);
export const ONE_CHILD = words('pojke flicka kille tjej son dotter grabb gosse tonåring');
/** "treåringen", and with a hyphen "9-åringen". */
export const OF_AN_AGE =
  /^(?:ett|två|tre|fyr|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|)åring(?:en|ens)?$/u;

/** One child, or any child: the sentence tells. */
export const THE_CHILD =
  /^(?:\p{L}{0,20}elev(?:en|ens)|(?:förskole|skol|fritids)?barnet|(?:förskole|skol|fritids)?barnets)$/u;
export const A_CHILD = /^(?:\p{L}{0,20}elevs?|(?:förskole|skol|fritids)?barns?)$/u;
export const CHILDREN = /^(?:eleverna|barnen|pojkarna|flickorna|killarna|tjejerna|syskonen|tvillingarna)s?$/u;
/** "den aktuella eleven", "vår elev": one that is meant. */
export const MEANT = words(`
  denna denne aktuella aktuell berörda berörd nya ny vår våra specifik viss särskild ifrågavarande här sagda samma enda`);
/** "barnets bästa", "elevens rätt till stöd": the law's words for every child. */
export const EVERY_CHILDS = words(`
  bästa rätt rättigheter perspektiv lärande kunskapsutveckling utveckling delaktighet inflytande röst`);

/** A rule rather than something that has happened. */
export const WHENEVER = words('när då ifall såvida oavsett varje om innan såvitt huruvida');
export const RULE_WORDS = words('oavsett alltid aldrig skollagen skollag lagen förordningen respektive generellt');
export const MODAL = words('ska skall bör kan måste får');
/** What a rule stands in. */
export const DOCUMENT = begins(`
  rutin riktlinj polic handlingsplan mall blankett checklist arbetsgång stödmaterial lathund information utbildning
  föreläsning föreskrift handbok vägledning processbeskriv fortbildning kompetensutveckling arbetssätt`);
/** Simple past: it has happened to somebody, even after "när". */
export const HAPPENED = words('fick hade var blev kom började gick slutade drabbades bytte ville mådde låg satt');

export const HEALTH = begins(`
  adhd$ add$ autis asperger dyslexi dyskalkyli tourette epilep diabet astma allerg cancer leukemi medicin(?!sk)
  tablett ritalin concerta insulin habilitering barnpsyk barnhabil ätstör anorex anorekt bulimi självskad självmord
  suicid depress deprimer ångest panikång panikatt ptsd trauma gravid abort$ missbruk droger$ drogmissbruk narkotika
  alkohol hörselskad hörselneds synskad synneds rullstol utmattning inlagd$ inlagt$ sjukhus läkarintyg språkstör
  diagnos(?!tisk) npf$ neuropsyk funktionsneds funktionshind utvecklingsstör sjuk$ sjukt$ sjukdom sjukskriv bup$
  utreds$ utredas$ utredning$ utredningen$ mutism trotssyndrom stammar$ stamning kramper$ psykos psykiatri
  psykologutred cp$ opererad opererats hjärnskad reumat celiaki glutenintoler migrän sömnstör tics$
  tvångs[tsh] vårdas$ sond$ stomi kateter protes ryggmärg downs?$ kromosom cellgift dialys hepatit svimma$
  svimmar$ yrsel självskade blodtryck blodbrist huvudvärk magont hjärt(?!lig) fibros$ cystisk narkolep skolios läkare$ läkaren$ läkarbesök tumör blind$ döv$ handikapp nedstämd hyperaktiv undervikt övervikt
  viktnedg svagbegåv begåvningsneds utvecklingsförs epipen anfall$ smärt sondmat hallucin ptss hiv$ terapi$
  psykofarm behandlas$ rullator barncancer självmedic`);
export const HEALTH_ENDING = ends(`
  allergi allergin allergisk sjukdom sjukdomen syndrom syndromet skada skadad störning störningen fobi kramper besvär
  infektion inflammation transplantation operation operationen smärta smärtor nedsättning nedsättningen svårigheter
  missbildning slutenvård slutenvården öppenvård öppenvården psykiatrin akutmottagning`);
export const SOCIAL = begins(`
  orosanm soc$ socialen$ socialtjänst socialsekr socialnämnd placerad$ placerat$ placerats$ placeras$ placering$
  jourplac familjehem foster(?:hem|föräld|familj) jourhem hvb$ lvu$ kontaktfamilj kontaktperson umgäng vårdnadstvist
  vårdnad$ vårdnaden$ hedersför hedersrel hedersvåld misshand slagen$ våld$ våldet$ vanvård omsorgssvikt polisanm
  kriminell kriminalit gäng$ gänget$ häkt fängelse kvinnojour sekretessmark skilsmäss asyl uppehållstill utvis
  papperslös försörjningsstöd omhändertag tvångsomhänd övergrepp incest hemlös vräk tvångsgift
  bortgift könsstymp missbruk hemmasittare avled$ avlidit$ dödsfall
  hot$ hotet$ hotelse trakasser stalk förfölj våldt sexuell ofred prostitu efterlyst rymt$ försvunnen skuldsatt
  fattig ungdomsvård sis$ åtalad böter brott$ brottslig misstänkt$ misstänks$ död$ dött$ avliden$ begravning sorg$
  slår$ bostad$ tvångsomh omplacerad polis$ polisen$ polisförhör gripen$ gripits$ anhållen$ skiljas$ skilts$ skilda$ separer lss$ ensamkommande adopt bostadslös trångbodd snatt rån$ rånat$ langning knark
  vapen$ dömd$ dömts$ åtal hotad$ kontaktförbud gömd$ gömda$ skyddsplac homosex transperson könsidentitet`);
/** Two or three words that say it together, each within two of the one before. */
export const HEALTH_PHRASES: readonly (readonly RegExp[])[] = [
  [/^mår$|^mådde$|^mått$/u, /^dåligt$/u],
  [/^psykiska?t?$/u, /^ohälsa$|^hälsa$|^mående$|^problem$|^sjuk/u],
  [/^sluta[tr]?$|^slutade$|^vägra[rt]?$|^vägrade$/u, /^äta$/u],
  [/^ta$|^tagit$|^tog$/u, /^sitt$/u, /^liv$/u],
  [/^skär$|^skurit$|^skar$/u, /^sig$/u],
  [/^svårt$/u, /^sjuk$/u],
  [/^nedsatt$/u, /^syn$|^hörsel$|^rörlighet$|^immunförsvar$/u],
];
export const SOCIAL_PHRASES: readonly (readonly RegExp[])[] = [
  [/^far$|^farit$|^for$/u, /^illa$/u],
  [/^skyddade$/u, /^personuppgifter$/u],
  [/^skyddad$/u, /^identitet$|^folkbokföring$|^adress$/u],
  [/^skyddat$/u, /^boende$/u],
  [/^g(?:od|ode)$/u, /^man$/u],
  [/^ekonomiskt$/u, /^bistånd$/u],
  [/^biologiska$/u, /^föräldrar$/u],
  [/^gift$|^gifta$|^giftas$/u, /^bort$/u],
];
/** "en pedagogisk utredning", "utredning av elevens behov": school work, whoever it is about. */
export const SCHOOLS_OWN = words('pedagogisk pedagogiska behov behovet särskilt stöd organisation organisationen');

export const PRONOUN = words('han hon hen honom henne hans hennes hens');
export const FAMILY = begins(`
  mamma pappa mamman pappan föräldr förälder vårdnadshavar syskon bror syster mormor morfar farmor farfar familj
  plastpappa styvf styvm`);
/** What belongs to a pupil rather than to somebody who works at a school. */
export const PUPILS_OWN = begins(`
  frånvaro närvaro utredning åtgärdsprogram betyg diagnos medicin resurs$ anpassning skolgång skolsituation situation$
  studiegång skoldag mående beteende kunskapsutv extra$ särskilda$ stödbehov stöd$ inskolning läsning$ svårighet
  språkutv måluppfyll omdöme skolbyte överlämning hälsa$ sjukdom`);

/** Somebody who works at the school or beside it. Matched at the end of a word: "förstelärare", "skolsköterskan". */
export const ROLE = ends(`
  lärare läraren lärarna lärares pedagog pedagogen pedagoger pedagogerna rektor rektorn rektorer rektorerna mentor
  mentorn mentorer mentorerna kurator kuratorn kuratorer psykolog psykologen sköterska sköterskan chef chefen chefer
  samordnare samordnaren utvecklare utvecklaren ledare ledaren handläggare handläggaren administratör administratören
  sekreterare sekreteraren strateg strategen controller controllern coach coachen konsult konsulten vägledare
  vägledaren tekniker teknikern ordförande ordföranden vikarie vikarien logoped logopeden bibliotekarie bibliotekarien
  vaktmästare kock kocken utredare utredaren ansvarig ansvariga ansvar expert experten forskare forskaren professor
  författare författaren doktor direktör direktören specialist specialisten kontakt arbetslaget föreläsare
  föreläsaren barnskötare barnskötaren klassföreståndare kollegan kollega assistent assistenten`);
/** What somebody who works does. */
export const WORKS = begins(`ansvar håller höll tar$ tog$ leder ledde sammanst utbild föreläs deltog handled samordn`);

/** Capitals that are short for something at school, never a pupil's initials. */
export const ABBREVIATION = words(`
  so no sva sv ma en bl mu tk hkk idh syv eht iup ska bup kul ioa öso np it ikt ai vfu apl npf adhd add lvu lss hvb sis
  apt sam bum vd hr im ims iman pdf pm pp tv fn eu usa uk sj osa ps nb dnr ks bun ubn kf ku sfi gy gr grf vux sfs osl tf
  gdpr pub mvg vg ig aa eh kpu ga prao rut cv ok abc tx tris mbl ka ba bf ee ft ha ht in nb rl vf vo na sa es hu te ek
  el da lgr lpfö kap dls mtg ob ab hb kb okq bvc mvp pys bris rf sk`);
/** Capitals with full stops that are no one. */
export const DOTTED = words(
  'o.s.a p.s n.b u.s u.s.a e.u f.n s.k n.n d.n p.m f.d t.f e.m f.m p.g.a s.o.s a.s.a.p i.u.p',
);
/** "betyget E i 6A", "grupp B i 7A". */
export const GRADED =
  /^(?:betyg\p{L}*|nivå\p{L}*|grupp\p{L}*|kurs\p{L}*|hus\p{L}*|lag|laget|del|block|steg|bilaga|alternativ|sal|plan|våning|svenska|engelska|matematik|idrott|spår|avsnitt)$/u;
export const SURNAME =
  /^\p{Lu}\p{Ll}+(?:sson|son|ström|berg|gren|qvist|kvist|lund|man|mark|stedt|stad|dahl|holm|blad|fors|fält|felt|ling|ell|én|ander|ius|wall|vall|by|lind|sjö|näs|hed|rot|ard|rup)$/u;
/** Capitalised where a name could stand, but none. Schools and projects are told by their endings. */
export const NO_NAME = words(`
  skolverket skolinspektionen socialstyrelsen socialtjänsten bup habiliteringen kommunen förvaltningen nämnden rektor
  svenska engelska matematik idrott slöjd musik bild historia kemi fysik biologi spanska tyska franska teknik läslyftet
  teams unikum vklass infomentor skola förskola elevhälsan januari februari mars april maj juni juli augusti september
  oktober november december måndag tisdag onsdag torsdag fredag jul påsk sverige stödet arbetet vi den det de en ett i
  på och men om som har ska är får samtliga alla inom under efter före vid med för till från dessa denna detta`);
export const NO_NAME_ENDING =
  /(?:skolan|skolans|skola|skolas|skolor|gården|gårdens|förskolan|lyftet|veckan|dagen|projektet|planen|testet|provet|laget|teamet|gruppen|kommun|kommunen|kommuns|kommunens|verket|nämnden|gymnasiet|gymnasium|centrum|enheten|boken|modellen|rådet|området|programmet|myndigheten|tjänsten|ningen|heten|arna|orna|erna)$/u;
