import { CURRENCY_SIGNS } from './currency-signs';

/** The currencies that there are, by their codes. */
const CODES: ReadonlySet<string> = new Set(
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RMB RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'.split(
    ' ',
  ),
);

/** What currencies are called without a sign of their own, and what stands behind an amount of each. */
const WORDS: ReadonlySet<string> = new Set(
  'fr sfr frs rs re kc kcs ft zl lei leu lv din dhs dh rm rp tk br bs km ksh tsh ush gh tl dm euro us r kr руб р лв грн ден дин сом тг тенге 元 圆 圓 원 엔 円 บาท pc pcs ea each stk net'.split(
    ' ',
  ),
);

/** Letters that stand before the sign of a dollar or pound, and say whose it is. */
const WHOSE: ReadonlySet<string> = new Set(
  'US U A AU C CA CAN NZ HK S SG SGP MX MEX NT TW R EC J JA T TT BZ AR ARS CL CLP COL RD BD BDS B BS G GY N NA FJ Z ZW L LD CI BM WS SI CN RMB GB UK E EG LE LL IR SY'.split(
    ' ',
  ),
);

const SIGNS: ReadonlySet<string> = new Set(
  CURRENCY_SIGNS.map(([sign]) => sign.replace('.', '').toLowerCase()),
);

const OF_SCALE = /^([ktm])(?:\p{Sc}|eur|usd|gbp|chf)$/iu;

/** By how much a mark such as "TEUR" multiplies the amount beside it. */
export function scaleOfMark(mark: string): number {
  const letter = OF_SCALE.exec(mark)?.[1]?.toLowerCase() ?? '';
  return letter === '' ? 1 : letter === 'm' ? 1e6 : 1e3;
}

/** Whether what stands before or behind digits is a currency or a unit: an O or an l in the place of a digit is none. */
export function isMark(mark: string): boolean {
  const bare = mark.replace(/\./g, '');
  const lower = bare.toLowerCase();
  if (bare === '' || SIGNS.has(lower) || WORDS.has(lower) || OF_SCALE.test(bare)) return true;
  const letters = bare.replace(/\p{Sc}$/u, '').toUpperCase();
  return CODES.has(letters) || (letters.length < bare.length && isWhose(letters));
}

function isWhose(letters: string): boolean {
  return letters === '' || WHOSE.has(letters);
}
