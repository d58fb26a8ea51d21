import { xmlText } from './xml-text';

/** The texts of a workbook's cells, each stored once and named by its number. */
export interface SharedTexts {
  numberOf(text: string): number;
  xml(): string;
}

/** Starts an empty list of shared texts. */
export function sharedTexts(): SharedTexts {
  const numbers = new Map<string, number>();
  return {
    numberOf(text) {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    },
    xml() {
      const items = [...numbers.keys()].map(
        (text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`,
      );
      const count = `count="${items.length}" uniqueCount="${items.length}"`;
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${count}>${items.join('')}</sst>`;
    },
  };
}
