/** Cases 30 to 33 and 41 to 44: active content, other formats, archives, and what cannot be read. */
import { gzipSync } from 'node:zlib';
import { csvText, ENTETE_BUDGET, ligneBudget } from '../../support/scdl-csv.ts';
import { type Entree, type Fichier, toFichier } from '../fichier.ts';
import { avec, DEPENSE, joindre, remplace, sain } from './document.ts';

/** What a script would do to be seen. */
const SCRIPT = 'document.title="HOSTILE"';

export const ACTIFS: readonly Entree[] = [
  {
    nom: 'xhtml-dans-le-document',
    make: (canari) =>
      remplace(
        '<BlocBudget>',
        `<h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:script src="${canari}script.js">${SCRIPT}</h:script><h:img src="${canari}image" onerror='${SCRIPT}'/><h:iframe src="${canari}cadre"/></h:div><BlocBudget>`,
      ),
  },
  {
    nom: 'racine-xhtml',
    make: (canari) =>
      `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><script src="${canari}racine.js"/></head><body onload='${SCRIPT}'/></html>`,
  },
  {
    nom: 'balise-dans-un-libelle',
    make: (canari) =>
      sain({
        collectivite: `&lt;img src=${canari}libelle onerror=${SCRIPT.replaceAll('"', '&quot;')}>&lt;br/>`,
      }),
  },
  {
    nom: 'feuille-de-style',
    make: (canari) =>
      remplace('?>\n', `?>\n<?xml-stylesheet type="text/xsl" href="${canari}feuille.xsl"?>\n`),
  },
  {
    nom: 'xinclude',
    make: (canari) =>
      remplace(
        '<Budget>',
        `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${canari}inclus.xml"/><Budget>`,
      ),
  },
  {
    nom: 'schema-location',
    make: (canari) =>
      remplace(
        '<DocumentBudgetaire ',
        `<DocumentBudgetaire xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.minefi.gouv.fr/cp/demat/docbudgetaire ${canari}totem.xsd" `,
      ),
  },
];

/** What a spreadsheet takes for a formula. */
export const FORMULES = [
  `=cmd|' /C calc'!A0`,
  '+1+1',
  '@SUM(A1)',
  '-2+3',
  '&#9;=1+1',
  '&#13;=1+1',
  '\u00ad=1+1',
] as const;

export const FORMULES_DE_TABLEUR: readonly Entree[] = [
  {
    nom: 'formules-de-tableur',
    make: () =>
      avec(
        ...FORMULES.map((formule, rank) =>
          DEPENSE.replace('<ContNat', `<Operation V="${formule}"/><ContNat`)
            .replace('6042', '60611')
            .replace('020', `02${rank}`)
            .replace('100.00', '0.00'),
        ),
      ),
  },
  {
    nom: 'csv-de-formules',
    fichier: 'budget.csv',
    make: () =>
      csvText([
        ENTETE_BUDGET,
        ...["=cmd|' /C calc'!A0", '+1+1', '@SUM(A1)', '\t=1'].map((text) => ligneBudget({ BGT_NOM: text })),
      ]),
  },
];

export const AUTRES_FORMATS: readonly Entree[] = [
  { nom: 'pdf', make: () => joindre('%PDF-1.7\n%', [0xe2, 0xe3, 0xcf, 0xd3], '\n1 0 obj\n') },
  { nom: 'doc', make: () => joindre([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Uint8Array(512)) },
  { nom: 'jpeg', make: () => joindre([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', new Uint8Array(64)) },
  {
    nom: 'page-d-erreur',
    make: (canari) =>
      `<!DOCTYPE html>\n<html><head><title>Session expirée</title></head><body><img src="${canari}erreur"><script>${SCRIPT}</script></body></html>`,
  },
  { nom: 'gzip', fichier: 'essai.xml.gz', make: () => gzipSync(sain()) },
  { nom: 'gzip-coupe', fichier: 'essai.xml.gz', make: () => gzipSync(sain()).subarray(0, 200) },
  { nom: 'gzip-dans-un-gzip', fichier: 'essai.xml.gz', make: () => gzipSync(gzipSync(sain())) },
  { nom: 'bombe-gzip', fichier: 'essai.xml.gz', make: () => gzipSync(bombe()) },
  { nom: 'zip', fichier: 'essai.zip', make: () => joindre('PK\u0003\u0004', new Uint8Array(64)) },
  {
    nom: 'plan-de-comptes',
    fichier: 'planDeCompte.xml',
    make: () =>
      '<?xml version="1.0" encoding="UTF-8"?>\n<Nomenclature Norme="M57" Declinaison="M57_A" Exer="2023"><Nature/></Nomenclature>',
  },
  {
    nom: 'pes-aller',
    make: () =>
      '<?xml version="1.0" encoding="ISO-8859-1"?>\n<n:PES_Aller xmlns:n="http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/aller"><Enveloppe/></n:PES_Aller>',
  },
  { nom: 'csv-scdl', fichier: 'budget.csv', make: () => csvText([ENTETE_BUDGET, ligneBudget()]) },
  {
    nom: 'xsd',
    fichier: 'CLDocBudgetaire.xsd',
    make: () =>
      '<?xml version="1.0"?>\n<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"/></xs:schema>',
  },
  { nom: 'autre-xml', make: () => '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>' },
];

/** A document with 80 MB of comments, which deflate a thousand times. */
function bombe(): Uint8Array {
  const comment = Buffer.alloc(60_000, 32);
  comment.write('<!--', 0, 'latin1');
  comment.write('-->', comment.length - 3, 'latin1');
  const [avant = '', apres = ''] = sain().split('<Budget>');
  return joindre(avant, ...Array.from({ length: 1350 }, () => comment), `<Budget>${apres}`);
}

/** A file of which the system gives the beginning, and then an error: moved, changed, or left in the cloud. */
function illisible(): Fichier {
  const { octets, morceaux } = toFichier(sain());
  return {
    octets,
    *morceaux() {
      for (const morceau of morceaux()) yield morceau.subarray(0, 100);
      throw new DOMException('the file changed', 'NotReadableError');
    },
  };
}

export const ILLISIBLES: readonly Entree[] = [
  { nom: 'vide', make: () => '' },
  { nom: 'blancs', make: () => ' \r\n\t\n' },
  { nom: 'bom-seul', make: () => joindre([0xef, 0xbb, 0xbf]) },
  { nom: 'illisible', make: illisible },
  {
    nom: 'change-pendant-la-lecture',
    make: () => ({ ...toFichier(`${sain().slice(0, -40)}`), octets: 10_000 }),
  },
];
