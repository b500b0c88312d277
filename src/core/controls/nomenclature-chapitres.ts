import { casOf, type LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import { type Constat, constat } from './constat.ts';
import { lieuDe, type Sujet } from './controle.ts';
import { NOMENCLATURE } from './definitions-nomenclature.ts';
import { constatDePlan, faitsDeCodeInconnu, findEnVigueur } from './plan-en-vigueur.ts';

/** The chapter and the section of each line: given and known, or derived; without them there is no CSV. */
export function controlChapitres(sujet: Sujet): Constat[] {
  const constats: Constat[] = [];
  let deduits = 0;
  for (const enrichie of sujet.lignes) {
    const { ligne, chapitre, section } = enrichie;
    if (chapitre.code === '') {
      constats.push(
        constat(NOMENCLATURE.chapitreIntrouvable, lieuDe(sujet, ligne, 'ContNat'), { code: ligne.nature }),
      );
    } else if (ligne.contNat === undefined) {
      deduits++;
    }
    if (section.code === undefined) {
      const faits = { code: ligne.nature, ...(chapitre.code !== '' && { chapitre: chapitre.code }) };
      constats.push(constat(NOMENCLATURE.sectionIntrouvable, lieuDe(sujet, ligne), faits));
    }
    if (sujet.referentiel.plan)
      constats.push(...controlContNat(sujet, enrichie), ...controlContFon(sujet, enrichie));
  }
  if (deduits > 0) {
    const lieu = { budget: sujet.rang, champ: 'ContNat' };
    constats.push(constat(NOMENCLATURE.chapitresDeduits, lieu, { nombre: deduits }));
  }
  return constats;
}

function controlContNat(sujet: Sujet, { ligne, chapitre }: LigneEnrichie): Constat[] {
  const { contNat, nature } = ligne;
  if (contNat === undefined) return [];
  const given = findEnVigueur(sujet, 'chapitresNature', contNat);
  if (!given) {
    if (isNotMeantAsChapter(sujet, contNat, ligne)) return [];
    const faits = faitsDeCodeInconnu(sujet, ['chapitresNature'], contNat);
    const attendu = chapitre.code !== contNat && { attendu: chapitre.code };
    const lieu = lieuDe(sujet, ligne, 'ContNat');
    return [constatDePlan(sujet, NOMENCLATURE.chapitreInconnu, lieu, { ...faits, ...attendu })];
  }
  // The special chapters of the M57 (016 APA, 017 RSA …) take accounts whose own chapter is another.
  if (given.special) return [];
  const chapitres = findEnVigueur(sujet, 'comptesNature', nature)?.chapitres;
  const open = chapitres
    ? casOf(ligne)
        .map((cas) => chapitres[cas])
        .filter(Boolean)
    : [];
  if (open.length === 0 || open.includes(contNat)) return [];
  // Told and no more: the vote is by chapter, and the one that was voted is what the file gives. One line of
  // montreuil-ca-2019 has 2031 in chapter 204, where the plan says 20.
  const faits = { code: nature, chapitre: contNat, attendu: open.join(' ou ') };
  return [constat(NOMENCLATURE.autreChapitre, lieuDe(sujet, ligne, 'ContNat'), faits)];
}

/**
 * What published files write in ContNat beside chapters: the account of the line (368 lines in eight ASTRE files; an
 * article voted as a chapter), an operation number, a third-party operation as chapter and number (45411, 4581001).
 */
function isNotMeantAsChapter(sujet: Sujet, contNat: string, ligne: LigneEnrichie['ligne']): boolean {
  if (contNat === ligne.operation || contNat === ligne.contOp) return true;
  // Three digits at least: 60 for 6042 is not the article, it is a mistake for 011.
  if (contNat.length > 2 && ligne.nature.startsWith(contNat)) return true;
  if (!contNat.startsWith('45')) return false;
  for (let code = contNat.slice(0, -1); code.length >= 3; code = code.slice(0, -1)) {
    if (findEnVigueur(sujet, 'chapitresNature', code)) return true;
  }
  return false;
}

/**
 * An unknown chapter by fonction is no more than an information: it is not in the SCDL CSV, the section is then that of the
 * chapter by nature, and four lines of montpellier-ca-2018, for third-party operations, have the fonction in its place.
 */
function controlContFon(sujet: Sujet, { ligne, chapitre }: LigneEnrichie): Constat[] {
  const { contFon } = ligne;
  if (contFon === undefined || findEnVigueur(sujet, 'chapitresFonction', contFon)) return [];
  // The results carried over (001, 002) have the same chapter in both presentations.
  if (contFon === chapitre.code && findEnVigueur(sujet, 'chapitresNature', contFon)?.type === 'L') return [];
  const faits = faitsDeCodeInconnu(sujet, ['chapitresFonction'], contFon);
  return [constat(NOMENCLATURE.chapitreFonctionInconnu, lieuDe(sujet, ligne, 'ContFon'), faits)];
}
