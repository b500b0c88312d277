/**
 * A TOTEM document of about `octets` bytes, always the same for the same size: invented collectivité, real account
 * codes, and the mix of lines and annexe rows of a large town (half of the bytes in annexes), with persons
 * among the beneficiaries and in the inventory.
 */
import { parseNomenclature } from '../../src/core/nomenclature/data-text.ts';
import type { Compte } from '../../src/core/nomenclature/plan.ts';
import { data } from '../../src/nomenclatures/m57-m57-d.data.ts';

const EXERCICE = 2023;

export function makeDocument(octets: number): Uint8Array {
  const random = createRandom(20231231);
  const plan = parseNomenclature(data).plan(EXERCICE);
  const comptes = (plan?.comptesNature ?? []).filter(
    (compte) => compte.chapitres?.DR || compte.chapitres?.RR,
  );
  const fonctions = (plan?.refFonctions ?? []).filter(({ code }) => code.length === 3);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

  const lignes: string[] = [];
  let length = 0;
  while (length < octets / 2) {
    const text = ligne(pick(comptes), pick(fonctions).code, random);
    lignes.push(text);
    length += text.length;
  }
  const annexes: string[] = [];
  while (length < octets - 2000) {
    const text = pick([personnel, patrimoine, emprunt, concours])(random);
    annexes.push(text);
    length += text.length;
  }
  return Buffer.from(document(lignes, annexes), 'latin1');
}

/** Numbers in [0, 1[ that come back the same at each run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A text, never computed with: digits with two decimals. */
function montant(random: () => number): string {
  return `${Math.floor(random() * 900_000)}.${String(Math.floor(random() * 100)).padStart(2, '0')}`;
}

function ligne(compte: Compte, fonction: string, random: () => number): string {
  const sens = compte.chapitres?.DR ? 'D' : 'R';
  const chapitre = sens === 'D' ? compte.chapitres?.DR : compte.chapitres?.RR;
  const contNat = random() < 0.8 ? `\n         <ContNat V="${chapitre}"/>` : '';
  return `      <LigneBudget>
         <Nature V="${compte.code}"/>
         <Fonction V="${fonction}"/>${contNat}
         <ArtSpe V="false"/>
         <CodRD V="${sens}"/>
         <MtPrev V="${montant(random)}"/>
         <CredOuv V="${montant(random)}"/>
         <MtReal V="${montant(random)}"/>
         <OpBudg V="0"/>
         <MtSup Code="BudgetHorsRAR" V="${montant(random)}"/>
      </LigneBudget>
`;
}

function personnel(random: () => number): string {
  return `            <PERSONNEL>
               <CodTypAgent V="${random() < 0.7 ? 'T' : 'NT'}"/>
               <EmploiGradeAgent V="Adjoint technique principal de 2ème classe"/>
               <CodCatAgent V="C"/>
               <TempsComplet V="1"/>
               <Permanent V="1"/>
               <CodSectAgentTitulaire V="TECHNIQUE"/>
               <EffectifBud V="${Math.floor(random() * 90)}.00"/>
               <EffectifPourvu V="${Math.floor(random() * 90)}.00"/>
            </PERSONNEL>
`;
}

function patrimoine(random: () => number): string {
  return `            <PATRIMOINE>
               <CodVariPatrim V="01"/>
               <CodEntreeSorti V="E"/>
               <CodModalAcqui V="01"/>
               <LibBien V="${libelle(random)}"/>
               <MtValAcquiBien V="${montant(random)}"/>
               <DureeAmortBien V="10"/>
               <NumInventaire V="2023-${Math.floor(random() * 99_999)}"/>
               <DtAcquiBien V="2023-05-12"/>
            </PATRIMOINE>
`;
}

/** One label in fifty is a subsidy to somebody. */
function libelle(random: () => number): string {
  if (random() < 0.02) return `SUBV AIDE PERF ENERG ${personne(random).toUpperCase()}`;
  return `MOBILIER SCOLAIRE ÉCOLE N° ${Math.floor(random() * 500)}`;
}

