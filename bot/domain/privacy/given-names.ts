/**
 * Given names common among children in Sweden, in lower case, written for this project. A name that is missing is still
 * seen where the words around it say that it is a child's ("eleven Xerxes"); the list is for where they do not.
 * Names that begin sentences as Swedish words ("Bo", "Sten", "Sol") are left out.
 */
const NAMES = `
ada adam adele adina adrian agnes ahmad ahmed aisha albert albin alex alexander alexandra alfons alfred ali alice
alicia alina alma alva alvar alvin amadeus amalia amanda amelia amelie amin amina amir amira anas anders andré andrea
andreas anette angelina anita anja ann anna annie annika antonia anton april arash ariana arthur artur arvid astrid
aurora ava axel aya ayla basel bashar beatrice bella ben benjamin bertil bianca bilal birgit björn boris britta
cajsa camilla carin carina carl caroline casper cassandra cecilia celina celine charlie charlotte christian christina
christoffer clara colin cornelia cristian dag dalia dan daniel daniela danielle dante daria dario david denise dennis
diana dina disa dominic dorian ebba ebbe eddie edith edvard edvin edwin einar eira elena elia elias elie elin elina
eline elis elisa elisabeth eliott ella ellen ellie elliot elliott elma elmer elsa else elton elvin elvira elvis emanuel
embla emelie emil emilia emilie emily emma emmy engla enya erik erika erica eric estelle ester esther eva evelina
evin fabian farah fatima felicia felix filip filippa fiona folke frank frans fredrik freja frida gabriel gabriella
georg george gertrud gina gunnar gunilla gustav gösta göran hadi hailey hamid hamza hampus hana hanna hannah hannes
harald harry hassan hedda hedvig helen helena helga helmer henning henric henrik henry hilda hilma hugo hussein
håkan ian ibrahim ida idris ilse ines inez inga ingrid irene irina iris irma isa isabel isabella isabelle isak ismail
ivan ivar jack jacob jakob jamal james jamie jan jana jane jasmin jasmine jasper jennifer jenny jens jesper jessica
jim joakim joar joel johan johanna johannes john johnny jonas jonatan jonathan jonna josef josefin josefine josephine
julia julian julie julius juni karin karim karl karla karolina kaspar kasper kassem katarina kerstin kevin khadija
khalid klara knut kristian kristina kristoffer lamin lana lara lars lauri laura lea leah leia leila lena lennart leo
leon leona leonard leonel leonora leopold levi leyla lia liam liliana lilly lily lina linda linn linnea linnéa linus
lisa lise livia loke loui louie louis louise lova lovis lovisa luca lucas lucia luciano ludde ludvig luis luka lukas
luna lydia mads magda magnus mahmoud maja majken malcolm malik malin malte malva manal marcel marcus margareta maria
mariam mariana marie marina marion markus marley marta martin martina marwa mary mathias mathilda matilda matilde
mats matteo matteus mattias max maximilian maya mehmet melina melissa melker melvin meron mia michael michelle mikael
mila mile milan milla milo milton mina minna mira miranda miriam mohamad mohamed mohammad mohammed moa molly mona
monica morris muhammad mustafa nadia nadja nahla naima nancy natalia natalie natasha nathalie nathan nellie nelly
nelson nicole niklas nikola nikolas nils nina nisse noa noah noel noelle noomi nora nour nova novalie ofelia olga
oliver olivia olle olof omar omid orvar oskar oscar osman osvald otis otto ottilia owais pablo parisa patricia patrik
paul paula pauline peder pelle pernilla per petra petter philip pia pontus rachel rafael rahel rami ramin rana ranja
rasmus rayan rebecca rebecka reza ricardo rickard robert robin roland ronja ronny rosa rosanna ruben rut ruth said
salma saleh salim sally sam samantha samir samira samuel sandra sara sarah sebastian selma shadi sherin siena sigge
signe sigrid sigvard silas simon simone siri sixten sofia sofie sonia sonja sophia sophie staffan stefan stella stig
stina sture sue sune susanna susanne svante sven sverker tage tara tareq teo teodor teresa thea thelma theo theodor
theodora therese thomas tilda tilde tim timo tindra tobias tom tomas tommy tor tova tove tuva tyra ture tyko ulf ulla
ulrika uma valentina valter vanessa vanja vega vendela vera victor victoria vida vidar viggo vilda vilgot vilhelm
vilja ville vilma vincent viola viktor viktoria wael walid walter wilhelm william wilma wilmer wilda yasin yasmin
yasmine yngve yosef yousef yusuf ylva younes zahra zaid zainab zakaria zara zeinab zelda zoe åke åsa örjan
saga svea vide kim mio rio liv lo li my love kalle lelle nisse pelle putte sanna kajsa jossan abbe affe tompa
`;

const GIVEN = new Set(NAMES.split(/\s+/).filter((name) => name !== ''));

/** Whether a word, as written, is a given name: a capital and the rest small. */
export function isGivenName(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word) && GIVEN.has(word.toLowerCase());
}

/** "Elsas" -> "Elsa", "Linus" -> "Linus" (which is "Linus mamma"); null where the word is no name. */
export function givenNameInGenitive(word: string): string | null {
  if (/s$/u.test(word) && isGivenName(word.slice(0, -1))) return word.slice(0, -1);
  return /[sxz]$/u.test(word) && isGivenName(word) ? word : null;
}
