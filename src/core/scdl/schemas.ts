/** What the two SCDL schemas that can be checked ask for; a test compares it with the published JSON. */
import type { Champ, ChampTexte, Schema } from './schema.ts';

type ReglesTexte = Partial<Omit<ChampTexte, 'name' | 'type' | 'required'>>;

const requis = (name: string, regles: ReglesTexte = {}): Champ => ({
  name,
  type: 'string',
  required: true,
  ...regles,
});
const libre = (name: string, regles: ReglesTexte = {}): Champ => ({
  name,
  type: 'string',
  required: false,
  ...regles,
});
const nombre = (name: string): Champ => ({ name, type: 'number', required: false });

const CODE = { minLength: 1, maxLength: 9, code: true } as const;
const SIRET = { pattern: '^\\d{14}$', code: true } as const;

export const SCHEMA_BUDGET: Schema = {
  name: 'budget',
  version: '0.8.3',
  missingValues: [''],
  champs: [
    requis('BGT_NATDEC', {
      enum: ['budget primitif', 'budget supplémentaire', 'décision modificative', 'compte administratif'],
    }),
    { name: 'BGT_ANNEE', type: 'year', required: true },
    requis('BGT_SIRET', SIRET),
    requis('BGT_NOM'),
    requis('BGT_CONTNAT', CODE),
    requis('BGT_CONTNAT_LABEL'),
    requis('BGT_NATURE', CODE),
    requis('BGT_NATURE_LABEL'),
    libre('BGT_FONCTION', CODE),
    libre('BGT_FONCTION_LABEL'),
    libre('BGT_OPERATION'),
    requis('BGT_SECTION', { enum: ['investissement', 'fonctionnement'] }),
    requis('BGT_OPBUDG', { enum: ['réel', 'ordre'] }),
    requis('BGT_CODRD', { enum: ['recette', 'dépense'] }),
    nombre('BGT_MTREAL'),
    nombre('BGT_MTBUDGPREC'),
    nombre('BGT_MTRARPREC'),
    nombre('BGT_MTPROPNOUV'),
    nombre('BGT_MTPREV'),
    nombre('BGT_CREDOUV'),
    nombre('BGT_MTRAR3112'),
    libre('BGT_ARTSPE', { enum: ['non spécialisé', 'spécialisé'] }),
  ],
  verifications: [{ name: 'french-siret-value', column: 'BGT_SIRET' }],
};

const JOUR = '[0-9]{4}\\-[0-9]{2}\\-[0-9]{2}';
const NUMERAIRE = 'aide en numéraire';
const EN_NATURE = 'aide en nature';

export const SCHEMA_SUBVENTIONS: Schema = {
  name: 'subventions',
  version: '2.1.1',
  champs: [
    requis('nomAttribuant'),
    requis('idAttribuant', SIRET),
    { name: 'dateConvention', type: 'date', required: true },
    libre('referenceDecision'),
    requis('nomBeneficiaire'),
    libre('idBeneficiaire', { code: true }),
    libre('rnaBeneficiaire', { pattern: '^W\\d{9}$', code: true }),
    requis('objet', { maxLength: 256 }),
    { name: 'montant', type: 'number', required: true },
    requis('nature', {
      enum: [NUMERAIRE, EN_NATURE, `${NUMERAIRE};${EN_NATURE}`, `${EN_NATURE};${NUMERAIRE}`],
    }),
    requis('conditionsVersement', { maxLength: 256 }),
    requis('datesPeriodeVersement', { pattern: `^${JOUR}(\\/${JOUR})?$` }),
    libre('idRAE', { maxLength: 5, code: true }),
    { name: 'notificationUE', type: 'boolean', required: true, trueValues: ['oui'], falseValues: ['non'] },
    { name: 'pourcentageSubvention', type: 'number', required: true, minimum: 0.01, maximum: 1 },
    libre('dispositifAide'),
  ],
  verifications: [
    { name: 'french-siret-value', column: 'idAttribuant' },
    { name: 'french-siret-value', column: 'idBeneficiaire' },
    { name: 'one-of-required', column1: 'idBeneficiaire', column2: 'rnaBeneficiaire' },
  ],
};

export const SCHEMAS = { budget: SCHEMA_BUDGET, subventions: SCHEMA_SUBVENTIONS } as const;
export type NomDeSchema = keyof typeof SCHEMAS;
