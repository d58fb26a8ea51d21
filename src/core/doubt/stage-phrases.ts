/** Names of stages in which deals are open, in plain words: HubSpot's own, in its languages, and common ones. */
export const OPEN_STAGES =
  /appointment|qualif|presentation|decision|contract sent|negotiat|proposal|prospect|discovery|demo|lead|pitch|quote|quotation|evaluat|on hold|stalled|paused|trial|pilot|poc|meeting|scheduled|in progress|pending|open|review|verbal|commit|forecast|pipeline|initial|new$|termin|qualifi|prasentation|entscheid|vertrag gesendet|angebot|verhandlung|rendez vous|decideur|contrat envoye|proposition|cita|presentacion|tomador|contrato enviado|propuesta|negociacion|agendad|apresentacao|proposta|afspraak|presentatie|besluit|contract verzonden|offerte|appuntamento|presentazione|decisore|contratto inviato|spotkanie|prezentacj|decyzj|umowa wyslana|oferta|mote|beslut|avtal skickat|offert|tapaaminen|esittely|paatok|sopimus lahetetty|tarjous|商談|予定|提案|見積/;

/** Names of stages in which deals end without being won, beside those that say lost. */
export const NOT_WON =
  /\b(?:not|no|non|nao|nicht|niet|nie|pas|sans|ikke|inte|ei|un)\b|^(?:non|un)|churn|cancel|declin|reject|abandon|disqualif|unqualif|dead|expired|ghost|duplicate|test/;

/** Names by which won deals go where nobody calls them won. */
export const LIKELY_WON =
  /^(?:contract )?signed(?: off)?$|signed|executed|activated|^active$|live|onboard|implement|delivered|complete|fulfilled|customer$|paid|invoiced|accepted|approved|booked|renewed|success|unterschrieben|unterzeichnet|aktiv|signe|firmad|assinad|getekend|firmat|podpisan|undertecknad|allekirjoitettu|締結|契約済/;

/** A word that denies what the rest of a stage's name says. */
export const DENIED =
  /^(?:no|non|nao|not|nicht|niet|nie|pas|inte|ikke|ei)\b|\b(?:no|nao|nicht|niet|nie|pas|inte|ikke|ei) (?:ganad|gagn|ganh|gewon|vint|vunn|wygran|voit)/;

/** How won and lost deals go in languages beside those that every range is read in. */
export const WON_ELSEWHERE = /wygran|vunn|vundet|voitet|成約|受注/;
export const LOST_ELSEWHERE =
  /przegran|utracon|forlor|tabt|havit|menetet|失注|不成立|persa\b|perso\b/;
