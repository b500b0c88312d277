/** What an XSD validator says, as data: its messages are English sentences, whose words are the only interface it has. */
export type CodeProblemeXsd =
  | 'valeur-hors-liste'
  | 'valeur-mal-formee'
  | 'valeur-trop-longue'
  | 'valeur-trop-courte'
  | 'valeur-hors-bornes'
  | 'type'
  | 'element-inattendu'
  | 'element-manquant'
  | 'attribut-manquant'
  | 'attribut-inattendu'
  | 'texte-inattendu'
  | 'racine-inconnue'
  | 'autre';

export interface ProblemeXsd {
  readonly code: CodeProblemeXsd;
  /** Name of the element, without its namespace. */
  readonly element: string;
  readonly attribut?: string;
  readonly valeur?: string;
  /** What the schema allows or asks for: values, elements, a type, a pattern, a limit. */
  readonly attendu: readonly string[];
  /** The message itself, for `autre`. */
  readonly message: string;
}

const LIEU = /^Element '([^']*)'(?:, attribute '([^']*)')?: /;

/** Each rule: what the rest of the message says, and its groups: the value, then what is expected. */
const REGLES: readonly (readonly [CodeProblemeXsd, RegExp])[] = [
  [
    'valeur-hors-liste',
    /^\[facet 'enumeration'\] The value '(.*)' is not an element of the set \{(.*)\}\.$/s,
  ],
  ['valeur-mal-formee', /^\[facet 'pattern'\] The value '(.*)' is not accepted by the pattern '(.*)'\.$/s],
  [
    'valeur-trop-longue',
    /^\[facet '(?:maxLength|length)'\] The value(?: '(.*)')? has a length of '\d+'; this exceeds the allowed (?:maximum )?length of '(\d+)'\.$/s,
  ],
  [
    'valeur-trop-courte',
    /^\[facet '(?:minLength|length)'\] The value(?: '(.*)')? has a length of '\d+'; this (?:underruns|differs from) the allowed (?:minimum )?length of '(\d+)'\.$/s,
  ],
  [
    'valeur-hors-bornes',
    /^\[facet '(?:min|max)(?:In|Ex)clusive'\] The value '(.*)' (?:is less than|is greater than|must be .*?) (?:the (?:minimum|maximum) value allowed )?\(?'?([^')]*)'?\)?\.$/s,
  ],
  [
    'valeur-hors-bornes',
    /^\[facet '(?:total|fraction)Digits'\] The value '(.*)' has more (?:fractional )?digits than are allowed \('(\d+)'\)\.$/s,
  ],
  ['type', /^'(.*)' is not a valid value of the (?:local )?(?:atomic|union|list) type(?: '([^']*)')?\.$/s],
  ['element-inattendu', /^()This element is not expected\.(?: Expected is (?:one of )?\( (.*) \)\.)?$/s],
  ['element-manquant', /^()Missing child element\(s\)\.(?: Expected is (?:one of )?\( (.*) \)\.)?$/s],
  ['attribut-manquant', /^()The attribute '([^']*)' is required but missing\.$/],
  ['attribut-inattendu', /^()The attribute '([^']*)' is not allowed\.$/],
  ['texte-inattendu', /^()(?:Character content|Element content|Text) .*(?:not allowed|is not)/s],
  ['racine-inconnue', /^()No matching global declaration available for the validation root\.$/],
];

/** @param message one message of libxml2, in its English */
export function parseProbleme(message: string): ProblemeXsd {
  const texte = message.trim();
  const [lieu = '', element = '', attribut] = LIEU.exec(texte) ?? [];
  const commun = { element: local(element), message: texte, ...(attribut && { attribut: local(attribut) }) };
  for (const [code, regle] of REGLES) {
    const found = regle.exec(texte.slice(lieu.length));
    if (!found) continue;
    const [, valeur, attendu] = found;
    if (code === 'attribut-manquant' || code === 'attribut-inattendu') {
      return { ...commun, code, attribut: local(attendu ?? ''), attendu: [] };
    }
    return { ...commun, code, ...(valeur && { valeur }), attendu: split(attendu) };
  }
  return { ...commun, code: 'autre', attendu: [] };
}

/** `'a', 'b'` or `{ns}A, {ns}B`; one alone stays whole, a pattern may hold commas. */
function split(attendu: string | undefined): string[] {
  if (attendu === undefined || attendu === '') return [];
  if (attendu.startsWith("'") && attendu.endsWith("'")) return attendu.slice(1, -1).split("', '");
  if (attendu.startsWith('{') || /^##|, \{/.test(attendu)) return attendu.split(', ').map(local);
  return [local(attendu)];
}

function local(nom: string): string {
  return nom.replace(/^\{[^}]*\}/, '').replace(/^xs:/, '');
}
