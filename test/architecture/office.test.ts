interface Step {
  readonly says: string;
  readonly commands: readonly (readonly string[])[];
}

interface Machine {
  /** What `soffice --version` says; undefined where there is none. */
  readonly said?: string;
  readonly codename?: string;
  readonly hasApt: boolean;
  readonly isRoot: boolean;
}

const { officeStep, versionIn } = jest.requireActual<{
  readonly officeStep: (machine: Machine) => Step | null;
  readonly versionIn: (said: string) => readonly [number, number] | null;
}>('../../scripts/office.cjs');

const DEBIAN_12 = { codename: 'bookworm', hasApt: true, isRoot: true };

describe('the version of LibreOffice', () => {
  const is = (said: string, expected: readonly [number, number] | null) =>
    expect(versionIn(said)).toEqual(expected);

  test('is read where it is numbered by years', () =>
    is('LibreOffice 25.2.3.2 520(Build:2)\n', [25, 2]));
  test('is read where it is numbered in a row', () =>
    is('LibreOffice 7.4.7.2 40(Build:2)', [7, 4]));
  test('is none where nothing is said', () => is('', null));
});

describe('a LibreOffice that is there', () => {
  const isEnough = (said: string) => expect(officeStep({ ...DEBIAN_12, said })).toBeNull();
  const saidOf = (said: string, machine: Machine = DEBIAN_12) => {
    const step = officeStep({ ...machine, said });
    expect(step?.commands).toEqual([]);
    return step?.says;
  };

  test('is enough from 24.8 on', () => isEnough('LibreOffice 24.8.0.3'));
  test('is enough in a later year', () => isEnough('LibreOffice 25.2.3.2'));
  test('is too old before, and left as it is', () =>
    expect(saidOf('LibreOffice 24.2.7.2')).toMatch(
      /is 24\.2, which lacks SORT and FILTER, .*\. Install 24\.8 or later/,
    ));
  test('is too old as Debian 12 has it, which is told where a later one is', () =>
    expect(saidOf('LibreOffice 7.4.7.2 40(Build:2)')).toMatch(
      /is 7\.4, .* backports: .*\n {2}sudo apt-get install .* -t bookworm-backports libreoffice-calc-nogui$/s,
    ));
  test('is too old elsewhere, where nothing of Debian is said', () =>
    expect(saidOf('LibreOffice 7.6', { hasApt: false, isRoot: false })).not.toContain('apt-get'));
  test('that says no version is not trusted', () =>
    expect(saidOf('')).toContain('does not say which version it is'));
});

describe('where there is no LibreOffice', () => {
  test('it is installed from the backports of Debian 12', () =>
    expect(officeStep(DEBIAN_12)?.commands.at(-1)).toEqual(
      expect.arrayContaining(['apt-get', 'bookworm-backports', 'libreoffice-calc-nogui']),
    ));
  test('it is installed from a later Debian itself', () =>
    expect(officeStep({ ...DEBIAN_12, codename: 'trixie' })?.commands.flat()).not.toContain('-t'));
  test.each([
    { ...DEBIAN_12, isRoot: false },
    { hasApt: false, isRoot: true },
  ])('nothing is installed by who may not, or without packages: %j', (machine) => {
    const step = officeStep(machine);
    expect(step?.commands).toEqual([]);
    expect(step?.says).toMatch(/^There is no LibreOffice at .* Install 24\.8 or later/);
  });
});
