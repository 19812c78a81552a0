import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { ReportAsk } from '../domain/report-ask';
import { REPORT_FORMATS, REPORT_KINDS } from '../domain/written-document';

/** How the bot makes links to files that Teams could not bring itself. */
export interface FileLinks {
  /** What signs the links, the same for every instance: whoever has it can make one. */
  key(): Promise<string>;
  /** The address the person's browser reaches the bot at, without a slash at its end; null where there is none. */
  address(): string | null;
}

/** What a link says: which file, for whom, until when. */
export interface FileClaims {
  readonly tenant: string;
  /** The person's id: their rights are asked again when the file is fetched. */
  readonly person: string;
  readonly ask: ReportAsk;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

export const LINK_MINUTES = 15;

const text = z.string().min(1).max(300);
const CLAIMS = z.object({
  tenant: text,
  person: text,
  ask: z.object({
    plan: text,
    kind: z.enum(REPORT_KINDS),
    format: z.enum(REPORT_FORMATS),
    on: text,
    version: z.number().int().min(1).nullable(),
  }),
  expires: z.number().int(),
});
/** No link of ours comes near this; what is longer is not looked at. */
const LONGEST = 2_000;

/** The link's own part: what it says and a signature over it. Nobody without the key can change a letter of it. */
export function signFileLink(key: string, claims: FileClaims): string {
  const said = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${said}.${signature(key, said)}`;
}

/** What a link says; null for one that is not ours, was changed, or is over at `now` (milliseconds since 1970). */
export function readFileLink(key: string, token: string, now: number): FileClaims | null {
  if (token.length > LONGEST) return null;
  const [said = '', signed = '', more] = token.split('.');
  if (more !== undefined || !sameText(signed, signature(key, said))) return null;
  const claims = CLAIMS.safeParse(JSON.parse(Buffer.from(said, 'base64url').toString('utf8')));
  return claims.success && now < claims.data.expires ? claims.data : null;
}

const signature = (key: string, said: string) => createHmac('sha256', key).update(said).digest('base64url');

/** Takes equally long whichever letter is the first that differs. */
function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
