/** Three mutations or more for every control of a budget: those of the example, and of small invented documents. */
import { readFileSync } from 'node:fs';
import { computeEmpreintes } from '../../src/core/scellement/sceau.ts';
import { depense, recette } from './constats.ts';
import { blocs, changer, type Mutation } from './mutations.ts';
import { latin1, read } from './read.ts';
import { cfu, comptable, totem } from './totem-xml.ts';

const EXEMPLE = readFileSync(new URL('../../src/exemple/budget-exemple.xml', import.meta.url), 'utf8');
const LATIN1 = EXEMPLE.replace('"UTF-8"', '"ISO-8859-1"').replace(/[^\0-\xff]/g, '?');

const to = (from: string | RegExp, into: string) => (xml: string) => {
  const changed = xml.replace(from, into);
  if (changed === xml) throw new Error(`nothing to change: ${from}`);
  return changed;
};
const and =
  (...changes: readonly ((xml: string) => string)[]) =>
  (xml: string) =>
    changes.reduce((text, change) => change(text), xml);

/** The value of a field of the header. */
const vaut = (champ: string, valeur: string) =>
  to(new RegExp(`<${champ} V="[^"]*"/>`), `<${champ} V="${valeur}"/>`);
/** Without that field; what follows stays on its lines. */
const sans = (champ: string) => to(new RegExp(`<${champ} V="[^"]*"/>`), '');

const exemple = (code: string, cas: Parameters<typeof changer>[2]) => changer(code, EXEMPLE, cas);
const lignes = (code: string, options: Omit<Parameters<typeof blocs>[1], 'avant'>) =>
  blocs(code, { avant: EXEMPLE, ...options });

