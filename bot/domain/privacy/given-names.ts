/**
 * Given names common among children in Sweden, in lower case, written for this project. A name that is missing is still
 * seen where the words around it say that it is a child's ("eleven Xerxes"); the list is for where they do not.
 * Names that begin sentences as Swedish words ("Bo", "Sten", "Sol") are left out.
 */
const NAMES = `
ada adam adele adina adrian agnes ahmad ahmed aisha albert albin alex alexander alexandra alfons alfred ali alice
alicia alina alma alva alvar alvin amadeus amalia amanda amelia amelie amin amina amir amira anas anders andré andrea
andreas anette angelina anita anja ann anna annie annika antonia anton april arash ariana arthur artur arvid astrid
aurora ava axel aya ayla basel bashar beatrice bella ben benjamin bertil bianca bilal birgit björn boris britta cajsa
camilla carin carina carl caroline casper cassandra cecilia celina celine charlie charlotte christian christina
christoffer clara colin cornelia cristian dag dalia dan daniel daniela danielle dante daria dario david denise dennis
diana dina disa dominic dorian ebba ebbe eddie edith edvard edvin edwin einar eira elena elia elias elie elin elina
eline elis elisa elisabeth eliott ella ellen ellie elliot elliott elma elmer elsa else elton elvin elvira elvis
emanuel embla emelie emil emilia emilie emily emma emmy engla enya erik erika erica eric estelle ester esther eva
evelina evin fabian farah fatima felicia felix filip filippa fiona folke frank frans fredrik freja frida gabriel
gabriella georg george gertrud gina gunnar gunilla gustav gösta göran hadi hailey hamid hamza hampus hana hanna hannah
hannes harald harry hassan hedda hedvig helen helena helga helmer henning henric henrik henry hilda hilma hugo hussein
håkan ian ibrahim ida idris ilse ines inez inga ingrid irene irina iris irma isa isabel isabella isabelle isak ismail
ivan ivar jack jacob jakob jamal james jamie jan jana jane jasmin jasmine jasper jennifer jenny jens jesper jessica
jim joakim joar joel johan johanna johannes john johnny jonas jonatan jonathan jonna josef josefin josefine josephine
julia julian julie julius juni karin karim karl karla karolina kaspar kasper kassem katarina kerstin kevin khadija
khalid klara knut kristian kristina kristoffer lamin lana lara lars lauri laura lea leah leia leila lena lennart leo
leon leona leonard leonel leonora leopold levi leyla lia liam liliana lilly lily lina linda linn linnea linnéa linus
lisa lise livia loke loui louie louis louise lova lovis lovisa luca lucas lucia luciano ludde ludvig luis luka lukas
luna lydia mads magda magnus mahmoud maja majken malcolm malik malin malte malva manal marcel marcus margareta maria
mariam mariana marie marina marion markus marley marta martin martina marwa mary mathias mathilda matilda matilde mats
matteo matteus mattias max maximilian maya mehmet melina melissa melker melvin meron mia michael michelle mikael mila
mile milan milla milo milton mina minna mira miranda miriam mohamad mohamed mohammad mohammed moa molly mona monica
morris muhammad mustafa nadia nadja nahla naima nancy natalia natalie natasha nathalie nathan nellie nelly nelson
nicole niklas nikola nikolas nils nina nisse noa noah noel noelle noomi nora nour nova novalie ofelia olga oliver
olivia olle olof omar omid orvar oskar oscar osman osvald otis otto ottilia owais pablo parisa patricia patrik paul
paula pauline peder pelle pernilla per petra petter philip pia pontus rachel rafael rahel rami ramin rana ranja rasmus
rayan rebecca rebecka reza ricardo rickard robert robin roland ronja ronny rosa rosanna ruben rut ruth said salma
saleh salim sally sam samantha samir samira samuel sandra sara sarah sebastian selma shadi sherin siena sigge signe
sigrid sigvard silas simon simone siri sixten sofia sofie sonia sonja sophia sophie staffan stefan stella stig stina
sture sue sune susanna susanne svante sven sverker tage tara tareq teo teodor teresa thea thelma theo theodor theodora
therese thomas tilda tilde tim timo tindra tobias tom tomas tommy tor tova tove tuva tyra ture tyko ulf ulla ulrika
uma valentina valter vanessa vanja vega vendela vera victor victoria vida vidar viggo vilda vilgot vilhelm vilja ville
vilma vincent viola viktor viktoria wael walid walter wilhelm william wilma wilmer wilda yasin yasmin yasmine yngve
yosef yousef yusuf ylva younes zahra zaid zainab zakaria zara zeinab zelda zoe åke åsa örjan saga svea vide kim mio
rio liv lo li my love kalle lelle putte sanna kajsa jossan abbe affe tompa abbas abdi abdirahman abdul abdullah
abdulrahman abed adel adnan agnieszka ahlam akram aleksander aleksandra alexandru aliya almir amal amani amar amr
anastasia andrej andrzej anes angel anisa anwar arda areej arian arin armin arsalan arta arvin asad asma asmaa aster
ayan ayaan ayman aziz azra badr baran basma behar bejan belal berat besart betül biniam blerta bogdan brian caspian
cayden chloe ciara danial danilo daud deqa diar dijar dilan diyar dragan dunja dzenan ebrahim edona ehsan ekram eldin
eleanor elham elijah elira elmira eman emir emira emre enis enzo erblin erion ervin esma eyad fadi fahad faisal farhan
farida fares faris fatemeh fatma fatme fatuma ferhat filippo firas ghazal gorgis habib hafsa haidar hajar hala haris
harun hasan hassam hawa haya heba hibo hodan hoda huda husam idil ikram ilham ilir ilyas iman imran inaya irfan isaac
ishak iskander ismael israa jabir jad jafar jamila jawad jayden jibril jihad joana joanna jowan jude julianna kaan
kacper kadir kamal kamil kaveh kayla kawthar khaled khalil khaleel kian kiara kinan laith laila lamar lamis layan
layla lejla leart leonardo liban ljubica louay lubna ludwig luljeta maab mahad mahdi mahmud maida majd majed malak
malek manar mansour marek marko marwan maryam maryan masoud mateo matheo mateusz mayar mehdi mehdiye melika merjem
merve meryem mikail mikolaj milad milena mirza mohammadreza mohamud moham muna munira muhamed musa muse mustaf nada
naser nasrin natan natnael nawal nawid nazanin neda negin nermin nikita nimco nizar nojus noura nura oleksandr oleg
olena olha omran orest osama ossian pavel parwin petar piotr qasim raed raghad rahaf rahim rahma ramadan ramla rania
rashid rawan rayyan razan redon reem rexhep rijad rim rima rodi roman ronak rojin rodin roza rukia saad sabina sabrin
safa safiya sahar sahra saida salah samar samer samia samih samuell sana sanaa sanja sean selim selin semir senad
serena serhii shahad shahd shayan shukri sidra sinan sofiia solin soran suad sufian suhaib sulaiman suleiman suleyman
sumaya svitlana taha taher taim talal tala tamara tarik temesgen tedros timur toqa tyler ubah umar umut valdemar
valdet vian viktorija violeta zeynep elif smilla frej wiggo wilmer meja märta bonnie livia edda torkel torsten agneta rolf jeanette leif monika vivianne tony greta leonora kaspar vladimir wafa wail warsame waleed yahya yahia yaman yara yaqub yasir yasmina yassin
yazan yohannes yonas yonatan younis yousra yunus yuliia yusra zain zaina zana zaynab zekeria ziad zinedine zlatan zoja
zuhair bertram bosse ebbot elof emmalina enar engelbrekt estrid fabbe fredde gabbe gusten greta gry hansi hasse heidi
henny herman hermine hubbe idde ingemar ira jackie jakke jannike jasse jeppe jenna jill jocke jojje jon jonte judit
judith julle kenny kenneth kevve krille kåre laban lasse leffe lillemor lisen lotta lotten majsan malla micke minou
mollie mimmi mårten nadine nanna natta nettan nicke nicki nike niki nikolina noelia norah ollie oliwer otilia ozzy
palle patrick peppe perla pim rasse ralf rosie rufus runa samme sebbe selinah sia sigvald siv sofi stoffe sussie tea
tess thor tilia tintin tora totte tristan turid tyr ubbe uno vendla vidde viking wille wilgot yvonne zack claes conny ola paulina peter sima terese tina veronica
ajla alea aleah alvina alwin annabelle arya asta athena aurelia avin axelina bea benji billie boel carla cleo dahlia
della doris edla elliana ellinor elodie eloise elsie elsy emmie esmeralda fanny felina florence florian freddie
gerda hailie harper heddy hillevi hjalmar holly inger ingela isadora isla ilona jolie juno keira kelly kimberly
lavinia leni lennox leonie lexie liah lilian lisette lola lowe lucy lykke maggie majlis malea maximus melanie melwin
mikaela milou minea minoo moltas märtha nahom naomi neah nelia nelie norea nuria odin ophelia otilda penelope
philippa rosalie rowan rune ryan scarlett selena sibylla silje simona soraya stellan sylvester tekla tellus theia
tilly tiffany ulrik ursula vigo vilmer vivi wilja willow winston ylvali zion zuri junia ravn
`;

