import { MESURES, type Mesure, type Operations, type Sens } from './codes.ts';
import type { Anomalie, Champ, LigneBudget, Montant, Rangee } from './document.ts';
import { parseCents } from './montant.ts';

/** Elements of a `LigneBudget` that we read, each at most once; their rank is their place in `valeurs`. */
const LUS = [
  ...['Nature', 'LibCpte', 'Fonction', 'Operation', 'ContNat', 'ArtSpe', 'ContFon', 'ContOp', 'CodRD'],
  ...['OpBudg', 'TypOpBudg', 'OpeCpteTiers'],
  ...MESURES,
] as const;
const RANGS: ReadonlyMap<string, number> = new Map(LUS.map((nom, rang) => [nom, rang]));

/**
 * Elements that are carried without being read (measured in the CFU). Any other is carried too and reported, never
 * fatal: the schema changes two or three times a year.
 */
const PORTES: ReadonlySet<string> = new Set([
  ...['InfoAPCP', 'MtPrevCalcul', 'MtCumulDM', 'CredAnnules', 'MtCumul', 'MtCumulCA', 'MtMdtTitreEmis'],
  ...['OperationEtAPCP', 'TypNumCpteTiers', 'TypNumCpteTiersCourt', 'ChapitreNature', 'InfoOpe'],
  ...['RegroupNature', 'Groupe', 'TxReal3112'],
]);

type Report = (anomalie: Anomalie) => void;

/** Gives a row of the source the meaning of a budget line; what does not fit goes to `report`. */
export function toLigneBudget(rangee: Rangee, rang: number, report: Report): LigneBudget {
  const { ligne, debut, fin, champs } = rangee;
  const valeurs = new Array<Champ | undefined>(LUS.length);
  const mtSup: Champ[] = [];
  const caracSup: Champ[] = [];
  for (const champ of champs) {
    const place = RANGS.get(champ.nom);
    if (place !== undefined) {
      if (valeurs[place] !== undefined) report({ code: 'champ-repete', ligne, champ: champ.nom });
      else valeurs[place] = champ;
    } else if (champ.nom === 'MtSup') {
      mtSup.push(champ);
      if (champ.valeur.trim() !== '') readMontant(champ, ligne, report);
    } else if (champ.nom === 'CaracSup') {
      caracSup.push(champ);
    } else if (!PORTES.has(champ.nom) && !champ.nom.startsWith('@')) {
      report({ code: 'element-inconnu', ligne, champ: champ.nom, nombre: 1 });
    }
  }
  reportRepeatedCodes(mtSup, ligne, report);
  reportRepeatedCodes(caracSup, ligne, report);

  // Spaces around are kept in the field and ignored in codes: 1,910 values of the corpus have some. An empty `V` says
  // as much as no element.
  const texte = (nom: (typeof LUS)[number]): string | undefined =>
    valeurs[RANGS.get(nom) as number]?.valeur.trim() || undefined;
  const montant = (mesure: Mesure): Montant | undefined => {
    const champ = valeurs[RANGS.get(mesure) as number];
    return champ && champ.valeur.trim() !== '' ? readMontant(champ, ligne, report) : undefined;
  };
  return {
    ligne,
    debut,
    fin,
    champs,
    rang,
    nature: texte('Nature') ?? '',
    libCpte: texte('LibCpte'),
    fonction: texte('Fonction'),
    operation: texte('Operation'),
    contNat: texte('ContNat'),
    contFon: texte('ContFon'),
    contOp: texte('ContOp'),
    opeCpteTiers: texte('OpeCpteTiers'),
    artSpe: readBoolean(texte('ArtSpe')),
    sens: readCode('CodRD', texte('CodRD'), SENS, ligne, report),
    operations: readCode('OpBudg', texte('OpBudg'), OPERATIONS, ligne, report),
    typOpBudg: texte('TypOpBudg'),
    montants: {
      MtReal: montant('MtReal'),
      MtBudgPrec: montant('MtBudgPrec'),
      MtRARPrec: montant('MtRARPrec'),
      MtPropNouv: montant('MtPropNouv'),
      MtPrev: montant('MtPrev'),
      CredOuv: montant('CredOuv'),
      MtRAR3112: montant('MtRAR3112'),
    },
    mtSup,
    caracSup,
  };
}

const SENS: ReadonlyMap<string, Sens> = new Map([
  ['D', 'D'],
  ['R', 'R'],
]);
const OPERATIONS: ReadonlyMap<string, Operations> = new Map([
  ['0', 'reel'],
  ['1', 'ordre'],
]);

function readCode<T>(
  champ: string,
  valeur: string | undefined,
  table: ReadonlyMap<string, T>,
  ligne: number,
  report: Report,
): T | undefined {
  const found = table.get(valeur ?? '');
  if (found === undefined) report({ code: 'valeur-inconnue', ligne, champ, valeur: valeur ?? '' });
  return found;
}

function readMontant(champ: Champ, ligne: number, report: Report): Montant {
  const cents = parseCents(champ.valeur);
  if (cents !== undefined) return { texte: champ.valeur.trim(), cents };
  const nom = champ.code === undefined ? champ.nom : `${champ.nom} ${champ.code}`;
  report({ code: 'montant-illisible', ligne, champ: nom, valeur: champ.valeur });
  return { texte: champ.valeur };
}

/** Codes are compared without case: RARprec and RARPrec are met for the same thing. */
function reportRepeatedCodes(champs: readonly Champ[], ligne: number, report: Report): void {
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
