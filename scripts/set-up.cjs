/**
 * Whether node_modules holds what the lock file asks for. Both are the `packages` of a lock file; optional packages that
 * are for other machines are never installed.
 */
function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === '' || (installed[name] ? installed[name].version === version : optional === true),
  );
}

const INSTALL = [
  ['apt-get', 'update', '-qq'],
  ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
];

/**
 * What to do about Chromium, which the tests of the page need: nothing, or what to say and the commands to run then;
 * none where only a person can install it, who is told the one command.
 */
function browserStep({ hasBrowser, hasApt, isRoot, hasQuietSudo }) {
  if (hasBrowser) return null;
  if (!hasApt)
    return {
      says: 'The tests of the page need Chromium at /usr/bin/chromium. Install it there, then run npm test again.',
      commands: [],
    };
  if (isRoot) return { says: installing('as root'), commands: INSTALL };
  if (hasQuietSudo)
    return {
      says: installing('with sudo'),
      commands: INSTALL.map((words) => ['sudo', '-n', ...words]),
    };
  return {
    says: 'The tests of the page need Chromium, and installing it here needs a password. Type this, then run npm test again:\n  sudo apt-get install --no-install-recommends chromium',
    commands: [],
  };
}

const installing = (how) => `Installing Chromium from this system's packages, ${how} (once) ...`;

module.exports = { browserStep, isInstalled };
