import { computeEgalites, type Egalite } from '../totaux/equilibre.ts';
import { isEtape } from '../totem/codes.ts';
import { valeurDe } from '../totem/document.ts';
import { type Constat, constat, type Definition } from './constat.ts';
import type { Sujet } from './controle.ts';
import { EQUILIBRES } from './definitions-equilibre.ts';

/**
 * Sections and ordre operations: both totals and their difference, for a vote by nature and for a vote by fonction. Without
 * a known étape there is no saying which amounts must balance.
 */
export function controlEgalites({ budget: { bloc }, lignes, rang: budget }: Sujet): Constat[] {
  const natDec = (valeurDe(bloc, 'NatDec') ?? '').trim();
  if (!isEtape(natDec)) return [];
  return computeEgalites(lignes, natDec)
    .filter(({ ecart }) => ecart !== 0n)
    .map((egalite) => {
      const { cle, mesures, gauche, droite, ecart } = egalite;
      return constat(
        definitionOf(egalite),
        { budget },
        {
          cle,
          mesures,
          cotes: [withoutCents(gauche), withoutCents(droite)],
          montant: gauche.cents,
          contre: droite.cents,
          ecart,
          ...(gauche.section && { section: gauche.section }),
        },
      );
    });
}

function definitionOf({ genre, ecart }: Egalite): Definition {
  switch (genre) {
    case 'section':
      return ecart < 0n ? EQUILIBRES.deficit : EQUILIBRES.excedent;
    case 'transfert-entre-sections':
      return EQUILIBRES.transfert;
    case 'interieur-de-section':
      return EQUILIBRES.interieur;
    case 'virement':
      return EQUILIBRES.virement;
  }
}

function withoutCents({ section, sens, chapitre }: Egalite['gauche']): Omit<Egalite['gauche'], 'cents'> {
  return { sens, ...(section && { section }), ...(chapitre !== undefined && { chapitre }) };
}
