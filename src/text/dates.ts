const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** `5 avril 2023` from `2023-04-05…`; anything else stays as it is written in the file. */
export function formatDate(texte: string): string {
  const found = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(texte);
  const mois = MOIS[Number(found?.[2]) - 1];
  if (!found || mois === undefined) return texte.trim();
  const jour = Number(found[3]);
  return `${jour === 1 ? '1er' : jour}\u00a0${mois} ${found[1]}`;
}
