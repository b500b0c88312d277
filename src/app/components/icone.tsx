const TRACES = {
  attention:
    'M12 9v4m0 3.5v.01M10.3 4.3 2.9 17.2A2 2 0 0 0 4.6 20h14.8a2 2 0 0 0 1.7-2.8L13.7 4.3a2 2 0 0 0-3.4 0Z',
  chevron: 'm9 6 6 6-6 6',
  coche: 'm5 12.5 4.5 4.5L19 7.5',
  croix: 'M6 6l12 12M18 6 6 18',
  erreur: 'M12 7.5v5.5m0 3.5v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  fleche: 'M4 12h15m-5.5-5.5L19 12l-5.5 5.5',
  fichier: 'M13.5 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8.5L13.5 3Zm0 0v5.5H19',
  imprimante:
    'M7 8.5V4h10v4.5M7 17H5.5A1.5 1.5 0 0 1 4 15.5V10a1.5 1.5 0 0 1 1.5-1.5h13A1.5 1.5 0 0 1 20 10v5.5a1.5 1.5 0 0 1-1.5 1.5H17M7 14h10v6H7v-6Z',
  info: 'M12 11v5.5m0-9v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  loupe: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5L20.5 20.5',
  retour: 'M19 12H5m6-6-6 6 6 6',
  telecharger: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15',
  tri: 'm8 9.5 4-4 4 4m0 5-4 4-4-4',
  'tri-croissant': 'M12 19V5m-5.5 5.5L12 5l5.5 5.5',
  'tri-decroissant': 'M12 5v14m-5.5-5.5L12 19l5.5-5.5',
  verrou:
    'M7.5 10.5V8a4.5 4.5 0 0 1 9 0v2.5m-10 0h11a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7.5a1 1 0 0 1 1-1Z',
} as const;

export type NomIcone = keyof typeof TRACES;

/** Always beside words that say the same: hidden from assistive technologies. */
export function Icone({ nom, taille = 20 }: { readonly nom: NomIcone; readonly taille?: number }) {
  return (
    <svg
      className="icone"
      viewBox="0 0 24 24"
      width={taille}
      height={taille}
      aria-hidden="true"
      focusable="false"
    >
      <path d={TRACES[nom]} />
    </svg>
  );
}
