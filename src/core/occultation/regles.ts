/**
 * The table of rules, as data. What each one means, its reason and its law are said in `text/occultation-regles.ts`.
 *
 * A path is `GENRE/Champ` whatever stands between them, `*` for any genre, `Element@Attribut` and `Element#text` for
 * what is no `V`. `GENRE/Champ[Code]` asks for that code.
 */
import type { Action, NumeroDeRegle, Parti } from './proposition.ts';

/** When a rule meets a value of its paths. */
export type Condition =
  | 'toujours'
  /** CodNatJurBenefCA says natural person. */
  | 'code-personne'
  /** CodNatJurBenefCA is absent. */
  | 'code-absent'
  /** The text looks like the name of a person, or holds one. */
  | 'nom-probable'
  /** A name in a field that no rule names: a title is enough to propose to occult it. */
  | 'nom-ailleurs'
  /** No word of an organisation. */
  | 'sans-organisation'
  /** NatJurOrgEng says natural person, or the text looks like a name. */
  | 'personne-declaree-ou-nom'
  /** CodTypPersoMorale is not public, and the text looks like a name. */
  | 'non-public-et-nom'
  /** The row is occulted by rule 1, 3 or 4. */
  | 'ligne-occultee'
  /** A subsidy to somebody, in the inventory. */
  | 'subvention-inventoriee'
  /** A purchase, a sale, a doctor: somebody in the inventory. */
  | 'vendeur-inventorie'
  /** A work of art and its author. */
  | 'oeuvre'
  /** Pay of about one agent. */
  | 'un-seul-agent'
  /** Health, of about one agent. */
  | 'sante-d-un-agent'
  /** Works for a third party: `OpeCpteTiers` for a budget line. */
  | 'compte-de-tiers'
  /** A token of an occulted name. */
  | 'nom-repris'
  /** Contact details, in any text. */
  | 'coordonnees'
  /** A certificate whose holder is a person. */
  | 'certificat'
  /** Decided on the file itself, not on a value. */
  | 'fichier'
  /** Looked at and left: no value is listed. */
  | 'jamais';

/** What is known of the schema without its XSD: a field always met is never removed. */
export type Presence = 'toujours' | 'facultatif' | 'inconnu';

export interface Regle {
  readonly numero: NumeroDeRegle;
  readonly chemins: readonly string[];
  readonly condition: Condition;
  readonly action: Action;
  readonly defaut: Parti;
  readonly aRelire: boolean;
  /** At most 50 characters; empty when removed. */
  readonly remplacement: string;
  readonly presence: Presence;
  /** Measured presence: how often the field is in its rows, on 19 documents. */
  readonly mesure?: string;
}

/** What stands for a name, and says by which law. */
export const OCCULTE = 'Occulté (CRPA L311-6)';

/** What stands for the label of a subsidy in the inventory. The straight apostrophe exists in ISO-8859-1. */
export const SUBVENTION_OCCULTEE = "Subvention d'équipement, bénéficiaire occulté";

/** What stands for a certificate: the base64 of `Occulté`, since the schema wants base64 there. */
export const CERTIFICAT_OCCULTE = 'T2NjdWx0w6k=';

type Suite = Partial<Omit<Regle, 'numero' | 'condition'>>;

const GARDER: Suite = { defaut: 'garder' };
const RELIRE: Suite = { aRelire: true };
const RETIRER: Suite = { action: 'retirer', remplacement: '', presence: 'facultatif' };

function regle(numero: NumeroDeRegle, chemins: string, condition: Condition, ...suite: Suite[]): Regle {
  const base: Regle = {
    numero,
    chemins: chemins.split(' ').filter((chemin) => chemin !== ''),
    condition,
    action: 'remplacer',
    defaut: 'occulter',
    aRelire: false,
    remplacement: OCCULTE,
    presence: 'toujours',
  };
  return Object.assign(base, ...suite);
}

