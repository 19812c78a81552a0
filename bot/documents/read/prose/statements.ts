import type { MeasureState } from '../../../domain/plan';
import { putInPlace } from '../../../domain/reading/put-in-place';
import { capitalised, normalise } from '../../../domain/reading/swedish-text';
import { clauseOf } from '../sentence/clause';
import { commissioned } from '../sentence/given-out';
import { isHowThingsAre, isReminder, tellsOfDraft } from '../sentence/nobodys';
import { isActor } from '../sentence/somebody';
import { ACTS, isFinished, isInfinitive, isMainClause, isPassive, toHaveDone } from '../sentence/verbs';
import { ALSO, pattern, STATIVE } from '../sentence/words';
import { takesOn } from '../shapes/takes-on';

/** What a sentence of an answer says of what is done. */
export type Statement =
  | {
      /** It commits, reports what is under way, or what has been put in place. */
      readonly kind: 'does';
      readonly state: Extract<MeasureState, 'decided' | 'in_progress' | 'completed'>;
      /** The words that say so, where it is more than a commitment: "har inrättats". */
      readonly raw: string | null;
      /** Who does it, as the sentence names them; null where it names nobody who could. */
      readonly who: string | null;
      readonly commissionedBy: string | null;
      /** The verb it commits to, and the phrase from it: "ta fram en plan för …". */
      readonly verb: string;
      readonly what: string;
      /** What stands before the verb when nobody acts: "En ny rutin". */
      readonly subject: string | null;
      /** The part of the sentence whose dates are the commitment's. */
      readonly time: string;
    }
  | { readonly kind: 'declines' | 'arrangement' | 'done' | 'other' };

type Does = Extract<Statement, { readonly kind: 'does' }>;

const OTHER: Statement = { kind: 'other' };
const word = (list: string) => pattern`(?<![\p{L}])(?:${list})(?![\p{L}])`;

const NOT = '(?:inte|ej|icke)';
const DECLINES = word(
  `(?:kommer|avser|planerar)\\s+(?:\\p{L}+\\s+){0,2}${NOT}(?:\\s+\\p{L}+){0,2}\\s+att|ska(?:ll)?\\s+${NOT}|ser\\s+(?:inget|inte\\s+något)\\s+behov`,
);
const HEDGED = word(
  'kan\\s+komma\\s+att|skulle\\s+kunna|eventuellt|vid\\s+behov|om\\s+det\\s+behövs|ifall|har\\s+(?:ännu\\s+)?inte\\s+(?:beslutat|bestämt|tagit\\s+ställning)',
);
const LAW = word('skollagen\\p{L}*|läroplan\\p{L}*|lagstiftning\\p{L}*|förordning\\p{L}*|enligt\\s+lag');
const IS_SO = pattern`^(?:${STATIVE}|leda|utgå)$`;
/** "Rektor kommer att leda en arbetsgrupp" is done; "kommer att leda till bättre stöd" only says how it goes. */
const LEADS =
  /^(?:leda|hålla|ha)\s+(?:en|ett|två|tre|fyra)\s+(?:\p{L}+\s+)?\p{L}*(?:grupp|projekt|nätverk|team|utbildning|workshop|studiecirk|kurs|forum|råd|arbete|process|översyn|genomgång|träff|möte|samtal|dialog)/iu;

/** "kommer även fortsättningsvis att följa frågan" goes on as before. */
const AS_BEFORE =
  /(?:fortsättningsvis|fortsatt)\s+(?:att\s+)?(?:följa|bevaka|ha|föra|prioritera|arbeta)|^fortsätta\s+(?:att\s+)?(?:följa|bevaka|ha|föra|prioritera)/iu;

const MODAL =
  /(?<![\p{L}])(kommer|skall|ska|avser|planerar|ämnar|har\s+(?:för|som)\s+avsikt|åtar\s+sig|(?:har\s+)?(?:beslutat|beslutade|bestämt))(?![\p{L}])/giu;
const PREPOSITION =
  /(?:^|\s)(?:för|genom|efter|om|med|av|till|på|utan|syfte|vikten|från|utifrån|än|mot|kring|över)\s*$/iu;
