import type { ReportFacts } from '../domain/report-facts';

/** A form's areas with how many judgements each grade has: 4, 3, 2, 1, and not judged. */
export interface FormCounts {
  /** The school form as the document calls it; `generella` for the areas of all. */
  readonly form: string;
  /** How many units have been judged in the form; null where the judgements name none. */
  readonly units: number | null;
  readonly areas: readonly { readonly area: string; readonly counts: readonly number[] }[];
}

/** The grades in the order of the columns, highest first; null is not judged. */
const GRADES = [4, 3, 2, 1, null] as const;

/** What the areas of all forms go by, in documents and in the store. */
export const GENERAL = 'generella';
/** Where a judgement names no form. */
export const NO_FORM = '';

/** The areas that are judged, by form: those the plan lists, in its order, then any other that has been judged. */
export function areasByForm({ plan, ratings }: ReportFacts): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>(Object.entries(plan.areas ?? {}));
  for (const { form, area } of ratings) {
    const own = forms.get(formOf(form, area, forms)) ?? [];
    if (!own.includes(area)) forms.set(formOf(form, area, forms), [...own, area]);
  }
  return forms;
}

/** An area of all forms is counted once, whichever form its judgement was entered under. */
function formOf(form: string | null, area: string, forms: ReadonlyMap<string, readonly string[]>): string {
  if (forms.get(GENERAL)?.includes(area) && !(form !== null && forms.get(form)?.includes(area))) return GENERAL;
  return form ?? NO_FORM;
}

/** How the judgements are spread over the grades, by form and area; no unit and no person. */
export function ratingCounts(facts: ReportFacts): readonly FormCounts[] {
  const forms = areasByForm(facts);
  return [...forms].flatMap(([form, areas]): readonly FormCounts[] => {
    const own = facts.ratings.filter((one) => formOf(one.form, one.area, forms) === form);
    if (own.length === 0) return [];
    const units = new Set(own.flatMap((one) => one.unit ?? []));
    return [
      {
        form,
        units: own.some((one) => one.unit === null) ? null : units.size,
        areas: areas.map((area) => ({
          area,
          counts: GRADES.map((grade) => own.filter((one) => one.area === area && one.value === grade).length),
        })),
      },
    ];
  });
}
