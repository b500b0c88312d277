import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aLaMain, type Essai, essayer, valeursDe } from '../../../test/support/occultation.ts';
import { ligne, totem } from '../../../test/support/totem-xml.ts';
import { CHOIX_PAR_DEFAUT } from './choix.ts';
import { applyProfil, type Profil, parseProfil, toProfil } from './profil.ts';
import { partiOf, propose } from './proposer.ts';

const SIREN = '999999999';
const concours = (nom: string, code = 'P3') =>
  `<CONCOURS><LibOrgaBenef V="${nom}"/><CodNatJurBenefCA V="${code}"/><MtSubv V="9"/></CONCOURS>`;
const bien = (libelle: string) => `<PATRIMOINE><LibBien V="${libelle}"/></PATRIMOINE>`;

function fichier(
  rangees: readonly string[],
  biens: readonly string[] = [],
  exercice = '2023',
): Promise<Essai> {
  const suite = `<Annexes><DATA_CONCOURS>${rangees.join('')}</DATA_CONCOURS><DATA_PATRIMOINE>${biens.join('')}</DATA_PATRIMOINE></Annexes>`;
  return essayer(
    totem([ligne({ Nature: '6042', CodRD: 'D', OpBudg: '0', MtPrev: '1' })], { suite, exercice }),
  );
}

const cleOf = (essai: Essai, texte: string): number => {
  const [found] = valeursDe(essai, texte);
  if (!found) throw new Error(texte);
  return found.cle;
};

describe('choices of one file on the next one', () => {
  it('rules, values decided one by one and by hand come back, in another place of the file', async () => {
    const avant = await fichier([concours('ORAY Zéphy')], [bien('Salle Quintreau')]);
    const choix = {
      ...aLaMain(avant, ['Quintreau']),
      regles: { 23: 'garder' as const },
      valeurs: { [cleOf(avant, 'ORAY')]: 'garder' as const },
    };
    const profil = toProfil(SIREN, avant.detection, choix);

    const apres = await fichier(
      [concours('BRISQUARD Anne'), concours(' ORAY Zéphy ')],
      [bien('Mur'), bien('Salle Quintreau')],
      '2024',
    );
    expect(applyProfil(profil, apres.detection)).toEqual({
      ...CHOIX_PAR_DEFAUT,
      regles: { 23: 'garder' },
      valeurs: { [cleOf(apres, 'ORAY')]: 'garder' },
      manuelles: [cleOf(apres, 'Quintreau')],
    });
  });

  it('what was looked at there is not looked at here', async () => {
    const essai = await fichier([concours('ORAY Zéphy')]);
    const choix = { ...CHOIX_PAR_DEFAUT, relues: [cleOf(essai, 'ORAY')], propositionsAcceptees: true };
    expect(applyProfil(toProfil(SIREN, essai.detection, choix), essai.detection)).toEqual(CHOIX_PAR_DEFAUT);
  });

  it('a value kept once is not kept when it now holds the name of somebody occulted', async () => {
    const avant = await fichier([], [bien('Chemin Valmieron')]);
    const choix = { ...CHOIX_PAR_DEFAUT, valeurs: { [cleOf(avant, 'Chemin')]: 'garder' as const } };
    const profil = toProfil(SIREN, avant.detection, choix);
    const same = await fichier([], [bien('Chemin Valmieron')]);
    expect(applyProfil(profil, same.detection).valeurs).toEqual({ [cleOf(same, 'Chemin')]: 'garder' });

    const apres = await fichier([concours('VALMIERON Zéphy')], [bien('Chemin Valmieron')]);
    const rule = propose(apres.detection, CHOIX_PAR_DEFAUT).find(({ valeur }) =>
      valeur.champ.valeur.includes('Zéphy'),
    );
    expect(rule && partiOf(rule, CHOIX_PAR_DEFAUT)).toBe('occulter');
    expect(applyProfil(profil, apres.detection).valeurs).toEqual({});
  });

  it('shows no name, and the same text elsewhere or in another collectivité has another digest', async () => {
    const essai = await fichier([concours('ORAY Zéphy')], [bien('ORAY Zéphy')]);
    const cles = valeursDe(essai, 'ORAY').map(({ cle }) => cle);
    const of = (siren: string, cle: number | undefined): Profil =>
      toProfil(siren, essai.detection, { ...CHOIX_PAR_DEFAUT, valeurs: { [cle as number]: 'garder' } });
    const json = JSON.stringify(of(SIREN, cles[0]));
    expect(json).not.toMatch(/oray|z.phy|LibOrgaBenef/i);
    const empreintes = [of(SIREN, cles[0]), of(SIREN, cles[1]), of('111111111', cles[0])].map(
      ({ valeurs }) => valeurs[0]?.empreinte,
    );
    expect(new Set(empreintes).size).toBe(3);
  });
});

