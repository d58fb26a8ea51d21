import { type Pace, readCsvText, type TextCells } from './csv';
import { readText } from './text';

/** Decoding is quick, parsing is most of the work. */
const DECODING = 0.2;

/** The cells of a text file, whatever its encoding and delimiter. */
export async function readCsvFile(file: File, { onProgress, signal }: Pace): Promise<TextCells> {
  const decoding = { signal, onProgress: (ratio: number) => onProgress(ratio * DECODING) };
  const text = await readText(file, decoding);
  const onParsed = (ratio: number) => onProgress(DECODING + ratio * (1 - DECODING));
  return readCsvText(text, { signal, onProgress: onParsed });
}