/** What may stand between the modal and the verb and is nobody. */
const ADVERB =
  /^(?:även|också|därför|nu|inte|ej|därmed|dessutom|vidare|framöver|fortsatt|fortsättningsvis|då|alltså|således|bland|därutöver|under|i|från|med|till|inom|på|vid|senast|snarast|löpande|kontinuerligt|tillsammans|parallellt|successivt|gemensamt|inledningsvis|därefter|sedan|årligen|genom|för|efter|innan|inför|redan|via|enligt|utifrån|start|följande|initialt|först|omgående|omedelbart|skyndsamt|genast|i\s+första)$/iu;

const PROGRESS = word(
  'har\\s+(?:\\p{L}+\\s+){0,4}?(?:påbörja(?:ts|t)|inlett|inletts|starta(?:ts|t)|initiera(?:ts|t)|beställ(?:ts|t)|utlyst(?:s)?|(?:ut)?annonsera(?:ts|t)|satts\\s+igång)|pågår(?:\\s+(?:nu|just\\s+nu|för\\s+närvarande))?|håller\\s+(?:nu\\s+|just\\s+nu\\s+|för\\s+närvarande\\s+)?på\\s+(?:med\\s+)?att|är\\s+under\\s+(?:framtagande|arbete|framtagning|upphandling|revidering|införande)|är\\s+påbörja[dt]|(?:prövas|provas|testas|utarbetas|revideras|förbereds|utreds|upphandlas|tas\\s+fram|arbetas\\s+fram|ses\\s+över)\\s+(?:nu|just\\s+nu|för\\s+närvarande|i\\s+nuläget)|arbetar\\s+(?:nu|just\\s+nu|för\\s+närvarande)\\s+(?:med|fram|om)',
);
const DONE = word(
  'gjordes|genomfördes|genomförde|följdes\\s+upp|följde\\s+upp|utvärderades|infördes|införde|togs\\s+fram|tog\\s+fram|upprättades|redovisades|reviderades|reviderade|inrättades|inrättade|anställdes|anställde|åtgärdades|slutfördes',
);
const ARRANGED = word(
  'det\\s+finns|finns\\s+(?:redan|sedan|idag|i\\s+dag|numera|på|inom|en|ett|även|också)|har\\s+(?:\\p{L}+\\s+)?möjlighet|sker\\s+(?:redan|löpande|kontinuerligt|årligen)|redan\\s+(?:idag|i\\s+dag|nu|finns|på\\s+plats|årligen|löpande|kontinuerligt|varje)|(?:görs|utförs)\\s+redan|är\\s+på\\s+plats|sedan\\s+tidigare|genomförs\\s+(?:redan|löpande|årligen|varje)|arbetar\\s+(?:redan|kontinuerligt|löpande)|följs\\s+upp\\s+(?:löpande|årligen|varje)|tar\\s+de\\s+kontakt|är\\s+(?:redan\\s+)?(?:genomförd|genomfört|åtgärdad|åtgärdat|tillgodosedd|omhändertagen|omhändertaget|uppfylld)',
);
/** A verb in the present that tells of what is to come once a day stands beside it. */
const PRESENT =
  /(?<![\p{L}])(startar|börjar|inleds|inleder|påbörjas|påbörjar|införs|inför(?=\s+(?:en|ett|ny|nya|gemensam))|genomförs|genomför|tas\s+fram|tar\s+fram|utreds|utreder|analyseras|analyserar|inventeras|inventerar|revideras|reviderar|ses\s+över|ser\s+över|utarbetas|utarbetar|upprättas|deltar|erbjuds|erbjuder|anställs|anställer|rekryteras|rekryterar|implementeras|implementerar|lanseras|utökas|utökar|kompletteras|uppdateras|uppdaterar|fastställs|antas|lämnas|läggs\s+fram|görs|utses|beslutas|köps\s+in|byggs|sammanställs|utvecklas|skapas|bildas|utformas|tydliggörs|förstärks|rustas\s+upp|åtgärdas|öppnas|installeras|byts\s+ut|ersätts|flyttas|tecknas|ansluts|överförs|publiceras|digitaliseras|renoveras|bemannas|initieras|färdigställs|slutförs|fortbildas|kompetensutvecklas|breddas|förbättras|fördjupas|prövas|testas|samordnas|tillsätts|anordnas|anordnar|arrangeras|arrangerar|hålls|håller|utbildas|kartläggs|kartlägger|inrättas|inrättar|upphandlas|upphandlar|planeras|beräknas|träder\s+i\s+kraft|återkommer|presenteras|presenterar|redovisas|redovisar|utvärderas|utvärderar|följs\s+upp|följer\s+upp|klar|klart|klara|färdigt?|sker|fortsätter|pågår|träffas|möts)(?![\p{L}])/iu;

