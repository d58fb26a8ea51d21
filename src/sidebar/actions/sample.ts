/** The sample reports as zips in base64, put in by the build. */
declare const SAMPLE_ZIP: string;
declare const SAMPLE_COMPANIES_ZIP: string;

/** The sample reports, of deals and of their companies, packed as HubSpot packs a large export: they go the way of any dropped file. */
export function sampleReports(): readonly File[] {
  return [
    fileOf(SAMPLE_ZIP, 'sample-deals-2026-11-01.zip'),
    fileOf(SAMPLE_COMPANIES_ZIP, 'sample-companies-2026-11-01.zip'),
  ];
}

function fileOf(zip: string, name: string): File {
  const bytes = Uint8Array.from(atob(zip), (character) => character.charCodeAt(0));
  return new File([bytes], name, { type: 'application/zip' });
}
