import {
  attenuationsProduits,
  buildChargesFinancieres,
  chargesSpecifiques,
  dotationsProvisions,
  gestionCourante,
} from './autres-charges.ts';
import { chargesGenerales } from './charges-generales.ts';
import { CONCOURS } from './concours.ts';
import { buildDepensesFinancieres, equipement } from './depenses-investissement.ts';
import { FORMATIONS } from './elus.ts';
import { capitalRembourse, empruntsNouveaux, interetsPayes } from './emprunts.ts';
import type { Ligne } from './ligne.ts';
import { parseEuros, sum } from './montants.ts';
import { operationsOrdre } from './operations-ordre.ts';
import { chargesPersonnel } from './personnel-charges.ts';
import { recettesFonctionnement } from './recettes-fonctionnement.ts';
import { recettesInvestissement } from './recettes-investissement.ts';

/** One line per account and fonction of chapter 65 that DATA_CONCOURS details; credits are rounded up to 500 euros. */
function buildSubventions(): Ligne[] {
  const totals = new Map<string, number>();
  for (const { article, fonction, euros } of CONCOURS) {
    if (!article.startsWith('65')) continue;
    const key = `${article} ${fonction}`;
    totals.set(key, (totals.get(key) ?? 0) + parseEuros(euros));
  }
  return [...totals].map(([key, realise]) => {
    const [nature = '', fonction = ''] = key.split(' ');
    const credits = Math.ceil(realise / 50_000) * 50_000;
    return {
      section: 'F',
      sens: 'D',
      genre: 'reel',
      chapitre: '65',
      nature,
      fonction,
      credits,
      realise,
      specialise: true,
    };
  });
}

const formationElus: Ligne = {
  section: 'F',
  sens: 'D',
  genre: 'reel',
  chapitre: '65',
  nature: '65315',
  fonction: '031',
  credits: 350_000,
  realise: sum(FORMATIONS.map((row) => parseEuros(row[2] ?? '0'))),
};

const ouvertes: readonly Ligne[] = [
  ...chargesGenerales,
  ...chargesPersonnel,
  ...attenuationsProduits,
  ...[...gestionCourante, formationElus, ...buildSubventions()].sort((a, b) =>
    a.nature.localeCompare(b.nature),
  ),
  ...buildChargesFinancieres(interetsPayes),
  ...chargesSpecifiques,
  ...dotationsProvisions,
  ...recettesFonctionnement,
  ...buildDepensesFinancieres(capitalRembourse),
  ...equipement,
  ...recettesInvestissement,
  ...operationsOrdre,
];

/** Recettes minus dépenses of a section, in credits. */
function soldeCredits(lignes: readonly Ligne[], section: 'F' | 'I'): number {
  const own = lignes.filter((ligne) => ligne.section === section);
  return sum(own.map((ligne) => (ligne.credits ?? 0) * (ligne.sens === 'R' ? 1 : -1)));
}

/**
 * The two amounts that balance a budget: what fonctionnement leaves goes to investissement (023 = 021, never executed), and
 * a loan covers what is still missing there.
 */
function close(lignes: readonly Ligne[]): Ligne[] {
  const virement = soldeCredits(lignes, 'F');
  const emprunt = -soldeCredits(lignes, 'I') - virement;
  if (virement <= 0 || emprunt < empruntsNouveaux) throw new Error("les tables ne s'équilibrent plus");
  const bloc = { genre: 'entre-sections', fonction: '01', credits: virement } as const;
  return [
    { ...bloc, section: 'F', sens: 'D', chapitre: '023', nature: '023' },
    { ...bloc, section: 'I', sens: 'R', chapitre: '021', nature: '021' },
    {
      section: 'I',
      sens: 'R',
      genre: 'reel',
      chapitre: '16',
      nature: '1641',
      fonction: '01',
      credits: emprunt,
      realise: empruntsNouveaux,
    },
  ];
}

const ORDER = ['F D', 'F R', 'I D', 'I R'];

export const LIGNES: readonly Ligne[] = [...ouvertes, ...close(ouvertes)].sort(
  (a, b) => ORDER.indexOf(`${a.section} ${a.sens}`) - ORDER.indexOf(`${b.section} ${b.sens}`),
);
