import type { DocumentOuvert } from '../ouvrir.ts';
import { type Constat, constat } from './constat.ts';
import { FICHIER } from './definitions-fichier.ts';

/** Last version of the schema met in a real file; 80 to 113 seen. */
export const VERSION_CONNUE = 113;

/** What is read without being checked, or left out of every total: nothing wrong, but one should know. */
export function controlContenu({ document }: DocumentOuvert): Constat[] {
  const { versionSchema = '', budgets } = document;
  const constats: Constat[] = [];
  if (Number(versionSchema) > VERSION_CONNUE) {
    const faits = { trouve: versionSchema.trim(), attendu: String(VERSION_CONNUE) };
    constats.push(constat(FICHIER.versionRecente, { champ: 'VersionSchema' }, faits));
  }
  for (const anomalie of document.anomalies) {
    const { code, ligne } = anomalie;
    if (code === 'element-inconnu') {
      const { champ, nombre } = anomalie;
      constats.push(constat(FICHIER.elementInconnu, { ligne, champ }, { nombre }));
    } else if (code === 'hors-espace') {
      const { champ, nombre, espace } = anomalie;
      constats.push(constat(FICHIER.horsEspace, { ligne, champ }, { nombre, trouve: espace }));
    } else if (code === 'instruction') {
      constats.push(constat(FICHIER.instruction, { ligne }, { trouve: anomalie.champ }));
    }
  }
  if (budgets.length > 1) constats.push(constat(FICHIER.plusieursBudgets, {}, { nombre: budgets.length }));
  for (const [budget, { lignesCalculees }] of budgets.entries()) {
    const nombre = lignesCalculees.length;
    if (nombre > 0) constats.push(constat(FICHIER.lignesCalculees, { budget }, { nombre }));
  }
  return constats;
}
