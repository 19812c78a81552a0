import { begins, ends, holds } from './word-lists';

/** Illness, disability, medicine, care and how somebody feels, by kind. Only beside one child do they say something. */

const NEUROLOGY = `
  adhd$ add$ ast$ npf$ asperger dyskalkyli tourette trotssyndrom ocd$ pda$ dld$ tics$ mutism stammar$ stamning
  neuropsyk utvecklingsstör utvecklingsförs särbegåv svagbegåv begåvningsneds begåvning$ iq$ wisc$ koncentrationssvår
  överaktiv hyperaktiv språkstör talsvår talfel språkförs`;
const MIND = `
  ätstör anorex anorekt bulimi självskad suicid deprimer panikång panikatt panikå ptsd ptss trauma psykos psykot
  psykiatr nedstämd utmattning utmattad utbränd hallucin bipolär schizof borderline tvångs[tsh] anknytningsst
  personlighetss sömnstör sömnprob mardröm panik$ självdestr livsled deppig deppar svälter rispar$ rispat$ rispor$ skärsår skärmärk rakblad ärr$ ärren$ ärrig stress koncentrationsp sömnlös sömnsv tvångsvård utåtagerande utagerande`;
const BODY = `
  cancer leukemi tumör hjärnskad hjärnskak hjärnblöd hjärntumör hjärt(?!lig) reumat
  celiaki glutenintoler laktosintol migrän huvudvärk magont magkatarr
  sjuk$ sjukt$ sjukdom sjukskriv långtidssjuk kronisk feber$ kräk[st] eksem psoriasis lunginfl covid corona$ mrsa$
  körtelfeber borrelia tuberkul hepatit hiv$ fibros$ cystisk narkolep skolios ryggmärg downs?$ kromosom
  blodtryck blodbrist blödarsj hemofili anemi$ järnbrist njur[stv] tarmsj crohn kramper$ krampanf anfall$ svimma$
  svimmar$ svimmat$ yrsel smärt värk$ operera amput fraktur gipsad brutit$ gravid
  preggo$ abort$ mens$ mensvärk undervikt övervikt fetma$ viktnedg inkontin blöja$ blöjor$ kissar$ bajsar$
  enures förstopp magsjuk ms$ ibs$ ibd$ löss$ tinnitus transplant blodsocker selektivt?$ väger$ cellprov`;
const SENSES = `
  hörselskad hörselneds hörapparat hörselap hörselsling cochlea synskad synneds synsvag blind$ blint$ döv$ dövt$
  teckenspr punktskr glasögon ögonsj implantat`;
const MOVEMENT = `
  rullstol permobil kryckor$ rullator ortos$ protes spasm spastisk spasticit förlamad rörelsehind rörelsened
  muskeldys muskelsj cp$ funktionsneds funktionshind funktionsvar handikapp`;
const MEDICINE = `
  tablett piller$ ritalin concerta elvanse strattera medikinet melatonin sertralin antidepr antibiot penicillin
  kortison insulin epipen adrenalinp stesolid buccol inhalator psykofarm cellgift strålbeh sond$ sondmat stomi
  kateter dialys vaccinera sprutor sprutan$ spruta$ pump$ pumpen$ sömntabl medicinering`;
const CARE = `
  habilitering hab$ barnpsyk barnhabil barnklinik bup$ bupp$ bumm$ läkare$ läkaren$ läkarbes läkarint läkarunder
  doktorn$ sjukhus sjukvård lasarett akuten$ ambulans inlagd$ inlagt$ terapi$ terapin$ kbt$ dbt$ hälsocentral terapeut sjukgymn fysioterap
  arbetsterap talträn logoped remitter remiss$ remissen$ psykologutred psykologbed psyk$ vårdas$ behandlas$
  utreds$ utreda$ utredas$ utredd$ utrett$ utretts$ utreddes$ utredning$ utredningen$ diagnos(?!tisk) rehab
  träningssk särskol[ae] grundsär gymnasiesär`;
const ADDICTION =
  'missbruk droger$ drogmissb drogberoe drogar$ narkotika alkohol spelberoende överdos narkoman knarkar metadon subutex röker$ rökt$ vape vejp snus sprit$ berusad bakis';
const ENGLISH = `
  diagnosed$ diagnosis$ anxiety$ depression medication$ medicated$ illness ill$ sick$ disease disorder disabilit
  disabled$ wheelchair hospital therapy$ therapist pregnan seizure asthma allerg epilep
  overdos hearing$ impaired$ impairment mental$ psychiatr autistic surgery dyslex`;

