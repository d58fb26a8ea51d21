/** Milliseconds by which a zone's clocks are ahead of UTC at an instant. */
export type Offset = (instant: number) => number;

const QUARTER = 900_000;
const DAY = 86_400_000;
/** The serial number of 1 January 1970. */
const EPOCH = 25_569;

/** Beyond this no Date is valid, and no zone's clocks are known. */
const FURTHEST = 8_640_000_000_000_000 - DAY;

const offsets = new Map<string, Offset>();

/** The offset of an IANA zone. @throws on a name that is no zone */
export function offsetOf(zone: string): Offset {
  const known = offsets.get(zone);
  if (known) return known;
  const offset = measuredOffset(zone);
  offsets.set(zone, offset);
  return offset;
}

function measuredOffset(zone: string): Offset {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const known = new Map<number, number>();
  return (instant) => {
    if (!(Math.abs(instant) < FURTHEST)) return 0;
    // No zone changes its clocks inside a quarter of an hour.
    const quarter = Math.floor(instant / QUARTER) * QUARTER;
    const found = known.get(quarter);
    if (found !== undefined) return found;
    const part = Object.fromEntries(
      format.formatToParts(quarter).map((p) => [p.type, Number(p.value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - quarter;
    known.set(quarter, offset);
    return offset;
  };
}

/** The instant at which a zone's clocks show this wall-clock time, given as UTC milliseconds. */
export function instantOf(wall: number, zone: string): number {
  const offset = offsetOf(zone);
  const guess = wall - offset(wall);
  return wall - offset(guess);
}

/** The serial number a cell shows for an instant, in the spreadsheet's zone. */
export function serialOf(instant: number, zone: string): number {
  return (instant + offsetOf(zone)(instant)) / DAY + EPOCH;
}

/** The instant that a serial number means in the spreadsheet's zone. */
export function instantOfSerial(serial: number, zone: string): number {
  return instantOf(Math.round((serial - EPOCH) * DAY), zone);
}