const starting = (text: string) =>
  text.replace(/^(?:därför|dessutom|vidare|därutöver|därtill|samtidigt|parallellt|även|också)\s+(?=\p{L})/iu, '');
/** "ska rektorerna varje termin lämna": how often stands behind who. */
const HOW_OFTEN =
  /\s+(?:varje|varannan|vartannat|årligen|löpande|regelbundet|kontinuerligt|(?:minst\s+)?(?:en|ett|två|tre|fyra|\d{1,2})\s+gång(?:er)?\s)(?:[^,]{0,40})$/iu;
const named = (text: string | null | undefined): string | null => {
  const plain = (text ?? '').split(/,\s/)[0]?.trim().replace(HOW_OFTEN, '') ?? '';
  return plain !== '' && plain.length <= 90 && isActor(plain) && !/^(?:en|ett|vi|man|de|den|det)(?:\s|$)/iu.test(plain)
    ? plain
    : null;
};
const AGENT =
  /(?<![\p{L}])av\s+((?:(?!\sav\s)[^,.;]){3,60}?)(?=\s+(?:under|senast|i|inför|före|innan|till|från|med|den\s+\d|på\s+uppdrag|tillsammans|(?:så|för)\s+att|genom\s+att|och\s+\p{L}+s|och\s+(?:ska|beräknas|kommer|väntas|planeras))(?![\p{L}])|[,.;]|$)/giu;
/** By whom: "görs av kvalitetschefen", where "en granskning av tio ärenden" names nobody. */
const agentOf = (text: string): string | null =>
  [...text.matchAll(AGENT)].map((one) => named(one[1])).find((who) => who !== null) ?? null;
/** The same of what stands before "och ska vara klar": only behind a passive. */
const passiveAgentOf = (text: string): string | null => {
  const by = /\p{Ll}{2,}s\s+(?:fram\s+|ihop\s+|upp\s+)?(?=av\s)/iu.exec(text);
  return by ? agentOf(text.slice(by.index + by[0].length).replace(/\s+(?:och|samt)$/iu, '')) : null;
};

interface Predicate {
  readonly between: string;
  readonly verb: string;
  readonly what: string;
}

/** The verb a modal governs: after its "att", else the first infinitive. */
function predicateOf(rest: string, needsAtt: boolean): Predicate | null {
  const att = /(?<![\p{L}])att\s+/iu.exec(rest);
  const words = rest.split(' ');
  const at = words.findIndex(isInfinitive);
  const plain = at >= 0 && at <= 12 ? words.slice(0, at).join(' ') : null;
  if (att && (plain === null || att.index <= plain.length + 1)) {
    const between = rest.slice(0, att.index).trim();
    const what = rest.slice(att.index + att[0].length);
    if (between.split(' ').length > 14 || PREPOSITION.test(between)) return null;
    return { between, verb: what.split(' ')[0] ?? '', what };
  }
  if (needsAtt || plain === null || /[;:]/.test(plain)) return null;
  const what = words.slice(at).join(' ');
  return { between: plain, verb: words[at] ?? '', what };
}

/** What a modal verb in the main clause commits to; null where it commits to nothing. */
function committed(sentence: string): Does | null {
  for (const modal of sentence.matchAll(MODAL)) {
    const before = sentence.slice(0, modal.index).trimEnd();
    if (!isMainClause(before)) continue;
    const said = (modal[1] ?? '').toLowerCase();
    const decides = /beslut|bestäm/.test(said);
    const found = predicateOf(sentence.slice(modal.index + modal[0].length).trim(), decides);
    if (!found || (IS_SO.test(found.verb) && !isFinished(found.what, sentence) && !LEADS.test(found.what))) continue;
    if (AS_BEFORE.test(`${found.between} ${found.what}`)) continue;
    if (decides && !isInfinitive(found.verb)) return committed(capitalised(found.what)); // "beslutat att en plan ska tas fram"
    const inverted = found.between !== '' && !ADVERB.test(found.between.split(' ')[0] ?? '');
    const subject = starting(inverted ? found.between : before).trim();
    const passive = isPassive(found.verb) || isFinished(found.what, sentence);
    const who = passive ? (agentOf(found.what) ?? passiveAgentOf(before)) : named(subject);
    if (!passive && !isActor(subject.split(/,\s/)[0] ?? '') && !STARTS.test(found.verb)) continue;
    return {
      kind: 'does',
      state: 'decided',
      raw: null,
      who,
      commissionedBy: null,
      verb: found.verb,
      what: found.what,
      subject: passive || STARTS.test(found.verb) ? subject : null,
      time: sentence,
    };
  }
  return null;
}

