import { constants, int, text, whatever } from '../kinds';
import { formsOf, type Kind, strict, type Table } from '../strict';
import { formattedDate } from '../values/date-format';
import { offsetOf } from '../values/time-zone';
import type { Scope } from './scope';

const form = formsOf<Scope>();

const date: Kind<Date> = {
  name: 'Date',
  read: (value) =>
    // A date of any realm answers to the methods of Date.
    Object.prototype.toString.call(value) === '[object Date]'
      ? { value: value as Date }
      : undefined,
};

const zone: Kind<string> = {
  name: 'String',
  read: (value) => {
    if (typeof value !== 'string') return undefined;
    offsetOf(value);
    return { value };
  },
};

const toBytes = (value: string): Uint8Array => new TextEncoder().encode(value);
const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

function fromBase64(value: string): number[] {
  // Apps Script's bytes have a sign.
  return Array.from(atob(value), (char) => (char.charCodeAt(0) << 24) >> 24);
}

/** Utilities. */
export const utilitiesTable: Table<Scope> = {
  name: 'Utilities',
  methods: {
    formatDate: [
      form([date, zone, text], (_, when, where, pattern) =>
        formattedDate(when.getTime(), where, pattern),
      ),
    ],
    getUuid: [form([], () => crypto.randomUUID())],
    sleep: [form([int], () => undefined)],
    base64Encode: [form([text], (_, value) => toBase64(toBytes(value)))],
    base64Decode: [form([text], (_, value) => fromBase64(value))],
  },
};

const userTable: Table<Scope> = {
  name: 'User',
  methods: {
    getEmail: [
      form([], () => {
        throw new Error(
          'You do not have permission to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
        );
      }),
    ],
  },
};

const user = form([], (scope) => strict(userTable, scope, scope.watch));

/** Session. */
export const sessionTable: Table<Scope> = {
  name: 'Session',
  methods: {
    getScriptTimeZone: [form([], ({ scriptTimeZone }) => scriptTimeZone)],
    getActiveUserLocale: [form([], ({ book }) => book.localeCode.slice(0, 2))],
    getActiveUser: [user],
    getEffectiveUser: [user],
    getTemporaryActiveUserKey: [form([], () => 'host-user')],
  },
};

/** The constants that tell `onOpen` what it may do. */
export const authModes = constants(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

/** ScriptApp. */
export const scriptAppTable: Table<Scope> = {
  name: 'ScriptApp',
  constants: { AuthMode: authModes },
  methods: { getScriptId: [form([], () => 'host-script')] },
};

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));

// The console takes any number of values.
const log = Array.from({ length: 6 }, (_, count) =>
  form(
    Array.from({ length: count }, () => whatever),
    (scope: Scope, ...values: unknown[]) => {
      scope.logged.push(values.map(shown).join(' '));
    },
  ),
);

/** console. */
export const consoleTable: Table<Scope> = {
  name: 'console',
  methods: { log, info: log, warn: log, error: log, time: log, timeEnd: log },
};

/** Logger. */
export const loggerTable: Table<Scope> = {
  name: 'Logger',
  methods: {
    log,
    getLog: [form([], ({ logged }) => logged.join('\n'))],
    clear: [form([], ({ logged }) => void logged.splice(0))],
  },
};
