import type { Refusal } from '../../core/refusal';
import { type Pace, readCsvText, type TextCells } from './csv';
import { filesWords } from './files-words';
import { readText } from './text';

/** Decoding is quick, parsing is most of the work. */
const DECODING = 0.2;

/** The cells of a text file, whatever its encoding and delimiter; a refusal where its rows cannot be told apart. */
export async function readCsvFile(
  file: File,
  { onProgress, signal }: Pace,
): Promise<TextCells | Refusal> {
  const decoding = { signal, onProgress: (ratio: number) => onProgress(ratio * DECODING) };
  const text = await readText(file, decoding);
  const onParsed = (ratio: number) => onProgress(DECODING + ratio * (1 - DECODING));
  const cells = await readCsvText(text, { signal, onProgress: onParsed });
  if (cells === 'too many') return { problem: filesWords.tooManyCells(file.name) };
  return cells === 'open quote' ? { problem: filesWords.openQuote(file.name) } : cells;
}
