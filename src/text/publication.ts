import type { IdentiteDeDocument } from '../core/publication/identite.ts';
import type { TextesDePublication } from '../core/publication/textes.ts';
import { texteEtape, texteEtapeEtExercice } from './etapes.ts';
import { texteLisezMoi } from './lisez-moi.ts';
import { type IdentiteDuRapport, jsonDuRapport } from './rapport.ts';
import { htmlDuRapport } from './rapport-html.ts';
import { titreDeTable } from './tables.ts';
import { enumerer, fr } from './typographie.ts';

/** Every sentence of the folder to publish. */
export const TEXTES_DE_PUBLICATION: TextesDePublication = {
  titreDeTable,
  titreDeFichier: (genre) => TITRES[genre],
  presentation: (identites) => {
    const [first] = identites;
    const qui = first?.collectivite || 'collectivité';
    const exercice = first?.exercice ?? '';
    const etapes = [
      ...new Set(identites.map(({ natDec, numDec }) => texteEtape(natDec, numDec).toLowerCase())),
    ];
    return {
      titre: fr`Budget ${exercice} de ${qui}`.replace(/ {2,}/g, ' '),
      description: fr`Documents budgétaires de ${qui} pour l’exercice ${exercice} (${enumerer(etapes)}) : budget par nature et par fonction au format SCDL, annexes, et document TOTEM d’origine préparé pour la publication.`,
      motsCles: ['budget', 'finances-publiques', 'scdl', 'totem', ...(exercice === '' ? [] : [exercice])],
      theme: 'Finances publiques',
    };
  },
  sourceDe: (identite) =>
    fr`Document budgétaire TOTEM : ${texteEtapeEtExercice(identite.natDec, identite.numDec, identite.exercice)}, ${identite.etablissement || identite.collectivite}`,
  provenance: (provenance) => {
    if (provenance.genre === 'schemas') return fr`Libellés des codes : schémas XSD fournis par l’utilisateur`;
    const { nomenclature, exercice, ajoute } = provenance;
    return fr`Plan de comptes ${nomenclature} de l’exercice ${exercice} (DGCL${ajoute ? ', fichier ajouté par l’utilisateur' : ''})`;
  },
  rapportJson: (identite, constats) => jsonDuRapport(toIdentiteDuRapport(identite), constats),
  rapportHtml: (identite, constats) =>
    htmlDuRapport({ ...identite, ...toIdentiteDuRapport(identite) }, constats),
  lisezMoi: texteLisezMoi,
};

const TITRES = {
  xml: 'Document TOTEM',
  'xml-anonymise': 'Document TOTEM anonymisé',
  classeur: 'Classeur à lire dans un tableur',
  'rapport-json': 'Rapport de contrôle (données)',
  'rapport-html': 'Rapport de contrôle (à lire)',
  'toutes-etapes': 'Budgets de toutes les étapes, ligne à ligne',
} as const;

function toIdentiteDuRapport(identite: IdentiteDeDocument): IdentiteDuRapport {
  const { fichier, collectivite, siret, exercice, natDec, date } = identite;
  return { fichier, collectivite, siret, exercice, natDec, date };
}
