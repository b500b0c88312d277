/** One row of DATA_PERSONNEL. Posts, not people: nobody is named in this annexe. */
export interface Emploi {
  readonly titulaire: boolean;
  readonly secteur: string;
  readonly categorie: string;
  readonly grade: string;
  readonly tempsComplet: boolean;
  readonly budgetaires: string;
  readonly pourvus: string;
  readonly contrat: string;
  readonly indice: string;
  readonly motif: string;
  readonly remuneration: string;
}

// I titulaire, N contractuel | secteur | catégorie | grade | C complet, N non complet | budgétaires | pourvus
// | contrat | indice | motif | rémunération. One row only gives the pay, of a single agent, as real files do.
const TABLE = `
I | ADM | A | Attaché principal | C | 1 | 1
I | ADM | A | Attaché | C | 4 | 3
I | ADM | B | Rédacteur principal de 1ère classe | C | 2 | 2
I | ADM | B | Rédacteur | C | 3 | 3
I | ADM | C | Adjoint administratif principal de 1ère classe | C | 5 | 5
I | ADM | C | Adjoint administratif principal de 2ème classe | C | 4 | 3.8
I | ADM | C | Adjoint administratif territorial | C | 3 | 3
I | TECH | A | Ingénieur | C | 1 | 1
I | TECH | B | Technicien principal de 2ème classe | C | 2 | 2
I | TECH | C | Agent de maîtrise principal | C | 4 | 4
I | TECH | C | Agent de maîtrise | C | 5 | 4
I | TECH | C | Adjoint technique territorial principal de 1ère classe | C | 8 | 8
I | TECH | C | Adjoint technique territorial principal de 2ème classe | C | 12 | 11.8
I | TECH | C | Adjoint technique territorial | C | 18 | 17
I | TECH | C | Adjoint technique territorial | N | 6.5 | 6.2
I | S | C | Agent spécialisé principal de 1ère classe des écoles maternelles | C | 4 | 4
I | S | C | Agent spécialisé principal de 2ème classe des écoles maternelles | C | 3 | 3
I | MS | A | Éducateur de jeunes enfants | C | 2 | 2
I | MS | B | Auxiliaire de puériculture de classe normale | C | 6 | 5.6
I | POL | C | Brigadier-chef principal | C | 3 | 3
I | POL | C | Gardien-brigadier | C | 2 | 2
I | CULT | B | Assistant de conservation principal de 2ème classe | C | 1 | 1
I | CULT | C | Adjoint territorial du patrimoine | C | 2 | 2
I | SP | B | Éducateur des activités physiques et sportives | C | 1 | 1
I | ANIM | B | Animateur | C | 2 | 2
I | ANIM | C | Adjoint territorial d'animation | C | 5 | 5
N | ADM | A | Attaché | C | 1 | 1 | CDD | 567 | 332-8-2° | 38640.72
N | ADM | B | Rédacteur | C | 1 | 1 | CDD | 401 | 332-8-2° | 0
N | ANIM | C | Adjoint territorial d'animation | N | 8.4 | 7.9 | CDD | 367 | 332-23-1° | 0
N | TECH | C | Adjoint technique territorial | C | 3 | 2 | CDD | 367 | 332-14 | 0
N | MS | A | Puéricultrice | C | 1 | 1 | CDI | 478 | 332-8-2° | 0
`;

export const EMPLOIS: readonly Emploi[] = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [
      type,
      secteur = '',
      categorie = '',
      grade = '',
      temps,
      budgetaires = '',
      pourvus = '',
      ...contract
    ] = row.split(' | ');
    const [contrat = '', indice = '', motif = '', remuneration = '0'] = contract;
    const titulaire = type === 'I';
    const tempsComplet = temps === 'C';
    return {
      titulaire,
      secteur,
      categorie,
      grade,
      tempsComplet,
      budgetaires,
      pourvus,
      contrat,
      indice,
      motif,
      remuneration,
    };
  });
