import { describe, expect, it } from 'vitest';
import { essayer } from '../../../test/support/occultation.ts';
import { provide } from '../../../test/support/open.ts';
import { ligne, totem } from '../../../test/support/totem-xml.ts';
import { acceptPropositions } from './accepter.ts';
import { CHOIX_PAR_DEFAUT, type Choix } from './choix.ts';
import { occult } from './occulter.ts';

const LIGNES = [ligne({ Nature: '6042', ContNat: '011', CodRD: 'D', OpBudg: '0', MtPrev: '12.50' })];
const PERSONNE =
  '<CONCOURS><CodNatJurBenefCA V="P3"/><LibOrgaBenef V="MORVANDIEU YSOLDE"/><MtSubv V="1"/></CONCOURS>';
const INCONNU = '<CONCOURS><LibOrgaBenef V="TREZALEC GWENDAL"/><MtSubv V="8"/></CONCOURS>';
const bien = (libelle: string) => `<PATRIMOINE><LibBien V="${libelle}"/></PATRIMOINE>`;
const essai = (concours: string, biens = '', collectivite = 'VALTRÉSOR') =>
  totem(LIGNES, {
    collectivite,
    suite: `<Annexes><DATA_CONCOURS>${concours}</DATA_CONCOURS><DATA_PATRIMOINE>${biens}</DATA_PATRIMOINE></Annexes>`,
  });

async function accept(xml: string, choix: Partial<Choix> = {}) {
  const { ouvert, detection } = await essayer(xml);
  const accepted = acceptPropositions(detection, { ...CHOIX_PAR_DEFAUT, ...choix });
  const done = await occult(ouvert, detection, accepted.choix, provide);
  return {
    ...accepted,
    ok: done.ok,
    places: done.ok ? [] : done.blocages.map((one) => 'place' in one && one.place),
  };
}

describe('accepting what is proposed', () => {
  it.each<[what: string, xml: string, aRelire: number, nomsGardes: number]>([
    ['nothing is left to look at', essai(PERSONNE), 0, 0],
    ['a beneficiary without a code is occulted', essai(INCONNU), 1, 0],
    ['a first name alone elsewhere is kept, in that place', essai(PERSONNE, bien('ECOLE YSOLDE')), 1, 1],
    ['a surname elsewhere is occulted', essai(PERSONNE, bien('TRAVAUX MORVANDIEU')), 1, 0],
    ['a collectivité that bears the name keeps it', essai(PERSONNE, '', 'MORVANDIEU-SUR-MER'), 1, 1],
    [
      'each place counts',
      essai(PERSONNE, bien('ECOLE YSOLDE') + bien('CRECHE YSOLDE') + bien('MORVANDIEU')),
      3,
      2,
    ],
  ])('%s', async (_what, xml, aRelire, nomsGardes) => {
    expect(await accept(xml)).toMatchObject({ ok: true, aRelire, nomsGardes });
  });

  it('what was decided stays so', async () => {
    const { detection } = await essayer(essai(PERSONNE, bien('ECOLE YSOLDE')));
    const [ecole] = detection.valeurs.filter(({ champ }) => champ.valeur === 'ECOLE YSOLDE');
    const valeurs = { [ecole?.cle as number]: 'occulter' } as const;
    const done = await accept(essai(PERSONNE, bien('ECOLE YSOLDE')), { valeurs });
    expect(done).toMatchObject({ ok: true, aRelire: 0, nomsGardes: 0, choix: { valeurs } });
  });

  it('a rule that was switched to keep names is no proposal: the final check still refuses', async () => {
    const done = await accept(essai(PERSONNE, bien('TRAVAUX MORVANDIEU')), { regles: { 33: 'garder' } });
    expect(done).toMatchObject({ ok: false, nomsGardes: 0, places: ['valeur'] });
  });

  it('a name that is no value still refuses', async () => {
    const xml = essai(PERSONNE).replace('<MtSubv', '<X Code="MORVANDIEU" V="1"/><MtSubv');
    expect(await accept(xml)).toMatchObject({ ok: false, places: ['attribut'] });
  });
});
