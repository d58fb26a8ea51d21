import { type MadeReport, type Row, withCells, withColumn, without } from '../made-report';
import { day, number } from '../row-cells';
import { OF_DEALS, type Way } from '../way';

interface Types {
  readonly new: string;
  readonly renewal: string;
  readonly churn: string;
}

/** Deal types, stages and flags in the words and languages of portals. */
export const WORD_WAYS: readonly Way[] = [
  {
    name: 'types of deals in words of sales',
    of: ['deal movements'],
    spoil: (report, dice) => {
      const words = dice.pick<Types>([
        { new: 'New Logo', renewal: 'Contract renewal', churn: 'Cancellation' },
        { new: 'Neukunde', renewal: 'Verlängerung', churn: 'Kündigung' },
        { new: 'Nouveau client', renewal: 'Renouvellement', churn: 'Résiliation' },
        { new: 'Nuevo negocio', renewal: 'Renovación', churn: 'Cancelación' },
        { new: 'Novo negócio', renewal: 'Renovação', churn: 'Cancelamento' },
        { new: 'Nieuwe klant', renewal: 'Verlenging', churn: 'Opzegging' },
        { new: 'Nuovo cliente', renewal: 'Rinnovo', churn: 'Disdetta' },
        { new: 'Nowy klient', renewal: 'Odnowienie', churn: 'Rezygnacja' },
        { new: 'Nyförsäljning', renewal: 'Förnyelse', churn: 'Uppsägning' },
        { new: 'Nytt salg', renewal: 'Fornyelse', churn: 'Oppsigelse' },
        { new: 'Uusi asiakas', renewal: 'Uusiminen', churn: 'Irtisanominen' },
        { new: '新規', renewal: '更新', churn: '解約' },
        { new: 'newbusiness', renewal: 'renewal', churn: 'lost_customer' },
        { new: 'NEW', renewal: 'RENEW', churn: 'CHURN' },
        { new: 'New Business', renewal: 'Renewal (flat)', churn: 'Non-renewal' },
        { new: 'Initial purchase', renewal: 'Re-subscription', churn: 'Lost renewal' },
      ]);
      const written: Readonly<Record<string, string>> = {
        'New business': words.new,
        Renewal: words.renewal,
        Churn: words.churn,
      };
      return withCells(report, (row) => ({ type: written[String(row.type)] ?? null }));
    },
  },
  {
    name: 'changes told by their own types in the place of renewals',
    of: ['deal movements'],
    spoil: (report, dice) => {
      const up = dice.pick([
        'Upsell',
        'Expansion',
        'Upgrade',
        'Cross-sell',
        'Seat expansion',
        'Add-on',
      ]);
      const down = dice.pick(['Downgrade', 'Contraction', 'Downsell', 'Reduction', 'Decrease']);
      return { ...report, rows: asChanges(report, up, down) };
    },
  },
  {
    name: 'flags in another language',
    of: OF_DEALS,
    spoil: (report, dice) => {
      const [yes, no] = dice.pick<readonly [yes: string, no: string]>([
        ['WAHR', 'FALSCH'],
        ['VRAI', 'FAUX'],
        ['VERDADERO', 'FALSO'],
        ['WAAR', 'ONWAAR'],
        ['VERO', 'FALSO'],
        ['PRAWDA', 'FAŁSZ'],
        ['SANT', 'FALSKT'],
        ['TOSI', 'EPÄTOSI'],
        ['Ja', 'Nein'],
        ['Oui', 'Non'],
        ['Sí', 'No'],
        ['Sim', 'Não'],
        ['はい', 'いいえ'],
        ['Tak', 'Nie'],
        ['Kyllä', 'Ei'],
        ['TRUE', 'FALSE'],
        ['Yes', 'No'],
        ['Y', 'N'],
        ['1', '0'],
        ['t', 'f'],
        ['✓', ''],
        ['x', ''],
        ['SAND', 'FALSK'],
        ['USANN', 'USANN'],
        ['Won', 'Lost'],
        ['true', ''],
      ]);
      const said = withCells(report, () => ({ isWon: yes === 'USANN' ? 'SANN' : yes }));
      const lost = { ...(said.rows[0] ?? {}), recordId: '66001', isWon: no };
      return { ...said, rows: [...said.rows, lost] };
    },
    says: /won|lost/i,
  },
  {
    name: 'stages of other pipelines and languages',
    of: OF_DEALS,
    spoil: (report, dice) => {
      const [won, lost, open] = dice.pick<readonly [won: string, lost: string, open: string]>([
        ['Closed Won', 'Closed Lost', 'Appointment scheduled'],
        ['closedwon', 'closedlost', 'qualifiedtobuy'],
        ['Abgeschlossen und gewonnen', 'Abgeschlossen und verloren', 'Termin vereinbart'],
        ['Fermé gagné', 'Fermé perdu', 'Rendez-vous planifié'],
        ['Cierre ganado', 'Cierre perdido', 'Cita programada'],
        ['Negócio fechado', 'Negócio perdido', 'Reunião agendada'],
        ['Fechado ganho', 'Fechado perdido', 'Proposta enviada'],
        ['Chiuso vinto', 'Chiuso perso', 'Appuntamento fissato'],
        ['Gesloten gewonnen', 'Gesloten verloren', 'Afspraak gepland'],
        ['Zamknięte wygrane', 'Zamknięte przegrane', 'Spotkanie umówione'],
        ['Stängd – vunnen', 'Stängd – förlorad', 'Möte bokat'],
        ['Lukket vundet', 'Lukket tabt', 'Aftale planlagt'],
        ['Suljettu voitettu', 'Suljettu hävitty', 'Tapaaminen sovittu'],
        ['受注', '失注', '商談予定'],
        ['成約', '不成立', '見積提出'],
        ['Won', 'Not won', 'In progress'],
        ['Closed - Won (signed)', 'Closed - Lost (price)', 'Negotiation'],
        ['Sold', 'Dead', 'Quote sent'],
        ['Contract signed', 'Lost to competitor', 'Contract sent'],
        ['Gewonnen', 'Nicht gewonnen', 'Angebot'],
        ['Ganado', 'No ganado', 'Propuesta'],
        ['Gagné', 'Non gagné', 'Devis'],
        ['WON 100%', 'LOST 0%', 'PROPOSAL 50%'],
        ['6 - Closed Won', '7 - Closed Lost', '3 - Demo'],
      ]);
      const staged = withColumn(
        without(report, 'isWon'),
        { id: 'stage', label: 'Deal Stage', kind: 'text' },
        () => won,
      );
      const other = (stage: string, place: number): Row => ({
        ...(staged.rows[place % staged.rows.length] ?? {}),
        recordId: String(66000 + place),
        stage,
      });
      return { ...staged, rows: [...staged.rows, other(lost, 1), other(open, 2), other(lost, 3)] };
    },
    says: /^(?!.*closed won).*stage/i,
  },
];

/** Renewals that change what is paid as deals of the change. */
function asChanges(report: MadeReport, up: string, down: string): readonly Row[] {
  const paid = new Map<unknown, number>();
  return [...report.rows]
    .sort((a, b) => day(a, 'closeDate') - day(b, 'closeDate'))
    .flatMap((row) => {
      const before = paid.get(row.companyId) ?? 0;
      const now = row.type === 'Churn' ? 0 : number(row, 'amount');
      paid.set(row.companyId, now);
      if (row.type !== 'Renewal') return [row];
      if (now === before) return [];
      return [{ ...row, type: now > before ? up : down, amount: Math.abs(now - before) }];
    });
}
