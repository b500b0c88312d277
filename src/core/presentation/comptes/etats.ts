import { type DocumentComptable, type Rangee, valeurDe } from '../../totem/document.ts';
import { type Cents, parseCents } from '../../totem/montant.ts';

/** A row of an accountant's statement that carries an amount. */
export interface Poste {
  readonly intitule: string;
  readonly cents: Cents;
  /** A part of the row above (`dont…`), already counted in it. */
  readonly dont: boolean;
}

/** Rows and the total that closes them, as the accountant wrote both. */
export interface Masse {
  readonly intitule: string;
  readonly total: Cents;
  readonly postes: readonly Poste[];
  /** What the total says and its rows do not: 0n when they agree. */
  readonly ecart: Cents;
}

/** A statement of the accountant: its masses, and the totals and balances drawn from them. */
export interface EtatComptable {
  readonly masses: readonly Masse[];
  readonly soldes: readonly { readonly intitule: string; readonly cents: Cents }[];
}

export interface Comptes {
  readonly actif?: EtatComptable;
  readonly passif?: EtatComptable;
  readonly resultat?: EtatComptable;
}

/** Bilan and compte de résultat of a CFU, from the detailed states, in euros (the short ones are in thousands). */
export function readComptes({ lignes }: DocumentComptable): Comptes {
  const actif = readEtat(lignes, 'BI_A');
  const passif = readEtat(lignes, 'BI_P');
  const resultat = readEtat(lignes, 'CR');
  return { ...(actif && { actif }), ...(passif && { passif }), ...(resultat && { resultat }) };
}

/**
 * Rows follow one another and each total closes those since the last one. A total that closes no row (`TOTAL PASSIF`,
 * `RÉSULTAT DE L'EXERCICE`) is drawn from the totals before it. A row left without a total of its own before such a
 * total (`COMPTES DE RÉGULARISATION`) is a mass by itself. Measured on one CFU: 14 423 814,22 on both sides.
 */
function readEtat(lignes: readonly Rangee[], etat: string): EtatComptable | undefined {
  const rows = lignes.filter((row) => texte(row, 'Etat') === etat);
  const masses: Masse[] = [];
  const soldes: { intitule: string; cents: Cents }[] = [];
  let postes: Poste[] = [];
  const closeAlone = (): void => {
    for (const { intitule, cents } of postes.filter(({ dont }) => !dont)) {
      masses.push({ intitule, total: cents, postes: [], ecart: 0n });
    }
    postes = [];
  };
  for (const row of rows) {
    const mode = texte(row, 'ModeTraitement');
    const cents = parseCents(texte(row, 'MtNet'));
    const intitule = texte(row, 'Intitule1');
    if (mode === 'TITRE' || cents === undefined) continue;
    if (mode !== 'TOTALISATION') {
      postes.push({ intitule, cents, dont: texte(row, 'Format') === 'AGI' });
      continue;
    }
    const somme = postes.reduce((sum, poste) => sum + (poste.dont ? 0n : poste.cents), 0n);
    const counted = masses.reduce((sum, { total }) => sum + total, 0n) + somme;
    if (postes.length === 0 || (somme !== cents && counted === cents)) {
      closeAlone();
      soldes.push({ intitule, cents });
      continue;
    }
    masses.push({ intitule, total: cents, postes, ecart: cents - somme });
    postes = [];
  }
  closeAlone();
  return masses.length === 0 ? undefined : { masses, soldes };
}

function texte(row: Rangee, nom: string): string {
  return valeurDe(row, nom)?.trim() ?? '';
}