export const HEALTH = begins(
  [NEUROLOGY, MIND, BODY, SENSES, MOVEMENT, MEDICINE, CARE, ADDICTION, ENGLISH].map((one) => one.trim()).join(' '),
);
/** Stems that say the same wherever in a compound they stand: "typ1-diabetes", "prestationsångest", "barnastma". */
export const HEALTH_STEM = holds(`
  autis autist dyslexi dyslekt diabet epilep astma allerg depression ångest självmord självskade
  medicin(?!sk) medicinera cancer adhd`);
export const HEALTH_ENDING = ends(`
  sjukdom sjukdomen sjukdomar syndrom syndromet skada skadan skadad störning störningen fobi fobin kramper besvär
  infektion inflammation sjuk sjukt sjuka transplantation operation operationen smärta smärtor nedsättning nedsättningen svårigheter
  missbildning slutenvård slutenvården öppenvård öppenvården psykiatrin akutmottagning ungdomsmottagningen`);

/** Two or three words that say it together, each within two of the one before. */
export const HEALTH_PHRASES: readonly (readonly RegExp[])[] = [
  [/^må(?:r|dde|tt|)$/u, /^(?:dåligt|daligt|sämre|bättre|kasst|piss|skit|illa|uselt|inte|jättedåligt)$/u],
  [/^må(?:r|dde|tt)$/u, /^(?:psykiskt|sådär|väldigt|riktigt)$/u],
  [/^psykiska?t?$/u, /^(?:ohälsa|hälsa|mående|problem|dåligt|skör|instabil|sjuk|besvär)/u],
  [/^(?:sluta[tr]?|slutade|vägra[rt]?|vägrade|äter|åt|ätit)$/u, /^(?:äta|inte|ingenting|knappt)$/u],
  [/^(?:ta|tagit|tog|tar)$/u, /^(?:sitt|livet)$/u, /^(?:liv|av)$/u],
  [/^(?:skär|skurit|skar|skära)$/u, /^sig$/u],
  [/^sår(?:en)?$/u, /^(?:på|armar|handled)/u, /^(?:arm|handled|ben|lår|kropp|elevens|barnets|hans|hennes)/u],
  [/^(?:gör|göra|gjort|gjorde)$/u, /^sig$/u, /^illa$/u],
  [/^(?:vill|ville|velat)$/u, /^(?:dö|leva)$/u],
  [/^orkar$/u, /^inte$/u],
  [/^(?:om|att|ska|bara)$/u, /^(?:att|dö)$/u, /^dö$/u],
  [/^(?:hänga|döda|skada|skadar|skadat)$/u, /^sig$/u],
  [/^(?:kom|kommit|kommer|var|är|varit)$/u, /^(?:full|påverkad|drogad)$/u],
  [/^sover$|^sovit$/u, /^(?:inte|dåligt|knappt|lite)$/u],
  [/^personlig$/u, /^assistent$/u],
  [/^svårt$/u, /^sjuk$/u],
  [/^svag|^nedsatt$/u, /^(?:syn|hörsel|rörlighet|immunförsvar)$/u],
  [/^(?:hör|ser|hörde|såg)$/u, /^(?:dåligt|illa|sämre|inget|ingenting)$/u],
  [/^ont$/u, /^i$/u, /^(?:magen|huvudet|ryggen|bröstet|hjärtat|benet|kroppen)$/u],
  [/^bruten$|^bröt$/u, /^(?:arm|ben|armen|benet|handled|fot)/u],
  [
    /^(?:samtal|samtalskontakt|samtalsstöd|kontakt)$/u,
    /^(?:hos|med|via)$/u,
    /^(?:skol)?(?:kurator|psykolog|läkar|terapeut)/u,
  ],
  [/^(?:går|gick|gått|träffar|tid)$/u, /^(?:hos|till)$/u, /^(?:skol)?(?:kurator|psykolog|läkar|terapeut|logoped)/u],
  [/^väger$|^rasat$|^gått$/u, /^(?:för|i|ner|ned)$/u, /^(?:lite|mycket|vikt)$/u],
  [/^anpassade?$/u, /^(?:grundskola|grundskolan|gymnasieskola|gymnasieskolan|gymnasium)$/u],
  [/^eating$|^panic$|^learning$|^hearing$/u, /^(?:disorder|attacks?|disabilit|aid|difficult)/u],
  [/^self$/u, /^harm/u],
];
