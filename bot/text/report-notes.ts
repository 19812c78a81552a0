/** Stands at the head of a working copy that holds one area of the plan alone. */
export const OWN_AREA_ONLY = {
  sv: 'Den här arbetskopian visar bara de åtgärder som du och dina medarbetare ansvarar för. Planen kan ha fler.',
  en: 'This working copy shows only the measures that you and those you lead are responsible for. The plan may have more.',
} as const;
