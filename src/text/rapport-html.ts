/** The report as a page of its own, to read and print without TotemClic: no script, nothing loaded from elsewhere. */
import type { Constat, Gravite } from '../core/controls/constat.ts';
import { TEXTES_GRAVITES, texteDeConstat } from './constats.ts';
import { formatDate } from './dates.ts';
import { texteEtapeEtExercice, texteTypeDeBudget } from './etapes.ts';
import { formatEntier } from './nombres.ts';
import type { IdentiteDuRapport } from './rapport.ts';
import { sujetDe, texteVerdict } from './verdict.ts';
import { FAMILLES, texteGravites, texteLieu, VERIFIER } from './verifier.ts';

/** Places shown for one kind of constat; all are in the JSON report beside. */
const MAX_LIEUX = 100;
const GRAVITES: readonly Gravite[] = ['bloquant', 'avertissement', 'information'];

const STYLE = `
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; color: #1b1b1f; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1.05rem; margin: 0 0 .25rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { color: #4a4a55; } dd { margin: 0; overflow-wrap: anywhere; }
.verdict { font-weight: 600; border-inline-start: .3rem solid currentColor; padding-inline-start: .75rem; }
article { border: 1px solid #c8c8d0; border-radius: .4rem; padding: .75rem 1rem; margin: .75rem 0; break-inside: avoid-page; overflow-wrap: anywhere; }
p { margin: .25rem 0; } ul { margin: .25rem 0; } .code { color: #4a4a55; font-size: .875rem; } footer { margin-top: 2rem; color: #4a4a55; font-size: .875rem; }
@media print { body { padding: 0; max-width: none; font-size: 11pt; } }
`.trim();

/** With what tells it from the reports of the other documents of its folder. */
export interface IdentiteDuDocument extends IdentiteDuRapport {
  readonly numDec: string;
  readonly type: string;
  readonly etablissement: string;
}

export function htmlDuRapport(identite: IdentiteDuDocument, constats: readonly Constat[]): string {
  const { fichier, collectivite, siret, exercice, natDec, numDec, type, etablissement, date } = identite;
  const compte: Record<Gravite, number> = { bloquant: 0, avertissement: 0, information: 0 };
  for (const { gravite } of constats) compte[gravite]++;
  const quoi = texteEtapeEtExercice(natDec, numDec, exercice);
  const titre = `${VERIFIER.titre} — ${collectivite || fichier}, ${quoi}`;
  const facts: readonly (readonly [string, string])[] = [
    ['Collectivité', collectivite],
    [VERIFIER.siret, siret],
    ['Document', quoi],
    ['Budget', [texteTypeDeBudget(type), etablissement].filter(Boolean).join(' · ')],
    [VERIFIER.date, formatDate(date)],
    ['Fichier', fichier],
  ];
  return `${[
    '<!doctype html>',
    '<html lang="fr">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(titre)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(titre)}</h1>`,
    `<p class="verdict">${escapeHtml(texteVerdict(compte, sujetDe(constats)))}</p>`,
    '<dl>',
    ...facts.map(
      ([nom, valeur]) => `<dt>${escapeHtml(nom)}</dt><dd>${escapeHtml(valeur || VERIFIER.nonPrecise)}</dd>`,
    ),
    '</dl>',
    ...GRAVITES.flatMap((gravite) => section(gravite, constats)),
    ...(constats.length === 0 ? [`<p>${escapeHtml(VERIFIER.rienTitre)}</p>`] : []),
    '</main>',
    `<footer><p>${escapeHtml(VERIFIER.piedDuRapport)}</p></footer>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

function section(gravite: Gravite, constats: readonly Constat[]): string[] {
  const own = constats.filter((one) => one.gravite === gravite);
  if (own.length === 0) return [];
  // One article for each sentence: constats of one code that say the same thing in several places.
  const groups = new Map<string, Constat[]>();
  for (const one of own) {
    const { explication, conseil } = texteDeConstat(one);
    const key = JSON.stringify([one.code, explication, conseil]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [
    `<section><h2>${escapeHtml(texteGravites(gravite))} (${formatEntier(own.length)})</h2>`,
    `<p>${escapeHtml(TEXTES_GRAVITES[gravite].explication)}</p>`,
    ...[...groups.values()].map(article),
    '</section>',
  ];
}

function article(constats: readonly Constat[]): string {
  const first = constats[0] as Constat;
  const { titre, explication, conseil } = texteDeConstat(first);
  const lieux = constats.flatMap(({ lieu }) => {
    const place = [texteLieu(lieu), lieu.champ ? `${VERIFIER.champ} ${lieu.champ}` : ''].filter(Boolean);
    return place.length === 0 ? [] : [place.join(', ')];
  });
  const shown = lieux.slice(0, MAX_LIEUX).map((lieu) => `<li>${escapeHtml(lieu)}</li>`);
  const more =
    lieux.length > MAX_LIEUX ? [`<li>${escapeHtml(VERIFIER.montres(MAX_LIEUX, lieux.length))}</li>`] : [];
  return [
    '<article>',
    `<h3>${escapeHtml(titre)}</h3>`,
    `<p class="code">${escapeHtml(`${first.code} · ${famille(first.code)}`)}</p>`,
    ...(explication === '' ? [] : [`<p>${escapeHtml(explication)}</p>`]),
    ...(conseil === ''
      ? []
      : [`<p><strong>${escapeHtml(VERIFIER.quoiFaire)}</strong> ${escapeHtml(conseil)}</p>`]),
    ...(lieux.length === 0 ? [] : [`<ul>${shown.join('')}${more.join('')}</ul>`]),
    '</article>',
  ].join('\n');
}

function famille(code: string): string {
  const noms: ReadonlyMap<string, string> = new Map([
    ['F', FAMILLES.fichier.nom],
    ['S', FAMILLES.scellement.nom],
    ['N', FAMILLES.nomenclature.nom],
    ['Q', FAMILLES.equilibre.nom],
    ['C', FAMILLES.scdl.nom],
  ]);
  return noms.get(code.charAt(2)) ?? FAMILLES.fichier.nom;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
