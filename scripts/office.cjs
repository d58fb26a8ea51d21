/** SORT and FILTER, which the tabs' formulas use, came with this version of LibreOffice. */
const NEEDED = [24, 8];

/** Debian 12 itself has 7.4, its backports have 25.2; later releases have enough of themselves. */
const BACKPORTS = 'bookworm-backports';
const SOURCE = `deb http://deb.debian.org/debian ${BACKPORTS} main`;

const PACKAGE = 'libreoffice-calc-nogui';
const AGAIN = 'then run npm run libreoffice again.';

/** Major and minor version in what `soffice --version` says; null where it says none. */
function versionIn(said) {
  const [, major, minor] = /\b(\d+)\.(\d+)/.exec(said) ?? [];
  return major === undefined ? null : [Number(major), Number(minor)];
}

/**
 * What to do before LibreOffice can calculate the workbook: nothing, or what to say and the commands to run then; none
 * where only a person can help. `said` is what `soffice --version` says, undefined where there is no soffice.
 */
function officeStep({ said, codename, hasApt, isRoot }) {
  if (said !== undefined) {
    const problem = problemOf(versionIn(said));
    return problem && { says: `${problem} ${remedy(codename)}`, commands: [] };
  }
  if (hasApt && isRoot)
    return { says: 'Installing LibreOffice from Debian (once) ...', commands: install(codename) };
  return { says: `There is no LibreOffice at /usr/bin/soffice. ${remedy(codename)}`, commands: [] };
}

function problemOf(version) {
  if (version === null)
    return 'The LibreOffice at /usr/bin/soffice does not say which version it is.';
  const [major, minor] = version;
  const isEnough = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
  if (isEnough) return null;
  return `The LibreOffice at /usr/bin/soffice is ${version.join('.')}, which lacks SORT and FILTER, so it cannot calculate these tabs.`;
}

function remedy(codename) {
  const release = `Install ${NEEDED.join('.')} or later`;
  if (codename !== 'bookworm') return `${release}, ${AGAIN}`;
  const commands = install(codename).map((words) => `\n  sudo ${words.map(quoted).join(' ')}`);
  return `${release}, which Debian 12 has in its backports: type these commands, ${AGAIN}${commands.join('')}`;
}

const quoted = (word) => (/[^\w./=-]/.test(word) ? `'${word}'` : word);

function install(codename) {
  const apt = (...words) => ['apt-get', ...words];
  const options = ['install', '-y', '-qq', '--no-install-recommends'];
  if (codename !== 'bookworm') return [apt('update', '-qq'), apt(...options, PACKAGE)];
  return [
    ['sh', '-c', `echo "${SOURCE}" > /etc/apt/sources.list.d/backports.list`],
    apt('update', '-qq'),
    apt(...options, '-t', BACKPORTS, PACKAGE),
  ];
}

module.exports = { officeStep, versionIn };
