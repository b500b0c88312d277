/** Per mille of its amount that each section of the year before had, by the first digit of the nature. */
const PART_DE_NATURE: ReadonlyMap<string, bigint> = new Map([
  ['1', 900n],
  ['2', 780n],
  ['6', 965n],
  ['7', 985n],
]);

/** The example of one year before, invented from it: something to compare it with in the pictures. */
export function anneePrecedente(xml: string): string {
  const date = xml
    .replace('<Exer V="2023"/>', '<Exer V="2022"/>')
    .replace(/(<Dte(?:Dec|DecEx|Str) V=")2024/g, '$12023');
  return date.replace(/<LigneBudget>.*?<\/LigneBudget>/gs, (ligne) => {
    const nature = /<Nature V="(\d)/.exec(ligne)?.[1] ?? '';
    const part = PART_DE_NATURE.get(nature) ?? 1000n;
    return ligne.replace(/(<MtReal V=")(\d+)\.(\d\d)"/, (_, debut, euros, centimes) => {
      const cents = (BigInt(euros + centimes) * part) / 1000n;
      return `${debut}${cents / 100n}.${String(cents % 100n).padStart(2, '0')}"`;
    });
  });
}