const STARTS = /^(?:starta|börja|pågå|fortsätta|ske|träffas|mötas|löpa)$/iu;

const WORK =
  /^(?:(?:ett|det)\s+)?arbete(?:t)?\s+(?:pågår\s+|har\s+\p{L}+\s+)?(?:med|för)\s+att\s+(?<what>.+?)(?:\s+(?:har|är|pågår)(?:\s|$).*)?$/iu;

/** "Controllern arbetar med en jämförelse som läggs fram i maj": work under way, and when it is there. */
const WORKS_ON =
  /^(?<who>[^,;:]{3,60}?)\s+(?<now>(?:arbetar|håller\s+på)\s+(?:nu\s+|just\s+nu\s+|för\s+närvarande\s+|sedan\s+[\p{L}\d ]{3,20}\s)?med)\s+(?<what>(?:en|ett|den|det|två|tre|nya?)\s+[^,;]{3,100}?),?\s+som\s+(?:ska\s+|beräknas\s+|väntas\s+)?(?:(?:läggas?|läggs)\s+fram|presenteras?|redovisas?|lämnas?|överlämnas?|behandlas?|(?:vara|är|blir)\s+(?:klar|färdig)\p{L}*|färdigställs|införs|tas\s+i\s+bruk|börjar\s+gälla)(?!\p{L})/iu;

function worksOn(sentence: string): Does | null {
  const { who, what, now } = WORKS_ON.exec(sentence)?.groups ?? {};
  if (!who || !what || !now || !isActor(who)) return null;
  return { ...told(sentence, 'in_progress', now, '', named(who)), raw: `${now} ${what}`, what, subject: null };
}

/** "Systemförvaltaren ansvarar för införandet av …": the work somebody answers for, where a day says that it is to come. */
const ANSWERS_FOR = pattern`^(?<who>[^,;:]{3,60}?)\s+(?:ansvarar|svarar|är\s+ansvarig)\s+för\s+(?<what>(?:\p{L}+et|\p{L}+en)\s+(?:av|med)\s+[^,;]{5,120}?)(?:,?\s+som\s+${ALSO}(?<now>pågår|är\s+påbörja[dt]|har\s+(?:påbörjats|startat|inletts))|,?\s+(?:som|vilket)\s.+)?$`;

function answersFor(sentence: string): Does | null {
  const { who, what, now } = ANSWERS_FOR.exec(sentence)?.groups ?? {};
  if (!who || !what || !isActor(who) || !/(?:ing|nad|sion|tion|[ae]ndet|byggnad|köp)(?:en|et)?\s/iu.test(what))
    return null;
  const does = told(sentence, now ? 'in_progress' : 'decided', now ?? '', who, named(who));
  return { ...does, raw: now ?? null, what, subject: null };
}

/**
 * "Rektorerna ansvarar för att alla har gått kursen under hösten", "Chefen ser till att en kurs hålls före lovet, alltså
 * den 3 maj": what is to be so by a time to come.
 */
const SEES_TO =
  /^(?<who>[^,;:]{2,60}?)\s+(?:(?:ansvarar|svarar)\s+för|är\s+ansvariga?\s+för|ser\s+till)\s+att\s+(?<what>[^,;]{3,60}?\s(?:har|är|genomförs|införs|görs|hålls|tas|\p{Ll}{4,}as)\s[^;]{4,})$/iu;

function seesTo(sentence: string, ahead: boolean): Does | null {
  const { who, what } = SEES_TO.exec(sentence)?.groups ?? {};
  if (!ahead || !who || !what || !isActor(who)) return null;
  const does = told(sentence, 'decided', '', who, named(who));
  return { ...does, raw: null, what, subject: null, time: what.replace(/\shar(?=\s)/u, ' ska ha') };
}

