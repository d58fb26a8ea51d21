const KEY = 'retained-user';

/** Tells one user of the spreadsheet from another, without knowing who they are. */
export function userKey(): string {
  const properties = PropertiesService.getUserProperties();
  const known = properties.getProperty(KEY);
  if (known !== null) return known;
  const key = Utilities.getUuid();
  properties.setProperty(KEY, key);
  return key;
}
