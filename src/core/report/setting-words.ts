// What may be written beside a setting: each follows "it may be"
export const aShare = 'a share such as 105 % or 1.05';
export const aMargin = 'a share such as 80 % or 0.8';
export const aMonth = 'a month such as 2026-10';
export const aDay = 'a day such as 2026-11-03';
export const aFirstMonth = 'a month such as 2024-01';
export const aMonthOfTheYear = 'a month from 1 to 12';
export const someDays = 'a number of days from 0 to 999';
export const someMonths = 'a number of months from 0 to 120';
export const someRows = 'a number of rows from 20 to 20000';
export const anAddress = 'an address that begins with https://';
