import { arrayOf, boolean, constantOf, constants, text } from '../kinds';
import { formsOf, objectNamed, strict, type Table } from '../strict';
import type { RangeSelf, Scope, SheetSelf } from './scope';

/** What people are warned about, or kept from, before they change it. */
export interface Protection {
  readonly type: keyof typeof protectionTypes;
  readonly sheetId: string;
  readonly range: RangeSelf | undefined;
  description: string;
  warningOnly: boolean;
  /** Parts of a protected tab that anybody may change. */
  unprotected: readonly RangeSelf[];
}

export const protectionTypes = constants(['RANGE', 'SHEET']);
const aRange = objectNamed<RangeSelf>('SpreadsheetApp.Range');
const aType = constantOf('ProtectionType', protectionTypes);

interface ProtectionSelf {
  readonly scope: Scope;
  readonly protection: Protection;
}

const form = formsOf<ProtectionSelf>();

const itself = (self: ProtectionSelf): object => strict(protectionTable, self, self.scope.watch);

const protectionTable: Table<ProtectionSelf> = {
  name: 'SpreadsheetApp.Protection',
  methods: {
    getDescription: [form([], ({ protection }) => protection.description)],
    setDescription: [
      form([text], (self, description) => {
        self.protection.description = description;
        return itself(self);
      }),
    ],
    isWarningOnly: [form([], ({ protection }) => protection.warningOnly)],
    setWarningOnly: [
      form([boolean], (self, warningOnly) => {
        self.protection.warningOnly = warningOnly;
        return itself(self);
      }),
    ],
    setUnprotectedRanges: [
      form([arrayOf(aRange)], (self, ranges) => {
        if (self.protection.type !== 'SHEET')
          throw new Error('Only a sheet has unprotected ranges.');
        self.protection.unprotected = ranges;
        return itself(self);
      }),
    ],
    getUnprotectedRanges: [
      form([], ({ scope, protection }) => protection.unprotected.map(scope.objects.range)),
    ],
    getProtectionType: [form([], ({ protection }) => protectionTypes[protection.type])],
    getRange: [
      form(
        [],
        ({ scope, protection }) => protection.range && scope.objects.range(protection.range),
      ),
    ],
    canEdit: [form([], () => true)],
    remove: [
      form([], ({ scope, protection }) => {
        const { protections } = scope.book;
        protections.splice(protections.indexOf(protection), 1);
      }),
    ],
  },
};

function protect(
  scope: Scope,
  type: Protection['type'],
  sheetId: string,
  range?: RangeSelf,
): object {
  const before = scope.book.protections.find(
    (one) => type === 'SHEET' && one.type === type && one.sheetId === sheetId,
  );
  const protection = before ?? {
    type,
    sheetId,
    range,
    description: '',
    warningOnly: false,
    unprotected: [],
  };
  if (!before) scope.book.protections.push(protection);
  return itself({ scope, protection });
}

function protectionsOf(
  scope: Scope,
  type: Protection['type'],
  sheetId: string | undefined,
): object[] {
  const { protections } = scope.book;
  const found = protections.filter(
    (one) => one.type === type && (sheetId ?? one.sheetId) === one.sheetId,
  );
  return found.map((protection) => itself({ scope, protection }));
}

/** The methods of Sheet about protection. */
export const sheetProtection = {
  protect: [formsOf<SheetSelf>()([], ({ scope, sheetId }) => protect(scope, 'SHEET', sheetId))],
  getProtections: [
    formsOf<SheetSelf>()([aType], ({ scope, sheetId }, { constant }) =>
      protectionsOf(scope, constant, sheetId),
    ),
  ],
};

/** The methods of Range about protection. */
export const rangeProtection = {
  protect: [
    formsOf<RangeSelf>()([], (range) => protect(range.scope, 'RANGE', range.sheetId, range)),
  ],
};

/** The methods of Spreadsheet about protection. */
export const spreadsheetProtection = {
  getProtections: [
    formsOf<Scope>()([aType], (scope, { constant }) => protectionsOf(scope, constant, undefined)),
  ],
};
