import { lines, read } from './read';

/** A plain list of invoices as bookkeeping writes it: two invoices, a credit note, and one that is void. */
const list = (
  header: string,
  [invoice, credit]: readonly [string, string],
  [paid, gone]: readonly [string, string],
) =>
  read(
    lines(
      header,
      `R-1;Oak;05.08.2024;${invoice};1.000,00;190,00;1.190,00;${paid}`,
      `R-2;Elm;06.08.2024;${invoice};300,00;57,00;357,00;${paid}`,
      `G-1;Oak;17.08.2024;${credit};200,00;38,00;238,00;${paid}`,
      `R-3;Elm;20.08.2024;${invoice};50,50;9,60;60,10;${gone}`,
    ),
    '2024-08',
  );

test.each([
  [
    'Rechnungsnummer;Kunde;Rechnungsdatum;Belegart;Netto;MwSt;Brutto;Status',
    ['Rechnung', 'Gutschrift'],
    ['Bezahlt', 'Storniert'],
  ],
  [
    'Belegnummer;Kunde;Belegdatum;Dokumentart;Betrag netto;USt.;Gesamt;Status',
    ['Rechnung', 'Rechnungskorrektur'],
    ['Bezahlt', 'Storniert'],
  ],
  [
    'N° de facture;Client;Date de facture;Type de document;Montant HT;TVA;Montant TTC;Statut',
    ['Facture', 'Avoir'],
    ['Payée', 'Annulée'],
  ],
  [
    'Numéro de facture;Client;Date facture;Type;Total HT;TVA;Total TTC;Statut',
    ['Facture', 'Avoir'],
    ['Payée', 'Annulée'],
  ],
  [
    'Nº factura;Cliente;Fecha factura;Tipo de documento;Importe neto;IVA;Total;Estado',
    ['Factura', 'Factura rectificativa'],
    ['Pagada', 'Anulada'],
  ],
  [
    'Número da fatura;Cliente;Data de emissão;Tipo de documento;Valor líquido;IVA;Total;Status',
    ['Fatura', 'Nota de crédito'],
    ['Paga', 'Anulada'],
  ],
  [
    'Numero fattura;Cliente;Data fattura;Tipo documento;Imponibile;IVA;Totale;Status',
    ['Fattura', 'Nota di credito'],
    ['Pagata', 'Annullata'],
  ],
  [
    'Factuurnummer;Klant;Factuurdatum;Documenttype;Nettobedrag;BTW;Totaal;Status',
    ['Factuur', 'Creditnota'],
    ['Betaald', 'Geannuleerd'],
  ],
] as const)('a plain list of invoices is read without a question: %s', (header, kinds, states) => {
  const { closing, doubts, understood } = list(header, kinds, states);
  expect([understood.settings.model, closing('2024-08'), doubts]).toEqual([
    'invoices or orders',
    1100,
    [],
  ]);
});
