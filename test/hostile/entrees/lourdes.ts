/**
 * Files of 10 MB that are legal bytes and made to cost: each repeats what a reader, a control or a search could do once
 * more for each time that it was met. Measured by `npm run hostile`, not by the unit tests.
 */
import { csvText, ENTETE_BUDGET, ligneBudget } from '../../support/scdl-csv.ts';
import { type Contenu, type Entree, type Fichier, repete } from '../fichier.ts';
import { DEPENSE, RECETTE, sain } from './document.ts';

/** In bytes; another one with `TOTEMCLIC_LOURDES`, to see how the cost grows. */
export const TAILLE = Number(process.env.TOTEMCLIC_LOURDES ?? 10_000_000);

const [avant = '', reste = ''] = sain().split(RECETTE);
const [, apres = ''] = sain().split('</Budget>');

/** That many bytes of a thing among the budget lines. */
const lignes = (corps: string): Fichier => repete(avant, `${corps}\n`, `${RECETTE}${reste}`, TAILLE);
/** In an annexe, after the lines. */
const annexes = (corps: string, debut = '', fin = ''): Fichier =>
  repete(`${avant}${RECETTE}<Annexes>${debut}`, `${corps}\n`, `${fin}</Annexes></Budget>${apres}`, TAILLE);
const concours = (corps: string): Fichier => annexes(corps, '<DATA_CONCOURS>', '</DATA_CONCOURS>');

/** The same with a number in the place of each `#`: every name or value is another one. */
function autres(make: () => Fichier): Fichier {
  const { octets, morceaux } = make();
  let rank = 0;
  return {
    octets,
    *morceaux() {
      for (const morceau of morceaux()) {
        const text = Buffer.from(morceau).toString('latin1');
        yield Buffer.from(
          text.replace(/#{7}/g, () => String(rank++ % 10_000_000).padStart(7, '0')),
          'latin1',
        );
      }
    },
  };
}

/** A value of 60 kB made of one motif, in a beneficiary's name: what the search for persons looks at most closely. */
const texteLong = (motif: string): Fichier => {
  const valeur = motif.repeat(Math.floor(60_000 / motif.length));
  return concours(
    `<CONCOURS><LibOrgaBenef V="${valeur}"/><ObjSubv V="${valeur}"/><CodNatJurBenefCA V="P3"/></CONCOURS>`,
  );
};

const csv =
  (rows: string): (() => Contenu) =>
  () => {
    const [entete = '', ligne = ''] = csvText([ENTETE_BUDGET, ligneBudget()]).split('\n');
    return repete(`${entete}\n${ligne}\n`, rows, '\n', TAILLE);
  };

const soixante = (one: (rank: number) => string): string =>
  Array.from({ length: 60 }, (_, rank) => one(rank)).join('');

const FABRIQUES: Readonly<Record<string, () => Contenu>> = {
  'lignes ordinaires': () => lignes(DEPENSE),
  'lignes vides': () => lignes('<LigneBudget/>'),
  'montants illisibles': () => lignes('<LigneBudget><MtPrev V="x"/></LigneBudget>'),
  'natures toutes différentes': () => autres(() => lignes(DEPENSE.replace('6042', '6#######'))),
  'une ligne, la même nature un million de fois': () =>
    repete(`${avant}<LigneBudget>`, '<Nature V="1"/>', `</LigneBudget>${RECETTE}${reste}`, TAILLE),
  'une ligne, le même MtSup un million de fois': () =>
    repete(`${avant}<LigneBudget>`, '<MtSup Code="a" V="1"/>', `</LigneBudget>${RECETTE}${reste}`, TAILLE),
  'éléments inconnus, tous différents': () => autres(() => lignes('<x#######/>')),
  'éléments inconnus dans les lignes, tous différents': () =>
    autres(() => lignes('<LigneBudget><x####### V=""/></LigneBudget>')),
  'soixante attributs vides': () => lignes(`<x ${soixante((rank) => ` a${rank}=""`)}/>`),
  'soixante champs vides en annexe': () => concours(`<X ${soixante((rank) => ` a${rank}=""`)}/>`),
  'blocs d’annexe, tous différents': () => autres(() => annexes('<D#######/>')),
  'genres de rangée, tous différents': () => autres(() => concours('<D#######/>')),
  'rangées d’annexe vides': () => concours('<X/>'),
  'budgets vides': () => repete(`${avant}${RECETTE}</Budget>`, '<Budget/>', apres, TAILLE),
  'en-têtes répétés': () =>
    repete(`${avant}${RECETTE}`, '<BlocBudget><NatDec V="01"/></BlocBudget>', reste, TAILLE),
  'instructions de traitement': () => lignes('<?a?>'),
  commentaires: () => lignes('<!---->'),
  'sections CDATA': () => concours(`<X>${'<![CDATA[x]]>'.repeat(1000)}</X>`),
  'références de caractères': () => lignes(`<x V="${'&#233;'.repeat(10_000)}"/>`),
  'soixante niveaux d’espaces de noms': () =>
    repete(
      `${avant}${soixante((rank) => `<x xmlns:p${rank}="urn:${rank}">`)}`,
      '<p0:a p0:b=""/>',
      `${'</x>'.repeat(60)}${RECETTE}${reste}`,
      TAILLE,
    ),
  'blancs dans les balises': () => lignes(`<x${' '.repeat(100_000)}V="1"/>`),
  'retours à la ligne': () => lignes(`<x${'\r'.repeat(100_000)}V="1"/>`),
  'texte long : une lettre': () => texteLong('a'),
  'texte long : majuscules et espaces': () => texteLong('AB '),
  'texte long : chiffres': () => texteLong('0'),
  'texte long : chiffres et espaces': () => texteLong('0 '),
  'texte long : initiales': () => texteLong('A. '),
  'texte long : prénoms': () => texteLong('JEAN '),
  'texte long : civilités': () => texteLong('M. et Mme '),
  'texte long : arobases': () => texteLong('a@'),
  'texte long : domaines': () => texteLong('a.a@a.'),
  'texte long : tirets': () => texteLong('a-'),
  'texte long : rues': () => texteLong('1 rue de la '),
  'texte long : espaces': () => texteLong(' '),
  'CSV : lignes ordinaires': csv(csvText([ligneBudget()])),
  'CSV : cellules fausses': csv(csvText([ENTETE_BUDGET.map(() => 'faux')])),
  'CSV : virgules': csv(','),
  'CSV : guillemets': csv('""'),
  'CSV : lignes vides': csv('\n'),
  'CSV : un million de colonnes': () => repete('BGT_NATDEC,BGT_ANNEE', ',BGT_SIRET', '\na,b\n', TAILLE),
  'CSV : chiffres': csv('9'),
};

export const LOURDES: readonly Entree[] = Object.entries(FABRIQUES).map(([nom, make]) => ({
  nom,
  make,
  ...(nom.startsWith('CSV') && { fichier: 'essai.csv' }),
}));
