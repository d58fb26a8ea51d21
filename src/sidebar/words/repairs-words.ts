import type { Left } from '../../core/repairs/chosen';
import type { Outcome } from '../../core/repairs/worklist';
import type { Unlisted } from '../../import/repair-lines';
import { count, whole } from '../../import/texts';

const are = (number: number) => (number === 1 ? 'is' : 'are');

/** What the sidebar says about repairs and their files. */
export const repairsWords = {
  title: 'Files for HubSpot',
  making: 'Making the files and marking their lines on the Repairs tab',
  tab: 'Open the Repairs tab',
  left: ({ open, inFile, valued }: Left) => {
    const some = open === 0 ? 'No repair is open' : `${count(open, 'repair')} ${are(open)} open`;
    const waits =
      open === 0 ? `${whole(inFile)} ${are(inFile)} in a file` : `${whole(inFile)} in a file`;
    const [said, all] =
      inFile === 0 ? [some, 'them'] : [`${some}, and ${waits}`, `all ${whole(open + inFile)}`];
    return `${said}; ${whole(valued)} of ${all} ${valued === 1 ? 'has' : 'have'} a value, suggested or yours.`;
  },
  hint: 'A finding may need several repairs, one for each column to change. Tick lines and type values on the Repairs tab; what you type stays over imports.',
  noLines: 'Nothing is to be repaired.',
  noLinesThere:
    'The Repairs tab is not there, or its headers are gone. Build the tabs again; what was typed there stays beside the new tab.',
  which: 'Which repairs',
  ticked: (lines: number) => `Ticked on the tab (${whole(lines)})`,
  all: (lines: number) => `All with a value (${whole(lines)})`,
  named: (name: string, lines: number) => `${name} (${whole(lines)})`,
  madeBefore: (lines: number) =>
    lines === 1
      ? 'A new deal is in the file of an earlier day, and comes again only where it is ticked on the tab.'
      : `${whole(lines)} new deals are in files of earlier days, and come again only where they are ticked on the tab.`,
  byOwner: 'By owner',
  byCheck: 'By check',
  make: 'Make the files',
  made: 'They are marked on the Repairs tab as in the file of today.',
  nothingMade: 'None of these repairs has a value that goes into a file.',
  without: (lines: number) =>
    `${count(lines, 'repair')} ${are(lines)} left out: type a value on the Repairs tab first.`,
  problems: 'Values that cannot go into a file',
  problem: (recordId: string, column: string, problem: string) =>
    `Record ${recordId}, ${column}: ${problem}`,
  uncovered: (findings: number) =>
    `Once HubSpot has taken these files, ${count(findings, 'finding')} will be there that ${findings === 1 ? 'is' : 'are'} not there now. Look at these records before you import them:`,
  uncoveredLine: (recordId: string, customer: string, check: string) =>
    `${[customer, recordId === '' ? '' : `record ${recordId}`].filter((text) => text !== '').join(', ')}: ${check}`,
  unlisted: ({ findings, why }: Unlisted) =>
    findings === 1
      ? `1 finding that you accepted on the Repairs tab is not listed on Settings and still counts. ${why}`
      : `${whole(findings)} findings that you accepted on the Repairs tab are not listed on Settings and still count. ${why}`,
  outcome: ({ stillOpen, cameBack, overwritten, uncovered }: Outcome): readonly string[] => [
    ...(stillOpen > 0
      ? [`${count(stillOpen, 'repair')} of your files ${are(stillOpen)} still open.`]
      : []),
    ...(overwritten > 0
      ? [
          `${whole(overwritten)} of them ${overwritten === 1 ? 'was' : 'were'} overwritten in HubSpot since.`,
        ]
      : []),
    ...(cameBack > 0
      ? [`${count(cameBack, 'repair')} that ${cameBack === 1 ? 'was' : 'were'} done came back.`]
      : []),
    ...(uncovered > 0
      ? [`${count(uncovered, 'finding')} came to light on records of your files.`]
      : []),
  ],
} as const;
