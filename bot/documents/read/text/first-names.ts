import { isGivenName } from '../../../domain/privacy/given-names';

/**
 * Given names of those who work at schools and in offices, in lower case, beside those of children: written for this
 * project. "Bo" and "Sten" are words too, and are names where this is asked: before a verb of somebody who acts.
 */
const NAMES = `
aina alaa alf alfhild allan amela anahita ane angelica anneli annelie annevi ansgar ante anti aram arja arne arvo
aslan astri azadeh bahar bahareh barbro behrouz bengt benita benny berit berith bernt bert berth birger birgitta
bitte bjarne bo bodil börje carola catarina cathrine cecilie charlotta christel christer cilla clas curt dagmar
dagny dalal darko dejan denis dorte dragana eda eila eivor elizabeth elly elvy emina enisa erkki erland erling ermin
evert evy farhad faruk fia fredrika frode gabriele gerd gerhard gert ghada gisela gitte goran greger gudrun gull gun
gun-britt gunborg gunhild gunnel gunvor gurli gustaf göta göte harriet hayat helene helge helmi helén heléne herbert
hilde hjördis holger inas inga-lill ingalill ingeborg ingegerd ingegärd ingemo inglill ingmar ingvar ingvor irena
irja iréne ismet isolde ivana jaana janne jasmina jasna jelena jenni jerker jessika joacim jorma jorunn jouni juha
jukka jöran jörgen jörn kai kaj kamran kari karna karolin katarzyna kate katharina kathrine katja katrin katrine
kaye kent kicki kimmo kjell kjell-åke kjerstin klas konrad krister kristijan kristin kurt leena lis lisbet lisbeth
lise-lotte liselott liselotte lizette lollo lotti lovise ludmila maarit madeleine madelene magdalena mahsa mait maj
maj-britt maj-len maj-lis majvor malena manne maren margaret margit marit margot margret margreth mari mariann marianne
marita marite maritha marja marjo marjut markku marlene maths matti matz maud małgorzata mehmed merete merima merit
merja mersiha mikko mirja mirjam mirsad mohsen mojca märit najma nevena nidal nihad ninni olov ove owe parvin pawel
payam perny pertti petri pirjo päivi pär ragna ragnar ragnhild ragnvald raija raili raimo rasha rauni reidar reijo
reine riitta rikard ritva ritwa roger rolle rose-marie roy roya ruba rutger sabah sabrina safia saila sanela sari
satu seija senada seppo shirin sigbritt sigurd sirkka siw sladjana sofija solbritt solveig sten sten-åke stig-arne
suhail susan susana susann suzanne svetlana sylvia synnöve sören tanja tapio tarek tarja tatiana tatjana theres
therése thorbjörn thord thore thorsten tiina toini tomasz tone torbjörn tord tore torgerd torgny torleif torvald
toste tryggve tuula tuulikki ulla-britt ulrica ulrike urban valborg vedad veikko verner veronika vesna vibeke vigdis
vivan viveca viveka volodymyr wiktoria yrsa zahraa zoran zuhal zulfa åse öivind öjvind östen
anki annci benke berra bettan carro catta danne gittan kenta macke maggan nettan robban steffe susse sussi titti
tobbe uffe ullis vickan
`;

const KNOWN = new Set(NAMES.trim().split(/\s+/));
const isKnown = (word: string): boolean => isGivenName(word) || KNOWN.has(word.toLowerCase());

/** A first name, of a child or a grown-up: "Ulrika", "Tor-Erik", "Ann-Sofie", with or without the letter of a surname. */
export const isFirstName = (words: string): boolean => {
  const name = words.replace(/\s\p{Lu}\.?$/u, '');
  return /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*$/u.test(name) && (isKnown(name) || name.split('-').every(isKnown));
};
