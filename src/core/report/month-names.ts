// Written by scripts/locale-words.mjs, of the data of Unicode that Node has.

/** The names of the months, from January on, in the languages in which reports come: in full and short, without accents. */
export const MONTH_NAMES: readonly string[] = [
  'ene enero gen gennaio jan janeiro januar januari january janv janvier sty styczen stycznia tammi tammikuu tammikuuta',
  'feb febbraio febrero februar februari february fev fevereiro fevr fevrier helmi helmikuu helmikuuta lut lutego luty',
  'maalis maaliskuu maaliskuuta maart mar marca march marco mars marts marz marzec marzo mrt',
  'abr abril apr april aprile avr avril huhti huhtikuu huhtikuuta kwi kwiecien kwietnia',
  'mag maggio mai maio maj maja may mayo mei touko toukokuu toukokuuta',
  'cze czerwca czerwiec giu giugno juin jun june junho juni junio kesa kesakuu kesakuuta',
  'heina heinakuu heinakuuta juil juillet jul julho juli julio july lip lipca lipiec lug luglio',
  'ago agosto aout aug august augusti augustus elo elokuu elokuuta sie sierpien sierpnia',
  'sep sept september septembre septiembre set setembro settembre syys syyskuu syyskuuta wrz wrzesien wrzesnia',
  'loka lokakuu lokakuuta oct october octobre octubre okt oktober ott ottobre out outubro paz pazdziernik pazdziernika',
  'lis listopad listopada marras marraskuu marraskuuta nov november novembre novembro noviembre',
  'dec december decembre des desember dez dezember dezembro dic dicembre diciembre gru grudnia grudzien joulu joulukuu joulukuuta',
];