const GIVEN = new Set(NAMES.split(/\s+/).filter((name) => name !== ''));

/**
 * Names that those who work at schools have. Any other name of the list, alone and without a surname, is a pupil's until
 * the words around it say that somebody works; "Karin" and "Johan" need more than that.
 */
const OF_GROWN_UPS = new Set(
  `ahmad ahmed aisha alexander alexandra ali amina amira anders andré andrea andreas anette angelina anita anja ann anna
  annie annika anton antonia armin aziz beatrice birgit britta camilla carin carina carl caroline cecilia charlotte
  christian christina christoffer claes conny cristian dag dan daniel daniela david denise dennis diana ebrahim elena elin
  elina elisabeth ellen emelie emil emma erik erica erika eva evelina fabian farah fatima filip frans frank fredrik
  fredde frida gabriel gabriella georg gun gunnar gunilla gustav göran gösta habib hadi hakan hamid hanna hannah hans
  harald hassan hasan heidi helen helena helga henric henrik hussein håkan ibrahim ida inga ingemar ingrid irene irina
  isabel jacob jakob jan jana jane jens jenny jennifer jesper jessica jim joakim jocke joel johan johanna john johnny
  jonas jonatan jonathan jonna josef josefin josefine julia kajsa karim karin karl karolina katarina kenneth kerstin
  khaled kim klara kristian kristina kristoffer lars lasse leila lena lennart lillemor lina linda linn linnea linnéa lisa
  lotta louise magda magnus mahmoud maja malin marcus margareta maria marie marina marion markus marta martin martina
  mats mattias mehmet micke mikael mona monica mustafa mårten nadia natalia nicole niklas nils nina olga olof omar oscar
  oskar osman ola otto patricia patrik paul paula paulina per pernilla peter petra petter philip pia pontus rasmus rebecca
  rebecka reza ricardo rickard robert robin roland ronny rosanna samir samira sandra sanna sara sarah sebastian sima
  simon sofia sofie sonja staffan stefan stig stina sture sune susanna susanne sussie sven terese teresa thomas therese
  tim tina tobias tom tomas tommy tony torsten ulf ulla ulrika uno valentina vanessa veronica victor victoria viktor
  viktoria vivianne walid yasmin ylva yngve yvonne åke åsa örjan agneta rolf peder jeanette leif monika mia lotten inger ingela ulrik ellinor mikaela lilian rune doris fanny carla`.split(
    /\s+/,
  ),
);

