/** The same day or month a year later. 29 February has none, but as text it still stands between its neighbours. */
export function yearAfter(day: string): string {
  const [year = "", ...rest] = day.split("-");
  return [Number(year) + 1, ...rest].join("-");
}