/** By number. Where two rules meet a value, `STRENGTH` below says which one speaks. */
export const REGLES: readonly Regle[] = [
  regle(1, 'CONCOURS/LibOrgaBenef', 'code-personne', { mesure: '3170/3170' }),
  regle(2, 'CONCOURS/LibPrestaNat CONCOURS/ObjSubv CONCOURS/DenomOuNumSubv', 'ligne-occultee', RETIRER, {
    mesure: '870, 1151 et 95/3170',
  }),
  regle(3, 'CONCOURS/LibOrgaBenef', 'code-absent', RELIRE, { mesure: '3170/3170' }),
  regle(4, 'CONCOURS/LibOrgaBenef', 'nom-probable', RELIRE, { mesure: '3170/3170' }),
  regle(5, 'CONCOURS/Siret', 'ligne-occultee', RETIRER, { mesure: '894/3170' }),
  regle(6, 'PATRIMOINE/LibBien', 'subvention-inventoriee', RELIRE, {
    remplacement: SUBVENTION_OCCULTEE,
    mesure: '11448/11448',
  }),
  regle(7, 'PATRIMOINE/LibBien', 'vendeur-inventorie', RELIRE, { mesure: '11448/11448' }),
  regle(8, 'PATRIMOINE/LibBien', 'oeuvre', GARDER, { mesure: '11448/11448' }),
  regle(9, 'PERSONNEL/RemunAgent', 'un-seul-agent', RETIRER, { mesure: '448/20299' }),
  regle(10, 'PERSONNEL/IndiceAgent', 'toujours', RETIRER, GARDER, { mesure: '4268/20299' }),
  regle(11, 'PERSONNEL/LibMotifContrAgent', 'sante-d-un-agent', RETIRER, { mesure: '2086/20299' }),
  regle(12, 'PRET/NomBenefPret', 'sans-organisation', RELIRE, { mesure: '6/6' }),
  regle(13, 'AUTRE_ENGAGEMENT/NomOrgaBenef AUTRE_ENGAGEMENT/NatEng', 'non-public-et-nom', RELIRE, {
    mesure: '16/16',
  }),
  regle(14, 'PROVISION/LibNatProv PROVISION/LibObjProv', 'nom-probable', RELIRE, { mesure: '12/12' }),
  regle(
    15,
    'ORGANISME_ENG/NomOrgEng ORGANISME_ENG/RSOrgEng ORGANISME_ENG/NatEng',
    'personne-declaree-ou-nom',
    RELIRE,
    { mesure: '723, 145 et 272/723' },
  ),
  regle(
    16,
    'EMPRUNT/ObjEmpr EMPRUNT/NomBenefEmprGaranti EMPRUNT/LibOrgaPreteur',
    'nom-probable',
    GARDER,
    RELIRE,
    {
      mesure: 'ObjEmpr 6291/6960',
    },
  ),
  regle(17, 'TIERS/LibOper TIERS/NatTrav LigneBudget/LibCpte', 'compte-de-tiers', RELIRE, {
    presence: 'facultatif',
    mesure: '33/36, 5/36 et 667/15235',
  }),
  regle(
    18,
    'LigneBudget/LibCpte LigneBudget/CaracSup[ProgAutoLib] APCP/LibAutori',
    'nom-probable',
    GARDER,
    RELIRE,
    {
      presence: 'facultatif',
      mesure: 'LibCpte 667/15235, LibAutori 71/72',
    },
  ),
  regle(
    19,
    'VENTILATION/NomService ETAB_SERVICE/LibEtab TRESORERIE/LibOrgaPret CONSOLIDATION/LibBudAnnex',
    'jamais',
    GARDER,
  ),
  regle(20, 'SIGNATAIRE/Signataire', 'toujours', GARDER, { mesure: 'bloc absent de 8 fichiers sur 19' }),
  regle(21, 'SIGNATURE/LibPresentPar SIGNATURE/LibDelibPar', 'nom-probable', GARDER, { mesure: '10/10' }),
  regle(22, 'FORMATION/NomElu', 'toujours', GARDER, { mesure: '206/206' }),
  regle(23, 'Gestion@NomComptable', 'toujours', { mesure: '3/3' }),
  regle(24, 'Edition@Utilisateur', 'toujours', { mesure: '1/1' }),
  regle(25, 'SignerName#text', 'toujours', { presence: 'inconnu', mesure: 'un seul CFU' }),
  regle(26, '', 'fichier', RETIRER, { mesure: 'absent d’un fichier sur 19' }),
  regle(27, '*/Champ_Editeur', 'toujours', RETIRER, { mesure: '3/6960, 95/148, 102/1120' }),
  regle(28, '', 'fichier', RETIRER, { mesure: 'aucun dans 19 fichiers' }),
  regle(29, 'PJRef/NomPJ', 'toujours', { presence: 'inconnu' }),
  regle(30, 'MEMBREASA/Proprietaire MEMBRESASA/Proprietaire', 'toujours', { presence: 'inconnu' }),
  regle(
    31,
    [
      'FOND_AIDES_ECO/LibBenef FOND_EUROPEEN/LibBenef PPP/NomOrgaContr CREDIT_BAIL/LibCredBail',
      'DETTE/LibTypDette CONTRAT_COUV/LibOrgCoContr SERVICE_FERROVIAIRE_PATRIM/LibProprietaire',
      'PATRIMOINE/LibObserv',
    ].join(' '),
    'nom-probable',
    RELIRE,
    { presence: 'inconnu' },
  ),
  regle(32, 'BlocEditeur DocumentRapport', 'jamais', GARDER),
  regle(33, '', 'nom-repris', RELIRE, { presence: 'inconnu' }),
  regle(34, '', 'coordonnees', RELIRE, { presence: 'inconnu' }),
  regle(35, '', 'nom-ailleurs', GARDER, RELIRE, { presence: 'inconnu' }),
  regle(36, 'X509Certificate#text', 'certificat', {
    remplacement: CERTIFICAT_OCCULTE,
    presence: 'inconnu',
    mesure: 'un seul CFU',
  }),
];

const BY_NUMBER = new Map(REGLES.map((one) => [one.numero, one]));

/** @throws RangeError for a number that is not in the table, which no data of ours holds */
export function regleDe(numero: NumeroDeRegle): Regle {
  const found = BY_NUMBER.get(numero);
  if (!found) throw new RangeError(`no rule ${numero}`);
  return found;
}
