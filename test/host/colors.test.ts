import { hostWith } from './harness';

test('the colours in use are found when a menu asks for them', () => {
  const host = hostWith(
    `SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1).setBackground('#D55E01');`,
  );
  host.run('main');
  const sheetId = host.model.getters.getActiveSheetId();
  const target = [{ left: 1, right: 1, top: 1, bottom: 1 }];
  host.model.dispatch('SET_FORMATTING', { sheetId, target, style: { textColor: '#0072B3' } });
  expect(host.model.getters.getCustomColors()).toEqual(
    expect.arrayContaining(['#D55E01', '#0072B3']),
  );
});
