/** Names of annexes and fields as a finance officer says them; an unknown one keeps the name of the schema. */
import { parseCents } from '../core/totem/montant.ts';
import { formatDate } from './dates.ts';
import { formatEuros } from './nombres.ts';
import { fr } from './typographie.ts';

const GENRES: ReadonlyMap<string, string> = new Map([
  ['APCP', 'Autorisations de programme'],
  ['AUTRE_ENGAGEMENT', 'Autres engagements'],
  ['BlocBudget', 'En-tête du budget'],
  ['CHARGE', 'Charges transférées'],
  ['CONCOURS', 'Subventions versées'],
  ['CONSOLIDATION', 'Présentation consolidée'],
  ['CONTRAT_COUV', 'Contrats de couverture'],
  ['CREDIT_BAIL', 'Crédit-bail'],
  ['DETTE', 'Autres dettes'],
  ['Edition', 'Édition du comptable'],
  ['EMPRUNT', 'Emprunts'],
  ['EnTeteBudget', 'En-tête du budget'],
  ['EnTeteDocBudgetaire', 'En-tête du fichier'],
  ['EnteteComptable', 'En-tête du comptable'],
  ['ETAB_SERVICE', 'Établissements et services'],
  ['FOND_AIDES_ECO', 'Aides économiques'],
  ['FOND_EUROPEEN', 'Fonds européens'],
  ['FORMATION', 'Formation des élus'],
  ['Gestion', 'Gestion du comptable'],
  ['InformationsGenerales', 'Informations générales'],
  ['LigneBudget', 'Lignes du budget'],
  ['LigneComptable', 'Lignes du comptable'],
  ['MEMBREASA', 'Association syndicale'],
  ['MEMBRESASA', 'Association syndicale'],
  ['ORGANISME_ENG', 'Organismes engagés'],
  ['ORGANISME_GROUP', 'Organismes de regroupement'],
  ['PATRIMOINE', 'Inventaire du patrimoine'],
  ['PERSONNEL', 'Personnel'],
  ['PJRef', 'Pièces jointes'],
  ['PPP', 'Partenariats public-privé'],
  ['PRET', 'Prêts accordés'],
  ['PROVISION', 'Provisions'],
  ['SERVICE_FERROVIAIRE_PATRIM', 'Patrimoine ferroviaire'],
  ['SIGNATAIRE', 'Signataires'],
  ['SIGNATURE', 'Arrêté et signatures'],
  ['SignerName', 'Signatures électroniques'],
  ['TIERS', 'Opérations pour compte de tiers'],
  ['TRESORERIE', 'Trésorerie'],
  ['VENTILATION', 'Ventilation'],
]);

