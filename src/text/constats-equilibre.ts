/** Words of the family Équilibre: never "invalid", always both totals and the difference. */
import type { Faits } from '../core/controls/constat.ts';
import type { CodeSection } from '../core/totem/codes.ts';
import { TEXTES_MESURES } from './mesures.ts';
import { formatEuros } from './nombres.ts';
import { texteSection, texteSens } from './sections.ts';
import type { TextesDeCodes } from './texte-de-code.ts';
import { fr } from './typographie.ts';

const VERIFIER = fr`Comparez avec le document voté. Si l’écart n’y est pas, l’export est incomplet : exportez de nouveau. S’il y est, il mérite une explication, mais vous pouvez publier le budget tel qu’il a été voté.`;

export const CONSTATS_EQUILIBRE: TextesDeCodes = {
  'E-Q01': {
    titre: 'Une section a plus de dépenses que de recettes',
    controle: fr`Dans chaque section, les dépenses sont égales aux recettes (voté et restes à réaliser reportés ; crédits ouverts pour un compte).`,
    explication: (faits) =>
      fr`${sectionDe(faits)}, ${deuxTotaux(faits)}. Un budget doit être en équilibre dans chaque section.`,
    conseil: VERIFIER,
  },
  'E-Q02': {
    titre: 'Une section a plus de recettes que de dépenses',
    controle: fr`Dans chaque section, les recettes sont égales aux dépenses. Un excédent est parfois permis : il est signalé, sans plus.`,
    explication: (faits) =>
      fr`${sectionDe(faits)}, ${deuxTotaux(faits)}. La loi admet un excédent dans certains cas, par exemple en investissement après les amortissements obligatoires : ce n’est pas forcément une erreur.`,
    conseil: fr`Si l’assemblée a voté cet excédent, publiez. Sinon, comparez avec le document voté : l’export est peut-être incomplet.`,
  },
  'E-Q03': {
    titre: 'Les opérations d’ordre entre sections ne se répondent pas',
    controle: fr`Ce qui sort d’une section par opération d’ordre entre dans l’autre (chapitres 042 et 040, 946 et 926), en prévision et en exécution.`,
    explication: (faits) =>
      fr`Une opération d’ordre est un jeu d’écritures : la dépense d’une section est la recette de l’autre, pour le même montant. Ici (${baseDe(faits)}), ${deuxTotaux(faits)}.`,
    conseil: VERIFIER,
  },
  'E-Q04': {
    titre: 'Les opérations d’ordre à l’intérieur d’une section ne se répondent pas',
    controle: fr`Dans une section, les opérations d’ordre ont autant de dépenses que de recettes (chapitres 041 et 043, 925 et 947).`,
    explication: (faits) =>
      fr`Une opération d’ordre à l’intérieur d’une section s’écrit une fois en dépense et une fois en recette, pour le même montant. Ici (${baseDe(faits)}), ${deuxTotaux(faits)}.`,
    conseil: VERIFIER,
  },
  'E-Q05': {
    titre: 'Le virement entre sections ne se retrouve pas des deux côtés',
    controle: fr`Le virement du fonctionnement (chapitre 023, ou 953) est égal à celui que reçoit l’investissement (021, ou 951).`,
    explication: (faits) =>
      fr`Ce que le fonctionnement vire à l’investissement doit y être reçu pour le même montant. Ici (${baseDe(faits)}), ${deuxTotaux(faits)}.`,
    conseil: VERIFIER,
  },
  'E-Q06': {
    titre: 'Un chapitre dépasse ses crédits',
    controle: fr`Dans un compte, les dépenses réelles de chaque chapitre ne dépassent pas les crédits ouverts.`,
    explication: ({ code = '', libelle, section, ...faits }) =>
      fr`${texteSection(section)}, chapitre ${code}${libelle === undefined ? '' : fr` « ${libelle} »`} : ${formatEuros(faits.montant ?? 0n)} de dépenses réelles pour ${formatEuros(faits.contre ?? 0n)} de crédits ouverts, soit ${formatEuros(faits.ecart ?? 0n)} de trop. Les crédits d’un chapitre sont une limite.`,
    conseil: fr`Vérifiez que toutes les décisions modificatives et tous les virements de crédits sont dans le compte. Le fichier n’est pas en cause : vous pouvez publier le compte tel qu’il a été voté.`,
  },
  'E-Q07': {
    titre: 'Une opération d’équipement dépasse ses crédits',
    controle: fr`Dans un compte voté avec des opérations d’équipement (OpeEquip), les dépenses de chacune ne dépassent pas ses crédits ouverts.`,
    explication: ({ code = '', ...faits }) =>
      fr`Opération ${code} : ${formatEuros(faits.montant ?? 0n)} de dépenses réelles pour ${formatEuros(faits.contre ?? 0n)} de crédits ouverts, soit ${formatEuros(faits.ecart ?? 0n)} de trop. Une opération votée a ses propres crédits, comme un chapitre.`,
    conseil: fr`Vérifiez que toutes les décisions modificatives et tous les virements de crédits sont dans le compte. Le fichier n’est pas en cause : vous pouvez publier le compte tel qu’il a été voté.`,
  },
  'E-Q08': {
    titre: 'La collectivité et le comptable n’ont pas exécuté la même somme',
    controle: fr`Dans un compte financier unique, l’exécution du comptable est égale à la somme des lignes du budget, section par section, résultats reportés mis à part.`,
    explication: ({ section, sens, ...faits }) =>
      fr`${texteSens(sens)} ${deSection(section)} de l’exercice : ${formatEuros(faits.montant ?? 0n)} dans les lignes du budget, ${formatEuros(faits.contre ?? 0n)} dans les états du comptable. Écart : ${formatEuros(absolu(faits.ecart ?? 0n))}.`,
    conseil: fr`Un compte financier unique repose sur l’accord des deux. Voyez votre comptable public avant de publier ; si le compte voté montre l’égalité, c’est l’export qui est incomplet.`,
  },
  'E-Q09': {
    titre: 'Le bilan n’est pas en équilibre',
    controle: fr`Dans un compte financier unique, le total général de l’actif est égal à celui du passif.`,
    explication: (faits) =>
      fr`Total général de l’actif : ${formatEuros(faits.montant ?? 0n)} ; du passif : ${formatEuros(faits.contre ?? 0n)}. Écart : ${formatEuros(absolu(faits.ecart ?? 0n))}. Ce que la collectivité possède doit être égal à ce qui le finance.`,
    conseil: fr`Voyez votre comptable public avant de publier ; le fichier a peut-être été modifié ou exporté incomplètement.`,
  },
  'E-Q10': {
    titre: 'Les comptes du comptable n’ont pas pu être comparés',
    controle: fr`Les totaux du comptable nécessaires aux comparaisons sont dans le compte financier unique.`,
    explication: ({ cle, section, sens }) => {
      if (cle === 'bilan')
        return fr`Le total général de l’actif ou celui du passif n’a pas été trouvé dans le fichier.`;
      if (cle === 'execution') {
        return fr`Le total des ${texteSens(sens).toLowerCase()} ${deSection(section)} de l’exercice n’a pas été trouvé dans les états du comptable.`;
      }
      return fr`Le fichier n’a pas de partie du comptable, ou contient plusieurs budgets : rien ne dit ce qui se compare.`;
    },
    conseil: fr`Rien à faire : cette vérification n’a simplement pas été faite.`,
  },
};

