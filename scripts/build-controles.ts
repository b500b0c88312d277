/** Writes docs/controles.md, the list of every control, from the list that runs and from the words that are shown. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Definition, Famille } from '../src/core/controls/constat.ts';
import { SCELLEMENT } from '../src/core/controls/definitions-scellement.ts';
import { CONTROLES } from '../src/core/controls/liste.ts';
import { DEFINITIONS_SCDL } from '../src/core/scdl/definitions.ts';
import { TEXTES_DES_CONSTATS, TEXTES_GRAVITES } from '../src/text/constats.ts';

const SORTIE = fileURLToPath(new URL('../docs/controles.md', import.meta.url));

/** Every code of the report: those of the list of controls, of the seal, and of the CSV. */
export const DEFINITIONS: readonly Definition[] = [
  ...CONTROLES.flatMap(({ definitions }) => definitions),
  ...Object.values(SCELLEMENT),
  ...DEFINITIONS_SCDL,
];

const FAMILLES: readonly (readonly [famille: Famille, titre: string, intro: string])[] = [
  ['fichier', 'Fichier', 'Ce que le fichier dit, ou ne dit pas, avant tout plan de comptes.'],
  ['scellement', 'Scellement', 'Ce que l’empreinte posée par TotEM permet de dire.'],
  [
    'nomenclature',
    'Nomenclature',
    'Les codes des lignes, comparés au plan de comptes officiel de leur exercice.',
  ],
  [
    'equilibre',
    'Équilibre',
    'Les égalités que tient un budget ou un compte. Jamais plus qu’un avertissement.',
  ],
  ['scdl', 'SCDL', 'Le CSV qui sera publié, ou un CSV fait ailleurs, comparé à son schéma.'],
];

export function writeControles(): string {
  return [
    '# Les contrôles',
    '',
    '<!-- Écrit par `npm run controles` : ne pas modifier à la main. -->',
    '',
    ...Object.values(TEXTES_GRAVITES).map(({ nom, explication }) => `- **${nom}** : ${explication}`),
    '',
    'Un code ne change pas de sens. Aucun contrôle ne corrige ni ne complète le fichier. Quand le plan de comptes de',
    'l’exercice manque, les contrôles marqués d’un astérisque ne donnent qu’une information.',
    ...FAMILLES.flatMap(([famille, titre, intro]) => {
      const definitions = DEFINITIONS.filter((definition) => definition.famille === famille);
      return definitions.length === 0 ? [] : ['', `## ${titre}`, '', intro, '', ...writeTable(definitions)];
    }),
    '',
  ].join('\n');
}

function writeTable(definitions: readonly Definition[]): string[] {
  const rows = definitions.map(({ code, gravite, selonPlan, reference }) => {
    const texte = TEXTES_DES_CONSTATS.get(code);
    if (!texte) throw new Error(`no words for ${code} in src/text`);
    const cells = [code, `${gravite}${selonPlan ? ' \\*' : ''}`, texte.controle, texte.titre, reference];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  const header = ['Code', 'Gravité', 'Ce qui est regardé', 'Titre dans le rapport', 'Référence'];
  return [`| ${header.join(' | ')} |`, `|${' --- |'.repeat(header.length)}`, ...rows.sort()];
}

/** Whether the file in docs/ is the one that would be written. */
export function isUpToDate(): boolean {
  return readFileSync(SORTIE, 'utf8') === writeControles();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SORTIE, writeControles());
