/** Writes docs/occultation.md: the table of rules from the data that runs, and what was measured on real documents. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Condition, type Presence, REGLES, type Regle } from '../src/core/occultation/regles.ts';
import { texteDeRegle } from '../src/text/occultation-regles.ts';

const SORTIE = fileURLToPath(new URL('../docs/occultation.md', import.meta.url));
const MESURES = fileURLToPath(new URL('../test/golden/occultation-mesures.json', import.meta.url));

/** Counted by test/occultation-corpus.test.ts, which keeps the file true where the real documents are. */
interface Mesures {
  readonly documents: number;
  readonly valeurs: number;
  readonly personnes: number;
  readonly personnesTrouvees: number;
  readonly proposeesATort: number;
  readonly agents: number;
  readonly elus: number;
  readonly elusReconnus: number;
  readonly corps: number;
  readonly corpsOccultes: number;
  readonly nomsRepris: number;
  readonly nomsReprisAOcculter: number;
}

const CONDITIONS: Readonly<Record<Condition, string>> = {
  toujours: 'toujours',
  'code-personne': 'CodNatJurBenefCA = P3',
  'code-absent': 'pas de CodNatJurBenefCA, ni mot d’organisme, ni SIRET',
  'nom-probable': 'ressemble à un nom',
  'nom-ailleurs': 'ressemble à un nom ; occulté s’il est précédé d’une civilité',
  'sans-organisation': 'pas de mot d’organisme',
  'personne-declaree-ou-nom': 'personne physique déclarée, ou ressemble à un nom',
  'non-public-et-nom': 'CodTypPersoMorale absent ou autre que U, et ressemble à un nom',
  'ligne-occultee': 'ligne occultée par 1, 3 ou 4',
  'subvention-inventoriee': 'subvention et nom ; ou montant d’une ligne occultée (gardé)',
  'vendeur-inventorie': 'achat, vente ou legs, et nom',
  oeuvre: 'œuvre et nom',
  'un-seul-agent': 'non nul, un agent au plus ou grade unique',
  'sante-d-un-agent': 'santé, un agent au plus ou grade unique',
  'compte-de-tiers': 'toujours ; occulté s’il ressemble à un nom',
  'nom-repris': 'un mot d’un nom occulté',
  coordonnees: 'courriel, téléphone, NIR, IBAN, adresse d’une personne',
  certificat: 'le titulaire est une personne',
  fichier: 'une valeur a changé (26), présent (28)',
  jamais: 'jamais',
};

const PRESENCES: Readonly<Record<Presence, string>> = {
  toujours: 'toujours présent',
  facultatif: 'facultatif',
  inconnu: 'inconnu',
};

export function writeOccultation(): string {
  return [
    '# L’occultation',
    '',
    '<!-- Écrit par `npm run occultation` : ne pas modifier à la main. -->',
    '',
    'TotemClic aide à anonymiser : il propose, une personne relit et décide. Un nom de famille seul dans un texte libre peut',
    'échapper à tout détecteur. Ce document n’est pas un avis juridique : le délégué à la protection des données de la',
    'collectivité devrait lire la table.',
    '',
    '## Les règles',
    '',
    'Un texte est remplacé par un autre d’au plus 50 caractères, jamais un nombre par des mots ; seul un champ que l’on sait',
    'facultatif est retiré. « Présence » dit ce qui a été mesuré sur 19 documents : le schéma n’était pas disponible. Les règles',
    '34 à 36 complètent une table de 33 règles.',
    '',
    ...writeTable(),
    '',
    '## Ce que chacune veut dire',
    ...REGLES.flatMap(({ numero }) => {
      const { titre, raison, reference, option } = texteDeRegle(numero);
      return ['', `### ${numero}. ${titre}`, '', `${raison} ${option}`, '', `Référence : ${reference}.`];
    }),
    '',
    '## Comment un nom est reconnu',
    '',
    '- une civilité (M., Mme, Dr, consorts…) devant un mot qui peut être un nom ;',
    '- un prénom d’une liste d’environ 4 300, de toutes origines, à côté d’un autre mot inconnu ; un prénom qui est aussi un mot',
    '  ou un lieu (Pierre, Rose, Marin) ne compte que dans un champ de nom ;',
    '- « Prénom NOM » ou « NOM Prénom », le nom en capitales et le prénom non, dans un champ de nom ;',
    '- dans une subvention, une vente ou des travaux d’office, le mot que rien n’explique.',
    '',
    'Ce qui porte le nom d’une personne sans l’être est écarté : rue, école, équipement, association, société. Un mot d’un nom',
    'occulté est ensuite cherché dans toutes les valeurs (règle 33), comme mot entier, ou à l’intérieur d’un mot inconnu à partir',
    'de six lettres.',
    '',
    ...writeMesures(JSON.parse(readFileSync(MESURES, 'utf8')) as Mesures),
    '',
  ].join('\n');
}

