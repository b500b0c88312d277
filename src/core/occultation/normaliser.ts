const LIGATURES: Readonly<Record<string, string>> = { œ: 'OE', Œ: 'OE', æ: 'AE', Æ: 'AE', ß: 'SS' };

/** Upper case without accents nor what cannot be seen (a soft hyphen), ligatures written out: `Œuvre` is `OEUVRE`. */
export function normaliser(texte: string): string {
  if (!/[^ -~]/.test(texte)) return texte.toUpperCase();
  return texte
    .replace(/[œŒæÆß]/g, (char) => LIGATURES[char] ?? char)
    .normalize('NFD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .toUpperCase();
}