/** "Sedan augusti pågår en översyn av …, som leds av HR-chefen": what goes on stands behind its verb. */
const GOES_ON_SINCE =
  /^(?:sedan\s[^,.;]{3,30}?|för\s+närvarande|just\s+nu|nu|i\s+nuläget)\s+(?<verb>pågår|prövas|provas|testas|utarbetas|revideras|förbereds|utreds|upphandlas|tas|arbetas|genomförs)\s+(?<what>(?:en|ett|två|tre|nya|flera)\s[^,;]{5,}?)(?:,?\s+som\s+(?:leds|drivs|görs|genomförs|samordnas|utförs|sköts)\s+av\s+(?<who>[^,.;]{3,60}))?$/iu;

function goingOn(sentence: string): Does | null {
  const { verb, what, who } = GOES_ON_SINCE.exec(sentence)?.groups ?? {};
  if (!verb || !what) return null;
  const work = WORK.exec(what)?.groups?.['what'];
  return { ...told(work ?? what, 'in_progress', verb, '', named(who)), raw: verb, subject: null };
}

/** "… har inletts under hösten och leds av rektor Pia Dahl": whose work it is. */
const LED =
  /(?<=\s(?:och|samt|som)\s)(?:leds|drivs|samordnas|görs|genomförs|utförs|sköts|hålls\s+(?:i|ihop))\s+av\s.+$/iu;

function underWay(sentence: string): Does | null {
  const since = goingOn(sentence);
  if (since) return since;
  const match = PROGRESS.exec(sentence);
  if (!match || !isMainClause(sentence.slice(0, match.index).trimEnd())) return null;
  if (/kontinuerlig|löpande|ständig/iu.test(sentence)) return null;
  const before = sentence.slice(0, match.index).trim();
  const [led] = LED.exec(sentence.slice(match.index)) ?? [];
  const by = /s\s/u.test(match[0]) || led !== undefined ? agentOf(led ?? sentence.slice(match.index)) : null;
  const begun = told(sentence, 'in_progress', match[0], before, by ?? named(before));
  // "Arbetet med att ta fram en plan har inletts" is about the plan.
  const work = WORK.exec(sentence)?.groups?.['what'];
  return work === undefined ? begun : { ...begun, what: work, subject: null };
}

function inPlace(sentence: string): Does | null {
  const match = putInPlace(sentence);
  if (!match || !isMainClause(sentence.slice(0, match.start).trimEnd())) return null;
  const before = sentence.slice(0, match.start).trim();
  const { verb } = match;
  // "har gått igenom hur det kunde hända": looked into, and nothing is put in place by that.
  // "har hittills följts upp, men bara i mars": how it was, before what is done about it
  if (/^har\s+hittills\s/iu.test(sentence.slice(match.start)) && /,?\s+men\s/u.test(sentence.slice(match.start)))
    return null;
  const behind = sentence.slice(sentence.toLowerCase().indexOf(verb, match.start) + verb.length);
  if (/^\s+(?:hur|varför|vad|orsakerna|om)(?!\p{L})/iu.test(behind)) return null;
  const state = tellsOfDraft(sentence) ? 'in_progress' : 'completed';
  return told(sentence, state, `har ${verb}`, before, /s(?:\s|$)/.test(verb) ? null : named(before));
}

const told = (sentence: string, state: Does['state'], raw: string, subject: string, who: string | null): Does => ({
  kind: 'does',
  state,
  raw,
  who,
  commissionedBy: null,
  verb: '',
  what: sentence,
  subject,
  time: sentence,
});

const IS_NOT = /^\s+(?:ännu\s+|fortfarande\s+|i\s+dag\s+)?(?:inte|ej|aldrig|sällan)(?!\p{L})/iu;

/** "Sedan i våras deltar lärarna i en kurs": it goes on, in the order it would have by itself. */
function goesOnSince(sentence: string): Does | null {
  const clause = /^sedan\s+(?!(?:tidigare|dess|länge)(?!\p{L}))/iu.test(sentence) ? clauseOf(sentence, isActor) : null;
  if (clause?.verb !== 'now' || clause.who === null || !TAKES_PART.test(clause.word)) return null;
  const what = capitalised(`${clause.subject} ${clause.word} ${clause.rest}`);
  return { ...told(sentence, 'in_progress', clause.opening, '', null), verb: clause.word, what, subject: null };
}
const TAKES_PART = /^(?:deltar|går|prövar|testar|provar|genomför|utbildas|genomgår|arbetar)$/iu;

