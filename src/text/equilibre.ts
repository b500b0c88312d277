import type { Cote, Egalite } from '../core/totaux/equilibre.ts';
import { TEXTES_MESURES } from './mesures.ts';
import { formatEuros } from './nombres.ts';
import { deSection, texteSens } from './sections.ts';
import { accorder, espacer, fr } from './typographie.ts';

export const EQUILIBRE = {
  titre: 'Équilibre',
  egalite: 'Égalité attendue',
  ecart: 'Écart',
  respectee: 'Respectée',
  note: fr`Un budget doit être en équilibre dans chaque section (article L1612-4 du code général des collectivités territoriales). Un excédent est parfois permis : un écart n’est pas forcément une erreur.`,
  aucune: fr`Rien à comparer dans ce fichier.`,
};

/** One line: `Équilibré`, or the gap that matters most. */
export function texteVerdict(egalites: readonly Egalite[]): string {
  const ecarts = egalites.filter(({ ecart }) => ecart !== 0n);
  const [seul] = ecarts;
  if (egalites.length === 0) return EQUILIBRE.aucune;
  if (!seul) return `Équilibré en ${texteBase(egalites[0])}`;
  if (ecarts.length === 1)
    return fr`Écart de ${formatEuros(absolute(seul.ecart))} : ${minuscule(texteEgalite(seul).nom)}`;
  return `${accorder(ecarts.length, 'écart')} sur ${accorder(egalites.length, 'égalité')}`;
}

export function texteEgalite(egalite: Egalite): {
  readonly nom: string;
  readonly gauche: string;
  readonly droite: string;
  readonly base: string;
} {
  const { genre, gauche, droite } = egalite;
  const base = texteBase(egalite);
  return { nom: nomDe(genre, gauche), gauche: texteCote(gauche), droite: texteCote(droite), base };
}

/** What the equalities add up, in a few words: an account balances its credits, not what it executed. */
function texteBase(egalite: Egalite | undefined): string {
  return (egalite?.mesures ?? []).map((mesure) => TEXTES_MESURES[mesure].nom.toLowerCase()).join(' + ');
}

function nomDe(genre: Egalite['genre'], gauche: Cote): string {
  switch (genre) {
    case 'section':
      return `Section ${deSection(gauche.section)}`;
    case 'transfert-entre-sections':
      return `Ordre, de section à section : ${texteSens(gauche.sens).toLowerCase()} ${deSection(gauche.section)}`.replace(
        ' :',
        '\u00a0:',
      );
    case 'interieur-de-section':
      return `Ordre, à l’intérieur de la section (chapitre ${gauche.chapitre})`;
    case 'virement':
      return 'Virement du fonctionnement vers l’investissement';
  }
}

function texteCote({ section, sens, chapitre }: Cote): string {
  const de = section === undefined ? '' : ` ${deSection(section)}`;
  const du = chapitre === undefined ? '' : `, chapitre ${chapitre}`;
  return espacer(`${texteSens(sens)}${de}${du}`);
}

function absolute(cents: bigint): bigint {
  return cents < 0n ? -cents : cents;
}

function minuscule(texte: string): string {
  return texte.charAt(0).toLowerCase() + texte.slice(1);
}
