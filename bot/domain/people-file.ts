import type { Role, SchoolForm } from './people';

/** One row of the people file, understood. Whom it is in the register is found out later. */
export interface ListedPerson {
  readonly line: number;
  readonly name: string;
  /** In lower case, as are `entraId` and `manager`. */
  readonly email: string;
  readonly roles: readonly Role[];
  readonly units: readonly string[];
  readonly forms: readonly SchoolForm[];
  readonly entraId: string | null;
  readonly slackId: string | null;
  /** The manager's e-mail. */
  readonly manager: string | null;
}

/** What is wrong with a row, and what stands there. */
export interface PeopleFault {
  readonly line: number;
  readonly code:
    | 'empty_file'
    | 'no_header'
    | 'missing_column'
    | 'not_csv'
    | 'wrong_number_of_fields'
    | 'name_missing'
    | 'email_missing'
    | 'email_not_understood'
    | 'role_missing'
    | 'role_unknown'
    | 'form_unknown'
    | 'email_twice'
    | 'entra_id_twice'
    | 'slack_id_twice'
    | 'personal_number'
    | 'manager_unknown'
    | 'manager_self'
    | 'two_people';
  readonly what: string;
}

/** What is odd but stops nothing. */
export interface PeopleWarning {
  readonly line: number;
  readonly code: 'column_not_used' | 'forms_without_unit';
  readonly what: string;
}
