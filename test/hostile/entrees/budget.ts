/** Cases 34 to 40: well-formed, and wrong or odd as a budget. */
import { depense, recette } from '../../support/constats.ts';
import { SIRET_FICTIF, totem } from '../../support/totem-xml.ts';
import type { Entree } from '../fichier.ts';
import { avec, DEPENSE, LIGNES, remplace, sain } from './document.ts';

/** Lines that no other resembles, which weigh nothing in the balance. */
const encore = (champs: Readonly<Record<string, string>>, extra = '') =>
  depense({ Nature: '60611', ...champs }, extra);

const montant = (nom: string, texte: string): Entree => ({
  nom: `montant-${nom}`,
  make: () => avec(encore({ MtPrev: texte })),
});

const siret = (nom: string, valeur: string): Entree => ({
  nom: `siret-${nom}`,
  make: () => sain({ siret: valeur, siretColl: SIRET_FICTIF }),
});

const ANNEXE_CONCOURS = (valeur: string) =>
  `<Annexes><DATA_CONCOURS><CONCOURS><LibOrgaBenef V="ASSOCIATION DU PRÉ"/><CodNatJurBenefCA V="P1"/><MtSubv V="10.00"/><Siret V="${valeur}"/></CONCOURS></DATA_CONCOURS></Annexes>`;

export const BUDGETS: readonly Entree[] = [
  montant('exposant', '1e400'),
  montant('nan', 'NaN'),
  montant('inf', 'INF'),
  montant('moins-zero', '-0'),
  montant('plus', '+5'),
  montant('sans-zero', '.5'),
  montant('francais', '1 234,56'),
  montant('trois-decimales', '12.345'),
  {
    nom: 'montant-immense',
    make: () =>
      totem([
        depense({ MtPrev: '9007199254740993.01' }),
        recette({ MtPrev: '9007199254740992.00' }),
        recette({ Nature: '7023', MtPrev: '1.01' }),
      ]),
  },
  {
    nom: 'montants-negatifs',
    make: () => totem([depense({ MtPrev: '-100.00' }), recette({ MtPrev: '-100.00' })]),
  },
  siret('luhn-faux', '99999999900018'),
  siret('neuf-chiffres', '999999999'),
  siret('treize-chiffres', '9999999990001'),
  siret('vide', ''),
  {
    nom: 'siret-de-beneficiaire',
    make: () => totem(LIGNES, { suite: ANNEXE_CONCOURS('99999999900018') }),
  },
  {
    nom: 'mtsup-repete',
    make: () =>
      avec(
        encore({}, '<MtSup Code="RARPrec" V="1.00"/><MtSup Code="RARPrec" V="2.00"/>'),
        encore({ Fonction: '01' }, '<MtSup Code="RARPrec" V="1.00"/><MtSup Code="RARprec" V="2.00"/>'),
      ),
  },
  { nom: 'mtsup-autre-casse', make: () => avec(encore({}, '<MtSup Code="RARprec" V="1.00"/>')) },
  { nom: 'element-repete', make: () => avec(encore({ MtPrev: '0.00' }, '<MtPrev V="5.00"/>')) },
  { nom: 'aucune-ligne', make: () => totem([]) },
  {
    nom: 'une-ligne',
    make: () => totem([depense({ MtPrev: '0.00' })]),
  },
  {
    nom: 'lignes-calculees-seules',
    make: () =>
      totem(LIGNES.map((ligne) => ligne.replace('<LigneBudget>', '<LigneBudget calculated="true">'))),
  },
  {
    nom: 'lignes-calculees-melees',
    make: () =>
      avec(DEPENSE.replace('<LigneBudget>', '<LigneBudget calculated="1">').replace('100.00', '7.00')),
  },
  {
    nom: 'deux-budgets',
    make: () => {
      const budget = /<Budget>[\s\S]*<\/Budget>/.exec(sain())?.[0] ?? '';
      return remplace(budget, `${budget}\n${budget.replace('CodBud V="00"', 'CodBud V="01"')}`);
    },
  },
];
