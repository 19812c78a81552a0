const WORK_GOES_ON =
  /^(?:här\s+har\s+\p{L}+\s+(?:redan\s+)?(?:påbörjat|inlett|startat)\s+(?:ett|det|detta)\s+arbete(?:t)?\.?$|(?:(?:ett|det|detta)\s+)?(?:arbete(?:t)?|det|detta|åtgärden|åtgärder(?:na)?)\s+(?:pågår|är\s+påbörja(?:t|d|de)|fortsätter|har\s+påbörjats|har\s+inletts)(?:\s+(?:redan|nu|just\s+nu|för\s+närvarande|sedan\s+\p{L}+(?:\s\d{4})?))?(?:\s+(?:tillsammans|i\s+samarbete|i\s+samråd|på|i|vid|hos|med(?!\s+(?:att|en|ett|den|det|nya?)(?!\p{L})))\s[^,.;]{3,80})?\.?$)/iu;

/** "Arbetet pågår", "Det arbetet fortsätter tillsammans med skolorna": that it goes on, and not which work it is. */
export const saysWorkGoesOn = (sentence: string): boolean => WORK_GOES_ON.test(sentence);
