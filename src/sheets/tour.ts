const KEY = 'retained-tour';

/** The version of the tour. */
const TOUR = 1;

/** Whether this user has taken or skipped the tour or a later one, in whichever spreadsheet. */
export function isTourSeen(): boolean {
  const seen = PropertiesService.getUserProperties().getProperty(KEY);
  // What was noted before tours had versions.
  return seen === 'seen' || Number(seen ?? 0) >= TOUR;
}

/** Remembers that this user needs no tour any more. */
export function endTour(): void {
  PropertiesService.getUserProperties().setProperty(KEY, String(TOUR));
}
