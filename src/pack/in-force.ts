/**
 * Whether something that starts on a date (ISO year, month or day) holds for a policy of a date. A policy that names
 * only its month counts as of that month's last day: it knows what came out in the month.
 */
export function isInForce(start: string, policyDate: string): boolean {
  return firstDay(start) <= lastDay(policyDate);
}

/** The first day that a year, a month or a day can mean. */
export function firstDay(date: string): string {
  return date + "0000-01-01".slice(date.length);
}

/** The last day that a month or a day can mean, for comparison only: every month has 31 days here. */
function lastDay(date: string): string {
  return date + "0000-12-31".slice(date.length);
}
