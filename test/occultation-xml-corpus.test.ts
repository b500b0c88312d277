/**
 * The anonymised XML of real documents, opened again. Default choices, all proposals accepted; the occurrences of an
 * occulted name that the rules propose to keep are kept one by one, as somebody would who has looked at them.
 */
import { describe, expect, it } from 'vitest';
import { sourceOfFile } from '../scripts/node-source.ts';
import { runControls } from '../src/core/controls/controler.ts';
import { SCELLEMENT } from '../src/core/controls/definitions-scellement.ts';
import { controlScellement } from '../src/core/controls/scellement.ts';
import { CHOIX_PAR_DEFAUT, type Choix } from '../src/core/occultation/choix.ts';
import { compareBudgets } from '../src/core/occultation/comparer.ts';
import { decideAll } from '../src/core/occultation/decider.ts';
import { type Detection, detect } from '../src/core/occultation/detection.ts';
import { type Occultation, occult } from '../src/core/occultation/occulter.ts';
import { partiOf, propose } from '../src/core/occultation/proposer.ts';
import { REGLES } from '../src/core/occultation/regles.ts';
import { type DocumentOuvert, openFlux } from '../src/core/ouvrir.ts';
import { presentParFonction } from '../src/core/presentation/par-fonction.ts';
import { presentParNature } from '../src/core/presentation/par-nature.ts';
import { buildBudgetCsv } from '../src/core/scdl/budget-csv.ts';
import { computeEmpreintes } from '../src/core/scellement/sceau.ts';
import { mesurePrincipale, votePar } from '../src/core/totem/codes.ts';
import { valeurDe } from '../src/core/totem/document.ts';
import { shorten } from './support/constats.ts';
import { CORPUS, CORPUS_ABSENT, corpusPath, HAS_CORPUS } from './support/corpus.ts';
import { joindre } from './support/occultation.ts';
import { provide } from './support/open.ts';

const suite = HAS_CORPUS ? 'real documents' : `real documents (${CORPUS_ABSENT})`;

type Fait = Extract<Occultation, { ok: true }>;

/** What the user would keep after looking: the occurrences of a name for which keeping is proposed. */
function garderLesReprises(detection: Detection, choix: Choix): Choix {
  const kept = propose(detection, choix).filter(
    (one) => one.regle === 33 && partiOf(one, choix) === 'garder',
  );
  const valeurs = Object.fromEntries(kept.map(({ valeur }) => [valeur.cle, 'garder' as const]));
  return { ...choix, valeurs: { ...choix.valeurs, ...valeurs } };
}

function etat({ document, budgets }: DocumentOuvert): unknown {
  return budgets.map(({ budget, lignes, referentiel }) => {
    const vue = {
      mesure: mesurePrincipale(valeurDe(budget.bloc, 'NatDec')?.trim()),
      operations: 'toutes',
    } as const;
    const csv = buildBudgetCsv(document, budget, lignes);
    return {
      nature: presentParNature(lignes, referentiel, vue),
      fonction: presentParFonction(
        lignes,
        referentiel,
        vue,
        votePar(valeurDe(budget.bloc, 'NatFonc')?.trim()),
      ),
      csv: csv.ok ? new TextDecoder().decode(csv.octets) : csv.lacunes,
    };
  });
}

describe.skipIf(!HAS_CORPUS)(suite, () => {
  const changements: number[] = [];
  it.each(CORPUS.map(({ nom }) => nom))('%s', { timeout: 60_000 }, async (nom) => {
    const ouvert = await openFlux(await sourceOfFile(corpusPath(nom)), provide);
    const detection = detect(ouvert.document);
    const choix = garderLesReprises(detection, { ...CHOIX_PAR_DEFAUT, propositionsAcceptees: true });
    const done = await occult(ouvert, detection, choix, provide);
    // The words themselves stay out of what a failing test prints.
    expect(done.ok ? [] : done.blocages.map(({ genre }) => genre)).toEqual([]);
    const { ouvert: relu, octets, decisions } = done as Fait;

    expect(compareBudgets(ouvert, relu)).toEqual([]);
    expect(etat(relu)).toEqual(etat(ouvert));
    expect(runControls(relu).map(shorten)).toEqual(runControls(ouvert).map(shorten));
    if (decisions.length === 0) {
      expect(Buffer.compare(joindre(octets), joindre(ouvert.document.source.chunks))).toBe(0);
    } else {
      const sceau = controlScellement(relu.document, await computeEmpreintes(relu.document.source));
      expect(sceau.map(({ code }) => code)).toEqual([SCELLEMENT.absent.code]);
    }
    changements.push(decisions.length);

    // Bytes outside the ranges: the same text, piece by piece.
    const avant = ouvert.document.source.texte;
    const apres = relu.document.source.texte;
    let at = 0;
    let end = 0;
    for (const { debut, fin } of [...decisions, { debut: avant.length, fin: avant.length }]) {
      const kept = avant.slice(end, debut);
      const found = apres.indexOf(kept, at);
      expect(found).toBeGreaterThanOrEqual(at);
      at = found + kept.length;
      end = fin;
    }
    expect(at).toBe(apres.length);

    const encore = detect(relu.document);
    const choixEncore = garderLesReprises(encore, { ...CHOIX_PAR_DEFAUT, propositionsAcceptees: true });
    const restes = decideAll(apres, encore, propose(encore, choixEncore), choixEncore);
    expect(restes.map(({ lieu, origine }) => `${origine} ${lieu.chemin}`)).toEqual([]);
    const twice = await occult(relu, encore, choixEncore, provide);
    expect(twice.ok && Buffer.compare(joindre(twice.octets), joindre(octets))).toBe(0);
  });

  it.each(CORPUS.map(({ nom }) => nom))(
    '%s, every rule switched to occult',
    { timeout: 60_000 },
    async (nom) => {
      const ouvert = await openFlux(await sourceOfFile(corpusPath(nom)), provide);
      const detection = detect(ouvert.document);
      const regles = Object.fromEntries(REGLES.map(({ numero }) => [numero, 'occulter' as const]));
      // Except the names that come back: each is kept knowingly, or the name of a street would go too.
      const choix = garderLesReprises(detection, {
        ...CHOIX_PAR_DEFAUT,
        propositionsAcceptees: true,
        regles: { ...regles, 33: 'garder' },
      });
      const done = await occult(ouvert, detection, choix, provide);
      expect(done.ok ? [] : done.blocages.map(({ genre }) => genre)).toEqual([]);
      expect(compareBudgets(ouvert, (done as Fait).ouvert)).toEqual([]);
    },
  );

  it('something is occulted in most of them', () => {
    expect(changements.filter((one) => one > 0).length).toBeGreaterThanOrEqual(5);
  });
});
