import { expect, it } from 'vitest';
import { open } from '../../../../test/support/open.ts';
import { cfu, comptable, ligne } from '../../../../test/support/totem-xml.ts';
import { type EtatComptable, readComptes } from './etats.ts';

const r = (etat: string, mode: string, intitule: string, net = '', format = 'AG') =>
  comptable({
    Etat: etat,
    Intitule1: intitule,
    ...(net !== '' && { MtNet: net }),
    Format: format,
    ModeTraitement: mode,
  });

async function comptes(rows: readonly string[]) {
  const { document } = await open(cfu([ligne({ Nature: '60611', CodRD: 'D', MtReal: '1' })], rows));
  return readComptes(document.comptable ?? { infos: document.enTete, lignes: [] });
}

const outline = (etat: EtatComptable | undefined) => [
  ...(etat?.masses ?? []).map(
    ({ intitule, total, postes, ecart }) => `${intitule} ${total} ${postes.length} ${ecart}`,
  ),
  ...(etat?.soldes ?? []).map(({ intitule, cents }) => `= ${intitule} ${cents}`),
];

it('each total closes the rows since the last one; what is left alone is a mass', async () => {
  const { actif, passif, resultat } = await comptes([
    r('BI_A', 'TITRE', 'IMMOBILISÉ'),
    r('BI_A', 'AGREGAT_BILAN', 'Terrains', '10.50'),
    r('BI_A', 'AGREGAT_BILAN', 'Constructions', '20'),
    r('BI_A', 'AGREGAT_BILAN', 'Stocks'),
    r('BI_A', 'TOTALISATION', 'TOTAL IMMOBILISÉ', '30.50'),
    r('BI_A', 'AGREGAT_BILAN', 'Disponibilités', '4'),
    r('BI_A', 'TOTALISATION', 'TOTAL TRÉSORERIE', '4.01'),
    r('BI_A', 'AGREGAT_BILAN', 'Régularisation', '1'),
    r('BI_A', 'TOTALISATION', 'TOTAL GÉNÉRAL', '35.51'),
    r('CR', 'REGROUP_AGREGAT_CR', 'Personnel', '9'),
    r('CR', 'AGREGAT_CR', 'Dont salaires', '6', 'AGI'),
    r('CR', 'TOTALISATION', 'TOTAL CHARGES', '9'),
    r('CR', 'TOTALISATION', 'RÉSULTAT', '-9'),
  ]);
  expect(outline(actif)).toEqual([
    'TOTAL IMMOBILISÉ 3050 2 0',
    'TOTAL TRÉSORERIE 401 1 1',
    'Régularisation 100 0 0',
    '= TOTAL GÉNÉRAL 3551',
  ]);
  expect(passif).toBeUndefined();
  expect(outline(resultat)).toEqual(['TOTAL CHARGES 900 2 0', '= RÉSULTAT -900']);
});