const CHAMPS: ReadonlyMap<string, string> = new Map([
  ['ActionFinanc', 'action'],
  ['AnEncaisse', 'année'],
  ['AnnOrig', 'année d’origine'],
  ['Champ_Editeur', 'champ de l’éditeur'],
  ['Chapitre', 'chapitre'],
  ['CodArticle', 'article'],
  ['CodCatAgent', 'catégorie'],
  ['CodChapitre', 'chapitre'],
  ['CodInvFonc', 'section'],
  ['CodNatJurBenefCA', 'nature juridique'],
  ['CodRD', 'sens'],
  ['CodSectAgentTitulaire', 'filière'],
  ['CodTypPersoMorale', 'personne morale'],
  ['CoutForm', 'coût'],
  ['DateLieuForm', 'date et lieu'],
  ['DenomOuNumSubv', 'numéro de subvention'],
  ['DtAcquiBien', 'acquis le'],
  ['DtCessBienSorti', 'cédé le'],
  ['DtDelib', 'délibéré le'],
  ['DureeAmortBien', 'amortissement (ans)'],
  ['EffectifBud', 'effectif budgété'],
  ['EffectifPourvu', 'effectif pourvu'],
  ['EmploiGradeAgent', 'grade'],
  ['Fonction', 'fonction'],
  ['IndiceAgent', 'indice'],
  ['LibAutori', 'libellé'],
  ['LibBenef', 'bénéficiaire'],
  ['LibBien', 'libellé du bien'],
  ['LibCpte', 'libellé du compte'],
  ['LibDelibPar', 'délibéré par'],
  ['LibMotifContrAgent', 'motif du contrat'],
  ['LibNatProv', 'nature de la provision'],
  ['LibObjProv', 'objet de la provision'],
  ['LibObserv', 'observations'],
  ['LibOper', 'libellé de l’opération'],
  ['LibOrgaBenef', 'bénéficiaire'],
  ['LibOrgaPreteur', 'prêteur'],
  ['LibPresentPar', 'présenté par'],
  ['LibPrestaNat', 'prestation en nature'],
  ['LibelleNatureContrat', 'contrat'],
  ['MtEmprOrig', 'montant emprunté'],
  ['MtOrgEng', 'montant'],
  ['MtPrev', 'voté'],
  ['MtReal', 'réalisé'],
  ['MtSubv', 'montant'],
  ['MtValAcquiBien', 'valeur d’acquisition'],
  ['NatEng', 'nature de l’engagement'],
  ['NatJurOrgEng', 'nature juridique'],
  ['NatTrav', 'nature des travaux'],
  ['Nature', 'nature'],
  ['NatureContrat', 'type de contrat'],
  ['NomBenefEmprGaranti', 'bénéficiaire'],
  ['NomBenefPret', 'bénéficiaire'],
  ['NomComptable', 'nom du comptable'],
  ['NomElu', 'élu'],
  ['NomOrgEng', 'organisme'],
  ['NomOrgaBenef', 'bénéficiaire'],
  ['NomOrgaForm', 'organisme de formation'],
  ['NomPJ', 'nom de la pièce'],
  ['NumInventaire', 'n° d’inventaire'],
  ['ObjEmpr', 'objet'],
  ['ObjSubv', 'objet'],
  ['Proprietaire', 'propriétaire'],
  ['RSOrgEng', 'raison sociale'],
  ['RemunAgent', 'rémunération'],
  ['Signataire', 'signataire'],
  ['SignerName', 'signataire'],
  ['Siret', 'SIRET'],
  ['Utilisateur', 'utilisateur'],
  ['#text', 'texte'],
]);

/** Of an annexe or of a part of the file, by the beginning of a path. */
export function nomDeGenre(chemin: string): string {
  const genre = /^[^/@#[]*/.exec(chemin)?.[0] ?? '';
  return GENRES.get(genre) ?? genre;
}

/** Of a field, by the end of a path: `PATRIMOINE/LibBien`, `Gestion@NomComptable`, `SignerName#text`. */
export function nomDeChamp(chemin: string): string {
  const [champ = ''] = chemin.split(/[/@]/).slice(-1);
  const [nom = '', code] = champ.replace(/#text$/, '').split(/[[\]]/);
  return CHAMPS.get(code ?? nom) ?? CHAMPS.get(nom) ?? code ?? nom;
}

/** `Subventions versées, bénéficiaire`. */
export function texteChemin(chemin: string): string {
  const [genre, champ] = [nomDeGenre(chemin), nomDeChamp(chemin)];
  return genre === '' || genre === champ ? champ : `${genre}, ${champ}`;
}

/** A value of a field as it is read: an amount in euros, a date, the meaning of a code. */
export function texteDeValeur(champ: string, valeur: string, libelle?: string): string {
  const cents = /^(?:Mt|Cout|RemunAgent)/.test(champ) ? parseCents(valeur) : undefined;
  if (cents !== undefined) return formatEuros(cents);
  if (/^Dte?[A-Z]/.test(champ)) return formatDate(valeur);
  return libelle === undefined ? valeur.trim() : fr`${libelle} (${valeur.trim()})`;
}
