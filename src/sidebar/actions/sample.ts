/** The sample report as a zip in base64, put in by the build. */
declare const SAMPLE_ZIP: string;

const NAME = 'sample-deals-2026-11-01.zip';

/** The sample report, packed as HubSpot packs a large export: it goes the way of any dropped file. */
export function sampleReport(): File {
  const bytes = Uint8Array.from(atob(SAMPLE_ZIP), (character) => character.charCodeAt(0));
  return new File([bytes], NAME, { type: 'application/zip' });
}
