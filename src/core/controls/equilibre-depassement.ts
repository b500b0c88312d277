import type { LigneEnrichie } from '../nomenclature/ligne-enrichie.ts';
import { votePar } from '../totem/codes.ts';
import { valeurDe } from '../totem/document.ts';
import { type Constat, constat } from './constat.ts';
import type { Sujet } from './controle.ts';
import { EQUILIBRES } from './definitions-equilibre.ts';

interface Enveloppe {
  readonly definition: typeof EQUILIBRES.chapitreDepasse;
  readonly enrichie: LigneEnrichie;
  readonly code: string;
  realise: bigint;
  ouvert: bigint;
}

/**
 * Réel dépenses of an account against the credits opened, where the assembly votes them: the chapter by nature or by
 * fonction, and the opération d’équipement when the budget says that it votes them (`OpeEquip`).
 *
 * Ordre operations are left out: their credits are not limitative (042 is over in four of the five accounts of the corpus).
 * Not looked at: the articles that an assembly has made special (`ArtSpe`), each a limit of its own.
 */
export function controlDepassements({ budget: { bloc }, lignes, rang: budget }: Sujet): Constat[] {
  const natDec = (valeurDe(bloc, 'NatDec') ?? '').trim();
  if (natDec !== '09' && natDec !== '10') return [];
  const parFonction = votePar((valeurDe(bloc, 'NatFonc') ?? '').trim()) === 'fonction';
  const opeEquip = (valeurDe(bloc, 'OpeEquip') ?? '').trim();
  const parOperation = opeEquip === 'true' || opeEquip === '1';

  const enveloppes = new Map<string, Enveloppe>();
  for (const enrichie of lignes) {
    const { ligne, section } = enrichie;
    if (ligne.sens !== 'D' || ligne.operations !== 'reel') continue;
    const operation = parOperation && section.code === 'I' ? ligne.operation : undefined;
    const chapitre = (parFonction ? enrichie.chapitreFonction : undefined) ?? enrichie.chapitre;
    const code = operation ?? chapitre.code;
    const key = `${operation === undefined ? 'chapitre' : 'operation'} ${section.code} ${code}`;
    let enveloppe = enveloppes.get(key);
    if (!enveloppe) {
      const definition = operation === undefined ? EQUILIBRES.chapitreDepasse : EQUILIBRES.operationDepassee;
      enveloppe = { definition, enrichie, code, realise: 0n, ouvert: 0n };
      enveloppes.set(key, enveloppe);
    }
    enveloppe.realise += ligne.montants.MtReal?.cents ?? 0n;
    enveloppe.ouvert += ligne.montants.CredOuv?.cents ?? 0n;
  }

  return [...enveloppes.values()]
    .filter(({ realise, ouvert }) => realise > ouvert)
    .map(({ definition, enrichie, code, realise, ouvert }) => {
      const { section, chapitre, chapitreFonction } = enrichie;
      const named = (parFonction ? chapitreFonction : undefined) ?? chapitre;
      return constat(
        definition,
        { budget, champ: 'MtReal' },
        {
          code,
          ...(definition === EQUILIBRES.chapitreDepasse &&
            named.libelle !== '' && { libelle: named.libelle }),
          ...(section.code && { section: section.code }),
          montant: realise,
          contre: ouvert,
          ecart: realise - ouvert,
        },
      );
    });
}
