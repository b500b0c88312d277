import { describe, expect, test } from 'vitest';
import { controler, depense, tell } from '../../../test/support/constats.ts';
import { SIRET_FICTIF, type TotemOptions, totem } from '../../../test/support/totem-xml.ts';
import { FICHIER } from './definitions-fichier.ts';

const DEFINITIONS = [FICHIER.siretEtablissement, FICHIER.siretAutre];
const withOptions = (options: TotemOptions) => totem([depense()], options);
const siret = (etab: string) => withOptions({ siret: etab, siretColl: SIRET_FICTIF });
const siretColl = (siretColl: string) => withOptions({ siretColl });
const siretPal = (valeur: string) => withOptions({ bloc: `<IdEtabPal V="${valeur}"/>` });

describe('controlSiret', () => {
  test.each([
    ['a SIRET whose key is right', withOptions({})],
    ['spaces around', siret(` ${SIRET_FICTIF} `)],
    ['the head office of La Poste', siret('35600000000048')],
    ['a post office, by the rule of La Poste', siret('35600000000001')],
    ['no SIRET, which is told elsewhere', siret('')],
    ['that of the budget principal', siretPal(SIRET_FICTIF)],
  ])('says nothing of: %s', async (_note, content) => {
    expect(await tell(content, DEFINITIONS)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['a digit changed', siret('99999999900018'), ['E-F14 bloquant L4 IdEtab']],
    ['two digits swapped', siret('99999999900071'), ['E-F14 bloquant L4 IdEtab']],
    ['a SIREN', siret('999999999'), ['E-F14 bloquant L4 IdEtab']],
    ['a letter', siret('9999999990001O'), ['E-F14 bloquant L4 IdEtab']],
    ['spaces between the digits', siret('999 999 999 00017'), ['E-F14 bloquant L4 IdEtab']],
    ['another authority by the rule of La Poste', siret('99999999900001'), ['E-F14 bloquant L4 IdEtab']],
    ['collectivité: a digit changed', siretColl('99999999900018'), ['E-F15 avertissement L3 IdColl']],
    ['collectivité: a SIREN', siretColl('999999999'), ['E-F15 avertissement L3 IdColl']],
    ['budget principal: a digit changed', siretPal('99999999900018'), ['E-F15 avertissement L5 IdEtabPal']],
  ])('tells of: %s', async (_note, content, expected) => {
    expect(await tell(content, DEFINITIONS)).toEqual(expected);
  });

  test('says whether the length or the key is wrong', async () => {
    const of = async (content: string) =>
      (await controler(content)).find(({ code }) => code === 'E-F14')?.faits.cle;
    expect([await of(siret('999999999')), await of(siret('99999999900018'))]).toEqual(['longueur', 'cle']);
  });
});
