import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { CORPUS, CORPUS_ABSENT, corpusPath, HAS_CORPUS } from '../../test/support/corpus.ts';
import { sourceOf } from '../../test/support/read.ts';
import { ligne, totem } from '../../test/support/totem-xml.ts';
import { CHOIX_PAR_DEFAUT, type Choix } from '../core/occultation/choix.ts';
import { createProvider } from '../core/ouvrir.ts';
import { provideNomenclatures } from '../nomenclatures/provide.ts';
import type { FiltreDeValeurs, NomDeRequete, Requetes } from './protocol.ts';
import { Service } from './service.ts';

const EXEMPLE = readFileSync(new URL('../exemple/budget-exemple.xml', import.meta.url), 'utf8');
const decode = (octets: Uint8Array) => new TextDecoder().decode(octets);

describe('the occultation of an open file', () => {
  let service: Service;
  let choix: Choix;

  beforeEach(async () => {
    service = new Service(createProvider(provideNomenclatures));
    choix = CHOIX_PAR_DEFAUT;
    await open(EXEMPLE);
  });

  const open = (xml: string | Uint8Array, flux = 'a') =>
    service.open(flux, sourceOf(xml, undefined, 'essai.xml'));
  const ask = <N extends NomDeRequete>(nom: N, parametres: Requetes[N][0], flux = 'a') =>
    service.answer({ flux, budget: 0 }, nom, parametres);
  const list = async (filtre: FiltreDeValeurs) =>
    (await ask('occultation-valeurs', { choix, filtre, debut: 0, nombre: 1000 })).valeurs;
  const find = async (texte: string) => {
    const [found] = await list({ genre: 'recherche', texte });
    if (!found) throw new Error(`nothing holds ${texte}`);
    return found;
  };
  /** Decides on all that is left: as proposed, names that come back one by one. */
  async function review(): Promise<void> {
    const relues = await ask('occultation-cles', { choix, filtre: { genre: 'acceptables' } });
    choix = { ...choix, relues: [...choix.relues, ...relues] };
    const { regles } = await ask('occultation', { choix });
    for (const { regle, reste } of regles) {
      if (reste === 0) continue;
      for (const { cle, relue, parti } of await list({ genre: 'regle', regle }))
        if (!relue) choix = { ...choix, valeurs: { ...choix.valeurs, [cle]: parti } };
    }
  }

  it('counts what the rules found, and every figure agrees with the lists', async () => {
    const bilan = await ask('occultation', { choix });
    const regles = bilan.regles.map(({ regle }) => regle);
    expect(regles).toEqual([...regles].sort((a, b) => a - b));
    let occultees = 0;
    let gardees = 0;
    let reste = 0;
    for (const one of bilan.regles) {
      const valeurs = await list({ genre: 'regle', regle: one.regle });
      expect(valeurs).toHaveLength(one.nombre);
      expect(valeurs.filter(({ relue }) => !relue)).toHaveLength(one.reste);
      occultees += valeurs.filter(({ parti }) => parti === 'occulter').length;
      gardees += valeurs.filter(({ parti }) => parti === 'garder').length;
      reste += one.reste;
    }
    expect(bilan).toMatchObject({ occultees, gardees, reste, manuelles: 0 });
    expect([occultees, gardees, reste].every((count) => count > 0)).toBe(true);
  });

  it('shows a value with its row, what takes its place and its rule', async () => {
    const [first] = await list({ genre: 'regle', regle: 1 });
    expect(first).toMatchObject({
      avant: 'FONTALBARD Aminata',
      apres: 'Occulté (CRPA L311-6)',
      action: 'remplacer',
      parti: 'occulter',
      propose: 'occulter',
      decidee: false,
      relue: true,
      lieu: { chemin: 'CONCOURS/LibOrgaBenef', budget: 0 },
    });
    expect(first?.contexte).toContainEqual({ champ: 'MtSubv', valeur: '250.00' });
    expect(first?.contexte.map(({ champ }) => champ)).not.toContain('LibOrgaBenef');
  });

  it('counts the values that are decided otherwise than their rule', async () => {
    const [first] = await list({ genre: 'regle', regle: 1 });
    choix = { ...choix, valeurs: { [first?.cle ?? 0]: 'garder' } };
    const { regles } = await ask('occultation', { choix });
    const one = regles.find(({ regle }) => regle === 1);
    expect(one).toMatchObject({ autrement: 1, occultees: (one?.nombre ?? 0) - 1, propose: 'occulter' });
  });

  it('goes through what is to be looked at one value at a time, then says that all is done', async () => {
    const seen = new Set<number>();
    let at = await ask('occultation-relecture', { choix });
    const { total } = at;
    while (at.reste > 0 && at.valeur) {
      const { cle } = at.valeur;
      expect(seen.has(cle)).toBe(false);
      seen.add(cle);
      choix = { ...choix, valeurs: { ...choix.valeurs, [cle]: 'occulter' } };
      const { enAttente } = at;
      at = await ask('occultation-relecture', {
        choix,
        ...(enAttente !== undefined && { cle: enAttente }),
      });
    }
    expect(seen.size).toBeGreaterThanOrEqual(total);
    expect(at).toMatchObject({ reste: 0 });
    expect(await ask('occultation', { choix })).toMatchObject({ reste: 0 });
  });

  it('does not keep a name that comes back with a bulk acceptance', async () => {
    await open(
      totem([ligne({ Nature: '65741', CodRD: 'D', MtReal: '250', OpBudg: '0' })], {
        suite:
          '<Annexes><DATA_CONCOURS><CONCOURS><CodNatJurBenefCA V="P3"/><LibOrgaBenef V="VAUQUEROY Rosalinde"/><MtSubv V="250"/></CONCOURS></DATA_CONCOURS>' +
          '<DATA_PATRIMOINE><PATRIMOINE><LibBien V="BORNE - ROSALINDE VAUQUEROY"/><MtValAcquiBien V="7"/></PATRIMOINE></DATA_PATRIMOINE></Annexes>',
      }),
    );
    const [repris] = await list({ genre: 'regle', regle: 33 });
    expect(repris).toMatchObject({ avant: 'BORNE - ROSALINDE VAUQUEROY', relue: false });
    const cle = repris?.cle ?? 0;
    choix = { ...choix, regles: { 33: 'garder' }, relues: [cle] };
    expect(await ask('occultation', { choix })).toMatchObject({ reste: 1, acceptables: 0 });
    choix = { ...choix, valeurs: { [cle]: 'garder' } };
    expect(await ask('occultation', { choix })).toMatchObject({ reste: 0 });
    expect(await ask('occultation-controle', { choix })).toMatchObject({ ok: true });
  });

  describe('a name that comes back, decided by name', () => {
    const personne = (nom: string) =>
      `<CONCOURS><CodNatJurBenefCA V="P3"/><LibOrgaBenef V="${nom}"/></CONCOURS>`;
    const bien = (nom: string) => `<PATRIMOINE><LibBien V="${nom}"/></PATRIMOINE>`;
    const noms = async () =>
      (await ask('occultation-noms', { choix })).map(({ nom, nombre, reste, occultees, seuls }) => [
        ...[nom, nombre, reste, occultees, seuls],
      ]);
    const decide = async (filtre: FiltreDeValeurs, parti: 'occulter' | 'garder') => {
      const cles = await ask('occultation-cles', { choix, filtre });
      const valeurs = Object.fromEntries(cles.map((cle) => [cle, parti]));
      choix = { ...choix, valeurs: { ...choix.valeurs, ...valeurs } };
    };

    beforeEach(async () => {
      const biens = ['ECOLE STE ODILE', 'SALLE ODILE', 'PARC ODILE VAUQUEROY', 'BORNE VAUQUEROY'];
      await open(
        totem([ligne({ Nature: '65741', CodRD: 'D', MtReal: '250', OpBudg: '0' })], {
          suite: `<Annexes><DATA_CONCOURS>${personne('VAUQUEROY Odile')}</DATA_CONCOURS><DATA_PATRIMOINE>${biens.map(bien).join('')}</DATA_PATRIMOINE></Annexes>`,
        }),
      );
    });

    it('is listed with what is left to decide of it', async () => {
      expect(await noms()).toEqual([
        ['ODILE', 3, 3, 1, 2],
        ['VAUQUEROY', 2, 2, 2, 1],
      ]);
      const [odile] = await ask('occultation-noms', { choix });
      expect(odile?.extraits).toEqual(['ECOLE STE ODILE', 'SALLE ODILE', 'PARC ODILE VAUQUEROY']);
    });

    it('is kept where it stands without another one, each place for itself', async () => {
      await decide({ genre: 'nom', nom: 'ODILE', seul: true }, 'garder');
      expect(Object.values(choix.valeurs)).toEqual(['garder', 'garder']);
      expect(await noms()).toEqual([
        ['VAUQUEROY', 2, 2, 2, 1],
        ['ODILE', 3, 1, 1, 2],
      ]);
      await decide({ genre: 'nom', nom: 'VAUQUEROY' }, 'occulter');
      const xml = await ask('occultation-xml', { choix });
      const text = xml.ok ? decode(xml.octets) : '';
      expect(text).toContain('ECOLE STE ODILE');
      expect(text).not.toContain('VAUQUEROY');
    });
  });

  describe('what is no value', () => {
    const avec = (bruit: string) =>
      totem([ligne({ Nature: '6042', CodRD: 'D', MtPrev: '1', OpBudg: '0' })]).replace(
        '<EnTeteDocBudgetaire>',
        `${bruit}<EnTeteDocBudgetaire>`,
      );

    it('is counted and shown, and stays when its rule is switched', async () => {
      const xml = avec('<!-- relu par VAUQUEROY -->\n<?outil v1?><!---->');
      await open(xml);
      const { horsValeurs } = await ask('occultation', { choix });
      expect(horsValeurs).toMatchObject({ commentaires: 2, instructions: 1, parti: 'occulter' });
      const ligneDe = xml.slice(0, xml.indexOf('<!--')).split('\n').length;
      const [first] = horsValeurs?.extraits ?? [];
      expect(first).toMatchObject({ texte: '<!-- relu par VAUQUEROY -->', ligne: ligneDe });
      choix = { ...choix, regles: { 28: 'garder' } };
      expect((await ask('occultation', { choix })).horsValeurs?.parti).toBe('garder');
      const kept = await ask('occultation-xml', { choix });
      expect(kept.ok && decode(kept.octets)).toBe(xml);
    });

    it('is not spoken of when there is none: a section is a value', async () => {
      await open(avec('<X><![CDATA[<!-- -->]]></X>'));
      expect(await ask('occultation', { choix })).not.toHaveProperty('horsValeurs');
    });
  });

  it('finds any text without its accents, and says what may not be occulted by hand', async () => {
    expect(await find('etoile SPORTIVE')).toMatchObject({
      avant: 'Étoile sportive charmevaloise',
      egales: 2,
    });
    expect(await find('Charmeval-sur-Aubrelle')).toMatchObject({ refus: 'identite', egales: 0 });
    expect(await list({ genre: 'recherche', texte: ' ' })).toEqual([]);
  });

  it('occults by hand one value, or all that are written the same', async () => {
    const { cle } = await find('Étoile sportive');
    const cles = await ask('occultation-cles', { choix, filtre: { genre: 'egales', cle } });
    expect(cles).toHaveLength(2);
    choix = { ...choix, manuelles: cles };
    expect(await list({ genre: 'manuelles' })).toMatchObject([{ parti: 'occulter' }, { parti: 'occulter' }]);
    expect(await ask('occultation', { choix })).toMatchObject({ manuelles: 2 });
    await review();
    const xml = await ask('occultation-xml', { choix });
    expect(xml.ok && decode(xml.octets)).not.toContain('toile sportive');
  });

  it('gives nothing while something is left, then the XML, which says the same budget and leaves nothing', async () => {
    const early = await ask('occultation-xml', { choix });
    expect(early).toMatchObject({ ok: false, blocages: [{ genre: 'a-relire' }] });
    await review();
    const controle = await ask('occultation-controle', { choix });
    expect(controle).toMatchObject({ ok: true });
    const xml = await ask('occultation-xml', { choix });
    if (!xml.ok) throw new Error('blocked');
    expect(xml.nom).toBe('20240617_219909991_totem-compte-administratif-2023-anonymise.xml');
    const text = decode(xml.octets);
    expect(text).not.toContain('FONTALBARD');
    await service.open('b', sourceOf(text, undefined, xml.nom));
    const again = await ask('occultation', { choix: CHOIX_PAR_DEFAUT }, 'b');
    expect(again.occultees).toBe(0);
  });

  it('gives the journal, which holds the names and says that it is not to be published', async () => {
    const { nom, octets } = await ask('occultation-journal', { choix });
    expect(nom).toMatch(/-journal-A-NE-PAS-PUBLIER\.csv$/);
    expect(decode(octets)).toContain('FONTALBARD Aminata');
  });

  it('takes the choices of an earlier file again', async () => {
    const [first] = await list({ genre: 'regle', regle: 1 });
    choix = { ...choix, regles: { 20: 'occulter' }, valeurs: { [first?.cle ?? 0]: 'garder' } };
    const { octets } = await ask('occultation-profil', { choix });
    expect(decode(octets)).not.toContain('FONTALBARD');
    await open(EXEMPLE, 'b');
    const repris = await ask('occultation-reprendre', { texte: decode(octets) }, 'b');
    expect(repris).toMatchObject({
      ok: true,
      autre: false,
      choix: { regles: choix.regles, valeurs: choix.valeurs },
    });
    expect(await ask('occultation-reprendre', { texte: '{' })).toEqual({
      ok: false,
      motif: { code: 'pas-json' },
    });
  });

  describe('and its budget CSV', () => {
    it('is the same before and after the review, when no value of it can be occulted', async () => {
      const before = await ask('csv', { choix });
      await review();
      const after = await ask('csv', { choix });
      expect(after.ok && before.ok && decode(after.octets)).toBe(before.ok && decode(before.octets));
    });

    it('waits for the review of a label that it shows, then shows it as decided', async () => {
      // No plan has this account: its label is that of the line.
      const lignes = [
        ligne(
          {
            ...{ Nature: '4549999', LibCpte: 'TRAVAUX D OFFICE CHEZ VAUQUEROY ROSALINDE', ContNat: '45' },
            ...{ CodRD: 'D', MtPrev: '10', OpBudg: '0', OpeCpteTiers: '01' },
          },
          '<CaracSup Code="Section" V="I"/>',
        ),
      ];
      await open(totem(lignes));
      const early = await ask('csv', { choix });
      expect(early).toMatchObject({ ok: false, blocages: [{ genre: 'a-relire' }] });
      const { cle } = await find('VAUQUEROY');
      choix = { ...choix, valeurs: { [cle]: 'occulter' } };
      const csv = await ask('csv', { choix });
      expect(csv.ok && decode(csv.octets)).not.toContain('VAUQUEROY');
      choix = { ...choix, valeurs: { [cle]: 'garder' } };
      const kept = await ask('csv', { choix });
      expect(kept.ok && decode(kept.octets)).toContain('VAUQUEROY');
    });

    it('is never given under the name of somebody who is occulted', async () => {
      const xml = totem([ligne({ Nature: '65741', CodRD: 'D', MtPrev: '250', OpBudg: '0' })], {
        ...{ dteDec: '', dteStr: '' },
        suite:
          '<Annexes><DATA_CONCOURS><CONCOURS><CodNatJurBenefCA V="P3"/><LibOrgaBenef V="VAUQUEROY Rosalinde"/></CONCOURS></DATA_CONCOURS></Annexes>',
      });
      await service.open('a', sourceOf(xml, undefined, 'aide Vauqueroy.xml'));
      const blocked = { ok: false, blocages: [{ genre: 'nom-restant', place: 'nom-de-fichier' }] };
      expect(await ask('csv', { choix })).toMatchObject(blocked);
      choix = { ...choix, regles: { 1: 'garder' } };
      expect(await ask('csv', { choix })).toMatchObject({ ok: true, nom: 'aide-vauqueroy-budget.csv' });
    });

    describe.skipIf(!HAS_CORPUS)(`real documents (${CORPUS_ABSENT})`, { timeout: 60_000 }, () => {
      it.each(CORPUS.map(({ nom }) => nom))('%s: the review changes no byte of it', async (nom) => {
        await open(readFileSync(corpusPath(nom)));
        const before = await ask('csv', { choix });
        await review();
        const after = await ask('csv', { choix });
        const made = await ask('occultation-controle', { choix });
        expect(made).toMatchObject({ ok: true });
        expect(after.ok && before.ok && Buffer.from(after.octets).equals(before.octets)).toBe(true);
      });
    });
  });
});
