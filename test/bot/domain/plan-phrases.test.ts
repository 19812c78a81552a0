import {
  findExecutor,
  findRelations,
  findSchedule,
  findState,
  mentionsDelay,
  statesTheMeasure,
} from '../../../bot/domain/plan-phrases';

describe('findState', () => {
  it.each([
    ['Ej påbörjat', 'not_started'],
    ['Inte börjat', 'not_started'],
    ['Har inte kunnat påbörjas', 'not_started'],
    ['Planerad', 'not_started'],
    ['Pågår enligt tidsplan', 'in_progress'],
    ['Påbörjad men ej slutförd', 'in_progress'],
    ['Delvis genomförd', 'in_progress'],
    ['Ej till fullo åtgärdad', 'in_progress'],
    ['Bedöms bli genomfört under året', 'in_progress'],
    ['Genomfört i stort sett', 'in_progress'],
    ['75 %', 'in_progress'],
    ['Pausad', 'paused'],
    ['Inväntar besked', 'paused'],
    ['Klar', 'completed'],
    ['Uppdraget är genomfört', 'completed'],
    ['✅', 'completed'],
    ['Ej genomförd', 'not_completed'],
    ['Inte genomfört under året', 'not_completed'],
    ['Avslutad', 'closed'],
    ['Förklaras fullgjort', 'closed'],
    ['Avslutad, arbetet fortsätter i ordinarie verksamhet', 'closed_continues'],
    ['Arbetet är ej avslutat', 'in_progress'],
    ['Utgår, saknar finansiering', 'cancelled'],
    ['Inte längre aktuell', 'cancelled'],
    ['Blir tyvärr inte av på grund av vakansen', 'cancelled'],
    ['Har strukit punkten om läxor, resten pågår', 'in_progress'],
    ['Temadagen fick ställas in', 'not_completed'],
    ['Pågår, en träff fick ställas in', 'in_progress'],
    ['Klart på Ekskolan, Furuskolan har inte hunnit börja', 'completed'],
    ['Har inte kunnat påbörja testet, utbildningen är genomförd', 'completed'],
  ])('reads "%s" as %s', (text, state) => {
    expect(findState(text)?.state).toBe(state);
  });

  it.each([
    'Blir inte av förrän till sommaren',
    'Blir inte av som tänkt, görs i stället i april',
    'Besöket ställdes in, nytt datum 9 mars',
    'Larmen ska ställas in',
    'Problemet blir inte av med tiden mindre',
  ])('holds nothing that is put off for ended: "%s"', (text) => {
    expect(findState(text)).toBeNull();
  });

  it.each(['', 'Två möten med skolledarna', 'Värdar finns på plats hela rasten', '🟢'])(
    'finds no state in "%s"',
    (text) => {
      expect(findState(text)).toBeNull();
    },
  );
});

describe('findSchedule', () => {
  it.each([
    ['Pågår enligt plan', 'on_plan'],
    ['I fas', 'on_plan'],
    ['🟢', 'on_plan'],
    ['Ej försenad', 'on_plan'],
    ['Pågår men försenad', 'delayed'],
    ['Inte enligt tidsplan', 'delayed'],
    ['Gul', 'delayed'],
    ['Risk för försening', 'at_risk'],
    ['Pågår', null],
  ])('reads "%s" as %s', (text, schedule) => {
    expect(findSchedule(text)).toBe(schedule);
  });
});

describe('statesTheMeasure', () => {
  const states = (text: string) => {
    const found = findState(text);
    return found !== null && statesTheMeasure(text, found);
  };

  it.each(['Klar.', 'Åtgärden är genomförd', 'Åtgärden bedöms därmed vara avslutad', 'Status: pågår'])(
    'takes "%s" for the measure itself',
    (text) => {
      expect(states(text)).toBe(true);
    },
  );

  it.each(['Rutinerna är klara', 'En ny blankett är färdig och används', 'Samtal pågår med facket'])(
    'takes "%s" for something else than the measure',
    (text) => {
      expect(states(text)).toBe(false);
    },
  );
});

describe('other phrases', () => {
  it('knows what a text says of another measure', () => {
    expect(findRelations('Ersätts av åtgärd 4.')).toMatchObject([{ type: 'superseded_by', number: '4' }]);
    expect(findRelations('Se punkt 2.1')).toMatchObject([{ type: 'covered_by', number: '2.1' }]);
    expect(findRelations('Hanteras inom ramen för lokalplanen (se tidigare punkt).')[0]).toMatchObject({
      type: 'covered_by',
      earlier: true,
    });
    expect(findRelations('Möten hålls varje vecka.')).toEqual([]);
    expect(findRelations('Ny matsal\nIngår i 5\n2027-03-01')).toMatchObject([{ type: 'covered_by', number: '5' }]);
    expect(findRelations('Ingår i 3 kurser')).toMatchObject([{ number: null }]);
  });

  it('tells who carries out from who answers', () => {
    expect(findExecutor('Kartläggningen utförs av en extern konsult under våren.')).toBe('konsult');
    expect(findExecutor('Utredningen görs av Byggkonsulterna AB.')).toBe('Byggkonsulterna AB');
    expect(findExecutor('Arbetet leds av rektor.')).toBeNull();
  });

  it('hears a delay in the text, but not its denial', () => {
    expect(mentionsDelay('Upphandlingen har dragit ut på tiden')).toBe(true);
    expect(mentionsDelay('Arbetet går utan försening')).toBe(false);
  });
});

describe('findState: work that is done in part, or to come', () => {
  it.each([
    ['Klart till 80 %', 'in_progress'],
    ['Klar i två av tre enheter', 'in_progress'],
    ['Genomfört 2 av 3 utbildningar', 'in_progress'],
    ['Genomfört 3 av 3 utbildningar', 'completed'],
    ['Har genomförts på några enheter', 'in_progress'],
    ['Har genomförts på samtliga enheter', 'completed'],
    ['Klart för skola A men inte för skola B', 'in_progress'],
    ['Klart, men behöver följas upp', 'completed'],
    ['Klart till 100 %', 'completed'],
    ['Blir klart i maj', 'in_progress'],
    ['Genomförs under hösten', 'in_progress'],
    ['Inte riktigt klart', 'in_progress'],
    ['Klart men inte utvärderat', 'completed'],
    ['Pågår ej', 'not_started'],
    ['Kunde inte slutföras under året', 'not_completed'],
    ['Fullföljt 2026-10-01', 'completed'],
    ['Framflyttad', 'paused'],
    ['Löper på', 'in_progress'],
    ['Ligger nere', 'paused'],
    ['Ej relevant längre', 'cancelled'],
  ])('"%s" is %s', (text, state) => {
    expect(findState(text)?.state).toBe(state);
  });
});

describe('findState: what is done in one place and not in another', () => {
  it.each([
    ['Genomfört i årskurs 7–9, pågår i årskurs 4–6.', 'in_progress'],
    ['Klart i förskolan men inte påbörjat i skolan', 'in_progress'],
    ['Införd på alla skolor utom Sjöskolan', 'in_progress'],
    ['Genomfört i maj. Uppföljning pågår i höst.', 'completed'],
    ['Genomfört på alla skolor', 'completed'],
  ])('%s', (text, state) => {
    expect(findState(text)?.state).toBe(state);
  });
});
