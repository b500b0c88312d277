import type { Noeud } from '../core/presentation/arbre.ts';
import { texteDeNoeud } from './arbre.ts';
import { formatEuros, formatEurosCourt, formatPart } from './nombres.ts';
import { texteSection, texteSens } from './sections.ts';
import { accorder, enumerer, fr } from './typographie.ts';

export const GLACONS = {
  sens: 'Image de',
  chemin: 'Où vous êtes dans l’image',
  aide: fr`Cliquez sur un poste pour y entrer. Au clavier : flèches pour passer d’un poste à l’autre, Entrée pour entrer, Échap pour remonter.`,
  vide: fr`Rien à dessiner : aucun montant positif ici.`,
  compense: fr`Les hausses et les baisses se compensent : le tableau les montre.`,
  nom: (titre: string): string => fr`${titre} : postes, du plus grand au plus petit`,
  autres: (nombre: number): string => `Autres (${accorder(nombre, 'poste')})`,
  autresDetail: (noms: readonly string[]): string => enumerer(noms, 4),
  nonDessines: (negatifs: number, somme: bigint, nuls: number): string =>
    fr`Dans le tableau mais pas dans l’image, où rien n’est plus petit que zéro : ${enumerer([
      ...(negatifs > 0
        ? [`${accorder(negatifs, 'poste négatif', 'postes négatifs')} (${formatEuros(somme)})`]
        : []),
      ...(nuls > 0 ? [`${accorder(nuls, 'poste à zéro', 'postes à zéro')}`] : []),
    ])}.`,
  titre: (quoi: string, onglet: string): string => fr`${quoi}, ${onglet.toLowerCase()}`,
};

/** A row as the picture names it: the sections stand for themselves under `Dépenses`. */
export function nomDePoste({ niveau, cle, code, ...reste }: Noeud): { libelle: string; code?: string } {
  if (niveau === 'sens')
    return { libelle: cle.includes('/') ? texteSection(cle.split('/')[0]) : texteSens(code) };
  const { libelle, code: shown } = texteDeNoeud({ niveau, cle, code, ...reste });
  return { libelle, ...(shown !== undefined && { code: shown }) };
}

/** `Dépenses de fonctionnement`, `Charges de personnel`. */
export function titreDePoste(noeud: Noeud): string {
  const { cle, niveau, code } = noeud;
  if (niveau === 'sens' && cle.includes('/')) {
    const section = cle.startsWith('I') ? 'd’investissement' : cle.startsWith('F') ? 'de fonctionnement' : '';
    return `${texteSens(code)} ${section}`.trim();
  }
  return nomDePoste(noeud).libelle;
}

/** What the picture shows, said: the total, the largest share, the next two. */
export function texteEssentiel(montre: Noeud): string {
  const total = montre.montant;
  if (total <= 0n) {
    const rien = fr`${titreDePoste(montre)} : ${formatEuros(total)}.`;
    return total === 0n && bouge(montre) ? `${rien} ${GLACONS.compense}` : rien;
  }
  // Right under the whole there are only two sections: what people look for is a chapter.
  const deuxSections = !montre.cle.includes('/');
  const postes = deuxSections ? montre.enfants.flatMap(({ enfants }) => enfants) : montre.enfants;
  const grands = [...postes]
    .filter(({ montant }) => montant > 0n)
    .sort((a, b) => (a.montant > b.montant ? -1 : 1))
    .slice(0, 3);
  const noms = grands.map((one) => nomDePoste(one).libelle);
  // A fonction is in both sections, under the same name.
  const repetes = deuxSections && new Set(noms).size < noms.length;
  const nom = (one: Noeud, rang: number) =>
    repetes
      ? fr`${noms[rang] ?? ''} en ${texteSection(one.cle.split('/')[0]).toLowerCase()}`
      : (noms[rang] ?? '');
  const part = ({ montant }: Noeud) => formatPart(Number((montant * 1_000_000n) / total) / 1_000_000);
  const debut = fr`${titreDePoste(montre)} : ${formatEurosCourt(total)}.`;
  const [premier, ...suivants] = grands;
  if (!premier) return debut;
  const puis = suivants.map((one, rang) => fr`${nom(one, rang + 1)} (${part(one)})`);
  const suite = puis.length > 0 ? fr` Puis ${enumerer(puis)}.` : '';
  return fr`${debut} Premier poste : ${nom(premier, 0)}, ${part(premier)} du total, soit ${formatEurosCourt(premier.montant)}.${suite}`;
}

/** Whether anything under that row is not zero. */
function bouge({ enfants }: Noeud): boolean {
  return enfants.some((one) => one.montant !== 0n || bouge(one));
}
