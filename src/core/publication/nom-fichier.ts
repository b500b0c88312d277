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
  return `${baseName(document, budget, 'budget')}.csv`;
}

/** Name of the anonymised XML, after the first budget that it holds: `…_totem-<etape>-<exercice>-anonymise.xml`. */
export function anonymisedXmlName(document: TotemDocument): string {
  return `${firstBaseName(document)}-anonymise.xml`;
}

/** Name of the journal of decisions: it holds the names, and says what not to do with it. */
export function journalName(document: TotemDocument): string {
  return `${firstBaseName(document)}-journal-A-NE-PAS-PUBLIER.csv`;
}

function firstBaseName(document: TotemDocument): string {
  const [budget] = document.budgets;
  return budget ? baseName(document, budget, 'totem') : slug(document.nom) || 'totem';
}

function baseName(document: TotemDocument, budget: Budget, quoi: 'budget' | 'totem'): string {
  const siret = (valeurDe(budget.enTete, 'IdEtab') ?? '').trim();
  const exercice = (valeurDe(budget.bloc, 'Exer') ?? '').trim();
  const natDec = (valeurDe(budget.bloc, 'NatDec') ?? '').trim();
  const date = dateOf(valeurDe(budget.bloc, 'DteDec')) ?? dateOf(valeurDe(document.enTete, 'DteStr'));
  if (!isSiret(siret) || date === undefined || !isEtape(natDec) || !/^\d{4}$/.test(exercice)) {
    return `${slug(document.nom.replace(/(\.xml)?(\.gz)?$/i, '')) || 'budget'}-${quoi}${annexeOf(budget)}`;
  }
  const number = Number(valeurDe(budget.bloc, 'NumDec') ?? 0);
  const etape =
    natDec === '02' && number > 0 ? `${ETAPES[natDec].fichier}-${number}` : ETAPES[natDec].fichier;
  return `${date}_${siret.slice(0, 9)}_${quoi}-${etape}-${exercice}${annexeOf(budget)}`;
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

function annexeOf({ bloc, enTete }: Budget): string {
  if ((valeurDe(bloc, 'CodTypBud') ?? 'P').trim() === 'P') return '';
  const name = slug(valeurDe(enTete, 'CodBud') ?? '') || slug(valeurDe(enTete, 'LibelleEtab') ?? '');
  return name === '' ? '' : `-${name}`;
}

function dateOf(text: string | undefined): string | undefined {
  const found = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '');
  return found ? `${found[1]}${found[2]}${found[3]}` : undefined;
}
