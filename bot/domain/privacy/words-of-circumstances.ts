import { begins, ends, holds, words } from './word-lists';

/** What a family and a child live with, by kind. Only beside one child, or one child's parent, do they say something. */

const SOCIAL_SERVICES = `
  orosanm soc$ socen$ socialen$ socialtj socialsekr socialnämnd socialjour socialkontor placerad$ placerat$ placerats$
  placeras$ placering$ placerades$ jourplac jourhem omplacer familjehem fosterhem fosterföräld fosterfam foster$ hvb$
  lvu$ kontaktfam kontaktperson stödfamilj avlastning korttids(?:boende|hem|vist) lss$ stödperson korttids$ barnahus ungdomshem omhändert tvångsomh
  tvångsplac skyddsplac sis$ behandlingshem ungdomsvård försörjningsstöd hemtagen`;
const FAMILY_LIFE = `
  vårdnadst vårdnad$ vårdnaden$ umgäng skilsmäss skiljas$ skilts$ skilda$ separer separation ensamstående adopt vanvård hungrig smutsig ovårdad
  omsorgssvikt försumm hemförhåll hemmiljö hemsituat trångbodd bostadslös hemlös vräk bortför kidnapp stödboende ungdomsboende träningsläg bostad$ boende$
  skuldsatt skulder$ fattig kronofog arbetslös sorg$ sorgen$ död$ dött$ dog$ avled$ avlid dödsfall begravning
  växelvis sörjer$ härbärge särlevande
  dricker$ supit$ druckit$ alkoholist anstalt frivård`;
const VIOLENCE = `
  misshand blåmärk blåslag brännmärk rivmärk slagen$ slagna$ slagits$ slår$ slog$ våld$ våldet$ våldsam hedersf hedersr hedersv hedersk kvinnoj skyddad$
  övergrepp incest könsstymp omskär bortgift tvångsgift barnäktensk hot$ hotet$ hotelse hotad$ hotas$ hotat$ hotar$
  förfölj stalk trakasser kontaktförb gömd$ gömda$ gömmer$ våldt sexuell ofred nakenbild prostitu utnyttja utsatt$
  mobbad$ mobbas$ mobbats$ mobbades$ kränkt$ kränkts$ aga$ stryk$ inlåst kontrolleras$ slagit$ utfryst utfrysning sparkat$ instängd`;
const CRIME = `
  kriminell kriminalit kriminalv gäng$ gänget$ gängkrim häkt fängelse polis$ polisen$ polisanm polisförh polisutr
  gripen$ gripits$ greps$ anhåll åtal brott$ brottet$ brottslig brottsmis misstänkt$ misstänks$ misstänkta$ dömd$ dömts$
  dömdes$ efterlyst rymt$ rymde$ försvunn rån$ rånat$ rånad$ rånet$ stöld stulit$ stjäl$ snatt inbrott langning
  langar$ langat$ knark hasch$ cannabis droger$ droghandel narkotika vapen$ kniv$ kniven$ böter ungdomstj samhällstj mordbrand eldat$ anlagt$ skadegör vandalis klottr avstängd$
  avstängning$ avstängts$ avstängdes$ missbruk missbrukar radikalis`;
const MIGRATION = `
  asyl uppehållst utvis papperslös flykting ensamkommande migrationsv krig(?:et|$) flydde$ lma$ medborgarsk tolkbehov
  sekretessm sekretessk`;
const BELIEF_AND_SELF = `
  muslim islam$ religi slöja$ niqab$ judisk judinna romsk$ homosex bisex lesbisk gay$ queer$ trans$ jehova transperson transkille transtjej könsidentitet
  könsbyte könsdysf hbtq binär$`;
const STAYING_AWAY = 'hemmasitt skolväg skolk skolkar$';
const ENGLISH = `
  custody$ abuse abused$ violence violent$ police$ prison$ jail$ arrested$ gang$ gangs$ drugs$ asylum$ refugee divorc
  deported$ deportation$ homeless bullied$ suspended$ suspension$ expelled$ stabbed$ neglect fostered$ died$`;

