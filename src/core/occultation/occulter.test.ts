import { describe, expect, it } from 'vitest';
import {
  aLaMain,
  type Essai,
  essayer,
  joindre,
  proposition,
  valeursDe,
} from '../../../test/support/occultation.ts';
import { open, provide } from '../../../test/support/open.ts';
import { latin1 } from '../../../test/support/read.ts';
import { ligne, totem } from '../../../test/support/totem-xml.ts';
import { openFlux } from '../ouvrir.ts';
import type { Blocage } from './blocage.ts';
import { CHOIX_PAR_DEFAUT, type Choix } from './choix.ts';
import { compareBudgets } from './comparer.ts';
import { createChercheur } from './correspondance.ts';
import { detect } from './detection.ts';
import { blocagesDeChoix, occult } from './occulter.ts';
import { checkNomDeFichier, checkTable } from './verifier-sortie.ts';

const D = ligne({ Nature: '6042', ContNat: '011', CodRD: 'D', OpBudg: '0', MtPrev: '12.50' });
const R = ligne({ Nature: '7022', ContNat: '70', CodRD: 'R', OpBudg: '0', MtPrev: '12.50' });
const SECRET = '<LibEssai V="ZÉPHY VALMIERON"/>';
const essai = (content: string, options = {}) =>
  totem([D, R], {
    suite: `<Annexes><DATA_ESSAI><ESSAI>${content}</ESSAI></DATA_ESSAI></Annexes>`,
    ...options,
  });

const ACCEPTER = { propositionsAcceptees: true };
/** No rule speaks but that of comments. */
const SANS_REGLE = Object.fromEntries(
  Array.from({ length: 40 }, (_, rang) => [rang, rang === 28 ? 'occulter' : 'garder'] as const),
);

const hide = ({ ouvert, detection }: Essai, choix: Choix) => occult(ouvert, detection, choix, provide);

async function cacher(xml: string | Uint8Array, choix: Partial<Choix> = {}): Promise<string[]> {
  const one = await essayer(xml);
  const done = await hide(one, aLaMain(one, ['ZÉPHY'], { ...ACCEPTER, regles: SANS_REGLE, ...choix }));
  return done.ok ? [] : done.blocages.map(tell);
}

function tell(blocage: Blocage): string {
  if (blocage.genre !== 'nom-restant') return blocage.genre;
  const { nom, place, lieu } = blocage;
  return [nom, place, lieu?.chemin].filter((part) => part !== undefined).join(' ');
}

