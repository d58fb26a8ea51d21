const KEY = 'retained-user';

/** Tells one user of the spreadsheet from another, without knowing who they are. */
export function userKey(): string {
  const properties = PropertiesService.getUserProperties();
  const known = properties.getProperty(KEY);
  // A key of any version, since it only has to differ from those of others.
  if (known) return known;
  const key = `1:${Utilities.getUuid()}`;
  properties.setProperty(KEY, key);
  return key;
}
