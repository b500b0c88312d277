/** Between the bubble and its mark, and between the bubble and the edges of the window, in pixels. */
const ECART = 6;
const BORD = 8;

/** Places a bubble above its mark or under it when there is no room. */
export function placeBulle(bulle: HTMLElement, marque: HTMLElement): void {
  const { top, bottom, left, width } = marque.getBoundingClientRect();
  const size = bulle.getBoundingClientRect();
  const above = top - size.height - ECART;
  const middle = left + width / 2 - size.width / 2;
  const largest = document.documentElement.clientWidth - size.width - BORD;
  bulle.style.top = `${above < BORD ? bottom + ECART : above}px`;
  bulle.style.left = `${Math.max(BORD, Math.min(middle, largest))}px`;
}
