/** What is wrong with a wheel, and on which line of the file. `at` is the field, `points[2].closes`. */
export interface WheelFault {
  readonly line: number;
  readonly at: string;
  readonly code:
    | 'not_yaml'
    | 'no_points'
    | 'missing'
    | 'not_text'
    | 'too_long'
    | 'personal_number'
    | 'not_a_day'
    | 'not_a_choice'
    | 'not_a_number_of_days'
    | 'not_a_list'
    | 'unknown_field'
    | 'same_code'
    | 'mixed_days'
    | 'closes_before_it_opens';
  /** What stands there, or what is allowed there. */
  readonly what: string;
}