function writeTable(): string[] {
  const header = ['N°', 'Champ', 'Condition', 'Action', 'Par défaut', 'À relire', 'Présence'];
  const rows = REGLES.map((regle) => {
    const cells = [
      String(regle.numero),
      regle.chemins.map((chemin) => `\`${chemin}\``).join(', ') || 'tout le fichier',
      CONDITIONS[regle.condition],
      actionOf(regle),
      regle.defaut,
      regle.aRelire ? 'oui' : 'non',
      regle.mesure === undefined
        ? PRESENCES[regle.presence]
        : `${PRESENCES[regle.presence]} (${regle.mesure})`,
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return [`| ${header.join(' | ')} |`, `|${' --- |'.repeat(header.length)}`, ...rows];
}

function actionOf({ action, remplacement, condition }: Regle): string {
  if (condition === 'jamais') return 'aucune';
  return action === 'retirer' ? 'retirer' : `remplacer par « ${remplacement} »`;
}

function writeMesures(mesures: Mesures): string[] {
  const { personnes, personnesTrouvees: trouvees, proposeesATort: tort } = mesures;
  const rate = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`;
  const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    '## Ce qui a été mesuré',
    '',
    `Sur ${mesures.documents} documents réels (${mesures.valeurs.toLocaleString('fr-FR')} valeurs), lus un à un : les valeurs qui nomment un particulier, une`,
    'personne à son compte ou le propriétaire d’un bien ont été notées par leur place. Aucun nom n’est dans ce dépôt. Les réglages ont été faits',
    'sur ces mêmes documents : sur d’autres, attendez-vous à moins bien.',
    '',
    row('Mesure', 'Valeur'),
    row('---', '---'),
    row('Personnes notées, à trouver par le texte', personnes),
    row('trouvées et proposées à l’occultation (rappel)', `${trouvees}, soit ${rate(trouvees, personnes)}`),
    row('proposées à tort (précision)', `${tort}, soit ${rate(trouvees, trouvees + tort)}`),
    row('Noms d’agents du comptable, occultés par leur champ', mesures.agents),
    row('Organismes nommés (bénéficiaires et engagements)', mesures.corps.toLocaleString('fr-FR')),
    row(
      'dont proposés à l’occultation, parce que leur nom ressemble à celui d’une personne',
      mesures.corpsOccultes,
    ),
    row('Noms d’élus, dans des champs de nom', mesures.elus),
    row(
      'reconnus comme noms de personnes',
      `${mesures.elusReconnus}, soit ${rate(mesures.elusReconnus, mesures.elus)}`,
    ),
    row('Mots de noms occultés retrouvés ailleurs (règle 33)', mesures.nomsRepris),
    row('dont proposés à l’occultation', mesures.nomsReprisAOcculter),
    '',
    'Les noms d’élus sont la mesure la plus honnête : ils n’ont servi à aucun réglage au premier essai, qui en reconnaissait 131 sur',
    '147 (89 %). Les prénoms qui manquaient ont été ajoutés, et la forme « Prénom NOM », ensuite.',
  ];
}

/** Whether the file in docs/ is the one that would be written. */
export function isUpToDate(): boolean {
  return readFileSync(SORTIE, 'utf8') === writeOccultation();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SORTIE, writeOccultation());