export const SOCIAL = begins(
  [SOCIAL_SERVICES, FAMILY_LIFE, VIOLENCE, CRIME, MIGRATION, BELIEF_AND_SELF, STAYING_AWAY, ENGLISH]
    .map((one) => one.trim())
    .join(' '),
);
/** Stems that say the same wherever in a compound they stand: "alkoholmissbruk", "familjehemsplacerad". */
export const SOCIAL_STEM = holds(
  'missbruk orosanmäl hemsplacer misshandl hedersförtr våldtäkt socialtjänst mordhot dödshot',
);
export const SOCIAL_ENDING = ends(
  'placerad placerats hemsplacering omplacering tvist tvisten våld våldet stöld stölder',
);

/** Two or three words that say it together, each within two of the one before. */
export const SOCIAL_PHRASES: readonly (readonly RegExp[])[] = [
  [/^(?:far|farit|for)$/u, /^illa$/u],
  [/^anmäl/u, /^oro$/u],
  [/^oro$|^orolig$/u, /^för$/u, /^(?:hemma|hemmet|hemsit|famil)/u],
  [/^för$|^av$/u, /^sina?$/u, /^(?:bröder|bror|pappa|mamma|familj|släkt)/u],
  [/^skyddade$/u, /^(?:personuppgifter|uppgifter|pu)$/u],
  [/^skydda[dt]$/u, /^(?:identitet|folkbokföring|adress|id|boende)$/u],
  [/^hemlig$/u, /^(?:adress|identitet)$/u],
  [/^g(?:od|ode)$/u, /^man$/u],
  [/^ekonomiskt$/u, /^bistånd$/u],
  [/^biologiska$/u, /^föräldrar$/u],
  [/^(?:gift|gifta|giftas|gifts)$/u, /^bort$/u],
  [
    /^(?:bor|bodde|bott|flytta|flyttat|vistas)$/u,
    /^(?:hos|till|med)$/u,
    /^(?:mor|far|mormor|farmor|morfar|farfar|mamma|pappa|moster|faster|släkting|släktingar|kompis|styv)/u,
  ],
  [/^(?:inga|ont)$/u, /^pengar$/u],
  [/^(?:slutat|vägrar|vägrat|vägrade)$/u, /^(?:komma|gå)$/u],
  [/^inte$/u, /^(?:varit|kommit|kommer|velat)$/u, /^skolan$/u],
  [/^vägrar$|^vägrat$|^vägrade$/u, /^(?:skolan|skola)$/u],
  [/^nyanländ$/u, /^från$/u],
  [/^(?:inga|saknar|utan)$/u, /^(?:vänner|kompisar|kamrater)$/u],
  [/^(?:inte|knappt)$/u, /^råd$/u],
  [/^på$/u, /^(?:gatan|flykt|rymmen|härbärge|anstalt)$/u],
  [/^rädd$/u, /^för$/u, /^(?:sin|sina|pappa|mamma)/u],
  [
    /^(?:förlorat|mist|blivit|frånvarande)$/u,
    /^(?:av|sin|sina|en|mamma|pappa|förälder)$/u,
    /^(?:med|mamma|pappa|bror|syster|föräldr|förälder)/u,
  ],
  [/^(?:tar|tog|tagit|tafsar|tafsat)$/u, /^på$/u, /^(?:henne|honom|hen|mig|kroppen)$/u],
  [/^(?:sitter|suttit|satt)$/u, /^(?:inne|inlåst)$/u],
  [/^tänt$/u, /^eld$|^på$/u],
  [/^byt(?:a|er|t)$/u, /^kön$/u],
  [/^kommit$/u, /^ut$/u, /^som$/u],
  [/^full$|^påverkad$|^berusad$/u, /^(?:på|i)$/u, /^(?:skol|lektion|mat)/u],
  [/^social$/u, /^(?:services?|worker)/u],
  [/^foster$|^taken$/u, /^(?:care|home|family|into|parents)$/u],
  [/^child$/u, /^protection$/u],
];

/** Where somebody has fled or moved from: beside one child a circumstance of its own. */
export const COUNTRY = words(`
  syrien somalia ukraina afghanistan irak iran eritrea etiopien sudan jemen libanon palestina gaza turkiet pakistan
  bangladesh indien thailand vietnam kina kongo kenya uganda nigeria ghana marocko tunisien algeriet libyen egypten
  bosnien serbien kosovo albanien makedonien rumänien bulgarien polen ungern ryssland belarus georgien armenien
  azerbajdzjan kazakstan uzbekistan kurdistan venezuela colombia chile burundi rwanda angola kamerun filippinerna
  syria ukraine iraq ethiopia turkey lebanon poland russia`);