/** "Vikarierna får en genomgång den 12 augusti, som bitr. rektor Siv Ek håller i": whose it is, behind what is done. */
const HELD_BY =
  /^(?<what>\p{Lu}[^,;]{8,160}?),\s+som\s+(?<who>(?:\p{Ll}{2,5}\.\s)?[^,.;]{3,60}?)\s+(?:håller(?:\s+i)?|leder|ansvarar\s+för|samordnar|genomför|ordnar|sköter)$/u;

/** "undertecknar avtalet senast den 3 maj": what somebody does by a day is no way things are. */
const BY_A_DAY = /(?<!\p{L})(?:senast|före|innan|till)\s+(?:den\s+)?\d/iu;

/** "En rektor startar utbildningen i januari": the present tense and a day to come commit as well as "kommer att". */
function toCome(sentence: string, dated: boolean): Does | null {
  if (/(?<!\p{L})står?\s+(?:klar|färdig)/iu.test(sentence)) return null; // a building, and who builds it
  const since = goesOnSince(sentence);
  if (since) return since;
  const act = dated ? takesOn(sentence, isActor) : null;
  const isAct =
    act !== null &&
    (ACTS.test(act.verb) ||
      BY_A_DAY.test(sentence) ||
      /^(?:går\s+(?:igenom|ut\s+med)|bedömer|inför|kommer\s+överens\s+om|leder\s+(?:en|ett|två|tre))(?!\p{L})/iu.test(
        `${act.verb} ${act.what}`,
      ));
  if (act && isAct && !/^(?:tar|ger|får)\s+emot(?!\p{L})/iu.test(`${act.verb} ${act.what}`)) {
    const isAsSaid = sentence.startsWith(act.who);
    const what = isAsSaid ? sentence : act.what;
    const does = told(sentence, 'decided', '', act.who, named(act.who));
    return { ...does, raw: null, verb: act.verb, what, subject: isAsSaid ? does.subject : null };
  }
  const held = dated ? HELD_BY.exec(sentence)?.groups : undefined;
  if (held?.['what'] && held['who'] && isActor(held['who']))
    return { ...told(sentence, 'decided', '', '', held['who']), raw: null, what: held['what'], subject: null };
  const match = dated ? PRESENT.exec(sentence) : null;
  if (!match || !isMainClause(sentence.slice(0, match.index).trimEnd())) return null;
  if (/(?<![\p{L}])som\s*$/iu.test(sentence.slice(0, match.index))) return null;
  if (IS_NOT.test(sentence.slice(match.index + match[0].length))) return null; // "utreds inte skyndsamt" is what is wrong
  const before = starting(sentence.slice(0, match.index).trim());
  const verb = match[1] ?? '';
  const passive = /s(?:\s|$)/i.test(verb);
  const isReady = /^(?:klar|färdig)/iu.test(verb); // of "Ny matsal, klar i maj" nobody is the doer
  const after = sentence.slice(match.index + verb.length).trim();
  // "Under våren anställs en kurator": the time comes first, and what it is about after the verb.
  const timeFirst = /^(?:under|i|från|till|inför|senast|den|efter|hösten|våren|läsåret)(?![\p{L}])/iu.test(before);
  if (timeFirst && passive && after !== '')
    return {
      ...told(sentence, 'decided', '', before, agentOf(after)),
      raw: null,
      verb,
      what: `${after} ${verb}`,
      subject: null,
    };
  return {
    ...told(sentence, 'decided', '', before, passive || isReady ? agentOf(sentence.slice(match.index)) : named(before)),
    raw: null,
    verb,
  };
}

const STARTS_THEN = word('från\\s+och\\s+med|fr\\.?\\s?o\\.?\\s?m\\.?|med\\s+(?:start|början)');

/** "Svar ska lämnas till departementet senast den 30 september" is when the document itself is due, and no measure. */
const ANSWER_DUE =
  /^(?:(?:nämndens|kommunens|vårt|ert|detta|ett|skriftligt)\s+)?(?:svar|yttrande|remissvar|synpunkter)(?:e?t|na)?\s+(?:ska(?:ll)?|bör|önskas|måste)(?!\p{L})(?:\s+(?:ha|vara))?\s*(?:\p{L}+\s+){0,4}?(?:lämnas?|inkomma?|inkommit|skickas|insänds|sändas|avges|tillhanda|inlämnat|avgett)?(?!\p{L})/iu;
/** "Skolinspektionens bedömning: …" is what others have found. */
const JUDGED =
  /^(?:skolinspektionens|inspektionens|revisionens|revisorernas|granskningens|myndighetens)\s+(?:bedömning|iakttagelser?|slutsats(?:er)?|påpekande|synpunkt(?:er)?)\s*:/iu;
