import { describe, expect, it } from 'vitest';
import { read } from '../../../test/support/read.ts';
import { ligne, type TotemOptions, totem } from '../../../test/support/totem-xml.ts';
import { findDoublons } from './doublons.ts';
import { NomsLibres, placeDocuments } from './emplacements.ts';
import { type IdentiteDeDocument, identifyDocument } from './identite.ts';

const UNE = ligne({ Nature: '6411', CodRD: 'D', OpBudg: '0' });

async function identify(options: TotemOptions, sceau = ''): Promise<IdentiteDeDocument> {
  const seal = sceau === '' ? '' : `<Scellement md5="${sceau}" sha1="${sceau}1" date="x"/>`;
  const xml = totem([UNE], options).replace('<EnTeteDocBudgetaire>', `${seal}<EnTeteDocBudgetaire>`);
  return identifyDocument(await read(xml));
}

describe('where a document goes', () => {
  it.each<[TotemOptions, string]>([
    [{}, '999999999_budget_2023/budget-primitif_principal'],
    [{ natDec: '02', numDec: '2' }, '999999999_budget_2023/decision-modificative-2_principal'],
    [{ natDec: '03' }, '999999999_budget_2023/budget-supplementaire_principal'],
    [{ natDec: '09' }, '999999999_budget_2023/compte-administratif_principal'],
    [{ natDec: '10' }, '999999999_budget_2023/compte-financier-unique_principal'],
    [{ codTypBud: 'A', codBud: '06' }, '999999999_budget_2023/budget-primitif_annexe-06'],
    [
      { codTypBud: 'A', codBud: '', etablissement: 'L’Étang' },
      '999999999_budget_2023/budget-primitif_annexe-l-etang',
    ],
    [{ codTypBud: 'C' }, '999999999_budget_2023/budget-primitif_type-c-00'],
    [{ natDec: '77' }, '999999999_budget_2023/etape-inconnue_principal'],
    [
      { siret: '99999999900010', siretColl: '21560046100010' },
      '215600461_budget_2023/budget-primitif_principal',
    ],
    [{ siret: '1', collectivite: 'Orée' }, 'oree_budget_2023/budget-primitif_principal'],
    [
      { siret: '', collectivite: '', exercice: '23' },
      'siren-inconnu_budget_exercice-inconnu/budget-primitif_principal',
    ],
  ])('%o: %s', async (options, chemin) => {
    expect(placeDocuments([await identify(options)])).toEqual([
      { rang: 0, dossier: chemin.split('/')[0], chemin },
    ]);
  });

  it('does not depend on the order of the files, and two never share a folder', async () => {
    const given = await Promise.all([
      identify({ natDec: '09', dteDec: '2024-05-01' }),
      identify({ codTypBud: 'A' }),
      identify({ natDec: '09', dteDec: '2024-04-01' }),
      identify({ exercice: '2022' }),
      identify({ natDec: '02', numDec: '10' }),
      identify({ natDec: '02', numDec: '9' }),
      identify({}),
    ]);
    const paths = (identites: readonly IdentiteDeDocument[]) =>
      placeDocuments(identites).map(({ rang, chemin }) => `${chemin} ${identites[rang]?.date}`);
    expect(paths(given)).toEqual([
      '999999999_budget_2022/budget-primitif_principal 2023-04-03',
      '999999999_budget_2023/budget-primitif_principal 2023-04-03',
      '999999999_budget_2023/budget-primitif_annexe-00 2023-04-03',
      '999999999_budget_2023/decision-modificative-9_principal 2023-04-03',
      '999999999_budget_2023/decision-modificative-10_principal 2023-04-03',
      '999999999_budget_2023/compte-administratif_principal 2024-04-01',
      '999999999_budget_2023/compte-administratif_principal-2 2024-05-01',
    ]);
    expect(paths([...given].reverse())).toEqual(paths(given));
  });

  it('a name is given once, whatever its case, and keeps its extension', () => {
    const noms = new NomsLibres();
    expect(['a/b.csv', 'a/B.csv', 'a/b.csv', 'a/b', 'a/b'].map((nom) => noms.take(nom))).toEqual([
      ...['a/b.csv', 'a/B-2.csv', 'a/b-3.csv', 'a/b', 'a/b-2'],
    ]);
  });
});

describe('documents given twice', () => {
  it.each<[string, readonly [TotemOptions, string?][], object[]]>([
    ['other étapes are others', [[{}], [{ natDec: '09' }], [{ natDec: '02', numDec: '1' }]], []],
    ['principal and annexe are others', [[{}], [{ codTypBud: 'A', codBud: '01' }]], []],
    [
      'the same seal is the same document',
      [[{}, 'AB'], [{ natDec: '09' }], [{}, 'ab']],
      [{ genre: 'meme-scellement', documents: [0, 2] }],
    ],
    [
      'the same étape at another date: the later is told',
      [
        [{ dteDec: '2023-05-02' }, 'AA'],
        [{ dteDec: '2023-04-03' }, 'BB'],
      ],
      [{ genre: 'meme-etape', documents: [0, 1], dernier: 0 }],
    ],
    ['the same date does not tell', [[{}], [{}]], [{ genre: 'meme-etape', documents: [0, 1] }]],
    [
      'nor does a date that is none',
      [[{ dteDec: '3 avril' }], [{}]],
      [{ genre: 'meme-etape', documents: [0, 1] }],
    ],
    [
      'a copy and a correction are told apart',
      [
        [{}, 'AA'],
        [{}, 'AA'],
        [{ dteDec: '2023-06-01' }, 'CC'],
      ],
      [
        { genre: 'meme-scellement', documents: [0, 1] },
        { genre: 'meme-etape', documents: [0, 1, 2], dernier: 2 },
      ],
    ],
    ['without a SIRET nothing is supposed', [[{ siret: '' }], [{ siret: '' }]], []],
  ])('%s', async (_, given, expected) => {
    const identites = await Promise.all(given.map(([options, sceau]) => identify(options, sceau)));
    expect(findDoublons(identites)).toEqual(expected);
  });
});
