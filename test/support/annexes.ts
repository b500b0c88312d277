/** Annexes of a small document: `concours({ LibOrgaBenef: '…' })` and the like, in their blocks. */
import { ligne, type TotemOptions, totem } from './totem-xml.ts';

export type Champs = Readonly<Record<string, string>>;

/** One row `<GENRE>` with its fields; `A/B` is a field below an element. */
export function rangee(genre: string, champs: Champs): string {
  const fields = Object.entries(champs).map(([nom, valeur]) => {
    const names = nom.split('/');
    const field = names.pop();
    const open = names.map((name) => `<${name}>`).join('');
    const close = names
      .reverse()
      .map((name) => `</${name}>`)
      .join('');
    return `${open}<${field} V="${valeur}"/>${close}`;
  });
  return `<${genre}>${fields.join('')}</${genre}>`;
}

/** `[genre, champs]` rows, each genre in its own block `DATA_GENRE`, in the order of their first row. */
export function annexes(...rangees: readonly (readonly [genre: string, champs: Champs])[]): string {
  const blocs = new Map<string, string[]>();
  for (const [genre, champs] of rangees) {
    blocs.set(genre, [...(blocs.get(genre) ?? []), rangee(genre, champs)]);
  }
  const texts = [...blocs].map(([genre, rows]) => `<DATA_${genre}>${rows.join('\n')}</DATA_${genre}>`);
  return `<Annexes>${texts.join('\n')}</Annexes>`;
}

const LIGNE = ligne({ Nature: '60611', CodRD: 'D', MtPrev: '10.00', OpBudg: '0' });

/** A budget of one line with these annexes. */
export function avecAnnexes(
  rangees: readonly (readonly [genre: string, champs: Champs])[],
  options: TotemOptions = {},
): string {
  return totem([LIGNE], { suite: annexes(...rangees), ...options });
}

/** The accountant's header and the signatures of a compte financier unique, with invented persons. */
export function cfuSigne(signature: string): string {
  const [declaration = '', ...document] = totem([LIGNE], { natDec: '10' }).split('\n');
  return [
    declaration,
    '<c:CompteFinancierUnique xmlns:c="http://www.minefi.gouv.fr/cp/demat/doccfu">',
    '<DocumentComptable xmlns="http://www.minefi.gouv.fr/cp/demat/doccomptable"><EnteteComptable><Infos>',
    '<Edition NomEdition="CG98" Utilisateur="maelle.briselaine"/>',
    '<Gestion NomComptable="M Gaspard TAFFARELLO" Exercice="2023"/>',
    '</Infos></EnteteComptable><BudgetComptable></BudgetComptable></DocumentComptable>',
    ...document,
    `<Signatures xmlns="urn:essai">${signature}</Signatures>`,
    '</c:CompteFinancierUnique>',
  ].join('\n');
}
