import type { FieldKind } from './fields';

/** A column of a companies report that the product knows. */
export type CompanyFieldId = (typeof COMPANY_FIELDS)[number]['id'];

interface CompanyField {
  readonly id: string;
  /** The header on the Companies tab. */
  readonly label: string;
  readonly kind: Exclude<FieldKind, 'flag' | 'months'>;
  /** HubSpot's labels and internal names, and common words; compared without case. */
  readonly aliases: readonly string[];
}

const field = <I extends string>(
  id: I,
  label: string,
  kind: CompanyField['kind'],
  ...aliases: string[]
) => ({ id, label, kind, aliases }) as const;

/** The standard columns in the order in which they stand on the Companies tab, after the report date. */
export const COMPANY_FIELDS = [
  field(
    'companyId',
    'Company ID',
    'text',
    'record id',
    'record id - company',
    'hs_object_id',
    'id de registro',
    "id de fiche d'informations",
    'datensatz-id',
  ),
  field(
    'company',
    'Company name',
    'text',
    'name',
    'nombre de la empresa',
    "nom de l'entreprise",
    'nome da empresa',
    'unternehmensname',
  ),
  field('industry', 'Industry', 'text', 'segment', 'industria', 'secteur', 'branche', 'setor'),
  field('region', 'Region', 'text', 'territory', 'country/region', 'country'),
  field('owner', 'Owner', 'text', 'company owner', 'hubspot_owner_id'),
  field(
    'csat',
    'CSAT',
    'amount',
    'csat score',
    'customer satisfaction',
    'customer satisfaction score',
  ),
  field('nps', 'NPS', 'amount', 'nps score', 'net promoter score', 'hs_nps_rating'),
  field(
    'since',
    'Customer since',
    'day',
    'became a customer date',
    'hs_lifecyclestage_customer_date',
    'onboarding start date',
    'customer start date',
  ),
  field(
    'firstValue',
    'First value date',
    'day',
    'first value',
    'onboarding completed',
    'go-live date',
  ),
  field('timeToValue', 'Time to value (days)', 'amount', 'time to value', 'days to first value'),
  field('licensed', 'Licensed users', 'amount', 'licenses', 'licences', 'seats', 'licensed seats'),
  field('active', 'Active users', 'amount', 'monthly active users', 'active seats'),
] as const satisfies readonly CompanyField[];
