import type { TabName } from '../../../main';

/** The colours of the house, as style/gallery.css has them. */
type Ink = 'ink' | 'quiet' | 'new' | 'back' | 'more' | 'less' | 'lost';

/** A bar of a picture: where it stands in 72 by 48 units, and how round its corners are. */
type Bar = readonly [
  ink: Ink,
  x: number,
  y: number,
  width: number,
  height: number,
  round?: number,
  opacity?: number,
];

const rows = <T>(count: number, draw: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => draw(at));

/** What each tab looks like from afar. */
export const PICTURES: Partial<Readonly<Record<TabName, readonly Bar[]>>> = {
  Board: [
    ...rows(4, (at): Bar => ['quiet', 6 + at * 15.5, 5, 13.5, 8, 1, 0.3]),
    ['ink', 6, 18, 5, 16],
    ['more', 13, 16, 5, 4],
    ['lost', 20, 16, 5, 9],
    ['ink', 27, 25, 5, 9],
    ...[30, 24, 27, 20].map((y, at): Bar => ['new', 39 + at * 7, y, 6, 2]),
    ...rows(2, (at): Bar => ['quiet', 6, 38 + at * 4, 60, 1.5]),
  ],
  Segments: [52, 40, 31, 18].flatMap((width, at): Bar[] => [
    ['quiet', 6, 8 + at * 9, 10, 3],
    ['ink', 20, 7 + at * 9, width * 0.88, 5],
  ]),
  Cohorts: rows(5, (row) =>
    rows(
      7 - row,
      (column): Bar => ['new', 7 + column * 8.5, 7 + row * 7, 7.5, 6, 0, 1 - column * 0.13],
    ),
  ).flat(),
  Movers: [
    ...[28, 20, 12].map((width, at): Bar => ['more', 36, 7 + at * 6, width, 4]),
    ...[9, 15, 24].map((width, at): Bar => ['lost', 35 - width, 26 + at * 6, width, 4]),
    ['quiet', 35, 5, 1, 39],
  ],
  Renewals: [
    ...rows(3, (at): Bar => ['quiet', 6 + at * 21, 6, 17, 3]),
    ...[16, 22, 11].map((height, at): Bar => ['new', 6 + at * 21, 42 - height, 17, height]),
    ['less', 6, 12, 17, 8],
  ],
  Definitions: [30, 44, 38, 52].flatMap((width, at): Bar[] => [
    ['quiet', 6, 10 + at * 9, 60, 1],
    ['ink', width, 7.5 + at * 9, 6, 6, 3],
  ]),
  Benchmarks: [
    [44, 34],
    [26, 38],
    [52, 46],
  ].flatMap(([own = 0, median = 0], at): Bar[] => [
    ['new', 6, 8 + at * 12, own, 7],
    ['less', 6 + median, 6 + at * 12, 2, 11],
  ]),
  Process: [
    ...[30, 26, 28, 18, 14, 10].map((y, at): Bar => ['ink', 7 + at * 10, y, 8, 2.5]),
    ...rows(3, (at): Bar => ['more', 6, 36 + at * 4, 52 - at * 8, 2.5]),
    ...rows(3, (at): Bar => ['lost', 58 - at * 8, 36 + at * 4, 8 + at * 8, 2.5, 0, 0.6]),
  ],
  KPIs: rows(4, (at): Bar[] => {
    const [x, y] = [6 + (at % 2) * 32, 6 + Math.floor(at / 2) * 20];
    return [
      ['quiet', x, y, 28, 16, 2, 0.25],
      ['ink', x + 4, y + 4, 12, 5],
      ['quiet', x + 4, y + 11, 18, 2],
    ];
  }).flat(),
};
