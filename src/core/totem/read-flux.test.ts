import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { latin1, read, refusalOf } from '../../../test/support/read.ts';
import { DOCBUDGETAIRE, ligne, totem } from '../../../test/support/totem-xml.ts';
import { rangeOfChamp, type TotemDocument, valeurDe } from './document.ts';

const UNE = ligne({ Nature: '60611', Fonction: '020', CodRD: 'D', MtPrev: '1200.50', OpBudg: '0' });

const firstLigne = (document: TotemDocument) => document.budgets[0]?.lignes[0];
const nom = (document: TotemDocument) => valeurDe(document.enTete, 'LibelleColl');

describe('encodings', () => {
  const xml = (declared: string) =>
    totem([UNE], { declaration: `<?xml version="1.0" encoding="${declared}"?>` });
  const utf16le = (text: string, bom: boolean) =>
    new Uint8Array([
      ...(bom ? [0xff, 0xfe] : []),
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
  const utf8 = (text: string) => new TextEncoder().encode(text);

  it.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(xml('UTF-8')), 'utf-8'],
    ['ISO-8859-1', latin1(xml('ISO-8859-1')), 'iso-8859-1'],
    ['latin1 under another name', latin1(xml('latin1')), 'iso-8859-1'],
    ['windows-1252', latin1(xml('windows-1252')), 'windows-1252'],
    ['ISO-8859-15', latin1(xml('ISO-8859-15')), 'iso-8859-15'],
    ['UTF-8 without declaration', utf8(totem([UNE], { declaration: '' }).trimStart()), 'utf-8'],
    ['a UTF-8 mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(xml('UTF-8'))]), 'utf-8'],
    ['UTF-16 with a mark', utf16le(xml('UTF-16'), true), 'utf-16le'],
    ['UTF-16 without mark', utf16le(xml('UTF-16'), false), 'utf-16le'],
  ])('%s', async (_, bytes, encodage) => {
    for (const size of [1, 7, 65536]) {
      const document = await read(bytes, {}, size);
      expect(document.source.encodage).toBe(encodage);
      expect(nom(document)).toBe('VALTRÉSOR-LES-BAINS');
      expect(document.anomalies).toEqual([]);
    }
  });

  it('a mark wins over the declaration, and it is said', async () => {
    const document = await read(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(xml('ISO-8859-1'))]));
    expect(nom(document)).toBe('VALTRÉSOR-LES-BAINS');
    expect(document.anomalies).toEqual([
      { code: 'encodage-declare', ligne: 1, declare: 'ISO-8859-1', trouve: 'utf-8' },
    ]);
  });

  it('what the bytes contradict is refused, and can be opened again as it is', async () => {
    const wrong = latin1(xml('UTF-8'));
    expect(await refusalOf(wrong)).toEqual({
      code: 'encodage-incoherent',
      declare: 'UTF-8',
      trouve: 'ISO-8859-1',
      rouvrirEn: 'iso-8859-1',
    });
    expect(nom(await read(wrong, { encodage: 'iso-8859-1' }))).toBe('VALTRÉSOR-LES-BAINS');
    const reverse = utf8(xml('ISO-8859-1'));
    expect(await refusalOf(reverse)).toMatchObject({ code: 'encodage-incoherent', rouvrirEn: 'utf-8' });
    expect(nom(await read(reverse, { encodage: 'utf-8' }))).toBe('VALTRÉSOR-LES-BAINS');
  });

  it('bytes 0x80-0x9F of an ISO-8859-1 file are counted and kept', async () => {
    const document = await read(latin1(xml('ISO-8859-1').replace('LES', 'L\u0092S')));
    expect(nom(document)).toBe('VALTRÉSOR-L\u0092S-BAINS');
    expect(document.anomalies).toEqual([{ code: 'octets-c1', ligne: 1, nombre: 1 }]);
  });

  it('the same bytes of a windows-1252 file are the punctuation that they mean, in Node as in a browser', async () => {
    const document = await read(latin1(xml('windows-1252').replace('LES', 'L\u0092\u0080S')));
    expect(nom(document)).toBe('VALTRÉSOR-L’€S-BAINS');
    expect(document.anomalies).toEqual([]);
  });

  it('a piece that starts with the byte of a ÿ keeps it, in Node as in a browser', async () => {
    for (const encoding of ['ISO-8859-1', 'windows-1252', 'ISO-8859-15']) {
      const text = xml(encoding).replace('VALTR', ' '.repeat(1100).concat('ÿVALTR'));
      const document = await read(latin1(text), {}, text.indexOf('ÿ'));
      expect(nom(document)?.trim()).toBe('ÿVALTRÉSOR-LES-BAINS');
    }
  });

  it('characters lost by an earlier tool are counted', async () => {
    const document = await read(xml('UTF-8').replace('É', '\ufffd'));
    expect(document.anomalies).toEqual([{ code: 'caracteres-perdus', ligne: 1, nombre: 1 }]);
  });

  it('an unknown encoding is refused by its name', async () => {
    expect(await refusalOf(latin1(xml('EBCDIC-FR')))).toEqual({
      code: 'encodage-inconnu',
      declare: 'EBCDIC-FR',
    });
  });
});

