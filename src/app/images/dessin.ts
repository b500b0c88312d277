/**
 * A picture as data: shapes at their place, with the role of their colour. The page draws it with its style sheet, a
 * downloaded file with fixed colours, and both show the same thing.
 */

/** What a colour stands for. Never the only sign of a meaning: a label, a place or a pattern says it too. */
export type Teinte =
  | 'depense'
  | 'depense-claire'
  | 'recette'
  | 'recette-claire'
  | 'neutre'
  | 'neutre-claire'
  | 'encre-2'
  | 'filet';

/** Colour of a text set on a strong shape. */
export type TeinteDeTexte = 'encre' | 'encre-2' | 'sur-depense' | 'sur-recette' | 'sur-neutre';

export interface Rectangle {
  readonly genre: 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly largeur: number;
  readonly hauteur: number;
  readonly teinte: Teinte;
  /** Drawn with an edge: what a pale shape needs to be seen. */
  readonly bord?: Teinte;
}

export interface Texte {
  readonly genre: 'texte';
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly texte: string;
  readonly taille: number;
  readonly teinte: TeinteDeTexte;
  readonly gras?: boolean;
  readonly ancre?: 'start' | 'middle' | 'end';
}

export interface Trait {
  readonly genre: 'trait';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly teinte: Teinte;
}

export type Forme = Rectangle | Texte | Trait;

export interface Dessin {
  readonly largeur: number;
  readonly hauteur: number;
  readonly formes: readonly Forme[];
}
