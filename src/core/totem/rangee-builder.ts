import { RangeeLue, type TableDeChamps } from './table-de-champs.ts';
import { type Attributs, ECRITURES, type Ecriture } from './xml-evenements.ts';
import type { NomAttribut, NomElement } from './xml-noms.ts';

/**
 * A place below the rows of one kind, with the labels of the values that it gives: rows are alike, so that everything
 * about a name is worked out the first time that it is met.
 */
class Place {
  /** Path from the row, empty for the row itself. */
  private readonly chemin: string;
  private readonly uri: string;
  private readonly table: TableDeChamps;
  private readonly enfants = new Map<NomElement, Place>();
  private dernierNom: NomElement | undefined;
  private dernierEnfant: Place | undefined;
  private v = -1;
  private texte = -1;

  /** @param uri namespace of the row: an element of another one is never ours, whatever its local name */
  constructor(table: TableDeChamps, uri: string, chemin: string) {
    this.table = table;
    this.uri = uri;
    this.chemin = chemin;
  }

  enfant(nom: NomElement): Place {
    if (nom === this.dernierNom) return this.dernierEnfant as Place;
    let place = this.enfants.get(nom);
    if (!place) {
      const local = nom.uri === this.uri ? nom.local : `{${nom.uri}}${nom.local}`;
      place = new Place(this.table, this.uri, this.chemin === '' ? local : `${this.chemin}/${local}`);
      this.enfants.set(nom, place);
    }
    this.dernierNom = nom;
    this.dernierEnfant = place;
    return place;
  }

  etiquetteV(code?: string): number {
    if (code !== undefined) return this.table.etiqueter(this.chemin, code);
    if (this.v < 0) this.v = this.table.etiqueter(this.chemin);
    return this.v;
  }

  etiquetteTexte(): number {
    if (this.texte < 0) this.texte = this.table.etiqueter(`${this.chemin}#text`);
    return this.texte;
  }

  etiquetteAttribut({ complet }: NomAttribut): number {
    return this.table.etiqueter(`${this.chemin}@${complet}`);
  }
}

/** Collects the values below one element, whatever their depth, with their path from it; serves for row after row. */
export class RangeeBuilder {
  private readonly table: TableDeChamps;
  private readonly racines = new Map<string, Place>();
  private readonly places: Place[] = [];
  private debut = 0;
  private premier = 0;
  private calculee = false;

  constructor(table: TableDeChamps) {
    this.table = table;
  }

  start({ uri }: NomElement, attributs: Attributs, debut: number): void {
    let racine = this.racines.get(uri);
    if (!racine) {
      racine = new Place(this.table, uri, '');
      this.racines.set(uri, racine);
    }
    this.places.push(racine);
    this.debut = debut;
    this.premier = this.table.length;
    const calculated = attributs.valeurDe('calculated');
    this.calculee = calculated === 'true' || calculated === '1';
    for (let at = 0; at < attributs.nombre; at++)
      this.add(racine.etiquetteAttribut(attributs.noms[at] as NomAttribut), attributs, at);
  }

  /** A descendant opens. `V` is its value and `Code` qualifies it; any other attribute is a value of its own. */
  open(nom: NomElement, attributs: Attributs): void {
    const place = (this.places[this.places.length - 1] as Place).enfant(nom);
    this.places.push(place);
    const { nombre } = attributs;
    if (nombre === 1 && attributs.noms[0]?.complet === 'V') this.add(place.etiquetteV(), attributs, 0);
    else if (nombre > 0) this.addAll(place, attributs);
  }

  close(): void {
    this.places.pop();
  }

  text(debut: number, fin: number, ecriture: Ecriture): void {
    const place = this.places[this.places.length - 1] as Place;
    this.table.add(place.etiquetteTexte(), debut, fin, ecriture);
  }

  /** Whether the element that closes next is the row itself. */
  get atStart(): boolean {
    return this.places.length === 1;
  }

  build(fin: number): RangeeLue {
    this.places.pop();
    const { debut, premier, calculee } = this;
    return new RangeeLue(this.table, { debut, fin, premier, dernier: this.table.length, calculee });
  }

  private addAll(place: Place, attributs: Attributs): void {
    const { noms, nombre } = attributs;
    const code = attributs.valeurDe('Code');
    const hasValue = attributs.valeurDe('V') !== undefined;
    // In the order of the file, which the places of the values then follow.
    for (let at = 0; at < nombre; at++) {
      const nom = noms[at] as NomAttribut;
      if (nom.complet === 'V') this.add(place.etiquetteV(code), attributs, at);
      else if (nom.complet !== 'Code' || !hasValue) this.add(place.etiquetteAttribut(nom), attributs, at);
    }
  }

  private add(etiquette: number, { debuts, fins, ecritures }: Attributs, at: number): void {
    this.table.add(
      etiquette,
      debuts[at] as number,
      fins[at] as number,
      (ecritures[at] ?? ECRITURES.attribut) as Ecriture,
    );
  }
}
