import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ratingsBeside, readDialogues } from '../../../../../bot/documents/read/prose/dialogues';
import { readPlan } from '../../../../../bot/documents/read/read-plan';
import { blocksOf } from './blocks';

const SEED = join(__dirname, '../../../../../../shared/seeds');
const TODAY = '2026-09-01';

const read = (text: string) => {
  const shape = readDialogues(blocksOf(text), TODAY);
  if (!shape) throw new Error('not read as dialogues');
  return shape;
};
const ratings = (text: string) => read(text).ratings.map((one) => [one.unit, one.form, one.area, one.value]);

describe('readDialogues: the seed', () => {
  const path = join(SEED, '002_67f20eb0648e7908.txt');
  if (!existsSync(path)) {
    it.skip(`the seed is not at ${SEED}`, () => undefined);
    return;
  }
  const expected = JSON.parse(readFileSync(join(SEED, 'expected/seed2.expected.json'), 'utf8'));

  it('reads the wheel, the areas and the scale field by field, and makes no measure', async () => {
    const outcome = await readPlan({ name: '002.txt', bytes: readFileSync(path) }, { today: '2026-11-22' });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const { draft } = outcome;
    expect(draft.plan.documentDate).toBe(expected.documentDate);
    expect(draft.cyclePoints).toEqual(expected.cyclePoints);
    expect(draft.scale).toEqual(expected.scale);
    expect(draft.areas).toEqual(expected.areas);
    expect(draft.measures).toEqual([]);
    expect(draft.ratings).toEqual([]);
    expect(draft.plan.kind).toBe('assignment_round');
    expect(JSON.stringify(draft)).not.toMatch(/\d{4}-11-/);
  });

  it.each(['000_efaf9284a856650a', '001_1833d760d4de3ff5', '003_a30c6f1372546b81', '004_63600a205414cc2e'])(
    'takes %s for no description of the follow-up',
    (name) => {
      expect(readDialogues(blocksOf(readFileSync(join(SEED, `${name}.txt`), 'utf8')), TODAY)).toBeNull();
    },
  );
});

describe('readDialogues: the wheel and the areas in other words', () => {
  it('reads codes with what they hold on their line, and keeps NOV a code', () => {
    const shape = read(`Kommunens årshjul för kvalitetsarbetet
Bedömningen görs i fyra grader: helt, till stor del, till viss del, inte alls.
Gemensamma områden:
- Ledning och organisation
- Elevhälsa
Områden för vuxenutbildning:
- Genomströmning
VP – Ledarens verksamhetsplan lämnas in
NOV: Normer och värden, enkät till eleverna
KUL1: Betyg
IOA/ÖSO: Inflytande och övergångar`);
    expect(shape.cyclePoints).toEqual([
      { code: 'VP', items: ['Ledarens verksamhetsplan lämnas in'] },
      { code: 'NOV', items: ['Normer och värden, enkät till eleverna'] },
      { code: 'KUL 1', items: ['Betyg'] },
      { code: 'IOA/ÖSO', items: ['Inflytande och övergångar'] },
    ]);
    expect(shape.areas).toEqual({
      generella: ['Ledning och organisation', 'Elevhälsa'],
      vuxenutbildning: ['Genomströmning'],
    });
    expect(shape.scale).toEqual(['helt', 'till stor del', 'till viss del', 'inte alls']);
    expect(shape.measures).toEqual([]);
  });

  it('reads the wheel from a table, whose months are no items', () => {
    const { cyclePoints } = read(`# Årshjul
| Månad | Punkt | Innehåll |
| Oktober | NOV | Trygghetsenkät |
| Januari | KUL 1 | Betyg |
| Mars | KUL 2 | Stöd |`);
    expect(cyclePoints).toEqual([
      { code: 'NOV', items: ['Trygghetsenkät'] },
      { code: 'KUL 1', items: ['Betyg'] },
      { code: 'KUL 2', items: ['Stöd'] },
    ]);
  });
});

const UNITS = `Uppföljning och återkoppling 2026
Så här gick dialogerna till.
Bokskolan (grundskola)
Rektor: Siv Ek
Resultat och måluppfyllelse: till viss del
Trygghet och studiero: Till stor del
Elevhälsa: ej bedömt
Uppdrag: Ta fram en plan för läsundervisningen senast den 31 januari 2027. Uppdraget följs upp vid lönesamtalet i mars 2027.
Björkens förskola
Rektor: Per Alm
Lärmiljö – HELT
Dokumentation – inte alls
Uppdrag: Inför gemensam dokumentation på alla avdelningar.
Följs upp: medarbetarsamtal oktober 2026 och huvudmannens uppföljning hösten 2027`;

