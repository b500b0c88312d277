import { ETAPES, isEtape } from '../totem/codes.ts';
import { type Budget, type TotemDocument, valeurDe } from '../totem/document.ts';
import { isSiret } from '../totem/siret.ts';

/**
 * Name of the budget CSV: `AAAAMMJJ_SIREN_budget-<etape>-<exercice>[-<annexe>].csv`, lower case, no accents.
 *
 * The date is the document's own (`DteDec`, else `DteStr`), never the day of the conversion: the same file gives the
 * same name. A décision modificative keeps its number. Without a valid SIRET or a date, the name of the source file is
 * kept, since a made-up SIREN would be worse.
 */
export function budgetCsvName(document: TotemDocument, budget: Budget): string {
  const found = partsOf(document, budget);
  if (!found) return `${baseOf(document)}-budget${annexeOf(budget)}.csv`;
  const { date, siren, etape, exercice } = found;
  return `${date}_${siren}_budget-${etape}-${exercice}${annexeOf(budget)}.csv`;
}

/** Name of any other file about a budget, on the same pattern: `AAAAMMJJ_SIREN_<quoi>-<etape>-<exercice>[-<annexe>]`. */
export function fileNameOf(document: TotemDocument, budget: Budget, quoi: string, extension: string): string {
  const found = partsOf(document, budget);
  if (!found) return `${baseOf(document)}-${quoi}${annexeOf(budget)}.${extension}`;
  const { date, siren, exercice } = found;
  return `${date}_${siren}_${quoi}-${etapeOf(budget)}-${exercice}${annexeOf(budget)}.${extension}`;
}

/** `budget-primitif`, `decision-modificative-2`, `compte-administratif`; `etape-inconnue` when the code is not known. */
export function etapeOf(budget: Budget): string {
  const natDec = (valeurDe(budget.bloc, 'NatDec') ?? '').trim();
  const etape = shortEtape(budget);
  if (etape === undefined) return 'etape-inconnue';
  return natDec === '01' || natDec === '03' ? `budget-${etape}` : etape;
}

/** Without `budget-`, which the name of the budget CSV already says. */
function shortEtape({ bloc }: Budget): string | undefined {
  const natDec = (valeurDe(bloc, 'NatDec') ?? '').trim();
  if (!isEtape(natDec)) return undefined;
  const number = Number(valeurDe(bloc, 'NumDec') ?? 0);
  return natDec === '02' && number > 0 ? `${ETAPES[natDec].fichier}-${number}` : ETAPES[natDec].fichier;
}

interface Parts {
  readonly date: string;
  readonly siren: string;
  readonly etape: string;
  readonly exercice: string;
}

function partsOf(document: TotemDocument, budget: Budget): Parts | undefined {
  const siret = (valeurDe(budget.enTete, 'IdEtab') ?? '').trim();
  const exercice = (valeurDe(budget.bloc, 'Exer') ?? '').trim();
  const date = dateOf(valeurDe(budget.bloc, 'DteDec')) ?? dateOf(valeurDe(document.enTete, 'DteStr'));
  const etape = shortEtape(budget);
  if (!isSiret(siret) || date === undefined || etape === undefined || !/^\d{4}$/.test(exercice))
    return undefined;
  return { date, siren: siret.slice(0, 9), etape, exercice };
}

function baseOf(document: TotemDocument): string {
  return slug(document.nom.replace(/(\.xml)?(\.gz)?$/i, '')) || 'budget';
}

/** Lower-case ASCII words joined by hyphens: safe in every file system and URL. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** `-06`, `-lotissement-l-etang`; nothing for the principal. */
export function annexeOf({ bloc, enTete }: Budget): string {
  if ((valeurDe(bloc, 'CodTypBud') ?? 'P').trim() === 'P') return '';
  const name = slug(valeurDe(enTete, 'CodBud') ?? '') || slug(valeurDe(enTete, 'LibelleEtab') ?? '');
  return name === '' ? '' : `-${name}`;
}

function dateOf(text: string | undefined): string | undefined {
  const found = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '');
  return found ? `${found[1]}${found[2]}${found[3]}` : undefined;
}
