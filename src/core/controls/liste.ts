/** Every control that this part makes, in the order of the report: the table of contents of `docs/controles.md`. */
import type { Controle } from './controle.ts';
import { EQUILIBRES as Q } from './definitions-equilibre.ts';
import { FICHIER as F } from './definitions-fichier.ts';
import { NOMENCLATURE as N } from './definitions-nomenclature.ts';
import { controlCfu } from './equilibre-cfu.ts';
import { controlDepassements } from './equilibre-depassement.ts';
import { controlEgalites } from './equilibre-egalites.ts';
import { controlAnnexes } from './fichier-annexes.ts';
import { controlContenu } from './fichier-contenu.ts';
import { controlContradictions } from './fichier-contradictions.ts';
import { controlDates } from './fichier-dates.ts';
import { controlDoublons } from './fichier-doublons.ts';
import { controlEnTete } from './fichier-en-tete.ts';
import { controlEncodage } from './fichier-encodage.ts';
import { controlProjet } from './fichier-projet.ts';
import { controlRepetitions } from './fichier-repetitions.ts';
import { controlSiret } from './fichier-siret.ts';
import { controlValeurs } from './fichier-valeurs.ts';
import { controlChapitres } from './nomenclature-chapitres.ts';
import { controlComptes } from './nomenclature-comptes.ts';
import { controlFonctions } from './nomenclature-fonctions.ts';
import { controlLibelles } from './nomenclature-libelles.ts';
import { controlOrdre } from './nomenclature-ordre.ts';
import { controlPlan } from './nomenclature-plan.ts';

export const CONTROLES: readonly Controle[] = [
  // 1. Fichier
  {
    portee: 'document',
    definitions: [F.encodageDeclare, F.caracteresPerdus, F.octetsC1],
    run: controlEncodage,
  },
  {
    portee: 'document',
    definitions: [
      ...[F.versionRecente, F.elementInconnu, F.horsEspace, F.instruction],
      ...[F.plusieursBudgets, F.lignesCalculees],
    ],
    run: controlContenu,
  },
  {
    portee: 'document',
    definitions: [F.enTeteAbsent, F.enTeteInvalide, F.enTeteIncomplet],
    run: controlEnTete,
  },
  { portee: 'document', definitions: [F.enTeteContradictoire], run: controlContradictions },
  { portee: 'budget', definitions: [F.projetDeBudget, F.projetDeCompte], run: controlProjet },
  { portee: 'document', definitions: [F.siretEtablissement, F.siretAutre], run: controlSiret },
  { portee: 'document', definitions: [F.dateIllisible], run: controlDates },
  {
    portee: 'budget',
    definitions: [
      ...[F.montantIllisible, F.supplementIllisible],
      ...[F.codeObligatoireInconnu, F.typeOrdreInconnu, F.natureAbsente, F.codeTropLong, F.artSpeIllisible],
    ],
    run: controlValeurs,
  },
  {
    portee: 'budget',
    definitions: [F.champRepete, F.codeRepete, F.codeAutreCasse],
    run: controlRepetitions,
  },
  { portee: 'budget', definitions: [F.lignesEnDouble], run: controlDoublons },
  { portee: 'budget', definitions: [F.montantAnnexe], run: controlAnnexes },

  // 3. Nomenclature
  { portee: 'budget', definitions: [N.planVoisin, N.nomenclatureInconnue, N.planAjoute], run: controlPlan },
  {
    portee: 'budget',
    definitions: [N.natureInconnue, N.compteSupprime, N.compteDeRegroupement, N.compteNonOuvert],
    run: controlComptes,
  },
  {
    portee: 'budget',
    definitions: [
      ...[N.chapitreInconnu, N.chapitreIntrouvable, N.sectionIntrouvable],
      ...[N.autreChapitre, N.chapitresDeduits, N.chapitreFonctionInconnu],
    ],
    run: controlChapitres,
  },
  {
    portee: 'budget',
    definitions: [N.fonctionInconnue, N.fonctionSupprimee, N.fonctionManquante],
    run: controlFonctions,
  },
  { portee: 'budget', definitions: [N.ordreSansType], run: controlOrdre },
  { portee: 'budget', definitions: [N.libelleEmprunte], run: controlLibelles },

  // 4. Équilibre
  {
    portee: 'budget',
    definitions: [Q.deficit, Q.excedent, Q.transfert, Q.interieur, Q.virement],
    run: controlEgalites,
  },
  { portee: 'budget', definitions: [Q.chapitreDepasse, Q.operationDepassee], run: controlDepassements },
  {
    portee: 'document',
    definitions: [Q.executionDuComptable, Q.bilan, Q.comptableIncomparable],
    run: controlCfu,
  },
];
