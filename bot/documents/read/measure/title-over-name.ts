/** A post in the form it is put before or behind a name, and nothing more: "IKT-pedagog", "bitr. rektor". */
const POST =
  /^(?:(?:tf|bitr|vik)\.?\s|biträdande\s|tillförordnad\s)?[\p{L}-]*(?:rektor|chef|pedagog|lärare|strateg|samordnare|utvecklare|handläggare|controller|kurator|psykolog|sköterska|koordinator|ledare|ekonom|planerare|assistent|administratör|föreståndare|jurist|specialist|sekreterare|vägledare|bibliotekarie|tekniker|mentor|direktör|ordförande|vaktmästare|kommunikatör|intendent|logoped|coach)(?:\s(?!och\s)\p{L}[\p{L}\d–-]*){0,3}$/iu;
const NAME =
  /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}*(?:-\p{Lu}\p{Ll}+)?\.?){0,1}\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;

/**
 * A post on one line and its holder's name on the next as the one person they are: "IKT-pedagog / Marcus Fjäll" is
 * "IKT-pedagog Marcus Fjäll", and "Lena Ek / rektor" is "Lena Ek, rektor". Lines of any other kind stand as they are.
 */
export function withTitlesOnNames(lines: readonly string[]): readonly string[] {
  const said = lines.map((one) => one.trim()).filter((one) => one !== '');
  const pairs = said.flatMap((one, at) => (at % 2 === 0 ? [[one, said[at + 1] ?? ''] as const] : []));
  const isOver = (one: string, other: string) => POST.test(one) && NAME.test(other) && !POST.test(other);
  if (said.length === 0 || said.length % 2 > 0) return lines;
  if (pairs.every(([post, name]) => isOver(post, name))) return pairs.map(([post, name]) => `${post} ${name}`);
  if (pairs.every(([name, post]) => isOver(post, name)))
    return pairs.map(([name, post]) => `${name}, ${post.charAt(0).toLowerCase()}${post.slice(1)}`);
  return lines;
}
