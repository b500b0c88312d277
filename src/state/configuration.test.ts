import { describe, expect, test } from 'vitest';
import { CONFIGURATION_PAR_DEFAUT, readConfiguration } from './configuration.ts';

const COMPLETE = {
  nom: 'Plateforme de Valtrésor',
  logo: './logo.svg',
  site: 'https://www.exemple.fr',
  contact: 'mailto:donnees@exemple.fr',
  liens: [{ texte: 'Mentions légales', adresse: './mentions.html' }],
  licence: 'odc-odbl',
  couleur: '#00558c',
  accueil: { titre: 'Bonjour', phrase: 'Un service.', message: 'Écrivez-nous.' },
};

describe('readConfiguration', () => {
  test.each([undefined, null, {}])('of %j is the default', (brut) => {
    expect(readConfiguration(brut)).toEqual({ configuration: CONFIGURATION_PAR_DEFAUT, refuses: [] });
  });

  test('keeps every setting that is right', () => {
    expect(readConfiguration(COMPLETE)).toEqual({ configuration: COMPLETE, refuses: [] });
  });

  test.each([
    ['texte', 'TOTEMCLIC', 'forme'],
    [[], 'TOTEMCLIC', 'forme'],
    [{ nom: 3 }, 'nom', 'forme'],
    [{ nom: ' ' }, 'nom', 'forme'],
    [{ nom: 'x'.repeat(61) }, 'nom', 'long'],
    [{ logo: 'https://ailleurs.exemple/logo.png' }, 'logo', 'adresse'],
    [{ logo: '//ailleurs.exemple/logo.png' }, 'logo', 'adresse'],
    [{ logo: './../../logo.png' }, 'logo', 'adresse'],
    [{ logo: 'data:text/html,x' }, 'logo', 'adresse'],
    [{ site: 'javascript:alert(1)' }, 'site', 'adresse'],
    [{ site: 'http://exemple.fr' }, 'site', 'adresse'],
    [{ contact: 'a@exemple.fr' }, 'contact', 'adresse'],
    [{ liens: {} }, 'liens', 'forme'],
    [{ liens: ['x'] }, 'liens[0].', 'forme'],
    [{ liens: [{ texte: 'x', adresse: 'x' }] }, 'liens[0].adresse', 'adresse'],
    [{ liens: [{ texte: 'x', adresse: './x', cible: 1 }] }, 'liens[0].cible', 'inconnu'],
    [{ licence: 'MIT' }, 'licence', 'licence'],
    [{ couleur: 'red' }, 'couleur', 'couleur'],
    [{ couleur: '#fff' }, 'couleur', 'couleur'],
    [{ accueil: 'x' }, 'accueil.', 'forme'],
    [{ accueil: { titre: 1 } }, 'accueil.titre', 'forme'],
    [{ accueil: { soustitre: 'x' } }, 'accueil.soustitre', 'inconnu'],
    [{ nomm: 'x' }, 'nomm', 'inconnu'],
    [JSON.parse('{"__proto__": {"nom": "x"}}'), '__proto__', 'inconnu'],
  ])('%j: %s is refused (%s)', (brut, reglage, raison) => {
    expect(readConfiguration(brut).refuses).toEqual([{ reglage, raison }]);
  });

  test('a setting that is wrong leaves the others', () => {
    const { configuration } = readConfiguration({
      ...COMPLETE,
      couleur: 'rouge',
      accueil: { titre: 4, phrase: 'p' },
    });
    expect(configuration).toMatchObject({ nom: COMPLETE.nom, accueil: { phrase: 'p' } });
    expect(configuration).not.toHaveProperty('couleur');
    expect(configuration.accueil).not.toHaveProperty('titre');
  });
});
