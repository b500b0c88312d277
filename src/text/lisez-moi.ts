/** `LISEZMOI.txt` of a folder: what is in it, where it comes from, what is left to do. Plain text, lines of 100 at most. */
import type { FichierAPublier } from '../core/publication/fichiers.ts';
import type { ContenuDeDossier } from '../core/publication/textes.ts';
import { texteEtapeEtExercice, texteTypeDeBudget } from './etapes.ts';
import { texteFormules } from './formules.ts';
import { textesLacunes } from './lacunes.ts';
import { formatOctets } from './nombres.ts';
import { accorder, fr } from './typographie.ts';

const CATALOGUE: ReadonlyMap<string, string> = new Map([
  ['COLL_NOM', 'nom de la collectivité'],
  ['COLL_SIRET', 'SIRET de la collectivité'],
  ['PRODUCTEUR_NOM', 'nom du producteur'],
  ['PRODUCTEUR_SIRET', 'SIRET du producteur'],
  ['COUV_SPAT_MAILLE', 'maille : Communale, Intercommunale, Départementale…'],
  ['COUV_SPAT_NOM', 'territoire couvert'],
  ['COUV_TEMP_DEBUT', 'début de la période'],
  ['COUV_TEMP_FIN', 'fin de la période'],
  ['DATE_PUBL', 'date de première publication, AAAA-MM-JJ'],
  ['DATE_MAJ', 'date de dernière mise à jour, AAAA-MM-JJ'],
  ['URL', 'adresse du jeu de données sur le portail'],
]);

const LARGEUR = 100;

export function texteLisezMoi(contenu: ContenuDeDossier): string {
  const { dossier, metadonnees, documents, fichiers, inconnus } = contenu;
  const { titre, description, licence } = metadonnees;
  const sections = [
    [titre.toUpperCase(), '', description],
    [
      'CE QUE CONTIENT CE DOSSIER',
      '',
      ...documents.flatMap(({ identite, emplacement }) => [
        `${emplacement.chemin.slice(dossier.length + 1)}/`,
        `  ${texteEtapeEtExercice(identite.natDec, identite.numDec, identite.exercice)}, ${texteTypeDeBudget(identite.type).toLowerCase()}`,
        ...fichiers
          .filter(({ chemin }) => chemin.startsWith(`${emplacement.chemin}/`))
          .map((fichier) => texteFichier(fichier, emplacement.chemin.length + 1)),
        '',
      ]),
      ...fichiers
        .filter(({ genre }) => genre === 'toutes-etapes')
        .map((fichier) => texteFichier(fichier, dossier.length + 1)),
      fr`  datapackage.json : la description de chaque fichier, lisible par une machine (Frictionless Data Package)`,
      fr`  catalogue.csv : la ligne à ajouter au catalogue de la collectivité (SCDL catalogue 0.1.3)`,
    ],
    [
      'COMMENT LIRE LES FICHIERS',
      '',
      fr`Les CSV sont en UTF-8, séparés par des virgules ; les montants sont en euros, avec un point, tels que le fichier d’origine les écrit. Une cellule vide veut dire « non renseigné », ce qui n’est pas zéro.`,
      fr`Le classeur (.xlsx) reprend les mêmes tables pour les lire dans un tableur ; les données publiées sont les CSV. Les sept premières annexes ont les colonnes de DataClic ; tout ce que le document contient d’autre est dans le fichier XML.`,
      ...(fichiers.some(({ genre }) => genre === 'toutes-etapes')
        ? [
            fr`Le fichier « toutes étapes » met bout à bout les budgets des documents : une décision modificative y change le budget primitif, elle ne s’y ajoute pas toujours, et un compte dit ce qui a été exécuté. N’additionnez pas ses lignes d’une étape à l’autre.`,
          ]
        : []),
      ...textesAnonymises(contenu),
      ...textesCalculees(contenu),
      ...textesFormules(contenu),
    ],
    ['CE QUI RESTE À FAIRE', '', ...textesRestes(contenu, inconnus)],
    [
      'LICENCE ET ORIGINE',
      '',
      `${licence.title}`,
      licence.path,
      fr`Dossier préparé par TotemClic, sur l’ordinateur de l’utilisateur, à partir des documents de la collectivité.`,
    ],
  ];
  const lines = sections.flatMap((section) => [...section, '']).flatMap(wrap);
  // Ordinary spaces and CRLF: this file is opened by the simplest of editors.
  return `${lines
    .join('\r\n')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trimEnd()}\r\n`;
}

