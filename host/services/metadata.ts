import { constantOf, constants, text } from '../kinds';
import { formsOf, strict, type Table } from '../strict';
import { gridSize, type RangeSelf, type Scope, type SheetSelf } from './scope';

/** A word or two that a script keeps on the spreadsheet, a tab, rows or columns. */
export interface Metadata {
  readonly id: number;
  readonly key: string;
  value: string;
  readonly visibility: keyof typeof visibilities;
  /** The tab it is on; undefined for the spreadsheet. */
  readonly sheetId: string | undefined;
  readonly location: keyof typeof locationTypes;
}

export const visibilities = constants(['DOCUMENT', 'PROJECT']);
export const locationTypes = constants(['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN']);
const aVisibility = constantOf('DeveloperMetadataVisibility', visibilities);
const aLocationType = constantOf('DeveloperMetadataLocationType', locationTypes);

interface MetadataSelf {
  readonly scope: Scope;
  readonly entry: Metadata;
}

const form = formsOf<MetadataSelf>();

const metadataTable: Table<MetadataSelf> = {
  name: 'SpreadsheetApp.DeveloperMetadata',
  methods: {
    getId: [form([], ({ entry }) => entry.id)],
    getKey: [form([], ({ entry }) => entry.key)],
    getValue: [form([], ({ entry }) => entry.value)],
    getVisibility: [form([], ({ entry }) => visibilities[entry.visibility])],
    getLocation: [form([], (self) => strict(locationTable, self, self.scope.watch))],
    setValue: [
      form([text], (self, value) => {
        self.entry.value = value;
        return strict(metadataTable, self, self.scope.watch);
      }),
    ],
    remove: [
      form([], ({ scope, entry }) => {
        const { metadata } = scope.book;
        metadata.splice(metadata.indexOf(entry), 1);
      }),
    ],
  },
};

const locationTable: Table<MetadataSelf> = {
  name: 'SpreadsheetApp.DeveloperMetadataLocation',
  methods: {
    getLocationType: [form([], ({ entry }) => locationTypes[entry.location])],
    // Null for another kind of place, so that rows and columns of a sheet do not answer it either.
    getSheet: [
      form([], ({ scope, entry }) =>
        entry.location === 'SHEET' && entry.sheetId !== undefined
          ? scope.objects.sheet(entry.sheetId)
          : null,
      ),
    ],
    getSpreadsheet: [
      form([], ({ scope, entry }) =>
        entry.location === 'SPREADSHEET' ? scope.objects.spreadsheet() : null,
      ),
    ],
  },
};

type Place = Pick<Metadata, 'sheetId' | 'location'>;

function add(
  scope: Scope,
  place: Place,
  key: string,
  value = '',
  visibility: Metadata['visibility'] = 'DOCUMENT',
): void {
  const { metadata } = scope.book;
  const id = metadata.reduce((most, entry) => Math.max(most, entry.id), 0) + 1;
  metadata.push({ id, key, value, visibility, ...place });
}

function listed(scope: Scope, is: (entry: Metadata) => boolean): object[] {
  const found = scope.book.metadata.filter(is);
  return found.map((entry) => strict(metadataTable, { scope, entry }, scope.watch));
}

interface FinderSelf {
  readonly scope: Scope;
  readonly tests: readonly ((entry: Metadata) => boolean)[];
}

const finderForm = formsOf<FinderSelf>();

function narrowed(self: FinderSelf, test: (entry: Metadata) => boolean): object {
  return strict(finderTable, { ...self, tests: [...self.tests, test] }, self.scope.watch);
}

const finderTable: Table<FinderSelf> = {
  name: 'SpreadsheetApp.DeveloperMetadataFinder',
  methods: {
    withKey: [finderForm([text], (self, key) => narrowed(self, (entry) => entry.key === key))],
    withValue: [
      finderForm([text], (self, value) => narrowed(self, (entry) => entry.value === value)),
    ],
    withVisibility: [
      finderForm([aVisibility], (self, { constant }) =>
        narrowed(self, (entry) => entry.visibility === constant),
      ),
    ],
    withLocationType: [
      finderForm([aLocationType], (self, { constant }) =>
        narrowed(self, (entry) => entry.location === constant),
      ),
    ],
    find: [
      finderForm([], ({ scope, tests }) =>
        listed(scope, (entry) => tests.every((test) => test(entry))),
      ),
    ],
  },
};

/** The methods about metadata of what lies at a place. */
function metadataMethods<S>(
  scopeOf: (self: S) => Scope,
  placeOf: (self: S) => Place,
  itself: (self: S) => object,
) {
  const own = formsOf<S>();
  const added = (
    self: S,
    key: string,
    value?: string,
    visibility?: { constant: Metadata['visibility'] },
  ) => {
    add(scopeOf(self), placeOf(self), key, value, visibility?.constant);
    return itself(self);
  };
  return {
    addDeveloperMetadata: [
      own([text], (self, key) => added(self, key)),
      own([text, aVisibility], (self, key, visibility) => added(self, key, '', visibility)),
      own([text, text], (self, key, value) => added(self, key, value)),
      own([text, text, aVisibility], added),
    ],
    getDeveloperMetadata: [
      own([], (self) => {
        const { sheetId, location } = placeOf(self);
        return listed(
          scopeOf(self),
          (entry) => entry.sheetId === sheetId && entry.location === location,
        );
      }),
    ],
    createDeveloperMetadataFinder: [
      own([], (self) => {
        const scope = scopeOf(self);
        const { sheetId } = placeOf(self);
        const within = (entry: Metadata) => sheetId === undefined || entry.sheetId === sheetId;
        return strict(finderTable, { scope, tests: [within] }, scope.watch);
      }),
    ],
  };
}

/** The methods of Spreadsheet about metadata. */
export const spreadsheetMetadata = metadataMethods<Scope>(
  (scope) => scope,
  () => ({ sheetId: undefined, location: 'SPREADSHEET' }),
  ({ objects }) => objects.spreadsheet(),
);

/** The methods of Sheet about metadata. */
export const sheetMetadata = metadataMethods<SheetSelf>(
  ({ scope }) => scope,
  ({ sheetId }) => ({ sheetId, location: 'SHEET' }),
  ({ scope, sheetId }) => scope.objects.sheet(sheetId),
);

/** The methods of Range about metadata, which only whole rows or columns may have. */
export const rangeMetadata = metadataMethods<RangeSelf>(
  ({ scope }) => scope,
  wholeRowOrColumn,
  (range) => range.scope.objects.range(range),
);

function wholeRowOrColumn({ scope, sheetId, zone }: RangeSelf): Place {
  const { rows, columns } = gridSize(scope, sheetId);
  if (zone.left === 0 && zone.right === columns - 1) return { sheetId, location: 'ROW' };
  if (zone.top === 0 && zone.bottom === rows - 1) return { sheetId, location: 'COLUMN' };
  throw new Error('Adding developer metadata to arbitrary ranges is not currently supported.');
}
