/**
 * Reads an official `planDeCompte.xml`.
 *
 * Structure, measured on the 215 files of 2013-2024: root `Nomenclature` with `Norme`, `Declinaison`, `Exer`; the five
 * tables below; rows nested by code and given here flat, in the order of the file. Attributes and elements that are
 * not listed here (`Lib_court` among them) are left out.
 */
import { CAS, type Chapitre, type Compte, type PlanDeCompte, type RefFonc } from './plan.ts';
import { type ElementDePlan, PlanIllisible, parseRacine } from './plan-xml.ts';

/**
 * @param xml the text of the file, already decoded to characters
 * @throws PlanIllisible and nothing else
 */
export function readPlanDeCompte(xml: string): PlanDeCompte {
  const racine = parseRacine(xml);
  const exer = racine.required('Exer');
  if (!/^\d{4}$/.test(exer)) throw new PlanIllisible('valeur-inattendue', 'Nomenclature @Exer');
  const comptesNature = racine.rows('Nature', 'Comptes', 'Compte').map(readCompte);
  if (comptesNature.length === 0) throw new PlanIllisible('pas-un-plan', 'Nature/Comptes');
  return {
    norme: racine.required('Norme'),
    declinaison: racine.required('Declinaison'),
    exercice: Number(exer),
    chapitresNature: racine.rows('Nature', 'Chapitres', 'Chapitre').map(readChapitre),
    comptesNature,
    chapitresFonction: racine.rows('Fonction', 'Chapitres', 'Chapitre').map(readChapitre),
    comptesFonction: racine.rows('Fonction', 'Comptes', 'Compte').map(readCompte),
    refFonctions: racine.rows('Fonction', 'RefFonctionnelles', 'RefFonc').map(readRefFonc),
  };
}

function readChapitre(element: ElementDePlan): Chapitre {
  const section = element.required('Section');
  if (section !== 'F' && section !== 'I') throw element.error('valeur-inattendue', 'Section');
  const special = element.flag('Special');
  if (special === undefined) throw element.error('attribut-absent', 'Special');
  return {
    ...readRefFonc(element),
    section,
    type: element.required('TypeChapitre'),
    special,
    ...flags(element, { pourEtatSeul: 'PourEtatSeul' }),
  };
}

function readCompte(element: ElementDePlan): Compte {
  // The six go together in every plan; half a set would have no meaning, so it is an error and not a guess.
  const utilisable = CAS.some((cas) => element.optional(cas) !== undefined);
  return {
    ...readRefFonc(element),
    ...(utilisable && {
      chapitres: {
        DR: element.required('DR'),
        RR: element.required('RR'),
        DOES: element.required('DOES'),
        ROES: element.required('ROES'),
        DOIS: element.required('DOIS'),
        ROIS: element.required('ROIS'),
      },
    }),
    ...flags(element, {
      dEquip: 'DEquip',
      rEquip: 'REquip',
      regrTotalise: 'RegrTotalise',
      pourEtatSeul: 'PourEtatSeul',
    }),
  };
}

/** What all rows have: code, label, and when they were removed. */
function readRefFonc(element: ElementDePlan): RefFonc {
  const supprimeDepuis = element.optional('SupprimeDepuis');
  // The plans always write the two together; only the date is carried.
  if ((element.flag('Supprime') ?? false) !== (supprimeDepuis !== undefined)) {
    throw element.error('valeur-inattendue', 'SupprimeDepuis');
  }
  return {
    code: element.required('Code'),
    libelle: element.required('Libelle'),
    ...(supprimeDepuis !== undefined && { supprimeDepuis }),
  };
}

/** The yes/no attributes that are present, under their names in our types; a missing one stays missing. */
function flags<K extends string>(element: ElementDePlan, noms: Record<K, string>): { [P in K]?: boolean } {
  const presents: { [P in K]?: boolean } = {};
  for (const nom in noms) {
    const valeur = element.flag(noms[nom]);
    if (valeur !== undefined) presents[nom] = valeur;
  }
  return presents;
}