function texteFichier({ chemin, titre, octets, lignes, vide }: FichierAPublier, debut: number): string {
  const taille =
    lignes === undefined ? formatOctets(octets) : vide ? 'vide : l’en-tête seul' : accorder(lignes, 'ligne');
  return fr`  ${chemin.slice(debut)} : ${titre} (${taille})`;
}

function textesCalculees({ documents }: ContenuDeDossier): string[] {
  const lignes = documents.reduce((sum, { calculees }) => sum + calculees.lignes, 0);
  const annexes = documents.reduce((sum, { calculees }) => sum + calculees.annexes, 0);
  if (lignes + annexes === 0) return [];
  return [
    fr`Totaux calculés par un outil et laissés hors des CSV, pour ne rien compter deux fois : ${accorder(lignes, 'ligne')} de budget, ${accorder(annexes, 'ligne')} d’annexe. Ils sont dans le fichier XML.`,
  ];
}

function textesAnonymises({ documents }: ContenuDeDossier): string[] {
  if (!documents.some(({ anonymise }) => anonymise)) return [];
  return [
    fr`Des données personnelles ont été remplacées ou retirées dans les documents dont le XML se termine par « -anonymise.xml ». Tous les autres fichiers sont faits de ce XML. Il ne porte plus de scellement : l’original scellé reste celui que la collectivité a transmis.`,
  ];
}

/** What is published is never altered for a spreadsheet: so it is told. */
function textesFormules({ dossier, fichiers }: ContenuDeDossier): string[] {
  const touches = fichiers.filter(({ formules = [] }) => formules.length > 0);
  if (touches.length === 0) return [];
  const classeur = fichiers.some(({ genre }) => genre === 'classeur');
  return [
    fr`Les CSV sont les données telles qu’elles sont. Dans les colonnes suivantes, des textes commencent par un signe (=, +, -, @…) qu’un tableur peut prendre pour une formule. Importez ces colonnes comme du texte${classeur ? ', ou ouvrez le classeur, où elles le sont déjà' : ''}.`,
    ...touches.map(
      ({ chemin, formules = [] }) => fr`  ${chemin.slice(dossier.length + 1)} : ${texteFormules(formules)}`,
    ),
  ];
}

function textesRestes({ documents }: ContenuDeDossier, inconnus: readonly string[]): readonly string[] {
  const catalogue =
    inconnus.length === 0
      ? []
      : [
          fr`Dans catalogue.csv, ces champs ne se déduisent pas des documents et sont vides :`,
          ...inconnus.map((nom) => fr`  ${nom} : ${CATALOGUE.get(nom) ?? 'à renseigner'}`),
        ];
  const manques = new Map<string, number>();
  for (const { manques: own } of documents) {
    for (const { colonne, rangees } of own) manques.set(colonne, (manques.get(colonne) ?? 0) + rangees);
  }
  const subventions =
    manques.size === 0
      ? []
      : [
          fr`Le fichier de subventions au format SCDL 2.1.1 (dossiers a-completer) n’est pas valide en l’état : un document budgétaire ne dit pas tout ce que ce format demande. Complétez ces colonnes avant de le publier ; sinon, publiez le fichier « subventions » des annexes.`,
          ...[...manques].map(([colonne, rangees]) => fr`  ${colonne} : ${accorder(rangees, 'ligne')}`),
        ];
  const budgets = documents.flatMap(({ emplacement, lacunes }) =>
    textesLacunes(lacunes).map(
      ({ champ, manque, ou }) => fr`  ${emplacement.chemin} : ${champ}, ${manque} (${ou})`,
    ),
  );
  const lacunes = budgets.length === 0 ? [] : [fr`Ces documents n’ont pas de CSV de budget :`, ...budgets];
  const restes = [...catalogue, ...subventions, ...lacunes];
  return restes.length === 0 ? [fr`Rien : tous les champs sont renseignés.`] : restes;
}

/** Cuts at spaces; the lines that follow keep the indent of the first. */
function wrap(line: string): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = '';
  for (const word of line.trim().split(' ')) {
    if (current !== '' && indent.length + current.length + 1 + word.length > LARGEUR) {
      lines.push(indent + current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, indent + current].map((one) => one.trimEnd());
}