describe('a name that is hidden once and stands elsewhere too', () => {
  it.each<[where: string, xml: string, told: string[]]>([
    ['nowhere', essai(SECRET), []],
    ['in a value', essai(`${SECRET}<X V="M. Valmieron"/>`), ['VALMIERON valeur ESSAI/X']],
    [
      'in both of its words',
      essai(`${SECRET}<X V="Zephy Valmieron"/>`),
      ['ZEPHY', 'VALMIERON'].map((nom) => `${nom} valeur ESSAI/X`),
    ],
    ['with accents elsewhere', essai(`${SECRET}<X V="zephy"/>`), ['ZEPHY valeur ESSAI/X']],
    ['by references', essai(`${SECRET}<X V="z&#xE9;p&#104;y"/>`), ['ZEPHY valeur ESSAI/X']],
    ['by references of references', essai(`${SECRET}<X V="z&amp;#233;phy"/>`), ['ZEPHY valeur ESSAI/X']],
    ['in a login', essai(`${SECRET}<X V="jvalmieron2"/>`), ['VALMIERON valeur ESSAI/X']],
    ['in a longer word when short', essai(`${SECRET}<X V="ZEPHYR"/>`), []],
    ['in a text', essai(`${SECRET}<X>a Zéphy</X>`), ['ZEPHY valeur ESSAI/X#text']],
    ['in a section', essai(`${SECRET}<X>a<![CDATA[ Zéphy]]></X>`), ['ZEPHY valeur ESSAI/X#text']],
    ['cut by a section', essai(`${SECRET}<X>Valm<![CDATA[ieron]]></X>`), ['VALMIERON valeur ESSAI/X#text']],
    ['in a Code', essai(`${SECRET}<X Code="VALMIERON" V="1"/>`), ['VALMIERON attribut']],
    ['in the name of an element', essai(`${SECRET}<Zéphy V="1"/>`), ['ZEPHY balise']],
    ['in the name of an attribute', essai(`${SECRET}<X Zéphy="1"/>`), ['ZEPHY balise']],
    ['in a prefix', essai(`${SECRET}<X xmlns:zephy="u"/>`), ['ZEPHY balise']],
    ['in a namespace', essai(`${SECRET}<X xmlns:z="http://zephy.test/"/>`), ['ZEPHY espace-de-noms']],
    [
      'in the header',
      essai(SECRET, { collectivite: 'ZÉPHY-LES-BAINS' }),
      ['ZEPHY valeur EnTeteDocBudgetaire/LibelleColl'],
    ],
    ['in a comment that is removed', essai(`${SECRET}<!-- Zéphy -->`), []],
  ])('%s', async (_where, xml, told) => {
    // A value that says the name is not hidden by hand: only the first one is.
    const one = await essayer(xml);
    const [first] = valeursDe(one, 'ZÉPHY VALMIERON');
    const choix = { ...CHOIX_PAR_DEFAUT, ...ACCEPTER, regles: SANS_REGLE, manuelles: [first?.cle as number] };
    const done = await hide(one, choix);
    expect(done.ok ? [] : done.blocages.map(tell)).toEqual(told);
  });

  it.each([
    ['<!-- M. Zéphy -->', 'ZEPHY commentaire'],
    ['<?note M. Zéphy?>', 'ZEPHY instruction'],
  ])('in what is kept though it is no value: %s', async (bruit, told) => {
    const regles = { ...SANS_REGLE, 28: 'garder' as const };
    expect(await cacher(essai(`${SECRET}${bruit}`), { regles })).toEqual([told]);
  });

  it('says the line, what is around, and is let through when that very value is kept', async () => {
    const one = await essayer(essai(`\n${SECRET}\n<X V="rue du docteur Valmieron, 12"/>`));
    const [cache] = valeursDe(one, 'ZÉPHY');
    const [rue] = valeursDe(one, 'docteur');
    const choix = { ...CHOIX_PAR_DEFAUT, ...ACCEPTER, regles: SANS_REGLE, manuelles: [cache?.cle as number] };
    expect(await hide(one, choix)).toEqual({
      ok: false,
      blocages: [
        {
          ...{ genre: 'nom-restant', nom: 'VALMIERON', place: 'valeur', cle: rue?.cle, lieu: rue?.lieu },
          ...{ extrait: 'rue du docteur Valmieron, 12', ligne: rue?.lieu.ligne },
        },
      ],
    });
    const accepted = await hide(one, { ...choix, relues: [rue?.cle as number] });
    expect(accepted.ok).toBe(false);
    const kept = await hide(one, { ...choix, valeurs: { [rue?.cle as number]: 'garder' } });
    expect(kept.ok).toBe(true);
  });

  it('words of the format are no names: a Présent can be hidden in a file that says <Present>', async () => {
    const xml = essai(
      '<LibEssai V="ZÉPHY PRESENT"/><Present V="1"/><LibPresentPar V="x"/><X Code="Present" V="2"/>',
    );
    expect(await cacher(xml)).toEqual([]);
  });
});

describe('what is written', () => {
  it('is the same budget, read again, without its seal', async () => {
    const seal = '<Scellement md5="A" sha1="B" date="C"/>';
    const one = await essayer(essai(SECRET).replace('<EnTeteDoc', `${seal}<EnTeteDoc`));
    const done = await hide(one, aLaMain(one, ['ZÉPHY'], ACCEPTER));
    if (!done.ok) throw new Error(JSON.stringify(done.blocages));
    expect(done.ouvert.document.scellement).toBeUndefined();
    expect(done.ouvert.budgets[0]?.lignes).toHaveLength(2);
    expect(compareBudgets(one.ouvert, done.ouvert)).toEqual([]);
    expect(done.decisions.map(({ origine }) => origine)).toEqual([26, 'manuel']);
    expect([...done.chercher('valmieron')]).toHaveLength(1);
  });

  it('is the source when nothing is hidden', async () => {
    const xml = essai('<X V="1"/>');
    const done = await hide(await essayer(xml), { ...CHOIX_PAR_DEFAUT, ...ACCEPTER });
    expect(done.ok && new TextDecoder().decode(joindre(done.octets))).toBe(xml);
  });

  it('keeps the encoding that was imposed on a file that declares another', async () => {
    const octets = latin1(essai(SECRET));
    const source = {
      nom: 'a.xml',
      octets: octets.length,
      chunks: async function* () {
        yield octets;
      },
    };
    const ouvert = await openFlux(source, provide, { encodage: 'iso-8859-1' });
    const detection = detect(ouvert.document);
    const manuelles = detection.valeurs
      .filter(({ champ }) => champ.valeur.includes('ZÉPHY'))
      .map(({ cle }) => cle);
    const done = await occult(ouvert, detection, { ...CHOIX_PAR_DEFAUT, ...ACCEPTER, manuelles }, provide);
    const written = latin1(essai(SECRET.replace('ZÉPHY VALMIERON', 'Occulté (CRPA L311-6)')));
    expect(done.ok && joindre(done.octets)).toEqual(written);
  });

  it('stops when it is told to', async () => {
    const one = await essayer(essai(SECRET));
    const signal = AbortSignal.abort();
    await expect(
      occult(one.ouvert, one.detection, CHOIX_PAR_DEFAUT, provide, { signal }),
    ).rejects.toMatchObject({
      motif: { code: 'annule' },
    });
  });

  it('stops in the middle too', async () => {
    const one = await essayer(essai(SECRET));
    const stop = new AbortController();
    let steps = 0;
    const pause = async () => {
      if (++steps === 3) stop.abort();
    };
    const options = { signal: stop.signal, pause };
    const choix = aLaMain(one, ['ZÉPHY'], ACCEPTER);
    await expect(occult(one.ouvert, one.detection, choix, provide, options)).rejects.toMatchObject({
      motif: { code: 'annule' },
    });
  });
});

