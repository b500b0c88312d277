import { expect, it } from 'vitest';
import { recognise } from './recognise.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bom: boolean) =>
  new Uint8Array([...(bom ? [0xff, 0xfe] : []), ...[...text].flatMap((char) => [char.charCodeAt(0), 0])]);

it.each<[string, Uint8Array, string]>([
  ['XML', ascii('<?xml version="1.0"?><a/>'), 'xml'],
  ['XML after blanks, which is then malformed', ascii('\n <?xml version="1.0"?>'), 'xml'],
  ['XML with a UTF-8 mark', new Uint8Array([0xef, 0xbb, 0xbf, ...ascii('<a/>')]), 'xml'],
  ['UTF-16 with a mark', utf16('<?xml', true), 'xml'],
  ['UTF-16 without mark but with a declaration', utf16('<?xml', false), 'xml'],
  ['UTF-16 without mark nor declaration', utf16('<a/>', false), 'utf-16-sans-bom'],
  ['gzip', new Uint8Array([0x1f, 0x8b, 8]), 'gzip'],
  ['zip', ascii('PK\u0003\u0004…'), 'zip'],
  ['PDF', ascii('%PDF-1.7'), 'pdf'],
  ['an old Word document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'office'],
  ['JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image'],
  ['an error page', ascii('<!DOCTYPE html><html>'), 'html'],
  ['an error page without doctype', ascii('\r\n<HTML lang="fr">'), 'html'],
  ['JSON', ascii('{"a": 1}'), 'json'],
  ['SCDL CSV', ascii('BGT_NATDEC,BGT_ANNEE\r\n'), 'csv-scdl'],
  ['another CSV', ascii('nom;montant\nA;1\n'), 'csv'],
  ['plain text', ascii('bonjour'), 'inconnu'],
  ['nothing', new Uint8Array(), 'vide'],
  ['blanks', ascii(' \r\n\t'), 'vide'],
  ['a mark alone', new Uint8Array([0xef, 0xbb, 0xbf]), 'vide'],
  ['a UTF-16 mark alone', new Uint8Array([0xff, 0xfe]), 'vide'],
  ['zeros', new Uint8Array(8), 'inconnu'],
])('%s', (_, bytes, nature) => {
  expect(recognise(bytes)).toBe(nature);
});
