import { begins, ends, words } from './word-lists';

/** How children, parents and staff are spoken of at school, and what makes a sentence a rule. See `word-lists`. */

/** One child and no other: nobody writes "pojken" of boys in general. Also "lillkillen", "styvsonen", "niondeklassaren". */
export const CHILD_NAMED_BY_KIND =
  /^(?:lill|stor|små|tonårs|skol|förskole|tvilling|styv|bonus|foster|låt)?(?:(?:pojken|flickan|killen|tjejen|grabben|gossen|tösen|jäntan|snubben|ungen|sonen|dottern|brodern|systern|lillebror|lillasyster|storebror|storasyster|tonåringen|ynglingen|syskonet|syskonparet|tvillingen|tvillingarna|bröderna|systrarna|lillen|kidet)s?)$|^\p{L}{3,12}klassarens?$|^gymnasistens?$|^\p{L}{3,20}(?:(?<!per)sonen|dottern|pojken|flickan)s?$/u;
/** Whose child it is, says who it is: "rektorns son i 6A". */
export const KIN_OF = /^(?:son|dotter|bror|syster|lillebror|lillasyster|pojke|flicka|tvillingar)$/u;
export const ONE_CHILD =
  /^(?:lill|stor|tonårs|lärar|rektors|chefs|grann|präst|läkar|politiker|kollega)?(?:pojke|flicka|kille|tjej|son|dotter|grabb|gosse|tonåring|tös|unge|tvilling|syskonpar|tvåa|trea|fyra|femma|sexa|sjua|nia)$/u;
/** "treåringen", and with a hyphen "9-åringen". */
export const OF_AN_AGE =
  /^(?:ett|två|tre|fyr|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|)åring(?:en|ens)?$/u;

/** One child, or any child: the sentence tells. */
export const THE_CHILD =
  /^(?:\p{L}{0,20}elev(?:en|ens)|(?:förskole|skol|fritids)?barnet|(?:förskole|skol|fritids)?barnets|familjens?|vårdnadshavarens?|föräldern)$/u;
export const A_CHILD = /^(?:\p{L}{0,20}elevs?|(?:förskole|skol|fritids)?barns?)$/u;
export const CHILDREN = /^(?:eleverna|barnen|pojkarna|flickorna|killarna|tjejerna|syskonen|tvillingarna)s?$/u;
/** "elev utreds för …", as notes are written; "barn" alone is several. */
export const BARE_CHILD = /^(?:\p{L}{0,20}elev|pojke|flicka|kille|tjej)$/u;
/** Not one of them: "per elev", "varje elev", "mentor, elev". */
export const NOT_ONE = words(
  'per varje ingen någon nån vilken respektive mellan och eller samt / - & som all each every no any',
);
/** After "barn 24": how many there are, or how old. */
export const NO_NUMBER_OF_ONE = words('år åringar per och till av st stycken procent eller timmar veckor platser i');
/** One parent is one child's, whether the child is spoken of or not. */
export const PARENT =
  /^(?:styv|bonus|plast|extra|foster|låtsas)?(?:mamman?s?|pappan?s?|mormors?|farmors?|morfars?|farfars?|faderns?|mum|mom|mother|dad|father)$/u;
/** "en vårdnadshavare sitter häktad": any parent, or one. */
export const A_PARENT = /^(?:vårdnadshavare|förälder|mamma|pappa|vh)$/u;
/** Swedes write English as well, and international schools do. */
export const ENGLISH_CHILD = /^(?:pupil|student|child|boy|girl|kid|son|daughter|brother|sister|teenager)$/u;
export const ENGLISH_ONE = words('one this that our my his her their new certain another');
export const ENGLISH_ANY = words('a an the');
/** "den aktuella eleven", "vår elev": one that is meant. */
export const MEANT = words(`
  denna denne aktuella aktuell berörda berörd nya ny vår våra specifik viss särskild ifrågavarande här sagda samma enda`);
/** "barnets bästa", "elevens rätt till stöd": the law's words for every child. */
export const EVERY_CHILDS = words(`
  bästa rätt rättigheter perspektiv lärande kunskapsutveckling utveckling delaktighet inflytande röst`);

/** A rule rather than something that has happened. */
export const WHENEVER = words('när då ifall såvida oavsett varje om innan såvitt huruvida if whenever when every each');
export const RULE_WORDS = words(
  'oavsett alltid aldrig skollagen skollag lagen förordningen respektive generellt always never',
);
export const MODAL = words('ska skall bör kan måste får must should shall can may');
/** What a rule stands in. */
export const DOCUMENT = begins(`
  rutin riktlinj polic handlingsplan mall blankett checklist arbetsgång stödmaterial lathund information utbildning
  föreläsning föreskrift handbok vägledning processbeskriv fortbildning kompetensutveckling arbetssätt policy procedure training guidelin kurs$ kursen$ workshop`);
/** Simple past: it has happened to somebody, even after "när". */
export const HAPPENED = words(
  'fick hade var blev kom började gick slutade drabbades bytte ville mådde låg satt framkom berättade visade gjorde tog flyttade sade sa was had became left',
);

/** "en pedagogisk utredning", "utredning av elevens behov": school work, whoever it is about. */
export const SCHOOLS_OWN = words('pedagogisk pedagogiska behov behovet särskilt stöd organisation organisationen');

