/** What a document says it is: enough to name its folder, to group it with others and to know it again. */
import { type Budget, type Rangee, type TotemDocument, valeurDe } from '../totem/document.ts';
import { isSiret } from '../totem/siret.ts';
import { annexeOf, etapeOf, slug } from './nom-fichier.ts';

export interface IdentiteDeDocument {
  /** Name of the file as the user knows it. */
  readonly fichier: string;
  readonly collectivite: string;
  /** SIRET of the établissement, and of the collectivité, as written. */
  readonly siret: string;
  readonly siretCollectivite: string;
  readonly etablissement: string;
  readonly exercice: string;
  readonly natDec: string;
  readonly numDec: string;
  /** `CodTypBud`: P principal, A annexe … */
  readonly type: string;
  readonly codBud: string;
  /** Date of the document, as written in it. */
  readonly date: string;
  /** `NatCEPL` as written: `Commune` … */
  readonly categorie: string;
  /** Name of the root folder and of the document's own. */
  readonly dossier: string;
  readonly sousDossier: string;
  /** Digests of the seal; `undefined` without. To be taken before the seal is removed by an occultation. */
  readonly sceau?: string;
}

/** The identity of a document is that of its first budget; every file seen has one only. */
export function identifyDocument(document: TotemDocument): IdentiteDeDocument {
  const [budget] = document.budgets;
  const of = (rangee: Rangee | undefined, nom: string) => (rangee && valeurDe(rangee, nom))?.trim() ?? '';
  const { md5 = '', sha1 = '' } = document.scellement ?? {};
  const identite = {
    fichier: document.nom,
    collectivite: of(document.enTete, 'LibelleColl'),
    siret: of(budget?.enTete, 'IdEtab'),
    siretCollectivite: of(document.enTete, 'IdColl'),
    etablissement: of(budget?.enTete, 'LibelleEtab'),
    exercice: of(budget?.bloc, 'Exer'),
    natDec: of(budget?.bloc, 'NatDec'),
    numDec: of(budget?.bloc, 'NumDec'),
    type: of(budget?.bloc, 'CodTypBud'),
    codBud: of(budget?.enTete, 'CodBud'),
    date: of(budget?.bloc, 'DteDec') || of(document.enTete, 'DteStr'),
    categorie: of(document.enTete, 'NatCEPL'),
  };
  return {
    ...identite,
    dossier: dossierOf(identite),
    sousDossier: budget ? sousDossierOf(budget) : 'document',
    ...(md5 !== '' && sha1 !== '' && { sceau: `${md5} ${sha1}`.toUpperCase() }),
  };
}

/** 9 digits; '' when neither SIRET is right: a made-up SIREN would be worse than none. */
export function sirenOf({
  siret,
  siretCollectivite,
}: Pick<IdentiteDeDocument, 'siret' | 'siretCollectivite'>): string {
  const right = [siret, siretCollectivite].find(isSiret);
  return right?.slice(0, 9) ?? '';
}

type SansDossier = Omit<IdentiteDeDocument, 'dossier' | 'sousDossier' | 'sceau'>;

function dossierOf(identite: SansDossier): string {
  const qui = sirenOf(identite) || slug(identite.collectivite) || 'siren-inconnu';
  const quand = /^\d{4}$/.test(identite.exercice) ? identite.exercice : 'exercice-inconnu';
  return `${qui}_budget_${quand}`;
}

/** `compte-administratif_principal`, `budget-primitif_annexe-06`. */
function sousDossierOf(budget: Budget): string {
  const type = (valeurDe(budget.bloc, 'CodTypBud') ?? 'P').trim();
  if (type === 'P') return `${etapeOf(budget)}_principal`;
  const genre = type === 'A' ? 'annexe' : `type-${slug(type) || 'inconnu'}`;
  return `${etapeOf(budget)}_${genre}${annexeOf(budget)}`;
}