/** "Nästa möte hålls den 4 mars kl. 17": when people meet, and nobody's measure. */
const NEXT_MEETING =
  /^(?:nästa|nästkommande|kommande|följande)\s+(?:ordinarie\s+)?\p{L}*(?:möte|sammanträde|träff)\s+(?:med\s+\p{L}+\s+)?(?:hålls|äger\s+rum|är|blir|sker|infaller|planeras\s+till)(?!\p{L})/iu;
const TO_HAVE =
  /^(?<who>\p{Lu}[^,.;:]{1,80}?)\s(?<will>ska|skall)\s(?<when>[^,.;:]{3,60}?\s)?(?<what>ha\s\p{Ll}{3,}.*)$/u;
/** "Rektorn ska senast i maj ha omprövat alla planer", as what she is to do by then: "ska senast i maj ompröva alla planer". */
function asToBeDone(sentence: string): string {
  const { who = '', will, when = '', what = '' } = TO_HAVE.exec(sentence)?.groups ?? {};
  const done = isActor(who) ? toHaveDone(what, sentence) : null;
  return done === null ? sentence : `${who} ${will} ${when}${done}`;
}

/** No sentence anybody means to be read is longer; what is, lacks its full stops and says several things at once. */
const LONGEST = 1200;

/**
 * What a sentence of an answer commits to or reports. `dated` says whether it names a time that can be to come, or what
 * stands around it gives one; `ahead` whether a time it names itself is to come. A story
 * in the past, an aim, a rule of law or a quality of something is no measure.
 */
export function readStatement(text: string, dated: boolean, ahead = false): Statement {
  const sentence = asToBeDone(normalise(text).replace(/[.;:]+$/, ''));
  const isOther = [ANSWER_DUE, JUDGED, NEXT_MEETING].some((one) => one.test(sentence)) || isReminder(sentence);
  if (sentence.length > LONGEST || isOther) return OTHER;
  if (DECLINES.test(sentence)) return { kind: 'declines' };
  const given = commissioned(sentence);
  if (given)
    return {
      ...told(given.what, 'decided', '', '', given.who),
      raw: null,
      commissionedBy: given.by,
      verb: given.what.split(' ')[0] ?? '',
      subject: null,
    };
  const tellsHow = isHowThingsAre(sentence);
  if (!HEDGED.test(sentence) && !(LAW.test(sentence) && !dated)) {
    const found =
      seesTo(sentence, ahead) ??
      committed(sentence) ??
      (dated ? (answersFor(sentence) ?? worksOn(sentence)) : null) ??
      underWay(sentence) ??
      (tellsHow ? null : inPlace(sentence));
    if (found) return found;
  }
  // "Genomförs årligen från och med hösten" is new, where that autumn is to come.
  const isNew = ahead && STARTS_THEN.test(sentence);
  if (ARRANGED.test(sentence) && !isNew) return { kind: 'arrangement' };
  const done = DONE.exec(sentence);
  // "Arbetet bygger på den inventering som gjordes 2023" tells of what it builds on.
  if (done && !/(?<!\p{L})som\s*$/iu.test(sentence.slice(0, done.index))) return { kind: 'done' };
  return HEDGED.test(sentence) || tellsHow ? OTHER : (toCome(sentence, dated) ?? OTHER);
}

/** "Prognosen uppdateras två gånger per år av ekonomen": what is done, how often, and by whom. */
const DONE_BY = /^\p{Lu}[^.,;:]{2,80}?\s\p{Ll}{3,}(?:as|[dgklmprv]s)\s(?:[^.,;]{0,60}?\s)?(?=av\s[^.,;]{3,50}$)/u;

/** The commitment a point of a list makes whose introduction commits: "ta fram en plan", "en ny rutin tas fram". */
export function listedStatement(text: string, state: Does['state'], who: string | null): Does {
  const sentence = normalise(text)
    .replace(/[.;,:]+$/, '')
    .replace(/^att\s+/iu, '');
  return {
    kind: 'does',
    state,
    raw: null,
    who: agentOf(sentence.slice(DONE_BY.exec(sentence)?.[0].length ?? sentence.length)) ?? who,
    commissionedBy: null,
    verb: sentence.split(' ')[0] ?? '',
    what: sentence,
    subject: null,
    time: sentence,
  };
}