export const PRONOUN = words('han hon hen honom henne hans hennes hens he she him her his');
export const FAMILY =
  /^(?:(?:lill|lille|lilla|stor|store|stora|styv|bonus|plast|tvilling|halv|foster)?(?:mamma|pappa|föräldr|förälder|bror|bröder|syster|systrar|syskon)|vårdnadshavar|vh$|mormor|morfar|farmor|farfar|moster|morbror|faster|farbror|kusin|familj|mum$|mom$|mother|dad$|father|parents|sister|brother)/u;
/** What belongs to a pupil rather than to somebody who works at a school. */
export const PUPILS_OWN = begins(`
  frånvaro närvaro utredning åtgärdsprogram betyg diagnos medicin resurs$ anpassning skolgång skolsituation situation$
  studiegång skoldag mående beteende kunskapsutv extra$ särskilda$ ogiltig grades$ absence behaviour stödbehov stöd$ inskolning läsning$ svårighet
  språkutv måluppfyll omdöme skolbyte överlämning hälsa$ sjukdom läsförm läsutv läsflyt läsförst läsnivå läshast läskunn
  läsinlär skrivförm skrivutv skrivsvår skrivning$ stavning skolk$ skolkande$ uppförande$ matteförm matteutv matematikkunsk mattekunsk matematikutv hem$ hemförh hemsit mattesvår matematiksvår lässvår språksvår ordförr
  ordavk koncentration skolnärv skolfrånv provresultat testresultat framsteg$ utvecklingssamtal kamratrel skolstart
  arbetsminne försening elevakt pedagogiska$`);
export const OWNED_IN_ENGLISH =
  /^(?:absence|absences|attendance|behaviou?r|grade|grades|homework|progress|reading|spelling|writing|support|timetable)$/u;
/** What is a child's where a child's name stands before it, and may be anything else of a grown-up: "Tuvas plats". */
export const CHILDS_OWN =
  /^(?:läx(?:a|an|or|orna)|prov|provet|proven|plats|bänk|kompis\p{L}*|kamrat\p{L}*|mentor|lärare|fröken|assistent|resursperson|motivation|språk|uppgifter|mål|raster|skolväg|klasskamrat\p{L}*|kunskapsnivå|dator|hörlurar|mattebok|bänkgranne|bråk|utbrott)$/u;

/** Somebody who works at the school or beside it. Matched at the end of a word: "förstelärare", "skolsköterskan". */
export const ROLE = ends(`
  lärare läraren lärarna lärares pedagog pedagogen pedagoger pedagogerna rektor rektorn rektorer rektorerna mentor
  mentorn mentorer mentorerna kurator kuratorn kuratorer psykolog psykologen sköterska sköterskan chef chefen chefer
  samordnare samordnaren utvecklare utvecklaren ledare ledaren handläggare handläggaren administratör administratören
  sekreterare sekreteraren strateg strategen controller controllern coach coachen konsult konsulten vägledare
  vägledaren tekniker teknikern ordförande ordföranden vikarie vikarien logoped logopeden bibliotekarie bibliotekarien
  vaktmästare kock kocken utredare utredaren ansvarig ansvariga ansvar expert experten forskare forskaren professor
  författare författaren doktor direktör direktören specialist specialisten kontakt arbetslaget föreläsare
  föreläsaren barnskötare barnskötaren klassföreståndare kollegan kollega assistent assistenten ledarna
  samordnarna utvecklarna kuratorerna psykologerna sköterskorna vikarierna assistenterna barnskötarna specped syv ansv
  kanslist skolsyster teacher teachers principal nurse counsellor coordinator`);
/** What somebody who works does. */
export const WORKS = begins(`
  ansvar håller$ höll$ tar$ tog$ leder ledde sammanst utbild föreläs deltog deltar handled samordn undervisar undervisat undervisade$ undervisn vikarier
  planer gör$ gjorde$ skriver$ skrev$ skicka beställ ordna fixar fixade kollar kollade återkom ringer$ ringde$ maila
  mejla följer$ kartlägg dokument stämmer$ boka[rt]$ bokade hållit$ rättat$ lett$ ersätter jobbar jobbade arbetar arbetade anställ rekryt köper
  köpte driver$ presenter svarar svarade lämnar lämnade sköter skötte rapporter redovis informer observ besök coach
  granska utvärd ansök beslut rättar bedöm introduc stöttar hjälper tillträ samla träffar startar startade inför
  bemann schemal kallar bjuder lägger$ gått$ trains leads runs$ teaches organi will$`);

/** Capitals that are short for something at school, never a pupil's initials. */
export const ABBREVIATION = words(`
  so no sva sv ma en bl mu tk hkk idh syv eht iup ska bup kul ioa öso np it ikt ai vfu apl npf adhd add lvu lss hvb sis
  apt sam bum vd hr im ims iman pdf pm pp tv fn eu usa uk sj osa ps nb dnr ks bun ubn kf ku sfi gy gr grf vux sfs osl tf
  gdpr pub mvg vg ig aa eh kpu ga prao rut cv ok abc tx tris mbl ka ba bf ee ft ha ht in nb rl vf vo na sa es hu te ek
  ai vp el da lgr lpfö kap dls mtg ob ab hb kb okq bvc mvp pys bris rf sk`);
/** Capitals with full stops that are no one. */
export const DOTTED = words(
  'o.s.a p.s n.b u.s u.s.a e.u f.n s.k n.n d.n p.m f.d t.f e.m f.m p.g.a s.o.s a.s.a.p i.u.p d.v.s f.ö m.m o.d e.d t.v s.a.s o.s.v m.a.o i.o.m t.o.m b.l.a',
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
