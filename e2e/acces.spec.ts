/** Every screen, at each width, in the sets of colours; and what a screen reader is told of the main ones. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { anneePrecedente } from '../scripts/captures/annee-precedente.ts';
import { acceptAll, expectNoOverflow, file } from './support/anonymiser.ts';
import { CLAIRE, type Couleurs, expectAccessible, FORCEES, SOMBRE } from './support/axe.ts';
import { chooseFiles } from './support/deposer.ts';
import { expect, test } from './support/page-privee.ts';

const EXEMPLE = readFileSync(new URL('../src/exemple/budget-exemple.xml', import.meta.url), 'utf8');

/**
 * Each width with the colours that are looked at there: a colour is the same at every width, and the structure is looked at
 * everywhere. `TOTEMCLIC_AXE=1` looks at all the colours at every width, 390 too (see CONTRIBUTING.md).
 */
const TOUTES = process.env.TOTEMCLIC_AXE ? [CLAIRE, SOMBRE, FORCEES] : undefined;
const LARGEURS: readonly (readonly [largeur: number, couleurs: readonly Couleurs[]])[] = [
  [320, TOUTES ?? []],
  ...(TOUTES ? [[390, TOUTES] as const] : []),
  [1280, TOUTES ?? [CLAIRE, SOMBRE]],
];

const onglet = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();
const summary = (text: string) => (page: Page) => page.locator('summary', { hasText: text }).first().click();

/** In this order, in one page that is never reloaded: an address, then what is done there. */
const ETATS: readonly (readonly [adresse: string, puis?: (page: Page) => Promise<unknown>])[] = [
  ['#/deposer'],
  ['#/comparer'],
  ['#/deposer', deposer],
  ['#/budget/1', (page) => page.getByRole('tree').waitFor()],
  ['#/budget/1', (page) => page.getByRole('button', { name: 'Commencer la visite' }).click()],
  ['#/budget/1', summary('Équilibre')],
  ['#/budget/1', summary('Comment ces chiffres sont calculés')],
  ['#/budget/1', onglet('Par fonction')],
  ['#/budget/1', onglet('Lignes')],
  ['#/budget/1', onglet('En images')],
  ['#/verifier/1'],
  ['#/verifier/2', summary('Pas de scellement')],
  ['#/anonymiser/1', summary('Subventions à des personnes physiques')],
  ['#/publier', (page) => page.getByRole('heading', { name: 'Décrire le jeu de données' }).waitFor()],
  ['#/anonymiser/1', acceptAll],
  ['#/publier', (page) => page.getByText('datapackage.json').first().waitFor()],
  ['#/comparer/1-2', (page) => page.getByRole('table').first().waitFor()],
  ['#/nomenclatures'],
  ['#/guide'],
  ['#/glossaire'],
  ['#/accessibilite'],
  ['#/confidentialite'],
  ['#/promesse'],
  ['#/a-propos'],
];

