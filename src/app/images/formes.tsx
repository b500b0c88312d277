import type { Forme } from './dessin.ts';

/** The shapes of a picture, in the colours of the style sheet. Mute: what surrounds them says it in words. */
export function Formes({ formes }: { readonly formes: readonly Forme[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no state, and their order is their only name
  return formes.map((forme, rang) => <UneForme key={rang} forme={forme} />);
}

function UneForme({ forme }: { readonly forme: Forme }) {
  if (forme.genre === 'trait') {
    return (
      <line className={`i-bord-${forme.teinte}`} x1={forme.x1} y1={forme.y1} x2={forme.x2} y2={forme.y2} />
    );
  }
  if (forme.genre === 'texte') {
    return (
      <text
        className={`i-texte-${forme.teinte}${forme.gras ? ' i-gras' : ''}`}
        x={forme.x}
        y={forme.y}
        fontSize={forme.taille}
        textAnchor={forme.ancre}
      >
        {forme.texte}
      </text>
    );
  }
  return (
    <rect
      className={`i-${forme.teinte}${forme.bord ? ` i-bord-${forme.bord}` : ''}`}
      x={forme.x}
      y={forme.y}
      width={Math.max(0, forme.largeur)}
      height={Math.max(0, forme.hauteur)}
    />
  );
}