const SYLLABES = ['bra', 'quel', 'vor', 'tan', 'mi', 'lou', 'zar', 'fon', 'del', 'kis', 'rou', 'ber'];
const PRENOMS = [
  'Maëlle',
  'Gaspard',
  'Aminata',
  'Tomasz',
  'Linh',
  'Yacine',
  'Soazig',
  'Fatou',
  'Hugo',
  'Inès',
];

/** An invented person, of some thousands. */
function personne(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return `${(pick(SYLLABES) + pick(SYLLABES) + pick(SYLLABES)).toUpperCase()} ${pick(PRENOMS)}`;
}

function concours(random: () => number): string {
  const isPerson = random() < 0.2;
  const beneficiaire = isPerson
    ? personne(random)
    : `ASSOCIATION SPORTIVE DU QUARTIER ${Math.floor(random() * 900)}`;
  return `            <CONCOURS>
               <CodArticle V="65748"/>
               <CodInvFonc V="F"/>
               <CodNatJurBenefCA V="${isPerson ? 'P3' : 'P1'}"/>
               <LibOrgaBenef V="${beneficiaire}"/>
               <MtSubv V="${montant(random)}"/>
               <ObjSubv V="Fonctionnement"/>
            </CONCOURS>
`;
}

function emprunt(random: () => number): string {
  return `            <EMPRUNT>
               <CodTypEmpr V="01"/>
               <CodProfilAmort V="P"/>
               <AnEncaisse V="2014"/>
               <ObjEmpr V="Programme d'équipement n° ${Math.floor(random() * 500)}"/>
               <MtEmprOrig V="${montant(random)}"/>
               <DureeRest V="12.5"/>
               <LibOrgaPreteur V="BANQUE DU PAYS"/>
               <CodPeriodRemb V="A"/>
               <TxActua V="1.35"/>
               <MtIntExer V="${montant(random)}"/>
               <MtCapitalExer V="${montant(random)}"/>
               <MtCapitalRestDu_31_12 V="${montant(random)}"/>
            </EMPRUNT>
`;
}

function document(lignes: readonly string[], annexes: readonly string[]): string {
  // Rows of one kind stand together in a real file.
  const block = (genre: string) =>
    `         <DATA_${genre}>\n${annexes.filter((row) => row.includes(`<${genre}>`)).join('')}         </DATA_${genre}>\n`;
  return `<?xml version="1.0" encoding="ISO-8859-1"?>
<DocumentBudgetaire xmlns="http://www.minefi.gouv.fr/cp/demat/docbudgetaire">
   <VersionSchema V="113"/>
   <EnTeteDocBudgetaire>
      <DteStr V="2024-06-12"/>
      <LibelleColl V="GRANDVILLE-FICTIVE"/>
      <IdColl V="99999999900017"/>
   </EnTeteDocBudgetaire>
   <Budget>
      <EnTeteBudget>
         <LibelleEtab V="BUDGET PRINCIPAL"/>
         <IdEtab V="99999999900017"/>
         <CodBud V="00"/>
         <Nomenclature V="M57-M57_D"/>
      </EnTeteBudget>
      <BlocBudget>
         <NatDec V="09"/>
         <Exer V="${EXERCICE}"/>
         <ProjetBudget V="false"/>
         <DteDec V="2024-06-10"/>
         <NatFonc V="3"/>
         <CodTypBud V="P"/>
      </BlocBudget>
${lignes.join('')}      <Annexes>
${block('PERSONNEL')}${block('PATRIMOINE')}${block('EMPRUNT')}${block('CONCOURS')}      </Annexes>
   </Budget>
   <Scellement md5="${'0'.repeat(32)}" sha1="${'0'.repeat(40)}" date="2024-06-12T10:00:00+02:00"/>
</DocumentBudgetaire>
`;
}
