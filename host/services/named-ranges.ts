import { text } from '../kinds';
import { formsOf, strict, type Table } from '../strict';
import { aRange } from './range';
import type { Area, RangeSelf, Scope } from './scope';

const form = formsOf<Scope>();

const getters = ({ book }: Scope) => book.engine.model.getters;

const found = (scope: Scope, name: string) =>
  getters(scope)
    .getNamedRanges()
    .find((one) => one.name.toLowerCase() === name.toLowerCase());

/** The engine holds ranges against the size of the sheet that a command names, or of the one in front. */
const ranged = ({ sheetId, zone }: Area) => ({
  sheetId,
  ranges: [{ _sheetId: sheetId, _zone: zone }],
});

function setNamedRange(scope: Scope, name: string, range: Area): void {
  if (
    !/^[A-Za-z_][\w.]*$/.test(name) ||
    /^([A-Za-z]{1,3}\d+|r\d*c\d*)$/i.test(name) ||
    name.length > 250
  )
    throw new Error(`The name of the range is invalid: ${name}`);
  const before = found(scope, name);
  if (before?.name === name && isAt(before.range, range)) return;
  if (before)
    scope.book.engine.send('UPDATE_NAMED_RANGE', {
      oldRangeName: before.name,
      newRangeName: name,
      ...ranged(range),
    });
  else scope.book.engine.send('CREATE_NAMED_RANGE', { name, ...ranged(range) });
}

const isAt = (cells: Area, { sheetId, zone }: Area): boolean =>
  cells.sheetId === sheetId &&
  cells.zone.left === zone.left &&
  cells.zone.right === zone.right &&
  cells.zone.top === zone.top &&
  cells.zone.bottom === zone.bottom;

function removeNamedRange(scope: Scope, name: string): void {
  const before = found(scope, name);
  if (!before) throw new Error(`The range with name ${name} could not be found.`);
  scope.book.engine.send('DELETE_NAMED_RANGE', { name: before.name });
}

interface NamedSelf {
  readonly scope: Scope;
  readonly name: string;
}

const namedForm = formsOf<NamedSelf>();

const namedRangeTable: Table<NamedSelf> = {
  name: 'SpreadsheetApp.NamedRange',
  methods: {
    getName: [namedForm([], ({ name }) => name)],
    getRange: [namedForm([], ({ scope, name }) => rangeByName(scope, name))],
    setRange: [
      namedForm([aRange], (self, range: RangeSelf) => {
        setNamedRange(self.scope, self.name, range);
        return strict(namedRangeTable, self, self.scope.watch);
      }),
    ],
    remove: [namedForm([], ({ scope, name }) => removeNamedRange(scope, name))],
  },
};

function rangeByName(scope: Scope, name: string): object | null {
  const range = found(scope, name)?.range;
  return range ? scope.objects.range({ sheetId: range.sheetId, zone: range.zone }) : null;
}

/** The methods of Spreadsheet about names of ranges. */
export const spreadsheetNames = {
  setNamedRange: [form([text, aRange], setNamedRange)],
  removeNamedRange: [form([text], removeNamedRange)],
  getRangeByName: [form([text], rangeByName)],
  getNamedRanges: [
    form([], (scope) =>
      getters(scope)
        .getNamedRanges()
        .map(({ name }) => strict(namedRangeTable, { scope, name }, scope.watch)),
    ),
  ],
};
