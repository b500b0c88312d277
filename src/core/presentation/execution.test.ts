import { expect, it } from 'vitest';
import { openBudget } from '../../../test/support/open.ts';
import { ligne, totem } from '../../../test/support/totem-xml.ts';
import { computeBalance } from './balance.ts';
import { presentDepensesParFonction } from './depenses-par-fonction.ts';
import { presentExecution } from './execution.ts';

const l = (sens: string, nature: string, champs: Readonly<Record<string, string>>) =>
  ligne({ Nature: nature, CodRD: sens, ...champs });
const LIGNES = [
  l('D', '60611', { CredOuv: '100', MtReal: '80', OpBudg: '0' }),
  l('D', '60612', { CredOuv: '100', MtReal: '70', OpBudg: '0' }),
  l('D', '6811', { CredOuv: '20', MtReal: '20', OpBudg: '1', TypOpBudg: '2' }),
  l('R', '73111', { MtReal: '5', OpBudg: '0' }),
  l('D', '2313', { CredOuv: '50', MtReal: '60', OpBudg: '0' }),
  l('D', '21312', { CredOuv: '0', MtReal: '0', OpBudg: '0' }),
  l('D', '60613', { MtReal: '3' }),
];

it('execution sets what was done against what was open, chapter by chapter, réel only', async () => {
  const { lignes, referentiel } = await openBudget(totem(LIGNES, { natDec: '09' }));
  const rows = presentExecution(lignes, referentiel).map(
    ({ chapitre, ouvert, realise, taux }) => `${chapitre.cle} ${ouvert} ${realise} ${taux}`,
  );
  expect(rows).toEqual(['F/D/011 20000 15000 0.75', 'F/R/731 0 500 undefined', 'I/D/23 5000 6000 1.2']);
});

it('balance splits each total in réel, ordre and what does not say', async () => {
  const { lignes } = await openBudget(totem(LIGNES, { natDec: '09' }));
  const rows = computeBalance(lignes, 'MtReal').map(
    ({ section, sens, total, reel, ordre, autres }) =>
      `${section}${sens} ${total}=${reel}+${ordre}+${autres}`,
  );
  expect(rows).toEqual(['FD 17300=15000+2000+300', 'FR 500=500+0+0', 'ID 6000=6000+0+0', 'IR 0=0+0+0']);
});

it('what a fonction costs is the sum of both sections, réel dépenses alone, largest first', async () => {
  const { lignes, referentiel } = await openBudget(
    totem(
      [
        l('D', '60611', { Fonction: '211', MtReal: '10', OpBudg: '0' }),
        l('D', '21312', { Fonction: '212', MtReal: '15', OpBudg: '0' }),
        l('D', '60612', { Fonction: '020', MtReal: '20', OpBudg: '0' }),
        l('D', '6811', { Fonction: '020', MtReal: '90', OpBudg: '1' }),
        l('R', '74111', { Fonction: '211', MtReal: '99', OpBudg: '0' }),
        l('D', '60613', { Fonction: '311', MtReal: '0', OpBudg: '0' }),
      ],
      { natDec: '09' },
    ),
  );
  const rows = presentDepensesParFonction(lignes, referentiel, 'MtReal', 'nature').map(
    ({ noeud, fonctionnement, investissement, total }) =>
      `${noeud.code} ${total}=${fonctionnement}+${investissement}`,
  );
  expect(rows).toEqual(['2 2500=1000+1500', '0 2000=2000+0']);
  expect(presentDepensesParFonction([], referentiel, 'MtReal', 'nature')).toEqual([]);
});
