import type { RevenueCategory } from '../category';
import { recordText } from '../report/sources';

/** Why a value is suggested, and what stands beside a repair, in a sentence each. */
export const repairWords = {
  dealNameBegins: (company: string) =>
    `The deal's name begins with ${company}, the name of one company of the report.`,
  onlyOneHasDeals: (company: string) =>
    `Of these companies only ${company} pays for other deals of the report.`,
  sameCompany: (company: string) =>
    `Its company is likely the same as ${company}, which pays more.`,
  otherColumnsSay: 'The other columns of the deal come to this.',
  byHand: (why: string) =>
    `${why} HubSpot calculates the MRR of a deal, so no file brings it: correct its line items, or the column itself where it is your own.`,
  aPart: (parts: number) => `It is 1/${parts} of what was entered.`,
  datesSayTerm: 'Its dates are that far apart.',
  termSays: (months: number) => `Its term is ${months} months.`,
  valuesSayTerm: (months: number) =>
    `The amount is ${months} times a twelfth of the annual contract value.`,
  paidBefore: 'This is what the customer paid before it.',
  paidAtOnce:
    'Its line items pay no more than that at one time. HubSpot calculates the sum, so no file brings it: make the years of the ramp deals of their own, or do not compare with it.',
  nothingToTakeFrom: 'Nothing was paid before it that could be taken away.',
  nextStarts: (recordId: string, day: string) =>
    `Deal ${recordText(recordId)} takes its place and starts on ${day}.`,
  goesOn: (recordId: string) => `The customer goes on with deal ${recordText(recordId)}.`,
  endsWithout: (recordId: string, day: string) =>
    `Deal ${recordText(recordId)} ends on ${day} for one that follows, and no other follows.`,
  nameSaysType: (category: RevenueCategory) =>
    `The deal's name and what it does to MRR say ${category}.`,
  movementSaysType: (category: RevenueCategory) => `What it does to MRR says ${category}.`,
  nothingPaidBefore: 'The customer pays nothing before it.',
  paidOnce: 'Its type or its name says that it was paid once.',
  paysOn: (recordId: string) => `The customer pays on, as deal ${recordText(recordId)} shows.`,
  othersInCurrency: (currency: string) => `The customer's deals beside it are in ${currency}.`,
  renewedSince: (recordId: string) => `It was won: deal ${recordText(recordId)} goes on from it.`,
  hasEnd: (customer: string) =>
    `It was won: an end is recorded, so ${customer === '' ? 'the customer' : customer} has paid for it.`,
  paysAs: (recordId: string) => `So it pays the same a month as deal ${recordText(recordId)}.`,
  sameAs: (recordId: string) =>
    `Deal ${recordText(recordId)} has the same customer, name, start and amount; merge them if both hold notes.`,
  keptBeside: (recordId: string) =>
    `Its copy is deal ${recordText(recordId)}; delete one of the two.`,
  wonBefore: (day: string) => `An earlier report had it as won, closed on ${day}.`,
  lostOn: (day: string) => `It was moved to lost on ${day}, when the customer left.`,
  exportAgain: 'Nothing to change in HubSpot: export the report again without repeated rows.',
  deleteIfWrong: (recordId: string) =>
    `If the customer pays on, delete this renewal or reopen it; else end deal ${recordText(recordId)}.`,
  endIfLeft: (day: string) =>
    `If the customer left, it ended when the renewal was lost, on ${day}.`,
} as const;
