/** Cases 14 to 23: bytes that are not what the file says of itself. */
import { latin1 } from '../../support/read.ts';
import type { TotemOptions } from '../../support/totem-xml.ts';
import type { Entree } from '../fichier.ts';
import { joindre, remplace, sain } from './document.ts';

const declare = (encodage: string, xml = sain()): string =>
  xml.replace('encoding="UTF-8"', `encoding="${encodage}"`);

function utf16(text: string, bom: boolean): Uint8Array {
  const octets = Buffer.from(text, 'utf16le');
  return bom ? joindre([0xff, 0xfe], octets) : octets;
}

const BOM_UTF8 = [0xef, 0xbb, 0xbf];

export const ENCODAGES: readonly Entree[] = [
  { nom: 'latin1-declare-utf8', make: () => latin1(declare('UTF-8')) },
  { nom: 'latin1-declare-utf8-rouvert', encodage: 'iso-8859-1', make: () => latin1(declare('UTF-8')) },
  { nom: 'utf8-declare-latin1', make: () => declare('ISO-8859-1') },
  { nom: 'utf8-declare-latin1-rouvert', encodage: 'utf-8', make: () => declare('ISO-8859-1') },
  {
    nom: 'utf8-declare-latin1-scelle',
    encodage: 'utf-8',
    make: () => declare('ISO-8859-1', scelle()),
  },
  { nom: 'caracteres-perdus-utf8', make: () => sain({ etablissement: 'R\ufffdGIE D\ufffdEAU' }) },
  {
    nom: 'caracteres-perdus-scelle',
    make: () => scelle({ etablissement: 'R\ufffdGIE D\ufffdEAU' }),
  },
  {
    nom: 'caracteres-perdus-latin1',
    make: () => latin1(declare('ISO-8859-1', sain({ etablissement: 'RÃ©GIE ï¿½' }))),
  },
  { nom: 'utf16-avec-bom', make: () => utf16(declare('UTF-16'), true) },
  { nom: 'utf16-sans-bom', make: () => utf16(declare('UTF-16'), false) },
  {
    nom: 'utf16-sans-bom-ni-declaration',
    make: () => utf16(sain().slice(sain().indexOf('<Document')), false),
  },
  { nom: 'utf16-declare-latin1', make: () => utf16(declare('ISO-8859-1'), true) },
  { nom: 'bom-utf8-declare-latin1', make: () => joindre(BOM_UTF8, declare('ISO-8859-1')) },
  { nom: 'encodage-inconnu', make: () => latin1(declare('EBCDIC-FR')) },
  { nom: 'windows-1252', make: () => joindreOctet(declare('windows-1252'), 0x80) },
  { nom: 'octets-c1-en-latin1', make: () => joindreOctet(declare('ISO-8859-1'), 0x92) },
];

/** With a seal, of another text. */
function scelle(options: TotemOptions = {}): string {
  const sceau = `<Scellement md5="${'0'.repeat(32)}" sha1="${'0'.repeat(40)}" date="2023-04-11"/>\n`;
  return remplace('<EnTeteDocBudgetaire>', `${sceau}<EnTeteDocBudgetaire>`, sain(options));
}

/** One byte in the middle of the name of the établissement. */
function joindreOctet(xml: string, octet: number): Uint8Array {
  return latin1(xml.replace('BUDGET PRINCIPAL', `BUDGET${String.fromCharCode(octet)}PRINCIPAL`));
}
