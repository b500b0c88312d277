import { type Mesure, MESURES, type Operations, type Sens } from './codes.ts';
import type { Anomalie, Champ, LigneBudget, Montant, Rangee } from './document.ts';
import { parseCents } from './montant.ts';
import { withoutAbsent } from './present.ts';

/**
 * Elements that a `LigneBudget` is known to hold (19 measured documents, CFU included). Any other is carried and
 * reported, never fatal: the schema changes two or three times a year.
 */
const CONNUS: ReadonlySet<string> = new Set([
  ...['Nature', 'LibCpte', 'Fonction', 'Operation', 'ContNat', 'ArtSpe', 'ContFon', 'ContOp', 'CodRD'],
  ...MESURES,
  ...['OpBudg', 'TypOpBudg', 'OpeCpteTiers', 'MtSup', 'CaracSup'],
  ...['InfoAPCP', 'MtPrevCalcul', 'MtCumulDM', 'CredAnnules', 'MtCumul', 'MtCumulCA', 'MtMdtTitreEmis'],
  ...['OperationEtAPCP', 'TypNumCpteTiers', 'TypNumCpteTiersCourt', 'ChapitreNature', 'InfoOpe'],
  ...['RegroupNature', 'Groupe', 'TxReal3112'],
]);

const MESURES_SET: ReadonlySet<string> = new Set(MESURES);
const SENS: ReadonlyMap<string, Sens> = new Map([
  ['D', 'D'],
  ['R', 'R'],
]);
const OPERATIONS: ReadonlyMap<string, Operations> = new Map([
  ['0', 'reel'],
  ['1', 'ordre'],
]);

/** Gives a row of the source the meaning of a budget line; what does not fit goes to `report`. */
export function toLigneBudget(
  rangee: Rangee,
  rang: number,
  report: (anomalie: Anomalie) => void,
): LigneBudget {
  const { ligne } = rangee;
  const valeurs = new Map<string, string>();
  const montants: Partial<Record<Mesure, Montant>> = {};
  const mtSup: Champ[] = [];
  const caracSup: Champ[] = [];

  for (const champ of rangee.champs) {
    const { nom } = champ;
    if (nom === 'MtSup') {
      mtSup.push(champ);
    } else if (nom === 'CaracSup') {
      caracSup.push(champ);
    } else if (valeurs.has(nom)) {
      report({ code: 'champ-repete', ligne, champ: nom });
    } else {
      // Spaces around are kept in the field and ignored in codes: 1,910 values of the corpus have some.
      const valeur = champ.valeur.trim();
      valeurs.set(nom, valeur);
      if (MESURES_SET.has(nom)) montants[nom as Mesure] = readMontant(champ, ligne, report);
      else if (!CONNUS.has(nom) && !nom.startsWith('@'))
        report({ code: 'element-inconnu', ligne, champ: nom, nombre: 1 });
    }
  }
  for (const groupe of [mtSup, caracSup]) reportRepeatedCodes(groupe, ligne, report);
  for (const champ of mtSup) readMontant(champ, ligne, report);

  const lookUp = <T>(nom: string, table: ReadonlyMap<string, T>): T | undefined => {
    const valeur = valeurs.get(nom) ?? '';
    const found = table.get(valeur);
    if (found === undefined) report({ code: 'valeur-inconnue', ligne, champ: nom, valeur });
    return found;
  };
  const given = {
    libCpte: valeurs.get('LibCpte'),
    fonction: valeurs.get('Fonction'),
    operation: valeurs.get('Operation'),
    contNat: valeurs.get('ContNat'),
    contFon: valeurs.get('ContFon'),
    contOp: valeurs.get('ContOp'),
    opeCpteTiers: valeurs.get('OpeCpteTiers'),
    typOpBudg: valeurs.get('TypOpBudg'),
    artSpe: readBoolean(valeurs.get('ArtSpe')),
    sens: lookUp('CodRD', SENS),
    operations: lookUp('OpBudg', OPERATIONS),
  };
  return {
    ...rangee,
    rang,
    nature: valeurs.get('Nature') ?? '',
    ...withoutAbsent(given),
    montants,
    mtSup,
    caracSup,
  };
}

function readMontant(champ: Champ, ligne: number, report: (anomalie: Anomalie) => void): Montant {
  const cents = parseCents(champ.valeur);
  if (cents !== undefined) return { texte: champ.valeur.trim(), cents };
  const nom = champ.code === undefined ? champ.nom : `${champ.nom} ${champ.code}`;
  report({ code: 'montant-illisible', ligne, champ: nom, valeur: champ.valeur });
  return { texte: champ.valeur };
}

/** Codes are compared without case: RARprec and RARPrec are met for the same thing. */
function reportRepeatedCodes(
  champs: readonly Champ[],
  ligne: number,
  report: (anomalie: Anomalie) => void,
): void {
  if (champs.length < 2) return;
  const seen = new Set<string>();
  for (const { nom, code = '' } of champs) {
    const key = code.toLowerCase();
    if (seen.has(key)) report({ code: 'code-repete', ligne, champ: nom, valeur: code });
    seen.add(key);
  }
}

/** xs:boolean. */
function readBoolean(text: string | undefined): boolean | undefined {
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  return undefined;
}
