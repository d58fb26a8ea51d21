import type { FieldId } from '../report/fields';
import type { ExtraId } from './label-words';

type Labels = Readonly<Partial<Record<FieldId | ExtraId, readonly string[]>>>;

/**
 * What portals and finance call columns of contracts, subscriptions and line items in the languages whose labels of HubSpot
 * stand in translated-labels. A day on which something falls due, or on which notice was given, is no end.
 */
export const PORTAL_LABELS: Readonly<Record<string, Labels>> = {
  German: {
    term: ['Laufzeit', 'Vertragslaufzeit', 'Vertragsdauer'],
    companies: ['Kundenname', 'Firma', 'Firmenname'],
    stage: ['Dealphase', 'Phase des Deals'],
    contractStart: [
      'Startdatum',
      'Beginn',
      'Gültig ab',
      'Startdatum der Abrechnung',
      'Abrechnungsbeginn',
    ],
    contractEnd: ['Enddatum', 'Ende', 'Gültig bis', 'Laufzeitende', 'Ablaufdatum'],
    endedEarly: ['Kündigungsdatum', 'Gekündigt zum', 'Kündigung zum', 'Gekündigt per'],
    status: ['Vertragsstatus', 'Rechnungsstatus', 'Abostatus'],
    amount: ['Nettopreis'],
    mrr: ['Monatsbetrag', 'Monatlicher Betrag', 'Monatsgebühr', 'Monatliche Gebühr', 'Monatspreis'],
    arr: ['Jahresbetrag', 'Jährlicher Betrag', 'Jahresgebühr', 'Jährliche Gebühr', 'Jahrespreis'],
    quantity: ['Menge', 'Anzahl'],
    unitPrice: ['Stückpreis', 'Einzelpreis'],
    autoRenew: ['Automatische Verlängerung'],
  },
  French: {
    term: ['Durée', 'Durée du contrat', 'Engagement'],
    companies: ['Nom du client', 'Raison sociale'],
    contractStart: ['Date de début', 'Début', "Date d'effet", 'Date de début de facturation'],
    contractEnd: ['Date de fin', 'Fin', "Date d'expiration"],
    endedEarly: ['Date de résiliation', 'Résilié le', "Date d'annulation"],
    status: ['Statut', 'État', 'Statut du contrat'],
    amount: ['Prix net'],
    mrr: ['Montant mensuel', 'Abonnement mensuel', 'Redevance mensuelle'],
    arr: ['Montant annuel', 'Abonnement annuel', 'Redevance annuelle'],
    quantity: ['Quantité'],
    unitPrice: ['Prix unitaire'],
    autoRenew: ['Renouvellement automatique'],
  },
  Spanish: {
    term: ['Duración', 'Duración del contrato', 'Plazo'],
    companies: ['Nombre del cliente', 'Razón social'],
    contractStart: ['Fecha de inicio', 'Fecha inicio', 'Inicio', 'Fecha de inicio de facturación'],
    contractEnd: ['Fecha de fin', 'Fecha fin', 'Fecha de finalización'],
    endedEarly: ['Fecha de cancelación', 'Fecha de baja'],
    status: ['Estado', 'Estado del contrato'],
    amount: ['Precio neto'],
    mrr: ['Importe mensual', 'Cuota mensual', 'Monto mensual'],
    arr: ['Importe anual', 'Cuota anual', 'Monto anual'],
    unitPrice: ['Precio unitario'],
    autoRenew: ['Renovación automática'],
  },
  Portuguese: {
    term: ['Duração', 'Duração do contrato', 'Prazo', 'Vigência'],
    companies: ['Nome do cliente', 'Razão social'],
    contractStart: ['Data de início', 'Início'],
    contractEnd: ['Data de término', 'Data de fim', 'Fim'],
    endedEarly: ['Data de cancelamento'],
    status: ['Situação', 'Status do contrato'],
    mrr: ['Valor mensal', 'Mensalidade'],
    arr: ['Valor anual', 'Anuidade'],
    quantity: ['Quantidade'],
    unitPrice: ['Preço unitário'],
    autoRenew: ['Renovação automática'],
  },
};
