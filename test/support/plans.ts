import { addPlans } from '../../src/core/nomenclature/ajouter-plans.ts';
import { encodeNomenclature, parseNomenclature } from '../../src/core/nomenclature/data-text.ts';
import type {
  Chapitre,
  Compte,
  Nomenclature,
  PlanDeCompte,
  RefFonc,
} from '../../src/core/nomenclature/plan.ts';
import type { ProvideNomenclatures } from '../../src/core/ouvrir.ts';
import { NOMENCLATURES } from '../../src/nomenclatures/index.ts';
import { DERNIER, FUTUR } from './exercices.ts';
import { provide } from './open.ts';

/** The carried plan of a nomenclature and exercice. */
export async function carriedPlan(cle: string, exercice: number): Promise<PlanDeCompte> {
  const texte = await NOMENCLATURES.find((one) => one.cle === cle)?.load();
  const plan = texte === undefined ? undefined : parseNomenclature(texte).plan(exercice);
  if (!plan) throw new Error(`no plan ${cle} ${exercice}`);
  return plan;
}

/** Changes that make a plan to come out of the last one; each is one row of the summary. */
export const CHANGEMENTS = {
  renomme: { code: '60611', libelle: 'Eau du robinet et assainissement' },
  ajoute: { code: '60619', libelle: 'Chaleur fatale' },
  retire: '60612',
};

/** The M57 développée of an exercice to come: that of the last one with an account renamed, one added and one removed. */
export async function planFutur(): Promise<PlanDeCompte> {
  const avant = await carriedPlan('M57-M57_D', DERNIER);
  const modele = avant.comptesNature.find(({ code }) => code === CHANGEMENTS.renomme.code);
  if (!modele) throw new Error('60611 is no longer in the plan');
  const gardes = avant.comptesNature.filter(({ code }) => code !== CHANGEMENTS.retire);
  return {
    ...avant,
    exercice: FUTUR,
    comptesNature: [
      ...gardes.map((compte) =>
        compte.code === CHANGEMENTS.renomme.code
          ? { ...compte, libelle: CHANGEMENTS.renomme.libelle }
          : compte,
      ),
      { ...modele, ...CHANGEMENTS.ajoute },
    ],
  };
}

/** The real nomenclatures with that plan added, as the worker has them. */
export function provideWith(plan: PlanDeCompte): ProvideNomenclatures {
  return async (norme) => {
    const portees = await provide(norme);
    return norme === plan.norme ? addPlans(portees, [nomenclatureOf(plan)]) : portees;
  };
}

export function nomenclatureOf(plan: PlanDeCompte): Nomenclature {
  return parseNomenclature(encodeNomenclature([plan]));
}

/** A plan as an official `planDeCompte.xml`; the nesting, which follows from the codes, is left out. */
export function planXml(plan: PlanDeCompte): string {
  const { norme, declinaison, exercice } = plan;
  const flag = (valeur: boolean | undefined) => (valeur === undefined ? undefined : valeur ? '1' : '0');
  const commun = ({ code, libelle, supprimeDepuis }: RefFonc) => ({
    Code: code,
    Libelle: libelle,
    Supprime: supprimeDepuis === undefined ? undefined : '1',
    SupprimeDepuis: supprimeDepuis,
  });
  const chapitre = (un: Chapitre) =>
    element('Chapitre', {
      ...commun(un),
      Section: un.section,
      TypeChapitre: un.type,
      Special: flag(un.special),
      PourEtatSeul: flag(un.pourEtatSeul),
    });
  const compte = (un: Compte) =>
    element('Compte', {
      ...commun(un),
      ...un.chapitres,
      DEquip: flag(un.dEquip),
      REquip: flag(un.rEquip),
      RegrTotalise: flag(un.regrTotalise),
      PourEtatSeul: flag(un.pourEtatSeul),
    });
  return `<?xml version="1.0" encoding="UTF-8"?>
<Nomenclature Norme="${norme}" Declinaison="${declinaison}" Exer="${exercice}">
<Nature>
<Chapitres>${plan.chapitresNature.map(chapitre).join('\n')}</Chapitres>
<Comptes>${plan.comptesNature.map(compte).join('\n')}</Comptes>
</Nature>
<Fonction>
<Chapitres>${plan.chapitresFonction.map(chapitre).join('\n')}</Chapitres>
<Comptes>${plan.comptesFonction.map(compte).join('\n')}</Comptes>
<RefFonctionnelles>${plan.refFonctions.map((un) => element('RefFonc', commun(un))).join('\n')}</RefFonctionnelles>
</Fonction>
</Nomenclature>`;
}

function element(nom: string, attributs: Readonly<Record<string, string | undefined>>): string {
  const ecrits = Object.entries(attributs).flatMap(([cle, valeur]) =>
    valeur === undefined
      ? []
      : [` ${cle}="${valeur.replace(/[&<"\u0080-\u009f]/g, (c) => `&#${c.charCodeAt(0)};`)}"`],
  );
  return `<${nom}${ecrits.join('')}/>`;
}
