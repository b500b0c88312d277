/** Cases 8 to 13 and 24 to 29: out of all proportion, cut short, or not well-formed. */
import { type Entree, repete } from '../fichier.ts';
import { avec, DEPENSE, joindre, RECETTE, remplace, sain } from './document.ts';

const MEGA = 1_000_000;
const [avant = '', apres = ''] = sain().split(DEPENSE);

/** The document with something in the place of its first line. */
const inPlace = (...parts: readonly string[]): string => `${avant}${parts.join('')}${apres}`;

export const DEMESURE: readonly Entree[] = [
  {
    nom: 'cent-mille-niveaux',
    make: () => inPlace('<a>'.repeat(100_000), '</a>'.repeat(100_000), DEPENSE),
  },
  {
    nom: 'cent-mille-niveaux-d-espaces-de-noms',
    make: () => inPlace('<p:a xmlns:p="urn:p">'.repeat(100_000), '</p:a>'.repeat(100_000), DEPENSE),
  },
  { nom: 'plus-de-500-mo', make: () => repete(avant, `${DEPENSE}\n`, apres, 501 * 1024 * 1024) },
  { nom: 'attribut-de-60-mo', make: () => repete(`${avant}<a V="`, 'x', `"/>${apres}`, 60 * MEGA) },
  { nom: 'texte-de-60-mo', make: () => repete(`${avant}<a>`, 'x', `</a>${apres}`, 60 * MEGA) },
  {
    nom: 'deux-cent-mille-attributs',
    make: () => inPlace(`<a ${Array.from({ length: 200_000 }, (_, rank) => `a${rank}="1"`).join(' ')}/>`),
  },
  { nom: 'coupe-dans-une-balise', make: () => sain().slice(0, sain().indexOf('Fonction V')) },
  {
    nom: 'coupe-dans-une-annexe',
    make: () => `${avant}${DEPENSE}\n<Annexes><DATA_EMPRUNT>\n<EMPRUNT><ObjEmpr V="Éc`,
  },
  { nom: 'coupe-apres-une-ligne', make: () => `${avant}${DEPENSE}` },
];

export const MAL_FORME: readonly Entree[] = [
  { nom: 'octet-nul', make: () => remplace('BUDGET PRINCIPAL', 'BUDGET\0PRINCIPAL') },
  { nom: 'caractere-de-controle', make: () => remplace('BUDGET PRINCIPAL', 'BUDGET&#x1;PRINCIPAL') },
  { nom: 'xml-1.1', make: () => remplace('version="1.0"', 'version="1.1"') },
  { nom: 'attribut-double', make: () => remplace('<MtPrev V="100.00"', '<MtPrev V="100.00" V="999.00"') },
  { nom: 'prefixe-non-declare', make: () => remplace('<VersionSchema', '<x:VersionSchema') },
  { nom: 'esperluette-nue', make: () => remplace('BUDGET PRINCIPAL', 'EAU & FORETS') },
  { nom: 'inferieur-dans-une-valeur', make: () => remplace('BUDGET PRINCIPAL', 'MOINS < QUE') },
  { nom: 'deux-racines', make: () => `${sain()}\n<DocumentBudgetaire/>` },
  { nom: 'zeros-a-la-fin', make: () => joindre(sain(), new Uint8Array(512)) },
  { nom: 'blanc-avant-la-declaration', make: () => ` \n${sain()}` },
  {
    nom: 'noms-de-prototype',
    make: () =>
      avec(
        DEPENSE.replace(
          '</LigneBudget>',
          '<__proto__ V="1" polluted="oui"/><constructor V="2"/><toString V="3"/><MtSup Code="__proto__" V="4.00"/></LigneBudget>',
        ).replace('6042', '60611'),
        RECETTE.replace('7022', '7023'),
      ),
  },
];
