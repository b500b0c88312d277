import { addPlans } from '../core/nomenclature/ajouter-plans.ts';
import { comparePlans } from '../core/nomenclature/comparer-plans.ts';
import { encodeNomenclature, parseNomenclature } from '../core/nomenclature/data-text.ts';
import { type PlanLu, readPlans } from '../core/nomenclature/lire-plans.ts';
import type { Nomenclature, PlanDeCompte } from '../core/nomenclature/plan.ts';
import { cleOf, createReferentiel } from '../core/nomenclature/referentiel.ts';
import type { ProvideNomenclatures } from '../core/ouvrir.ts';
import type { Demande, LectureDePlans, PlanPropose } from './protocol.ts';

type Livraison = Extract<Demande, { type: 'nomenclatures' }>;

/** The nomenclatures that the page gives when it is asked, each norm parsed once until the added plans change. */
export class SourceDeNomenclatures {
  private readonly ask: (norme: string) => void;
  private known = new Map<string, Promise<readonly Nomenclature[]>>();
  private readonly waiting = new Map<string, ((livraison: Livraison) => void)[]>();

  /** @param ask tells the page that a norm is needed */
  constructor(ask: (norme: string) => void) {
    this.ask = ask;
  }

  readonly provide: ProvideNomenclatures = (norme) => {
    const asked = this.known.get(norme) ?? this.load(norme);
    this.known.set(norme, asked);
    return asked;
  };

  receive(livraison: Livraison): void {
    for (const resolve of this.waiting.get(livraison.norme) ?? []) resolve(livraison);
    this.waiting.delete(livraison.norme);
  }

  forget(): void {
    this.known = new Map();
  }

  private async load(norme: string): Promise<readonly Nomenclature[]> {
    const { textes, ajoutes } = await new Promise<Livraison>((resolve) => {
      this.waiting.set(norme, [...(this.waiting.get(norme) ?? []), resolve]);
      this.ask(norme);
    });
    return addPlans(textes.map(parseNomenclature), ajoutes.map(parseNomenclature));
  }
}

/**
 * Reads the plans of a file and compares each with the nearest known one.
 *
 * @param pause lets what waits be done between two plans
 */
export async function lirePlans(
  nom: string,
  octets: Uint8Array,
  provide: ProvideNomenclatures,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<LectureDePlans> {
  const lus = readPlans(nom, octets);
  if (!lus.ok) return lus;
  const proposes: PlanPropose[] = [];
  const refuses: Extract<PlanLu, { ok: false }>[] = [];
  let identiques = 0;
  for (const lu of lus.plans) {
    await pause();
    if (!lu.ok) {
      refuses.push(lu);
      continue;
    }
    const propose = await compareWithKnown(lu.chemin, lu.plan, provide);
    const { reference, exercice, nomenclature, differences } = propose;
    const same = reference?.exercice === exercice && reference.nomenclature === nomenclature;
    if (same && differences.every(isNone)) identiques++;
    else proposes.push(propose);
  }
  return { ok: true, proposes, identiques, refuses };
}

async function compareWithKnown(
  chemin: string,
  plan: PlanDeCompte,
  provide: ProvideNomenclatures,
): Promise<PlanPropose> {
  const { norme, declinaison, exercice } = plan;
  const nomenclature = `${norme}-${declinaison}`;
  const famille = await provide(norme);
  const { plan: reference } = createReferentiel(nomenclature, exercice, famille);
  const known = famille.find((one) => cleOf(one) === reference?.nomenclature);
  return {
    ...{ nomenclature, norme, exercice, chemin, texte: encodeNomenclature([plan]) },
    ...(reference && {
      reference: {
        nomenclature: reference.nomenclature,
        exercice: reference.exercice,
        ...(reference.ajoute && { ajoute: true as const }),
      },
    }),
    differences: comparePlans(reference && known?.plan(reference.exercice), plan),
  };
}

function isNone({ ajoutes, retires, renommes, modifies }: PlanPropose['differences'][number]): boolean {
  return ajoutes.length + retires.length + renommes.length + modifies.length === 0;
}
