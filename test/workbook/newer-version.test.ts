import type { Saved } from '../../host/saved';
import { spoiltWords } from '../../src/sidebar/words/spoilt-words';
import { workbookWith } from './built';
import { drop, emptyHost, serverOf, undoLast } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { refusal } from './hands';

const NEWER = /This spreadsheet was last used with a newer version of Retained\. Reload it/;

const documentOf = ({ beside: { stores } }: Saved) => stores.document;

test('what a newer version noted is told, and nothing is imported or undone over it', async () => {
  const saved = (await workbookWith([[FIRST, { asOf }]])).saved();
  documentOf(saved).set('retained', '3:1');
  documentOf(saved).set('retained-0', 'zipped');
  const host = emptyHost({ saved });
  const { problems = [] } = await serverOf(host).readWorkbook();
  expect(problems.map(spoiltWords.sentence)).toEqual([expect.stringMatching(NEWER)]);
  expect(await refusal(drop(host, SECOND, { asOf }))).toMatch(NEWER);
  expect(await refusal(undoLast(host))).toMatch(NEWER);
  expect(documentOf(host.saved())).toEqual(documentOf(saved));
});
