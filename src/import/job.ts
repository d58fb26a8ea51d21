// Reading and importing a report without a page: what the command line runs, and the sidebar, too.
export { doubtsOf } from '../core/doubt/doubt';
export { understandDropped } from '../core/dropped/understand-dropped';
export { understand } from '../core/report/understanding';
export { absenceRefused } from './absent-columns';
export { companiesDraft, importCompanies } from './companies-import';
export { computeTwice } from './compute-twice';
export { doubtAsJson, doubtText } from './doubt-words';
export { cellsOfCsv } from './files/csv';
export { datedName } from './files/dated-name';
export { hasDate, inOrderOfDate } from './files/file-order';
export { readCells } from './files/read-cells';
export { importReport, type Progress, writeUpdate } from './import-report';
export { refusalWithColumns } from './mapping-words';
export { rememberedChoices } from './remembered';
export type { Remote } from './server/server';
export { twiceWords } from './twice-words';
export { type Update, updateOf } from './update';
export { withSettings } from './with-settings';
