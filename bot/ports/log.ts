/** Fields of a log line: ids, codes and numbers. Never the text of an answer, a name, an address or a secret. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Structured log: a fixed message and fields. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  /** `fault` is kept with its causes. Messages of ours hold no typed text; those of others may, and are left out. */
  error(message: string, fault: unknown, fields?: LogFields): void;
}