const FICHIER: readonly Mutation[] = [
  ...exemple('E-F01', [
    [
      'UTF-8 with a mark that says ISO-8859-1',
      and(to('"UTF-8"', '"ISO-8859-1"'), (xml) => `\uFEFF${xml}`),
      'L1',
    ],
    ['UTF-16 that says UTF-8', utf16, 'L1'],
    ['UTF-16 that says ISO-8859-1', (xml) => utf16(to('"UTF-8"', '"ISO-8859-1"')(xml)), 'L1'],
  ]),
  ...exemple('E-F02', [
    ['in the header', to('Charmeval', 'Charm\uFFFDval'), ''],
    ['in an annexe', to(/<LibBien V="[^"]/, '<LibBien V="\uFFFD'), ''],
    ['twice', to('inventé"', 'invent\uFFFD\uFFFD"'), ''],
  ]),
  ...changer('E-F03', LATIN1, [
    ['an apostrophe', to('Charmeval', 'L\x92Hay'), ''],
    ['a euro sign', to('Communauté', '\x80'), ''],
    ['a dash', to(/<LibBien V="[^"]/, '<LibBien V="\x96'), ''],
  ]).map(({ avant, apres, ...one }) => ({ ...one, avant: latin1(`${avant}`), apres: latin1(`${apres}`) })),
  ...exemple('E-F04', [
    ['the next one', vaut('VersionSchema', '114'), 'VersionSchema'],
    ['a far one', vaut('VersionSchema', '999'), 'VersionSchema'],
    ['a minor one', vaut('VersionSchema', '113.5'), 'VersionSchema'],
  ]),
  ...lignes('E-F05', {
    change: to('<ArtSpe', '<MtNouveau V="1.00"/><ArtSpe'),
    // Told once for the whole file, at the first block that holds one.
    lieu: ({ debut }) => `L${debut} MtNouveau`,
  }),
  ...lignes('E-F06', {
    change: to('<ArtSpe', '<?outil?><ArtSpe'),
    champ: 'ArtSpe',
    lieu: ({ ligne }) => `L${ligne}`,
  }),
  ...exemple('E-F07', [
    ['two', (xml) => repeatBudget(xml, 2), ''],
    ['three', (xml) => repeatBudget(xml, 3), ''],
    [
      'the second without a line',
      to('</Budget>', '</Budget><Budget><EnTeteBudget/><BlocBudget/></Budget>'),
      '',
    ],
  ]),
  ...lignes('E-F08', { change: to('<LigneBudget>', '<LigneBudget calculated="true">'), lieu: () => '' }),
  ...exemple('E-F09', [
    ['no étape', sans('NatDec'), 'L25 NatDec'],
    ['no exercice', sans('Exer'), 'L25 Exer'],
    ['an empty name', vaut('LibelleColl', ' '), 'L11 LibelleColl'],
    ['no SIRET', sans('IdEtab'), 'L17 IdEtab'],
  ]),
  ...exemple('E-F10', [
    ['an étape of one digit', vaut('NatDec', '9'), 'L26 NatDec'],
    ['an étape that does not exist', vaut('NatDec', '11'), 'L26 NatDec'],
    ['a year of two digits', vaut('Exer', '23'), 'L27 Exer'],
  ]),
  ...exemple('E-F11', [
    ['no nomenclature', sans('Nomenclature'), 'L17 Nomenclature'],
    ['no vote', sans('NatFonc'), 'L25 NatFonc'],
    ['no type', sans('CodTypBud'), 'L25 CodTypBud'],
    ['no SIRET of the collectivité', sans('IdColl'), 'L7 IdColl'],
  ]),
  ...exemple(
    'E-F12',
    ['01', '02', '03'].map((etape) => [
      `étape ${etape}`,
      and(vaut('NatDec', etape), vaut('ProjetBudget', 'true')),
      'L28 ProjetBudget',
    ]),
  ),
  ...exemple('E-F13', [
    ['true', vaut('ProjetBudget', 'true'), 'L28 ProjetBudget'],
    ['1', vaut('ProjetBudget', '1'), 'L28 ProjetBudget'],
    ['of a CFU', and(vaut('NatDec', '10'), vaut('ProjetBudget', 'true')), 'L28 ProjetBudget'],
  ]),
  ...exemple('E-F14', [
    ['two digits swapped', vaut('IdEtab', '21990999100061'), 'L19 IdEtab'],
    ['a digit less', vaut('IdEtab', '2199099910001'), 'L19 IdEtab'],
    ['spaces inside', vaut('IdEtab', '219 909 991 00016'), 'L19 IdEtab'],
  ]),
  ...exemple('E-F15', [
    ['two digits swapped', vaut('IdColl', '21990999100061'), 'L12 IdColl'],
    ['a letter', vaut('IdColl', '2199099910001O'), 'L12 IdColl'],
    ['that of the budget principal', to('<NatFonc ', '<IdEtabPal V="1"/><NatFonc '), 'L37 IdEtabPal'],
  ]),
  ...exemple('E-F16', [
    ['of the document, in French', vaut('DteStr', '19/06/2024'), 'L8 DteStr'],
    ['of the decision, a day that is not', vaut('DteDec', '2024-06-31'), 'L29 DteDec'],
    ['of its execution, a month', vaut('DteDecEx', '2024-06'), 'L30 DteDecEx'],
  ]),
  ...exemple('E-F30', [
    ['a line without a namespace', to('<LigneBudget>', '<LigneBudget xmlns="">'), 'L78 LigneBudget'],
    ['a line of another', to('<LigneBudget>', '<LigneBudget xmlns="urn:autre">'), 'L78 LigneBudget'],
    ['all annexes', to('<Annexes>', '<Annexes xmlns="">'), 'L5771 Annexes'],
  ]),
  ...exemple('E-F29', [
    ['two exercices', to('<Exer ', '<Exer V="2021"/><Exer '), 'L27 Exer'],
    [
      'two nomenclatures',
      to('<Nomenclature ', '<Nomenclature V="M14-M14"/><Nomenclature '),
      'L23 Nomenclature',
    ],
    [
      'two blocks',
      to('</EnTeteBudget>', '</EnTeteBudget><EnTeteBudget><CodBud V="7"/></EnTeteBudget>'),
      'L24 EnTeteBudget',
    ],
  ]),
  ...lignes('E-F17', { si: /<MtReal /, change: to(/(<MtReal V="\d+)\./, '$1,'), champ: 'MtReal' }),
  ...lignes('E-F18', { si: /<MtSup /, change: to(/(<MtSup .*V="\d+)\./, '$1 '), champ: 'MtSup' }),
  ...lignes('E-F19', { change: vaut('CodRD', 'X'), champ: 'CodRD' }),
  ...lignes('E-F19', { change: sans('OpBudg'), lieu: ({ debut, rang }) => `L${debut} #${rang} OpBudg` }),
  ...lignes('E-F20', { si: /<TypOpBudg /, change: vaut('TypOpBudg', '3'), champ: 'TypOpBudg' }),
  ...lignes('E-F28', { si: /<ArtSpe /, change: vaut('ArtSpe', 'non'), champ: 'ArtSpe' }),
  ...lignes('E-F21', { change: vaut('Nature', ''), champ: 'Nature' }),
  ...lignes('E-F22', { change: vaut('Nature', '6042000000'), champ: 'Nature' }),
  ...lignes('E-F23', { change: to('<CodRD', '<CodRD V="D"/>\n<CodRD'), champ: 'CodRD' }),
  ...lignes('E-F24', { si: /<MtSup /, change: to(/<MtSup .*/, '$&\n$&'), champ: 'MtSup' }),
  ...lignes('E-F25', { si: /BudgetHorsRAR/, change: to('BudgetHorsRAR', 'budgethorsRAR'), champ: 'MtSup' }),
  ...lignes('E-F26', {
    change: (bloc) => `${bloc}\n${bloc}`,
    lieu: ({ fin, rang }) => `L${fin + 1} #${rang + 1}`,
  }),
  ...lignes('E-F27', {
    element: 'EMPRUNT',
    change: to(/(<MtEmprOrig V="\d+)\./, '$1,'),
    champ: 'MtEmprOrig',
    lieu: ({ ligne, rang }) => `L${ligne} EMPRUNT ${rang + 1} MtEmprOrig`,
  }),
];

/** The nature of a line of services, made another. */
const natures = (code: string, valeurs: readonly string[]) =>
  lignes(code, {
    si: /<Nature V="60/,
    change: (bloc, index) => vaut('Nature', valeurs[index] ?? '')(bloc),
    champ: 'Nature',
  });
const M57_2018 = { nomenclature: 'M57-M57', exercice: '2018' };
const seconde = (champs: Record<string, string>, options = {}) =>
  totem([depense(), depense(champs)], options);

const NOMENCLATURE: readonly Mutation[] = [
  ...exemple('E-N01', [
    ['after the last plan', vaut('Exer', '2031'), 'Nomenclature'],
    ['before the first one', vaut('Exer', '2012'), 'Nomenclature'],
    ['a nomenclature that has ended', vaut('Nomenclature', 'M4-M43_D'), 'Nomenclature'],
  ]),
  ...exemple('E-N02', [
    ['another declinaison', vaut('Nomenclature', 'M57-M57_Z'), 'Nomenclature'],
    ['another norm', vaut('Nomenclature', 'M99-M99'), 'Nomenclature'],
    ['that of the accountant', vaut('Nomenclature', 'M57_D'), 'Nomenclature'],
  ]),
  ...natures('E-N03', ['60429', '62121', '6450']),
  ...natures('E-N04', ['6518', '64114', '757']),
  ...natures('E-N05', ['13', '1022', '4541']),
  ...lignes('E-N06', { si: /<Nature V="60/, change: vaut('CodRD', 'R'), champ: 'Nature' }),
  ...lignes('E-N07', { si: /<ContNat V="011"/, change: vaut('ContNat', '0111'), champ: 'ContNat' }),
  ...lignes('E-N08', {
    si: /<ContNat V="011"/,
    change: and(vaut('Nature', 'X'), sans('ContNat')),
    lieu: ({ debut, rang }) => `L${debut} #${rang} ContNat`,
  }),
  ...lignes('E-N09', {
    si: /<ContNat V="011"[\s\S]*Section/,
    change: and(vaut('Nature', 'X'), vaut('ContNat', '019'), to(/<CaracSup Code="Section".*/, '')),
  }),
  ...lignes('E-N10', { si: /<ContNat V="011"/, change: vaut('ContNat', '012'), champ: 'ContNat' }),
  ...['6042', '60611', '2031'].flatMap((Nature) =>
    changer('E-N11', totem([depense({ Nature })]), [[Nature, sans('ContNat'), 'ContNat']]),
  ),
  ...lignes('E-N12', {
    si: /<ContNat/,
    change: to('<ContNat', '<ContFon V="13"/><ContNat'),
    champ: 'ContFon',
  }),
  ...lignes('E-N13', { si: /<Fonction/, change: vaut('Fonction', '2999'), champ: 'Fonction' }),
  ...['93422', '90423', '93423'].flatMap((Fonction) =>
    changer('E-N14', seconde({ Fonction: '93020' }, M57_2018), [
      [Fonction, to(/Fonction V="93020"/, `Fonction V="${Fonction}"`), 'L7 #1 Fonction'],
    ]),
  ),
  ...lignes('E-N15', {
    si: /<Fonction[\s\S]*<OpBudg V="0"/,
    change: sans('Fonction'),
    lieu: ({ debut, rang }) => `L${debut} #${rang} Fonction`,
  }),
  ...lignes('E-N16', {
    si: /<TypOpBudg/,
    change: sans('TypOpBudg'),
    lieu: ({ debut, rang }) => `L${debut} #${rang} TypOpBudg`,
  }),
  ...natures('E-N17', ['28051', '62121', '6450']),
];

/** One cent more for that amount of a line. */
const cent = (champ: string) => to(new RegExp(`(<${champ} V="\\d+)\\.\\d\\d`), '$1.99');
const section = (lettre: string) => new RegExp(`<CodRD V="${lettre}"[\\s\\S]*<CredOuv V="\\d+\\.00"`);
const aucun = () => '';

const EQUILIBRE: readonly Mutation[] = [
  ...lignes('E-Q01', { si: section('D'), change: cent('CredOuv'), lieu: aucun }),
  ...lignes('E-Q02', { si: section('R'), change: cent('CredOuv'), lieu: aucun }),
  ...lignes('E-Q03', { si: /<ContNat V="04[02]"[\s\S]*<CredOuv/, change: cent('CredOuv'), lieu: aucun }),
  ...lignes('E-Q04', { si: /<ContNat V="041"[\s\S]*<CredOuv/, change: cent('CredOuv'), lieu: aucun }),
  ...lignes('E-Q05', { si: /<ContNat V="02[13]"/, change: cent('CredOuv'), lieu: aucun }),
  ...exemple('E-Q05', [['received twice', (xml) => repeatLigne(xml, '<ContNat V="021"/>'), '']]),
  ...lignes('E-Q06', {
    si: /<ContNat V="01[12]"[\s\S]*<MtReal/,
    change: vaut('MtReal', '99999999.00'),
    lieu: () => 'MtReal',
  }),
  ...lignes('E-Q07', {
    si: /<Operation [\s\S]*<CodRD V="D"[\s\S]*<MtReal/,
    change: vaut('MtReal', '99999999.00'),
    lieu: () => 'MtReal',
  }),
];

const UNE = [depense({ MtPrev: '1.00' })];
const SANS_SCEAU = totem(UNE, { bloc: '\n' });

/** That document with the seal that TotEM would give it. */
async function sceller(xml: string): Promise<string> {
  const place = (md5: string, sha1: string) =>
    xml.replace(
      '\n<Budget>',
      `\n<Scellement md5="${md5}" sha1="${sha1}" date="2023-04-04T10:00:00"/>\n<Budget>`,
    );
  const [empreintes] = await computeEmpreintes((await read(place('', ''))).source);
  return place(empreintes?.md5 ?? '', empreintes?.sha1 ?? '');
}

const SCELLE = await sceller(SANS_SCEAU);
const SCELLE_EXEMPLE = await sceller(EXEMPLE.replace('  <Budget>', '<Budget>'));

const SCELLEMENT: readonly Mutation[] = [
  ...changer('E-S01', SANS_SCEAU, [
    ['a seal', () => SCELLE, 'L4 Scellement'],
    [
      'digests in lower case',
      () => SCELLE.replace(/(?:md5|sha1)="\w+"/g, (all) => all.toLowerCase()),
      'L4 Scellement',
    ],
    ['other line ends', () => SCELLE.replaceAll('\n', '\r\n'), 'L4 Scellement'],
  ]),
  ...changer('E-S02', SCELLE_EXEMPLE, [
    ['a digit of an amount', to('V="45148.58"', 'V="45148.59"'), 'L16 Scellement'],
    ['a letter of a name', to('Charmeval', 'Charmevel'), 'L16 Scellement'],
    ['an element less', sans('NatCEPL'), 'L16 Scellement'],
    ['a digit of the seal', to(/sha1="./, 'sha1="_'), 'L16 Scellement'],
  ]),
  ...changer('E-S03', SCELLE, [
    ['the seal removed', to(/<Scellement.*/, ''), ''],
    ['with its line', to(/\n<Scellement.*/, ''), ''],
    ['made a comment', to(/<Scellement.*/, '<!-- $& -->'), ''],
  ]),
  ...changer('E-S04', SCELLE, [
    ['no MD5', to(/ md5="\w+"/, ''), 'L4 Scellement'],
    ['no SHA-1', to(/ sha1="\w+"/, ''), 'L4 Scellement'],
    ['empty digests', to(/md5="\w+" sha1="\w+"/, 'md5="" sha1=""'), 'L4 Scellement'],
  ]),
];

/** Said of the CSV that cannot be written, whatever prevents it. */
const SCDL: readonly Mutation[] = exemple('E-C00', [
  ['no étape', sans('NatDec'), ''],
  ['a wrong SIRET', vaut('IdEtab', '21990999100061'), ''],
  ['a wrong amount', to('MtReal V="45148.58"', 'MtReal V="45148,58"'), ''],
]);

const COMPTES = [
  ['EB_DI', 'Total des dépenses d’investissement de l’exercice', '40.00'],
  ['EB_RI', 'Total des recettes d’investissement de l’exercice', '60.00'],
  ['EB_DF', 'Total des dépenses de fonctionnement de l’exercice', '100.00'],
  ['EB_RF', 'Total des recettes de fonctionnement de l’exercice', '180.00'],
] as const;
const CFU = cfu(
  [
    depense({ MtReal: '100.00' }),
    recette({ MtReal: '180.00' }),
    depense({ Nature: '2313', ContNat: '23', MtReal: '40.00' }),
    recette({ Nature: '10222', ContNat: '10', MtReal: '60.00' }),
  ],
  [
    comptable({ Etat: 'BI_A', Intitule1: 'TOTAL GÉNÉRAL (I + II)', MtNet: '1000.00' }),
    comptable({ Etat: 'BI_P', Intitule1: 'TOTAL GÉNÉRAL (I + II)', MtNet: '1000.00' }),
    ...COMPTES.map(([Etat, Intitule1, MtRealNettes]) => comptable({ Etat, Intitule1, MtRealNettes })),
  ],
);

const COMPTABLE: readonly Mutation[] = [
  ...changer(
    'E-Q08',
    CFU,
    COMPTES.map(([etat, , montant], index) => [
      etat,
      to(`MtRealNettes V="${montant}"`, 'MtRealNettes V="0.01"'),
      `L${index + 6} ${etat}`,
    ]),
  ),
  ...changer('E-Q09', CFU, [
    ['an actif one cent too high', to('MtNet V="1000.00"', 'MtNet V="1000.01"'), 'L4 BI_A'],
    ['a passif too low', to(/(BI_P.*MtNet V=")1000.00/, '$1999.00'), 'L4 BI_A'],
    ['a negative passif', to(/(BI_P.*MtNet V=")/, '$1-'), 'L4 BI_A'],
  ]),
  ...changer('E-Q10', CFU, [
    ['no total of a section', to('"EB_DF"', '"EB_XX"'), 'EB_DF'],
    ['an unreadable total', to('MtRealNettes V="60.00"', 'MtRealNettes V="60,00"'), 'EB_RI'],
    ['no passif', to('"BI_P"', '"BI_X"'), 'BI_A'],
  ]),
];

export const MUTATIONS: readonly Mutation[] = [
  ...FICHIER,
  ...SCELLEMENT,
  ...NOMENCLATURE,
  ...EQUILIBRE,
  ...COMPTABLE,
  ...SCDL,
];

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\uFEFF${text}`, (char) => char.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

function repeatBudget(xml: string, times: number): string {
  return xml.replace(/<Budget>[\s\S]*<\/Budget>/, (budget) => budget.repeat(times));
}

/** The line that holds this text, twice. */
function repeatLigne(xml: string, text: string): string {
  const start = xml.lastIndexOf('<LigneBudget>', xml.indexOf(text));
  const end = xml.indexOf('</LigneBudget>', start) + '</LigneBudget>'.length;
  return xml.slice(0, end) + xml.slice(start, end) + xml.slice(end);
}
