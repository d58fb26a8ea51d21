const KEY = 'retained-tour';

/** Whether this user has taken or skipped the tour, in whichever spreadsheet. */
export function isTourSeen(): boolean {
  return PropertiesService.getUserProperties().getProperty(KEY) !== null;
}

/** Remembers that this user needs no tour any more. */
export function endTour(): void {
  PropertiesService.getUserProperties().setProperty(KEY, 'seen');
}