function sectionDe(faits: Faits): string {
  return `Section ${deSection(faits.section)} (${baseDe(faits)})`;
}

function deSection(section: CodeSection | undefined): string {
  return section === 'F' ? 'de fonctionnement' : 'd’investissement';
}

/** The measures that were added: `voté + restes à réaliser reportés`. */
function baseDe({ mesures = [] }: Faits): string {
  const noms = new Map<string, string>(Object.entries(TEXTES_MESURES).map(([code, { nom }]) => [code, nom]));
  return mesures.map((mesure) => (noms.get(mesure) ?? mesure).toLowerCase()).join(' + ');
}

/** `dépenses : 10,00 € ; recettes : 8,00 € ; écart : 2,00 €`, each side with what tells it apart. */
function deuxTotaux({ cotes, montant = 0n, contre = 0n, ecart = 0n }: Faits): string {
  const [gauche, droite] = (cotes ?? []).map(({ sens, section, chapitre }) => {
    const de = section === undefined || chapitre === undefined ? '' : ` ${deSection(section)}`;
    const du = chapitre === undefined ? '' : `, chapitre ${chapitre}`;
    return `${texteSens(sens).toLowerCase()}${de}${du}`;
  });
  return fr`${gauche ?? 'dépenses'} : ${formatEuros(montant)} ; ${droite ?? 'recettes'} : ${formatEuros(contre)} ; écart : ${formatEuros(absolu(ecart))}`;
}

function absolu(cents: bigint): bigint {
  return cents < 0n ? -cents : cents;
}
