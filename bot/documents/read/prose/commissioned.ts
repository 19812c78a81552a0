import type { Statement } from './statements';

type Does = Extract<Statement, { readonly kind: 'does' }>;

const GIVEN = '(?:gett|givit|ger|gav|lämnat|lämnar|lämnade)';
const COMMISSIONS: readonly RegExp[] = [
  new RegExp(
    `^(?<by>.{2,80}?)\\s+(?:har\\s+|hade\\s+)?(?:\\p{L}+\\s+)?${GIVEN}\\s+(?<who>.{2,80}?)\\s+i\\s+uppdrag\\s+att\\s+(?<what>.+)$`,
    'iu',
  ),
  /^(?<who>.{2,80}?)\s+(?:har\s+(?:\p{L}+\s+){0,2}?(?:fått|getts|givits)|får|fick|ges|gavs)\s+(?:därför\s+|också\s+|även\s+)?(?:(?:i|under|den|vid)\s+[^.,;]{2,40}?\s+)?i\s+uppdrag\s+(?:av\s+(?<by>.{2,60}?)\s+)?att\s+(?<what>.+)$/iu,
  /^(?<who>.{2,80}?)\s+har\s+(?:nu\s+|redan\s+)?(?:i\s+uppdrag|uppdraget|till\s+uppgift)\s+att\s+(?<what>.+)$/iu,
  /^(?<by>.{2,80}?)\s+(?:uppdrar|uppdrog|har\s+uppdragit)\s+åt\s+(?<who>.{2,80}?)\s+att\s+(?<what>.+)$/iu,
  /^(?<who>.{2,80}?)\s+(?:har\s+)?(?:uppdragits|uppdras|ålagts|åläggs)\s+(?:av\s+(?<by>.{2,60}?)\s+)?att\s+(?<what>.+)$/iu,
];

/** What a board or a chief has given somebody to do, in so many words; null where a sentence gives nobody anything. */
export function commissioned(sentence: string): Does | null {
  for (const pattern of COMMISSIONS) {
    const found = pattern.exec(sentence)?.groups;
    if (!found) continue;
    const what = found['what'] ?? '';
    const by = found['by']?.trim() ?? null;
    return {
      kind: 'does',
      state: 'decided',
      raw: null,
      who: plainActor(found['who'] ?? ''),
      commissionedBy: by === null ? null : plainActor(by),
      verb: what.split(' ')[0] ?? '',
      what,
      subject: null,
      time: what,
    };
  }
  return null;
}

const plainActor = (text: string) => (text.split(/,\s/)[0] ?? '').replace(/^(?:därför|också|även|har)\s+/iu, '').trim();
