import type { CardBase, CardView } from '../../cards/views';
import { isAboutPupil } from '../domain/about-pupil';
import { type DraftFormFault, type DraftFormFields, draftFormFields } from '../domain/check-draft-form';
import type { DraftMeasure, DraftRecommendation } from '../domain/draft';
import type { MeasureState } from '../domain/plan';

/** States a plan may come with, as one chooses among them; what it came with is always among them. */
const STATES: readonly MeasureState[] = [
  'proposed',
  'decided',
  'not_started',
  'in_progress',
  'paused',
  'completed',
  'evaluated',
  'closed',
  'not_completed',
  'cancelled',
  'unknown',
];

/**
 * The form of one measure of a draft. `read` is what the document says, `measure` what stands now; `values` is what was
 * typed and could not be taken, null where nobody has typed yet.
 */
export function draftFormView(
  base: CardBase,
  about: {
    readonly draft: string;
    readonly page: number;
    readonly offers: boolean;
    readonly measure: DraftMeasure;
    readonly read: DraftMeasure;
    readonly recommendations: readonly DraftRecommendation[];
    readonly values: DraftFormFields | null;
    readonly faults: readonly DraftFormFault[];
  },
): CardView {
  const { measure, read } = about;
  return {
    ...base,
    kind: 'draft_form',
    draft: about.draft,
    no: measure.no,
    page: about.page,
    offers: about.offers,
    read: {
      state: read.statusRaw,
      due: read.due.map((one) => one.raw),
      evaluation: read.evaluation?.raw ?? null,
      nextReport: read.nextReport?.raw ?? null,
      source: read.source ?? null,
    },
    serves: about.recommendations
      .filter(({ measures = [] }) => measures.includes(measure.no))
      .map(({ no, text }) => ({ no, text })),
    values: about.values ?? draftFormFields(measure),
    states: STATES.includes(measure.status) ? STATES : [measure.status, ...STATES],
    aboutPupil: isAboutPupil(measure),
    errors: about.faults,
  };
}