describe('readDialogues: judgements and assignments of units', () => {
  it('reads a grade a line, in any case, under the unit it is of', () => {
    expect(ratings(UNITS)).toEqual([
      ['Bokskolan', 'grundskola', 'Resultat och måluppfyllelse', 2],
      ['Bokskolan', 'grundskola', 'Trygghet och studiero', 3],
      ['Bokskolan', 'grundskola', 'Elevhälsa', null],
      ['Björkens förskola', 'förskola', 'Lärmiljö', 4],
      ['Björkens förskola', 'förskola', 'Dokumentation', 1],
    ]);
  });

  it('makes each assignment a measure of its principal, followed up when the text says', async () => {
    const outcome = await readPlan({ name: 'a.txt', bytes: new TextEncoder().encode(UNITS) }, { today: TODAY });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(
      outcome.draft.measures.map((one) => [one.title, one.responsible, one.due[0]?.date, one.nextReport?.date]),
    ).toEqual([
      ['Ta fram en plan för läsundervisningen', ['Siv Ek'], '2027-01-31', '2027-03-31'],
      ['Inför gemensam dokumentation på alla avdelningar', ['Per Alm'], undefined, '2026-10-31'],
    ]);
    expect(outcome.draft.measures.map((one) => one.group)).toEqual(['Bokskolan', 'Björkens förskola']);
  });

  it('reads ticks under the grades; an area without a tick is not judged and two ticks are no grade', () => {
    expect(
      ratings(`# Bedömning hösten 2026
## Ekskolan
| Område | Helt | Till stor del | Till viss del | Inte alls |
| Resultat | | x | | |
| Närvaro | | | X | |
| Elevhälsa | | | | |
| Studiero | x | x | | |
## Granskolan
| Område | Helt | Till stor del | Till viss del | Inte alls |
| Resultat | ✓ | | | |`),
    ).toEqual([
      ['Ekskolan', null, 'Resultat', 3],
      ['Ekskolan', null, 'Närvaro', 2],
      ['Ekskolan', null, 'Elevhälsa', null],
      ['Granskolan', null, 'Resultat', 4],
    ]);
  });

  it('reads a row a judgement, with the unit, its form and its assignment in columns', () => {
    const text = `# Dialoger
| Enhet | Skolform | Område | Bedömning | Uppdrag |
| Almskolan | grundskola | Studiero | Till viss del | Rektor ska ta fram ordningsregler senast april 2027 |
| | | Resultat | Helt | |
| Lekens förskola | förskola | Lärmiljö | Till stor del | Utveckla utemiljön |`;
    expect(ratings(text)).toEqual([
      ['Almskolan', 'grundskola', 'Studiero', 2],
      ['Almskolan', 'grundskola', 'Resultat', 4],
      ['Lekens förskola', 'förskola', 'Lärmiljö', 3],
    ]);
    expect(
      read(text).measures.map((one) => [one.title?.title, one.responsible, one.due?.map((date) => date.date)]),
    ).toEqual([
      ['Ta fram ordningsregler', ['Almskolan'], ['2027-04-30']],
      ['Utveckla utemiljön', ['Lekens förskola'], undefined],
    ]);
  });

  it('reads a matrix whichever way it lies', () => {
    const right = [
      ['Almskolan', 'Studiero', 4],
      ['Ekskolan', 'Studiero', 2],
      ['Almskolan', 'Närvaro', 3],
      ['Ekskolan', 'Närvaro', null],
    ];
    const across = `# Bedömning
| Område | Almskolan | Ekskolan |
| Studiero | helt | till viss del |
| Närvaro | till stor del | ej bedömt |`;
    const down = `# Bedömning
| Enhet | Studiero | Närvaro |
| Almskolan | helt | till stor del |
| Ekskolan | till viss del | ej bedömt |`;
    const sorted = (text: string) =>
      ratings(text)
        .map(([unit, , area, value]) => [unit, area, value])
        .sort(
          (a, b) =>
            right.findIndex((one) => one[0] === a[0] && one[1] === a[1]) -
            right.findIndex((one) => one[0] === b[0] && one[1] === b[1]),
        );
    expect(sorted(across)).toEqual(right);
    expect(sorted(down)).toEqual(right);
  });

  it('leaves how far a measure has come alone: a status is no judgement of a unit', () => {
    const plan = blocksOf(`# Plan
| Område | Åtgärd | Ansvarig | Genomfört |
| Studiero | Rutin | Siv Ek | helt |
| Närvaro | Enkät | Per Alm | till viss del |`);
    expect(ratingsBeside(plan)).toEqual([]);
  });
});

it('never throws, whatever the text', () => {
  const word = fc.constantFrom(
    'NOV',
    'KUL 1',
    'Område',
    '|',
    'helt',
    'till viss del',
    ':',
    '\n',
    '# Ekskolan',
    'Uppdrag:',
    'x',
    '- ',
    'områden:',
    '–',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
      ),
      (text) => {
        const shape = readDialogues(blocksOf(text), TODAY);
        for (const one of shape?.ratings ?? []) expect([1, 2, 3, 4, null]).toContain(one.value);
      },
    ),
    { numRuns: 300 },
  );
});
