import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import { MESURES } from '../totem/codes.ts';
import { type LigneBudget, valeurDe } from '../totem/document.ts';
import { parseCents } from '../totem/montant.ts';
import { type Constat, constat } from './constat.ts';
import { lieuDe, type Sujet } from './controle.ts';
import { FICHIER } from './definitions-fichier.ts';

/** `maxLength` of the codes in the SCDL schema. */
const MAX_CODE = 9;

/** The values of the lines that cannot be read, or cannot be published. */
export function controlValeurs(sujet: Sujet): Constat[] {
  const constats: Constat[] = [];
  // The reader has tried every MtSup: they are tried again only when one has failed.
  const supplements = sujet.document.anomalies.some(
    (anomalie) => anomalie.code === 'montant-illisible' && anomalie.champ.startsWith('MtSup'),
  );
  for (const enrichie of sujet.lignes) {
    lookAtMontants(sujet, enrichie, constats);
    if (supplements) lookAtSupplements(sujet, enrichie, constats);
    lookAtCodes(sujet, enrichie, constats);
  }
  return constats;
}

function lookAtMontants(sujet: Sujet, { ligne }: LigneEnrichie, constats: Constat[]): void {
  for (const mesure of MESURES) {
    const montant = ligne.montants[mesure];
    if (montant === undefined || montant.cents !== undefined) continue;
    const lieu = lieuDe(sujet, ligne, mesure);
    constats.push(constat(FICHIER.montantIllisible, lieu, { trouve: montant.texte.trim() }));
  }
}

function lookAtSupplements(sujet: Sujet, { ligne }: LigneEnrichie, constats: Constat[]): void {
  for (const { code = '', valeur } of ligne.mtSup) {
    const trouve = valeur.trim();
    if (trouve === '' || parseCents(trouve) !== undefined) continue;
    constats.push(constat(FICHIER.supplementIllisible, lieuDe(sujet, ligne, 'MtSup'), { code, trouve }));
  }
}

function lookAtCodes(sujet: Sujet, { ligne, chapitre }: LigneEnrichie, constats: Constat[]): void {
  const { sens, operations, typOpBudg, nature, fonction = '', contNat = '' } = ligne;
  if (sens === undefined) constats.push(unknown(sujet, ligne, 'CodRD', 'D ou R'));
  if (operations === undefined) constats.push(unknown(sujet, ligne, 'OpBudg', '0 ou 1'));
  if (typOpBudg !== undefined && typOpBudg !== '1' && typOpBudg !== '2') {
    const faits = { trouve: typOpBudg, attendu: '1 ou 2' };
    constats.push(constat(FICHIER.typeOrdreInconnu, lieuDe(sujet, ligne, 'TypOpBudg'), faits));
  }
  // Read as a boolean or not at all: the cell of the CSV would be empty without a word.
  const artSpe = ligne.artSpe === undefined ? (valeurDe(ligne, 'ArtSpe') ?? '').trim() : '';
  if (artSpe !== '') {
    const faits = { trouve: artSpe, attendu: 'true ou false' };
    constats.push(constat(FICHIER.artSpeIllisible, lieuDe(sujet, ligne, 'ArtSpe'), faits));
  }
  if (nature === '') constats.push(constat(FICHIER.natureAbsente, lieuDe(sujet, ligne, 'Nature')));
  if (nature.length > MAX_CODE) constats.push(tooLong(sujet, ligne, 'Nature', nature));
  if (fonction.length > MAX_CODE) constats.push(tooLong(sujet, ligne, 'Fonction', fonction));
  // A chapter followed by a long operation number is published as the chapter alone.
  if (contNat.length > MAX_CODE && chapitre.code.length > MAX_CODE) {
    constats.push(tooLong(sujet, ligne, 'ContNat', contNat));
  }
}

function unknown(sujet: Sujet, ligne: LigneBudget, champ: string, attendu: string): Constat {
  const trouve = (valeurDe(ligne, champ) ?? '').trim();
  return constat(FICHIER.codeObligatoireInconnu, lieuDe(sujet, ligne, champ), { trouve, attendu });
}

function tooLong(sujet: Sujet, ligne: LigneBudget, champ: string, trouve: string): Constat {
  return constat(FICHIER.codeTropLong, lieuDe(sujet, ligne, champ), { trouve, nombre: MAX_CODE });
}
