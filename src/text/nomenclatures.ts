/** What the plans de comptes are called by those who use them; an unknown one keeps its code. */
const NOMS: Readonly<Record<string, string>> = {
  'M57-M57': 'M57',
  'M57-M57_D': 'M57 développée',
  'M57-M57_A': 'M57 abrégée',
  'M14-M14_COM_INF500': 'M14, communes de moins de 500 habitants',
  'M14-M14_COM_500_3500': 'M14, communes de 500 à 3 500 habitants',
  'M14-M14_COM_SUP3500': 'M14, communes de plus de 3 500 habitants',
  'M14-M14_CCAS_INF3500': 'M14, CCAS de moins de 3 500 habitants',
  'M14-M14_CCAS_SUP3500': 'M14, CCAS de plus de 3 500 habitants',
  'M14-M14_CE': 'M14, caisses des écoles',
  'M4-M4': 'M4, services publics industriels et commerciaux',
  'M4-M41': 'M41, électricité et gaz',
  'M4-M42': 'M42, abattoirs',
  'M4-M43': 'M43, transports',
  'M4-M43_A': 'M43 abrégée, transports',
  'M4-M43_D': 'M43 développée, transports',
  'M4-M49_A': 'M49 abrégée, eau et assainissement',
  'M4-M49_D': 'M49 développée, eau et assainissement',
  'M52-M52': 'M52, départements',
  'M61-M61': 'M61, services d’incendie et de secours',
  'M71-M71': 'M71, régions',
};

export function texteNomenclature(cle: string): string {
  if (cle === '') return 'Non précisée';
  return NOMS[cle] ?? cle.replace('-', ', ').replaceAll('_', ' ');
}
