import { mendedChart } from '../../host/xlsx/chart-part';
import { elementXml, innerText, parseElement } from '../../host/xlsx/xml-tree';

const series = `<c:ser><c:dLbls><c:showVal val="0"/></c:dLbls><c:spPr/> <!-- labels -->
  <c:cat> <c:strRef><c:f>NRR!A2:A9</c:f></c:strRef> </c:cat><c:val/><c:tx><c:v>MRR</c:v></c:tx><c:idx val="0"/></c:ser>`;

const axis = (name: string, title: string) =>
  `<c:${name}><c:auto val="1"/><c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="1"/><c:title><c:tx>${title}</c:tx></c:title><c:axId val="1"/></c:${name}>`;

const chart = `<?xml version="1.0"?>
<c:chartSpace xmlns:c="c"><c:spPr/><c:chart><c:plotArea><c:barChart><c:overlap val="100"/>${series}<c:barDir val="col"/></c:barChart>${axis('catAx', '')}${axis('valAx', 'MRR')}</c:plotArea></c:chart></c:chartSpace>`;

const mended = (format: string | null) => mendedChart(chart, () => format);

test('What is inside a chart comes in the order of the schema', () => {
  expect(mended(null)).toContain(
    '<c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:tx><c:v>MRR</c:v></c:tx><c:spPr/><c:dLbls><c:showVal val="0"/></c:dLbls><c:cat>',
  );
  expect(mended(null)).toMatch(/<\/c:chart><c:spPr\/><\/c:chartSpace>$/);
});

test('An axis has no title without words, and months have no lines between them', () => {
  expect(mended(null)).toContain('<c:catAx><c:axId val="1"/><c:numFmt formatCode="General"');
  expect(mended(null)).toContain(
    '<c:valAx><c:axId val="1"/><c:majorGridlines/><c:title><c:tx>MRR</c:tx></c:title><c:numFmt',
  );
});

test('Labels that are dates keep their format, on the axis too', () => {
  expect(mended('mmm yyyy')).toContain(
    '<c:cat><c:numRef><c:f>NRR!A2:A9</c:f><c:numCache><c:formatCode>mmm yyyy</c:formatCode></c:numCache></c:numRef></c:cat>',
  );
  expect(mended('mmm yyyy')).toContain('<c:numFmt formatCode="mmm yyyy" sourceLinked="0"/>');
  expect(mended(null)).toContain('<c:cat><c:strRef><c:f>NRR!A2:A9</c:f></c:strRef></c:cat>');
});

test('A line whose colour says so is dashed, in the colour alone', () => {
  const line = (color: string) =>
    `<c:chartSpace><c:chart><a:ln><a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:prstDash val="solid"/></a:ln></c:chart></c:chartSpace>`;
  expect(mendedChart(line('FE6B7280'), () => null)).toContain(
    '<a:srgbClr val="6B7280"/></a:solidFill><a:prstDash val="dash"/>',
  );
  expect(mendedChart(line('6B7280'), () => null)).toContain('<a:prstDash val="solid"/>');
});

test('Rows that are hidden are drawn all the same', () => {
  expect(mended(null)).toContain('<c:plotVisOnly val="0"/>');
});

test('XML read and written again says the same', () => {
  const xml = '<a x="1"><b>one &amp; two</b><c/></a>';
  expect(elementXml(parseElement(xml))).toBe(xml);
  expect(innerText(parseElement(xml))).toBe('one &amp; two');
});
