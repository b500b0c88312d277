/** Letters that no decomposition of Unicode brings back to those of a keyboard: `ŁUKASZ` is also written `LUKASZ`. */
const LETTRES: Readonly<Record<string, string>> = {
  ...{ œ: 'OE', Œ: 'OE', æ: 'AE', Æ: 'AE', ß: 'SS', ẞ: 'SS' },
  ...{
    ł: 'L',
    Ł: 'L',
    ø: 'O',
    Ø: 'O',
    đ: 'D',
    Đ: 'D',
    ð: 'D',
    Ð: 'D',
    ħ: 'H',
    Ħ: 'H',
    ı: 'I',
    þ: 'TH',
    Þ: 'TH',
  },
};

/** Upper case without accents nor what cannot be seen (a soft hyphen), ligatures written out: `Œuvre` is `OEUVRE`. */
export function normaliser(texte: string): string {
  if (!/[^ -~]/.test(texte)) return texte.toUpperCase();
  return texte
    .replace(/[œŒæÆßẞłŁøØđĐðÐħĦıþÞ]/g, (char) => LETTRES[char] ?? char)
    .normalize('NFD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .toUpperCase();
}