describe('what must be decided first', () => {
  const relire = async (choix: Partial<Choix>) => {
    const one = await essayer(essai(SECRET));
    const [valeur] = valeursDe(one, 'ZÉPHY');
    const propositions = [proposition(valeur as never, { aRelire: true })];
    return { cle: valeur?.cle as number, one, propositions, choix: { ...CHOIX_PAR_DEFAUT, ...choix } };
  };

  it('a value to be looked at waits for somebody', async () => {
    const { one, propositions, choix, cle } = await relire({});
    expect(blocagesDeChoix(one.detection, propositions, choix)).toEqual([{ genre: 'a-relire', cles: [cle] }]);
    const done: Partial<Choix>[] = [{ relues: [cle] }, { valeurs: { [cle]: 'garder' } }, ACCEPTER];
    for (const made of done) {
      expect(blocagesDeChoix(one.detection, propositions, { ...choix, ...made })).toEqual([]);
    }
  });

  it('what may not be occulted by hand is not left out in silence', async () => {
    const one = await essayer(essai('<Mt V="77.5"/>'));
    const choix = aLaMain(one, ['77.5'], ACCEPTER);
    expect(await hide(one, choix)).toEqual({
      ok: false,
      blocages: [{ genre: 'manuelle-refusee', cles: choix.manuelles }],
    });
    expect((await hide(one, { ...choix, manuelles: [1] })).ok).toBe(false);
  });
});

it('a budget that would not be the same is told, by total and by count', async () => {
  const before = await open(essai(SECRET));
  const after = await open(essai(SECRET).replace(D, D.replace('12.50', '12.51')).replace(R, ''));
  expect(compareBudgets(before, after)).toEqual([
    { genre: 'nombre', compte: 'LigneBudget', budget: 0, avant: 2, apres: 1 },
    { genre: 'total', budget: 0, mesure: 'MtPrev', section: 'F', sens: 'D', avant: 1250n, apres: 1251n },
    { genre: 'total', budget: 0, mesure: 'MtPrev', section: 'F', sens: 'R', avant: 1250n, apres: 0n },
  ]);
  const rowless = await open(totem([D, R], { suite: '<Annexes><DATA_ESSAI/></Annexes>' }));
  expect(compareBudgets(before, rowless)).toEqual([
    { genre: 'nombre', compte: 'DATA_ESSAI/ESSAI', budget: 0, avant: 1, apres: 0 },
  ]);
});

describe('other files of a publication', () => {
  const chercher = createChercheur(['VALMIERON', 'PETIT']);

  it('a cell is told by its row and column; what the plans say and what is kept is admitted', () => {
    const rangees = [
      ['a', 'b'],
      ['Petit équipement', 'M. Valmieron'],
      ['petit', 'rue Valmieron'],
    ];
    const admis = new Set(['Petit équipement', 'rue Valmieron']);
    expect(checkTable(rangees, chercher, admis)).toEqual([
      {
        genre: 'nom-restant',
        nom: 'VALMIERON',
        place: 'cellule',
        extrait: 'M. Valmieron',
        ligne: 2,
        colonne: 1,
      },
      { genre: 'nom-restant', nom: 'PETIT', place: 'cellule', extrait: 'petit', ligne: 3, colonne: 0 },
    ]);
  });

  it('the name of a file', () => {
    const nom = '20230411_999999999_budget-primitif-2023-valmieron.csv';
    expect(checkNomDeFichier(nom, chercher, new Set()).map(({ nom: mot }) => mot)).toEqual(['VALMIERON']);
    expect(checkNomDeFichier(nom, chercher, new Set(['Régie Valmieron']))).toEqual([]);
  });
});
