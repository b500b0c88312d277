import { expect, test } from 'vitest';
import { findNomIsole } from './nom-isole.ts';

const CORPS = new Set(['NAGEURS', 'LANTERNELLES']);
const found = (texte: string) => findNomIsole(texte, CORPS)?.extrait;

test.each([
  ['SUBV AIDE PERF ENERG BRISELAINE', 'BRISELAINE'],
  ['SUB INV - SUBV AIDE PERF ENERG BRISELAINE-KERVO', 'BRISELAINE-KERVO'],
  ['CESSION BOISSELOUP VOIRIE AB12', 'BOISSELOUP'],
  ['AIDE VELO ZARKOWIEL', 'ZARKOWIEL'],
  ['SUBV AIDE DE ZARKOWIEL', 'ZARKOWIEL'],
  ['ACQUISITION TERRAIN ZARKOWIEL', 'ZARKOWIEL'],
  ['VENTE MAISON ZARKOWIEL', 'ZARKOWIEL'],
])('%s: somebody stands there unmarked', (texte, nom) => expect(found(texte)).toBe(nom));

test.each([
  ['an article stands before', 'SUBV - LES BRISELAINES'],
  ['what a thing is for', 'SUBV AIRE DE BRIMBORAGE'],
  ['a street stands before', 'SUBV RAVALEMENT 14 RUE DES TANNEURS'],
  ['a place that bears a name', 'ACQUISITION MAISON DE BRIMBORAGE'],
  ['a street beside what is sold', 'ACQUISITION TERRAIN RUE BRISELAINE'],
  ['a body stands before', 'SUBV ASSO BRISELAINE'],
  ['a body of the file', 'SUB INV LANTERNELLES'],
  ['words of the language only', 'SUB INV - AIDE PERFORMANCE ENERGETIQUE'],
  ['an acronym', 'SUB INV - SRVX'],
  ['a parcel', 'CESSION PARCELLE AB 12'],
  ['more words than a name', 'AIDE BRUMEL CORVAZ DELTIN FORGAL HUMBOL'],
  ['nothing', ''],
])('%s: nobody', (_note, texte) => expect(found(texte)).toBeUndefined());
