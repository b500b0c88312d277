// A commune that does not exist, in a department that does not exist either. Charmeval and the Aubrelle are on no map.
export const COMMUNE = 'Charmeval-sur-Aubrelle';
export const POPULATION = 8412;
export const EXERCICE = '2023';
export const EPCI = 'Communauté de communes Aubrelle et Plateaux';
export const MAIRE = 'LARRIBOTTE Hélène, maire';

/** The account of a year is voted before 30 June of the next one. */
export const DATES = {
  convocation: '2024-06-10',
  vote: '2024-06-17',
  transmission: '2024-06-19',
  publication: '2024-06-20',
} as const;
