/** Names of elements and attributes, one object for each: they come back millions of times. */

/** The name of an element, its prefix resolved. */
export interface NomElement {
  readonly uri: string;
  readonly local: string;
}

/** The name of an attribute. One without prefix is in no namespace; one with a prefix is never ours. */
export interface NomAttribut {
  readonly prefix: string;
  readonly local: string;
  /** As it is written: `V`, `xsi:nil`. */
  readonly complet: string;
}

/** Maps and never objects: a file may call an element `__proto__`. */
export class NomsXml {
  private readonly elements = new Map<string, Map<string, NomElement>>();
  private readonly attributs = new Map<string, NomAttribut>();
  /** How many there are. */
  nombre = 0;

  element(uri: string, local: string): NomElement {
    let ofUri = this.elements.get(uri);
    if (!ofUri) {
      ofUri = new Map();
      this.elements.set(uri, ofUri);
    }
    let nom = ofUri.get(local);
    if (!nom) {
      nom = { uri, local };
      this.nombre++;
      ofUri.set(local, nom);
    }
    return nom;
  }

  attribut(complet: string): NomAttribut {
    let nom = this.attributs.get(complet);
    if (!nom) {
      const colon = complet.indexOf(':');
      nom = { prefix: colon < 0 ? '' : complet.slice(0, colon), local: complet.slice(colon + 1), complet };
      this.attributs.set(complet, nom);
      this.nombre++;
    }
    return nom;
  }
}
