/** The world a command is run in: its environment, and where it writes. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Columns of the terminal; null where the output is no terminal. */
  readonly columns: number | null;
  /** Results. */
  out(text: string): void;
  /** Results that are no text of ours: a file asked for on standard output, byte for byte. */
  bytes(file: Uint8Array): void;
  /** All else. */
  err(text: string): void;
}

/** One of several things wrong, for what is refused as a whole. */
export interface Detail {
  readonly line?: number;
  readonly code: string;
  readonly message: string;
}

/**
 * What a command comes to. Done: `json` for machines, `text` for people; `notes` go beside the result. Refused: a code
 * and one sentence, with the single faults where there are several.
 */
export type Outcome =
  | {
      readonly ok: true;
      readonly json: unknown;
      readonly text: string;
      /** Written in the place of `text`. */
      readonly bytes?: Uint8Array;
      readonly notes?: readonly string[];
    }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      readonly details?: readonly Detail[];
      /** What was asked for contradicts itself, whatever is stored. */
      readonly wrongUsage?: true;
    };

export const refuse = (
  code: string,
  message: string,
  details: readonly Detail[] = [],
): Outcome & { readonly ok: false } => ({
  ok: false,
  code,
  message,
  ...(details.length > 0 ? { details } : {}),
});

/** Refuses options that do not go together. */
export const refuseUsage = (code: string, message: string): Outcome & { readonly ok: false } => ({
  ...refuse(code, message),
  wrongUsage: true,
});

/** Writes an outcome and gives the exit code: 0 done, 1 refused, 2 wrong usage. Results go to `out`, a refusal for people to `err`. */
export function write(outcome: Outcome, json: boolean, io: Io): number {
  if (outcome.ok) {
    for (const note of outcome.notes ?? []) io.err(note);
    if (outcome.bytes && !json) io.bytes(outcome.bytes);
    else io.out(json ? JSON.stringify(outcome.json, null, 2) : outcome.text);
    return 0;
  }
  const { code, message, details } = outcome;
  if (json) io.out(JSON.stringify({ error: { code, message, ...(details ? { details } : {}) } }, null, 2));
  else for (const line of [message, ...(details ?? []).map((one) => `  ${one.message}`)]) io.err(line);
  return outcome.wrongUsage ? 2 : 1;
}
