/** The report of a TOTEM file, to keep or to send: the same words as on screen. Format: docs/rapport-json.md. */
import type { Constat, Gravite } from '../core/controls/constat.ts';
import { formatCents } from '../core/totem/montant.ts';
import { texteDeConstat } from './constats.ts';
import { sujetDe, texteVerdict } from './verdict.ts';

/** What the report says of the file itself. */
export interface IdentiteDuRapport {
  readonly fichier: string;
  readonly collectivite: string;
  readonly siret: string;
  readonly exercice: string;
  /** Code of the étape. */
  readonly natDec: string;
  /** Date of the document, as written in it. */
  readonly date: string;
}

export const COLONNES_DU_RAPPORT = [
  ...[
    'gravite',
    'code',
    'titre',
    'explication',
    'conseil',
    'ligne_du_fichier',
    'budget',
    'ligne_de_budget',
    'champ',
  ],
] as const;

/** One row for each constat; ranks are 1-based for a reader. */
export function rangeesDuRapport(constats: readonly Constat[]): string[][] {
  return constats.map((one) => {
    const { titre, explication, conseil } = texteDeConstat(one);
    const { ligne, budget, rang, champ, annexe } = one.lieu;
    const place = [
      ligne,
      budget === undefined ? undefined : budget + 1,
      rang === undefined ? undefined : rang + 1,
    ];
    const champOuAnnexe = [annexe && `${annexe.genre} ${annexe.rangee}`, champ].filter(Boolean).join(' ');
    return [
      one.gravite,
      one.code,
      titre,
      explication,
      conseil,
      ...place.map((n) => n?.toString() ?? ''),
      champOuAnnexe,
    ];
  });
}

export function jsonDuRapport(identite: IdentiteDuRapport, constats: readonly Constat[]): string {
  const compte: Record<Gravite, number> = { bloquant: 0, avertissement: 0, information: 0 };
  for (const { gravite } of constats) compte[gravite]++;
  const rapport = {
    format: 'totemclic-rapport-de-controle',
    version: 1,
    ...identite,
    verdict: texteVerdict(compte, sujetDe(constats)),
    compte,
    constats: constats.map((one) => ({
      code: one.code,
      gravite: one.gravite,
      ...texteDeConstat(one),
      lieu: one.lieu,
      faits: one.faits,
    })),
  };
  // Amounts are exact: text in euros, and not a JSON number.
  return `${JSON.stringify(rapport, (_, value) => (typeof value === 'bigint' ? formatCents(value) : value), 2)}\n`;
}
