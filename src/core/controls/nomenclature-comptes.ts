import { casOf, type LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import { CAS, type Compte } from '../nomenclature/plan.ts';
import { type Constat, constat } from './constat.ts';
import { lieuDe, type Sujet } from './controle.ts';
import { NOMENCLATURE } from './definitions-nomenclature.ts';
import { constatDePlan, faitsDeCodeInconnu, findEnVigueur } from './plan-en-vigueur.ts';

/** The nature of each line: known, still open, fit to be used, and open to what the line does with it. */
export function controlComptes(sujet: Sujet): Constat[] {
  if (!sujet.referentiel.plan) return [];
  return sujet.lignes.flatMap((enrichie) => {
    const { ligne } = enrichie;
    if (ligne.nature === '') return [];
    const compte = findEnVigueur(sujet, 'comptesNature', ligne.nature);
    return compte ? controlCompte(sujet, enrichie, compte) : [natureInconnue(sujet, enrichie)];
  });
}

function natureInconnue(sujet: Sujet, { ligne, nature }: LigneEnrichie): Constat {
  const faits = {
    ...faitsDeCodeInconnu(sujet, ['comptesNature'], ligne.nature),
    ...(nature.libelle !== '' && { libelle: nature.libelle }),
  };
  return constatDePlan(sujet, NOMENCLATURE.natureInconnue, lieuDe(sujet, ligne, 'Nature'), faits);
}

function controlCompte(sujet: Sujet, { ligne }: LigneEnrichie, compte: Compte): Constat[] {
  const { code, libelle, chapitres, supprimeDepuis } = compte;
  if (supprimeDepuis !== undefined) {
    // Its cases are whatever they were before: nothing more to say of it.
    const faits = { code, libelle, trouve: supprimeDepuis };
    return [constat(NOMENCLATURE.compteSupprime, lieuDe(sujet, ligne, 'Nature'), faits)];
  }
  if (!chapitres) {
    const lieu = lieuDe(sujet, ligne, 'Nature');
    return [constatDePlan(sujet, NOMENCLATURE.compteDeRegroupement, lieu, { code, libelle })];
  }
  if (ligne.sens === undefined || ligne.operations === undefined) return [];
  const cas = casOf(ligne);
  if (cas.some((one) => chapitres[one] !== '')) return [];
  const ouverts = CAS.filter((one) => chapitres[one] !== '');
  const faits = { code, libelle, trouve: cas.join(' '), attendu: ouverts.join(' ') };
  return [constatDePlan(sujet, NOMENCLATURE.compteNonOuvert, lieuDe(sujet, ligne, 'Nature'), faits)];
}