/** Names that are Swedish words too: in lower case they are the words. */
const WORDS_TOO = new Set(
  `april juni juli max per liv lo li my love vide rosa viola isa dag ben dan frank tor tim sam said rut rio mio mina
  dina stig saga lova björn axel ester basel milan iris nova luna stella vega jan kim mats mark will august
  vida sol sten bo storm sean neo hope lina jasmin malva svea melin ros penny joy grace bella sky may ray hero
  ty`.split(/\s+/),
);
/** Of these the ones that are names where a sentence begins with them, and something is said of a pupil. */
const SELDOM_WORDS = new Set(
  'saga lova axel ester björn viola isa stig tim tor vide rut kim svea lina malva'.split(' '),
);
/** Of these the ones that have a capital inside a sentence too and are nobody: months, systems, places. */
const CAPITALS_TOO = new Set(
  `april juni juli august may max per will dag mark nova vega stella luna iris neo sky hope ray sol storm basel milan rio
  grace joy hero`.split(/\s+/),
);
const isPlain = (word: string) => /^\p{Lu}?\p{Ll}+$/u.test(word);

/** Whether a word, as written, is a given name: with a capital, or in small letters where it is no other word. */
export function isGivenName(word: string): boolean {
  const low = word.toLowerCase();
  if (!isPlain(word) || !GIVEN.has(low)) return false;
  return word !== low || !WORDS_TOO.has(low);
}

/** Whether a given name, as written, is one that children have rather than those who teach them. */
export const isChildrensName = (word: string) => isGivenName(word) && !OF_GROWN_UPS.has(word.toLowerCase());

/** Whether a name that begins a sentence may be the word it also is: "Per elev", "Max 18 barn". */
export const isWordToo = (word: string) => WORDS_TOO.has(word.toLowerCase());

/** Whether a name that is a word too, in small letters, is read as the name where what follows is said of a pupil: "axel". */
export const isSeldomWord = (word: string) => SELDOM_WORDS.has(word);

/** Whether a word in small letters is a name before an initial: "saga b", "max e". */
export const isNameBeforeInitial = (word: string) => GIVEN.has(word);

/** Whether a name with a capital inside a sentence may still be a month, a system or a place. */
export const isCapitalToo = (word: string) => CAPITALS_TOO.has(word.toLowerCase());

/** "Elsas" -> "Elsa", "Linus" -> "Linus" (which is "Linus mamma"); null where the word is no name. */
export function givenNameInGenitive(word: string): string | null {
  if (/s$/u.test(word) && isGivenName(word.slice(0, -1))) return word.slice(0, -1);
  return /[sxz]$/u.test(word) && isGivenName(word) ? word : null;
}
