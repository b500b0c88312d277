import { expect, it } from 'vitest';
import { aLaMain, essayer, proposition, valeursDe } from '../../../test/support/occultation.ts';
import { ligne, totem } from '../../../test/support/totem-xml.ts';
import type { Choix } from './choix.ts';
import { decideAll } from './decider.ts';
import { buildJournal, listJournal } from './journal.ts';
import type { Proposition } from './proposition.ts';

const XML = totem([ligne({ Nature: '6042', CodRD: 'D', OpBudg: '0', MtPrev: '1' })], {
  suite:
    '<Annexes><DATA_ESSAI><ESSAI><A V="ORAY un"/><B V="ORAY deux"/><C V="ORAY trois"/></ESSAI></DATA_ESSAI></Annexes><!-- note -->',
}).replace('<EnTeteDoc', '<Scellement md5="A" sha1="B" date="C"/><EnTeteDoc');

/** The journal of hand-made propositions, a text for each row. */
async function journal(
  parts: readonly Partial<Proposition>[],
  choixOf: (cles: readonly number[]) => Partial<Choix>,
): Promise<string[]> {
  const essai = await essayer(XML);
  const valeurs = valeursDe(essai, 'ORAY');
  const propositions = parts.map((part, rang) => proposition(valeurs[rang] as never, part));
  const choix = aLaMain(essai, [], choixOf(valeurs.map(({ cle }) => cle)));
  const decisions = decideAll(essai.texte, essai.detection, propositions, choix);
  return listJournal(propositions, choix, decisions).map(
    ({ lieu, origine, action, avant, apres, decidePar }) =>
      `${lieu.chemin} ${origine} ${action} « ${avant} » « ${apres} » ${decidePar}`,
  );
}

const SCEAU = 'Scellement 26 retirer « md5 A, sha1 B, date C » «  » defaut';
const NOTE = '#commentaire 28 retirer « <!-- note --> » «  » defaut';
const OCC = '« Occulté (CRPA L311-6) »';

it('every change in file order, by what made it, and what was kept on purpose', async () => {
  const garder = { propose: 'garder', regle: 7, aRelire: true } as const;
  const parts = [{}, garder, { ...garder, propose: 'occulter' as const }];
  expect(await journal(parts, ([, two = 0]) => ({ relues: [two], propositionsAcceptees: true }))).toEqual([
    SCEAU,
    `ESSAI/A 1 remplacer « ORAY un » ${OCC} defaut`,
    'ESSAI/B 7 garder « ORAY deux » « ORAY deux » relecture',
    `ESSAI/C 7 remplacer « ORAY trois » ${OCC} lot`,
    NOTE,
  ]);
});

it('a rule that was switched, a value decided alone, an occultation by hand', async () => {
  const choix = ([one = 0, two = 0, three = 0]: readonly number[]) => ({
    regles: { 1: 'garder' as const },
    valeurs: { [one]: 'occulter' as const },
    manuelles: [three],
    relues: [two],
  });
  expect(await journal([{}, {}], choix)).toEqual([
    SCEAU,
    `ESSAI/A 1 remplacer « ORAY un » ${OCC} valeur`,
    'ESSAI/B 1 garder « ORAY deux » « ORAY deux » regle',
    `ESSAI/C manuel remplacer « ORAY trois » ${OCC} main`,
    NOTE,
  ]);
});

it('what nobody looked at and a rule keeps is no decision', async () => {
  expect(await journal([{ propose: 'garder' }], () => ({ regles: { 28: 'garder' } }))).toEqual([]);
});

it('is made from a file and choices alone', async () => {
  const essai = await essayer(XML);
  const lignes = buildJournal(essai.ouvert.document, essai.detection, aLaMain(essai, ['ORAY un']));
  // Rule 33 finds the word again in the two other values.
  expect(lignes.map(({ origine }) => origine)).toEqual([26, 'manuel', 33, 33, 28]);
});
