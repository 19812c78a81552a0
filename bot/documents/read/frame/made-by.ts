/** Who made a paper, decided on it or signs it, and when: in lines and rows of their own, and nobody who answers for a measure. */

/** "Sammanställt av Tage Nord", "Upprättad 2026-10-01", "Planen är framtagen av …": who made the paper, and when. */
const MADE =
  /^(?:senast\s+)?(?:(?:(?:denna\s+)?(?:handlings|åtgärds)?(?:plan|lista)(?:en|n)?|dokumentet|sammanställningen|tabellen)\s+(?:är\s+)?)?(?:sammanställ[dt]|upprätta[dt]|framtag(?:en|et)|utarbeta[dt]|skriv(?:en|et)|ifyll[dt]|granska[dt]|godkän[dt]|fastställ[dt]|antag(?:en|et)|beslutad|justera[dt]|registrera[dt]|kontrollera[dt]|(?:digitalt\s+)?(?:signera|underteckna)[dt]|publicera[dt]|uppdatera[dt]|revidera[dt])\s*(?:\s(?:av|i|den|vid|på)(?!\p{L})|:|\d|$)/iu;
/** "Handläggare: Eva Norr", "Vid protokollet", "Underskrift" before or over a name or a day. */
const SIGNS =
  /^(?:(?:ansvarig\s+)?handläggare|beslutsfattare|föredragande|kontakt(?:person)?|ansvarig\s+för\s+(?:planen|listan|dokumentet|sammanställningen|uppföljningen\s+av\s+planen)|(?:dokument|plan)(?:ens)?\s?(?:ansvarig|ägare)|författare|(?:skol)?rektor|förskolechef|underskrift|signatur|namnförtydligande|ort\s+och\s+datum|vid\s+(?:protokollet|pennan)|protokollförare|ordförande|(?:nästa|senaste)\s+(?:uppdatering|revidering|ändring|genomgång|översyn)|(?:planen\s+)?(?:gäller|revideras|uppdateras)|sekreterare|justera(?:s|re)|utskriftsdatum|version|dnr|diarienummer)\s*(?::|$)/iu;

/** Whether a line says by whom or when the paper was made. */
export const tellsMaker = (text: string): boolean => MADE.test(text);

/** Whether a line, or what stands before a name, says who signs or handles the paper. */
export const namesMaker = (text: string): boolean => SIGNS.test(text);