describe('what a budget holds', () => {
  it('elements are known by namespace, whatever the prefix', async () => {
    const document = await read(totem([UNE], { prefix: 'db' }));
    expect(firstLigne(document)?.nature).toBe('60611');
  });

  it('an absent amount is not zero, and cents are exact', async () => {
    const document = await read(
      totem([
        ligne({ Nature: '6411', CodRD: 'D', MtPrev: '9007199254740993.01', MtReal: '0.00', OpBudg: '0' }),
      ]),
    );
    const montants = firstLigne(document)?.montants;
    expect(montants?.MtPrev?.cents).toBe(900719925474099301n);
    expect(montants?.MtReal?.cents).toBe(0n);
    expect(montants?.CredOuv).toBeUndefined();
  });

  it('an empty amount is an absent one', async () => {
    const document = await read(totem([ligne({ Nature: '6411', CodRD: 'D', MtPrev: '', OpBudg: '0' })]));
    expect(firstLigne(document)?.montants.MtPrev).toBeUndefined();
    expect(document.anomalies).toEqual([]);
  });

  it('calculated lines are kept apart', async () => {
    const total = '<LigneBudget calculated="true"><Nature V="6"/><CodRD V="D"/><MtPrev V="9"/></LigneBudget>';
    const document = await read(totem([total, UNE]));
    expect(document.budgets[0]?.lignes).toHaveLength(1);
    expect(document.budgets[0]?.lignesCalculees).toHaveLength(1);
  });

  it('several budgets are all read', async () => {
    const xml = totem([UNE]);
    const budget = /<Budget>[\s\S]*<\/Budget>/.exec(xml)?.[0] ?? '';
    const document = await read(xml.replace(budget, budget + budget));
    expect(document.budgets.map((one) => one.lignes.length)).toEqual([1, 1]);
  });

  it('repeated Code + V pairs are all kept, and told even in another case', async () => {
    const extra =
      '<MtSup Code="RARPrec" V="1.00"/><MtSup Code="RARprec" V="2.00"/><CaracSup Code="Section" V="F"/>';
    const document = await read(totem([ligne({ Nature: '6411', CodRD: 'D', OpBudg: '0' }, extra)]));
    expect(firstLigne(document)?.mtSup.map(({ code, valeur }) => [code, valeur])).toEqual([
      ['RARPrec', '1.00'],
      ['RARprec', '2.00'],
    ]);
    expect(document.anomalies).toMatchObject([{ code: 'code-repete', champ: 'MtSup', valeur: 'RARprec' }]);
  });

  it('what cannot be understood is told with its line, and the line is kept', async () => {
    const bad =
      '<LigneBudget>\n<Nature V="6411"/><Nature V="6412"/><CodRD V="X"/><OpBudg V="2"/><MtPrev V="1 234,56"/>\n<Nouveau V="1"/></LigneBudget>';
    const document = await read(totem([bad, bad]));
    const at = (firstLigne(document)?.ligne ?? 0) as number;
    expect(document.budgets[0]?.lignes).toHaveLength(2);
    expect(firstLigne(document)?.sens).toBeUndefined();
    expect(firstLigne(document)?.montants.MtPrev).toEqual({ texte: '1 234,56' });
    expect(document.anomalies.filter((one) => one.ligne === at)).toEqual([
      { code: 'champ-repete', ligne: at, champ: 'Nature' },
      { code: 'valeur-inconnue', ligne: at, champ: 'CodRD', valeur: 'X' },
      { code: 'valeur-inconnue', ligne: at, champ: 'OpBudg', valeur: '2' },
      { code: 'montant-illisible', ligne: at, champ: 'MtPrev', valeur: '1 234,56' },
      { code: 'element-inconnu', ligne: at, champ: 'Nouveau', nombre: 2 },
    ]);
  });

  it('an element or an attribute of another namespace is never taken for one of ours', async () => {
    const foreign = '<b:MtPrev xmlns:b="urn:b" V="1.00"/><b:Nature xmlns:b="urn:b" V="9"/>';
    const own =
      '<Nature V="6411"/><CodRD V="D"/><OpBudg V="0"/><MtPrev xmlns:b="urn:b" b:V="1.00" V="42.00"/>';
    const document = await read(totem([`<LigneBudget>${foreign}${own}</LigneBudget>`]));
    expect(firstLigne(document)?.montants.MtPrev?.cents).toBe(4200n);
    expect(firstLigne(document)?.nature).toBe('6411');
    expect(firstLigne(document)?.champs.map(({ nom: path }) => path)).toContain('{urn:b}MtPrev');
    expect(document.anomalies.map(({ code }) => code)).toContain('element-inconnu');
  });

  it('names of Object.prototype are names like any other', async () => {
    const odd = '<__proto__ V="1"/><constructor V="2"/><toString Code="__proto__" V="3"/>';
    const document = await read(totem([ligne({ Nature: '6411', CodRD: 'D', OpBudg: '0' }, odd)]));
    expect(
      firstLigne(document)
        ?.champs.slice(-3)
        .map((champ) => champ.nom),
    ).toEqual(['__proto__', 'constructor', 'toString']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('annexes are read generically: kind, rows, fields in order, empty blocks kept', async () => {
    const annexes = [
      '<Annexes><DATA_NOUVELLE><NOUVELLE><B V="2"/><A V="1"/><Groupe><Lib V="x"/></Groupe></NOUVELLE>',
      '<NOUVELLE calculated="true"><B V="2"/></NOUVELLE></DATA_NOUVELLE><DATA_PRET/></Annexes>',
    ].join('');
    const document = await read(totem([UNE], { suite: annexes }));
    const [nouvelle, pret] = document.budgets[0]?.annexes ?? [];
    expect(nouvelle?.genre).toBe('NOUVELLE');
    expect(nouvelle?.rangees[0]?.champs.map(({ nom: path, valeur }) => `${path}=${valeur}`)).toEqual([
      'B=2',
      'A=1',
      'Groupe/Lib=x',
    ]);
    expect(nouvelle?.rangees.map((rangee) => rangee.calculee)).toEqual([false, true]);
    expect(pret).toEqual({ bloc: 'DATA_PRET', genre: 'PRET', rangees: [] });
  });

  it.each(['<LigneBudget xmlns=""><Nature V="1"/></LigneBudget>', '<b:Annexes xmlns:b="urn:b"/>'])(
    'what bears the name of ours in another namespace is told: %s',
    async (suite) => {
      const { anomalies } = await read(totem([UNE], { suite }));
      const [champ, espace] = suite.includes('Annexes') ? ['Annexes', 'urn:b'] : ['LigneBudget', ''];
      expect(anomalies).toMatchObject([{ code: 'hors-espace', champ, espace, nombre: 1 }]);
    },
  );

  it('unknown elements of any namespace are carried with their path', async () => {
    const suite = '<x:Outil xmlns:x="urn:x" x:nom="ABC"><x:Note>un &amp; deux</x:Note></x:Outil>';
    const document = await read(totem([UNE], { suite }));
    const carried = document.reste.flatMap(({ champs }) => champs);
    expect(carried.map(({ nom: path, valeur }) => [path, valeur])).toContainEqual([
      'DocumentBudgetaire/Budget/Outil/Note#text',
      'un & deux',
    ]);
    expect(carried.map((champ) => champ.valeur)).toContain('ABC');
  });
});

describe('a block that must stand once and stands twice', () => {
  it.each([
    ['EnTeteDocBudgetaire', 'DocumentBudgetaire/EnTeteDocBudgetaire'],
    ['EnTeteBudget', 'DocumentBudgetaire/Budget/EnTeteBudget'],
    ['BlocBudget', 'DocumentBudgetaire/Budget/BlocBudget'],
  ])('%s: the last one counts, no value of the first is lost', async (bloc, path) => {
    const first = `<${bloc} x="1"><Nom V="ORAY"/></${bloc}>`;
    const text = totem([UNE]).replace(`<${bloc}>`, `${first}<${bloc}>`);
    const document = await read(text);
    expect(document.enTete.champs.length).toBe((await read(totem([UNE]))).enTete.champs.length);
    const carried = document.reste
      .flatMap(({ champs }) => champs)
      .filter(({ nom }) => nom.startsWith(`${path}@`) || nom.startsWith(`${path}/`));
    expect(carried.map(({ nom, valeur }) => `${nom} ${valeur}`)).toEqual([`${path}@x 1`, `${path}/Nom ORAY`]);
    for (const champ of carried) {
      const { debut, fin } = rangeOfChamp(text, champ);
      expect(text.slice(debut, fin)).toBe(champ.valeur);
    }
  });
});

describe('the place of a value', () => {
  const tricky = [
    '<!-- avant --><?cible données?>',
    '<LigneBudget\r\n  a = "1"><Nature V = \'60611\' /><LibCpte V="L&#8217;eau &amp; l’&quot;énergie&quot; &gt; tout"/>',
    '<CodRD V="D"/><OpBudg V="0"/><MtSup V="1" Code="X"/><Texte>du texte &lt; <![CDATA[et <du> CDATA]]> fin</Texte></LigneBudget>',
  ].join('\r\n');

  it.each([1, 2, 3, 5, 11, 65536])('is exact in chunks of %i bytes', async (size) => {
    const document = await read(totem([tricky, UNE]), {}, size);
    const source = document.source.texte;
    const lignes = document.budgets[0]?.lignes ?? [];
    for (const { debut, fin } of lignes) {
      expect(source.slice(debut, debut + 12)).toBe('<LigneBudget');
      expect(source.slice(fin - 14, fin)).toBe('</LigneBudget>');
    }
    const raws = lignes[0]?.champs.map((champ) => {
      const { debut, fin } = rangeOfChamp(source, champ);
      return source.slice(debut, fin);
    });
    expect(raws).toEqual([
      '1',
      '60611',
      'L&#8217;eau &amp; l’&quot;énergie&quot; &gt; tout',
      'D',
      '0',
      '1',
      'du texte &lt; ',
      'et <du> CDATA',
      ' fin',
    ]);
    expect(lignes[0]?.libCpte).toBe('L’eau & l’"énergie" > tout');
    // Every value knows its own line too, which may be below that of its budget line.
    for (const champ of lignes.flatMap(({ champs }) => champs)) {
      expect(champ.ligne).toBe(source.slice(0, champ.fin).split(/\r\n|\n/).length);
    }
    expect(lignes[0]?.ligne).toBe(source.slice(0, lignes[0]?.debut).split(/\r\n|\n/).length);
  });
});

describe('refused, with the reason', () => {
  const good = totem([UNE]);
  const lines = (count: number, at: string) => good.replace(UNE, at.repeat(count));

  it.each<[string, string | Uint8Array, object]>([
    ['nothing', '', { code: 'fichier-vide' }],
    ['blanks', ' \n', { code: 'fichier-vide' }],
    ['PDF', '%PDF-1.4', { code: 'pas-xml', reconnu: 'pdf' }],
    ['a DOCTYPE', good.replace('?>', '?><!DOCTYPE a [<!ENTITY e "x">]>'), { code: 'doctype' }],
    ['a DOCTYPE after a comment', good.replace('?>', '?><!-- <a> --><!DOCTYPE a>'), { code: 'doctype' }],
    ['XML 1.1', good.replace('1.0', '1.1'), { code: 'version-xml', version: '1.1' }],
    ['an unclosed tag in the middle', good.replace('</Budget>', ''), { code: 'xml-mal-forme', ligne: 8 }],
    ['a bare &', good.replace('BUDGET PRINCIPAL', 'A & B'), { code: 'xml-mal-forme', ligne: 4 }],
    [
      'a bare & with a reference further on',
      good.replace('BUDGET PRINCIPAL', 'A & B').replace('60611', '606&amp;11'),
      { code: 'xml-mal-forme', ligne: 4, detail: 'undefined entity.' },
    ],
    ['a forbidden character', good.replace('BUDGET PRINCIPAL', 'A&#x1;B'), { code: 'xml-mal-forme' }],
    ['a NUL byte', good.replace('BUDGET PRINCIPAL', 'A\u0000B'), { code: 'xml-mal-forme' }],
    ['an attribute twice', good.replace('V="113"', 'V="113" V="114"'), { code: 'xml-mal-forme' }],
    ['an undeclared prefix', good.replace('<VersionSchema', '<x:VersionSchema'), { code: 'xml-mal-forme' }],
    ['two roots', `${good}<a/>`, { code: 'xml-mal-forme' }],
    ['a blank before the declaration', ` ${good}`, { code: 'xml-mal-forme' }],
    ['65 levels', lines(1, '<a>'.repeat(65)), { code: 'trop-profond' }],
    [
      '65 attributes',
      lines(1, `<a ${Array.from({ length: 65 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
      { code: 'trop-d-attributs' },
    ],
    [
      '201 budgets',
      good.replace('</DocumentBudgetaire>', `${'<Budget/>'.repeat(200)}</DocumentBudgetaire>`),
      { code: 'trop-de-budgets', maximum: 200 },
    ],
    ['a huge value', lines(1, `<a V="${'x'.repeat(70_000)}"/>`), { code: 'valeur-trop-longue' }],
    ['a huge value without end', lines(1, `<a V="${'x'.repeat(3_000_000)}`), { code: 'valeur-trop-longue' }],
    [
      'a plan de comptes',
      '<Nomenclature Norme="M57" Declinaison="M57_A" Exer="2023"/>',
      { code: 'plan-de-comptes', declinaison: 'M57_A' },
    ],
    [
      'PES',
      '<n:PES_Aller xmlns:n="http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/aller"/>',
      { code: 'autre-xml', racine: 'PES_Aller' },
    ],
    [
      'a schema',
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>',
      { code: 'autre-xml', racine: 'schema' },
    ],
    ['TOTEM without its namespace', good.replace(` xmlns="${DOCBUDGETAIRE}"`, ''), { code: 'autre-xml' }],
    ['no budget', `<DocumentBudgetaire xmlns="${DOCBUDGETAIRE}"/>`, { code: 'aucun-budget' }],
    ['no line', totem([]), { code: 'aucune-ligne', calculees: 0 }],
    [
      'lines of other namespaces alone',
      totem([]).replace('</Budget>', '<LigneBudget xmlns=""/><LigneBudget xmlns="urn:b"/></Budget>'),
      { code: 'aucune-ligne', calculees: 0, horsEspace: 2 },
    ],
    [
      'calculated lines alone',
      totem(['<LigneBudget calculated="true"/>']),
      { code: 'aucune-ligne', calculees: 1 },
    ],
    ['a damaged .gz', gzipSync(good).subarray(0, 200), { code: 'archive-abimee' }],
    ['a .gz in a .gz', gzipSync(gzipSync(good)), { code: 'archive-anormale' }],
    ['a .gz bomb', gzipSync(new Uint8Array(60_000_000).fill(32)), { code: 'fichier-vide' }],
  ])('%s', async (_, content, motif) => {
    expect(await refusalOf(content)).toMatchObject(motif);
  });

  it('a .gz is opened', async () => {
    const document = await read(gzipSync(good));
    expect(firstLigne(document)?.nature).toBe('60611');
    expect(document.octets).toBe(new TextEncoder().encode(good).length);
  });

  it('a file cut at any byte is never accepted', async () => {
    const bytes = new TextEncoder().encode(good);
    for (let length = 0; length < bytes.length; length++) {
      const motif = await refusalOf(bytes.subarray(0, length));
      expect(['fichier-vide', 'pas-xml', 'xml-incomplet', 'xml-mal-forme', 'encodage-incoherent']).toContain(
        motif.code,
      );
    }
  });

  it('a cut file says where it stops', async () => {
    const cut = totem([UNE]).split('<Fonction')[0] as string;
    expect(await refusalOf(cut)).toEqual({ code: 'xml-incomplet', ligne: 6, element: 'LigneBudget' });
  });

  it.each([
    ['while the bytes arrive', 3],
    ['while the text is parsed', 30],
  ])('reading stops when asked to, and tells how far it is: %s', async (_, heard) => {
    const controller = new AbortController();
    const progress: number[] = [];
    const big = totem(Array.from({ length: 30_000 }, () => UNE));
    const reading = read(big, {
      signal: controller.signal,
      onProgress: (octets) => {
        progress.push(octets);
        if (octets > (heard * big.length) / 100) controller.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ motif: { code: 'annule' } });
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBeLessThan(big.length / 2);
  });
});