/** The example, its year before, and a file that is refused. */
async function deposer(page: Page): Promise<void> {
  // Alone first: of two files read at once, either may have the first number.
  await chooseFiles(page, [file('budget-exemple.xml', EXEMPLE)]);
  await expect(page.getByRole('tab', { name: 'Par nature' })).toBeVisible();
  await goTo(page, '#/deposer');
  await chooseFiles(page, [file('budget-2022.xml', anneePrecedente(EXEMPLE)), file('autre.xml', '<autre/>')]);
  await expect(page.getByRole('link', { name: 'Comparer ces budgets' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('autre.xml');
}

async function goTo(page: Page, adresse: string): Promise<void> {
  await page.evaluate(async (hash) => {
    if (window.location.hash === hash) return;
    const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    window.location.hash = hash;
    await changed;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }, adresse);
  // The screen before stays until the next one is built.
  await expect(page.locator('main[aria-busy="true"]')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/Chargement…|en cours…/);
}

for (const [width, couleurs] of LARGEURS) {
  test(`every screen at ${width} pixels`, async ({ page }) => {
    test.setTimeout(480_000);
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await page.goto('./');
    for (const [adresse, puis] of ETATS) {
      await test.step(adresse, async () => {
        await goTo(page, adresse);
        await puis?.(page);
        await expectNoOverflow(page);
        await expectAccessible(page, couleurs, true);
      });
    }
  });
}

test('a screen reader is told what each main screen holds, in its order', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Aller au contenu"
    - banner:
      - link "TotemClic, accueil"
      - navigation "Écrans":
        - list:
          - listitem:
            - link "Déposer"
    - main:
      - heading "Ouvrez un budget TOTEM" [level=1]
      - button "Zone de dépôt de fichiers TOTEM"
      - button "Choisir un fichier TOTEM"
      - button "Essayer avec un exemple"
      - region "Où trouver le fichier ?"
      - region "Ce que vous obtenez"
    - contentinfo:
      - navigation "Aide et informations"
    - log "Annonces"
  `);
  await deposer(page);
  await goTo(page, '#/budget/1');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading /Charmeval-sur-Aubrelle.*, Compte administratif 2023/ [level=1]
      - button "Télécharger le CSV budget (SCDL)"
      - complementary "Visite guidée"
      - region "Fiche du budget":
        - term:
          - button "SIRET. Le numéro à 14 chiffres d’un établissement."
      - region "Affichage":
        - group "Opérations":
          - radio "Toutes" [checked]
      - region "Chiffres clés":
        - figure "Dépenses de fonctionnement":
          - paragraph: /8.212.126,71.€/
        - figure "Recettes d’investissement":
          - paragraph: /2.324.846,80.€/
      - group:
        - heading "Équilibre" [level=2]
        - text: Équilibré en crédits ouverts
      - region "À retenir":
        - list:
          - listitem:
            - paragraph: Dépenses réelles de fonctionnement
            - button /C’est-à-dire.+Ce que coûte la vie courante/
      - region "Détail du budget":
        - tablist "Détail du budget":
          - tab "Par nature" [selected]
          - tab "Par fonction"
        - tabpanel "Par nature":
          - figure "Dépenses, par nature":
            - tree /Dépenses.+postes, du plus grand au plus petit/:
              - treeitem /Fonctionnement, 8.212.126,71.€, 72,8.%/ [level=1]
              - treeitem /012 Charges de personnel et frais assimilés, 4.240.083,18.€, 37,6.%/ [level=2]
          - treegrid /Par nature, .+/
  `);
  await goTo(page, '#/verifier/1');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Rapport de vérification" [level=1]
      - heading /Ce budget peut être publié/ [level=2]
      - region "Garder ce rapport":
        - button "Imprimer le rapport"
      - region "Rien à corriger":
        - term: CSV SCDL
        - definition:
          - button /SCDL. Socle commun des données locales/
      - region "Informations 2":
        - heading "Scellement" [level=3]
        - group:
          - heading "Pas de scellement" [level=4]
  `);
  await goTo(page, '#/anonymiser/1');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Anonymiser le fichier" [level=1]
      - heading "Il reste 10 valeurs à relire avant de télécharger" [level=2]
      - region "Télécharger":
        - button "Télécharger le XML anonymisé" [disabled]
      - region "À relire":
        - progressbar "Relecture"
        - article /Valeur 1 sur 10/:
          - button "Occulter"
          - button "Garder (proposé)"
      - region "Ce qui a été trouvé, règle par règle":
        - heading "Avec des valeurs à relire" [level=3]
  `);
  await goTo(page, '#/comparer/1-2');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Comparer des budgets" [level=1]
      - group "Budgets à comparer":
        - checkbox /Compte administratif 2023/ [checked]
        - checkbox /Compte administratif 2022/ [checked]
      - group "Comparer par":
        - radio "Chapitre" [checked]
      - region "En bref":
        - list:
          - listitem: /Dépenses de fonctionnement.+en hausse/
      - figure "Ce qui a le plus changé":
        - img /Ce qui a le plus changé/
      - region "Détail":
        - region "Tableau des écarts":
          - table
  `);
});
