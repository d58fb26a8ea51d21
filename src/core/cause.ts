/**
 * The name of an error and the place in the script where it arose, such as `TypeError at 12:345`. Nothing of its message,
 * which may hold what somebody keeps in the spreadsheet.
 */
export function causeOf(error: unknown): string {
  const { name = 'Error', message, stack } = Object(error);
  const place = /:(\d+:\d+)\)?\s*$/m.exec(String(stack).replace(String(message), ''));
  return place ? `${name} at ${place[1]}` : name;
}

/** A message that carries its cause to where only the message arrives. */
export function withCause(message: string, cause: string): string {
  return `${message} [[${cause}]]`;
}