it('the digest is the one that docs/profil-json.md describes', async () => {
  const essai = await fichier([concours(' ORAY Zéphy ')]);
  const choix = { ...CHOIX_PAR_DEFAUT, valeurs: { [cleOf(essai, 'ORAY')]: 'garder' as const } };
  const texte = `${SIREN}\nCONCOURS/LibOrgaBenef\nORAY Zéphy`;
  expect(toProfil(SIREN, essai.detection, choix).valeurs).toEqual([
    { empreinte: createHash('sha256').update(texte, 'utf8').digest('hex'), parti: 'garder' },
  ]);
});

describe('a profile as JSON', () => {
  const bon = {
    ...{ format: 'totemclic-profil', version: 1, siren: SIREN },
    regles: [{ regle: 23, parti: 'garder' }],
    valeurs: [{ empreinte: 'a'.repeat(64), parti: 'occulter' }],
  };

  it('is read as it is written', () => {
    expect(parseProfil(JSON.stringify(bon))).toEqual({ ok: true, profil: bon });
    expect(parseProfil(JSON.stringify({ ...bon, plus: 1 }))).toEqual({ ok: true, profil: bon });
  });

  it.each<[what: string, data: unknown, motif: unknown]>([
    ['a number', 1, { code: 'autre-format' }],
    ['null', null, { code: 'autre-format' }],
    ['a list', [], { code: 'autre-format' }],
    ['another format', { ...bon, format: 'x' }, { code: 'autre-format' }],
    ['a later version', { ...bon, version: 2 }, { code: 'version', version: 2 }],
    ['no SIREN', { ...bon, siren: undefined }, { code: 'abime', ou: 'siren' }],
    ['a SIRET', { ...bon, siren: '99999999900017' }, { code: 'abime', ou: 'siren' }],
    ['no rules', { ...bon, regles: {} }, { code: 'abime', ou: 'regles' }],
    [
      'an unknown rule',
      { ...bon, regles: [bon.regles[0], { regle: 99, parti: 'garder' }] },
      { code: 'abime', ou: 'regles[1]' },
    ],
    ['a rule without parti', { ...bon, regles: [{ regle: 1 }] }, { code: 'abime', ou: 'regles[0]' }],
    ['no values', { ...bon, valeurs: null }, { code: 'abime', ou: 'valeurs' }],
    [
      'a value that is no digest',
      { ...bon, valeurs: [{ empreinte: 'ORAY', parti: 'garder' }] },
      { code: 'abime', ou: 'valeurs[0]' },
    ],
    [
      'a value with another parti',
      { ...bon, valeurs: [{ ...bon.valeurs[0], parti: '__proto__' }] },
      { code: 'abime', ou: 'valeurs[0]' },
    ],
  ])('%s is refused', (_what, data, motif) => {
    expect(parseProfil(JSON.stringify(data))).toEqual({ ok: false, motif });
  });

  it('what is not JSON is refused', () => {
    expect(parseProfil('{')).toEqual({ ok: false, motif: { code: 'pas-json' } });
  });
});
