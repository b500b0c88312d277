/** The 29 members of the council, all invented; the first 25 signed the account. */
export const ELUS: readonly string[] = `
LARRIBOTTE Hélène
GARANDELLE Olivier
PONTAVIRE Nadège
OUZMARIEL Karim
VANDERQUELLE Béatrice
COURTEVIGNE Jean-Marc
TRAOULENN Gwénola
DOMBASLEUX Philippe
BELKARAMEL Samira
CHANTEREUSE Luc
SOUVARINE Irène
MONTAGNERET Cédric
NGOUAMBEL Clarisse
FERRANDIOL Paolo
HAUTECOEURE Martine
LESPINATTE Bruno
ARRIZABALGUE Maïté
QUINTEFEUIL Sébastien
PHAMELIN Thi-Lan
ROUSSARDIN Évelyne
ABDERZAKIAN Nora
TISSEROLLE Gilles
BONNEFLAMME Corinne
WEISSENGRUND Matthieu
CAMBERLAIN Sylviane
DELAFRESNOYE Hugo
MARCHEPIOT Annick
SANTORELLO Bastien
EYMARIGUES Claude
`
  .trim()
  .split('\n');

/** DATA_FORMATION: 65315 is the sum of the costs. élu | organisme | euros | date et lieu | action */
export const FORMATIONS: readonly string[][] = `
PONTAVIRE Nadège | Institut des élus de l'Aubrelle | 640.00 | 3 et 4 février 2023 à Charmeval | Lire un budget en M57
OUZMARIEL Karim | Institut des élus de l'Aubrelle | 640.00 | 3 et 4 février 2023 à Charmeval | Lire un budget en M57
TRAOULENN Gwénola | Carrefour des élus d'Aubrelle | 480.00 | 16 mai 2023, à distance | Transition énergétique du bâti scolaire
SOUVARINE Irène | Carrefour des élus d'Aubrelle | 480.00 | 16 mai 2023, à distance | Transition énergétique du bâti scolaire
NGOUAMBEL Clarisse | Formation publique du Val | 350.00 | 12 octobre 2023 à Charmeval | Le compte financier unique
WEISSENGRUND Matthieu | Formation publique du Val | 350.00 | 12 octobre 2023 à Charmeval | Le compte financier unique
`
  .trim()
  .split('\n')
  .map((row) => row.split(' | '));
