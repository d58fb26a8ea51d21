import { answerOf, hostWith } from './harness';

test('a list of allowed values is kept with the cells and read back', () => {
  const body = `
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true).setAllowInvalid(false).setHelpText('Choose').build();
    sheet.getRange('A1:A3').setDataValidation(rule);
    const read = (a1) => sheet.getRange(a1).getDataValidation();
    sheet.getRange('A2').clearDataValidations();
    const found = read('A3');
    return [read('A2'), found.getAllowInvalid(), found.getHelpText(), found.getCriteriaValues(),
      found.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST];`;
  expect(answerOf(body)).toEqual([null, false, 'Choose', [['a', 'b'], true], true]);
});

test('a rule can take its values from a range of another tab', () => {
  const body = `
    const other = SpreadsheetApp.getActive().insertSheet('Lists');
    const rule = SpreadsheetApp.newDataValidation().requireValueInRange(other.getRange('A1:A3')).build();
    sheet.getRange('B1').setDataValidation(rule);
    return sheet.getRange('B1').getDataValidation().getCriteriaValues()[0].getSheet().getName();`;
  expect(answerOf(body)).toBe('Lists');
});

test('conditional formats colour cells by value, by formula and by gradient', () => {
  const host = hostWith(`
    const sheet = SpreadsheetApp.getActiveSheet();
    const range = sheet.getRange('A1:A3');
    range.setValues([[1], [2], [3]]);
    const rule = () => SpreadsheetApp.newConditionalFormatRule().setRanges([range]);
    sheet.setConditionalFormatRules([
      rule().whenNumberGreaterThan(2).setBackground('#D55E00').build(),
      rule().whenFormulaSatisfied('=AND($A1=2;TRUE)').setFontColor('#0072B2').setBold(true).build(),
    ]);
    return sheet.getConditionalFormatRules().length;`);
  expect(host.run('main')).toBe(2);
  const looks = (row: number) =>
    host.model.getters.getCellComputedStyle({ sheetId: 'sheet-0', col: 0, row });
  expect(looks(2).fillColor).toBe('#D55E00');
  expect(looks(1)).toMatchObject({ textColor: '#0072B2', bold: true });
  expect(looks(0).fillColor).toBeUndefined();
});

test('the formula of a conditional format may not look at another tab', () => {
  const body = `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=Other!A1>0');`;
  expect(() => answerOf(body)).toThrow('cannot reference a different sheet');
});

test('a gradient has its points', () => {
  const host = hostWith(`
    const sheet = SpreadsheetApp.getActiveSheet();
    const range = sheet.getRange('A1:A3').setValues([[0], [50], [100]]);
    const { InterpolationType } = SpreadsheetApp;
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .setGradientMinpointWithValue('#FFFFFF', InterpolationType.NUMBER, '0')
      .setGradientMaxpointWithValue('#000000', InterpolationType.NUMBER, '100')
      .setRanges([range]).build();
    sheet.setConditionalFormatRules([rule]);`);
  host.run('main');
  const color = (row: number) =>
    host.model.getters.getCellComputedStyle({ sheetId: 'sheet-0', col: 0, row }).fillColor;
  expect([color(0), color(2)]).toEqual(['#FFFFFF', '#000000']);
});

const CHART = `
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1:C4').setValues([['Month', 'New', 'Churn'], ['Jan', 1, 2], ['Feb', 3, 4], ['Mar', '', '']]);
  const chart = sheet.newChart().setChartType(Charts.ChartType.COMBO).addRange(sheet.getRange('A1:C4'))
    .setNumHeaders(1).setPosition(6, 2, 0, 0).setOption('title', 'Movements').setOption('isStacked', true)
    .setOption('series', { 0: { color: '#0072B2', type: 'bars' }, 1: { color: '#94A3B8', type: 'line' } })
    .setOption('vAxis.title', 'MRR').setOption('legend', { position: 'bottom' }).setOption('width', 500).build();
  sheet.insertChart(chart);`;

test('a chart becomes one of the engine with its series, colours and titles', () => {
  const host = hostWith(CHART);
  host.run('main');
  const [id = ''] = host.model.getters.getChartIds('sheet-0');
  expect(host.model.getters.getChartDefinition(id)).toMatchObject({
    type: 'combo',
    title: { text: 'Movements' },
    legendPosition: 'bottom',
    axesDesign: { y: { title: { text: 'MRR' } } },
    dataSetStyles: {
      'series-0': { backgroundColor: '#0072B2', type: 'bar' },
      'series-1': { backgroundColor: '#94A3B8', type: 'line' },
    },
  });
  expect(host.model.getters.getChartRuntime(id)).toHaveProperty('chartJsConfig');
});

test('charts are found, changed and removed', () => {
  const body = `${CHART.replace('const sheet = SpreadsheetApp.getActiveSheet();', '')}
    const [found] = sheet.getCharts();
    sheet.updateChart(found.modify().setOption('title', 'Other').build());
    const titles = sheet.getCharts().map((one) => one.getOptions().get('title'));
    sheet.removeChart(sheet.getCharts()[0]);
    return [titles, sheet.getCharts().length];`;
  expect(answerOf(body)).toEqual([['Other'], 0]);
});
