import { DASHED } from '../services/chart-definition';
import { xmlText } from './xml-text';
import { elementXml, innerText, parseElement, type XmlElement, type XmlNode } from './xml-tree';

/** The date format of the cells that label a chart's axis, by their reference; null where they are no dates. */
export type DateFormatOf = (reference: string) => string | null;

/**
 * The XML of a chart in the order that Excel's schema demands, drawn as quietly as on the tabs.
 *
 * Months on the axis read as months, hidden helper rows are drawn, empty axis titles are gone.
 */
export function mendedChart(chartXml: string, dateFormatOf: DateFormatOf): string {
  const start = chartXml.indexOf('<c:chartSpace');
  const chart = ordered(parseElement(chartXml.slice(start)));
  const dated = withDates(elementXml(chart), dateFormatOf);
  return (
    chartXml.slice(0, start) +
    withDashes(dated).replace('</c:chart>', SHOW_HIDDEN).replace(FRAME, '$1DADCE0$2')
  );
}

// The engine frames every chart in black.
const FRAME = /(<a:srgbClr val=")000000("\/><\/a:solidFill><\/a:ln><\/c:spPr><\/c:chartSpace>)/;
const SHOW_HIDDEN = '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>';

const AXIS =
  'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses';

// The order of children that the schema demands where the engine keeps another.
const ORDER: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    chartSpace: 'roundedCorners chart spPr txPr',
    chart: 'title autoTitleDeleted plotArea legend',
    barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap axId',
    lineChart: 'grouping varyColors ser dLbls marker axId',
    ser: 'idx order tx spPr invertIfNegative marker dPt dLbls trendline cat val smooth',
    catAx: `${AXIS} auto`,
    valAx: `${AXIS} crossBetween majorUnit`,
    title: 'tx layout overlay',
    scaling: 'orientation max min',
  }).map(([name, children]) => [`c:${name}`, children.split(' ').map((child) => `c:${child}`)]),
);

function ordered({ name, opening, children }: XmlElement): XmlElement {
  const order = ORDER[name];
  const kept = children
    .map((child) => (typeof child === 'string' ? child : ordered(child)))
    .filter((child) => typeof child === 'string' || isWanted(name, child));
  if (order === undefined) return { name, opening, children: kept };
  const place = (child: XmlNode) => {
    const at = typeof child === 'string' ? -1 : order.indexOf(child.name);
    return at === -1 ? order.length : at;
  };
  return { name, opening, children: kept.toSorted((a, b) => place(a) - place(b)) };
}

/** Whether an element belongs where it stands: lines up and down and titles without a word do not. */
function isWanted(parent: string, child: XmlElement): boolean {
  if (parent === 'c:valAx' && child.name === 'c:auto') return false;
  if (parent === 'c:catAx' && child.name === 'c:majorGridlines') return false;
  return child.name !== 'c:title' || innerText(child).trim() !== '';
}

/** Labels by reference to dates become numbers with their format, on the axis too. */
function withDates(xml: string, dateFormatOf: DateFormatOf): string {
  let axisFormat: string | null = null;
  const labelled = xml.replace(LABELS, (whole, reference: string) => {
    const format = dateFormatOf(reference);
    if (format === null) return whole;
    axisFormat = xmlText(format);
    return `<c:cat><c:numRef><c:f>${reference}</c:f><c:numCache><c:formatCode>${axisFormat}</c:formatCode></c:numCache></c:numRef></c:cat>`;
  });
  if (axisFormat === null) return labelled;
  const format = `<c:numFmt formatCode="${axisFormat}" sourceLinked="0"/>`;
  return labelled.replace(/<c:catAx>.*?<\/c:catAx>/gs, (axis) =>
    axis.replace(NUMBER_FORMAT, format),
  );
}

/** Lines whose colour says that they are dashed become so, in the colour alone. */
function withDashes(xml: string): string {
  return xml.replace(DASHED_LINE, '$1$2$3<a:prstDash val="dash"/>').replace(DASHED_COLOR, '$1$2');
}

const DASHED_COLOR = new RegExp(`(<a:srgbClr val=")${DASHED}([0-9A-F]{6})(?=")`, 'gi');
const DASHED_LINE = new RegExp(
  `${DASHED_COLOR.source}("/></a:solidFill>)<a:prstDash val="solid"/>`,
  'gi',
);
const LABELS = /<c:cat><c:strRef><c:f>([^<]*)<\/c:f><\/c:strRef><\/c:cat>/g;
const NUMBER_FORMAT = /<c:numFmt [^>]*\/>/;
