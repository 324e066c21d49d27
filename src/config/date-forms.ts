import { isCalendarDate } from "./calendar.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** How people write a day or a month; British dates start with the day. */
const forms: readonly RegExp[] = [
  /^(?<year>\d{4})[-/. ](?<month>\d{1,2})(?:[-/. ](?<day>\d{1,2}))?$/,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/,
  /^(?<day>\d{1,2})[-/. ](?<month>\d{1,2})[-/. ](?<year>\d{4}|\d\d)$/,
  /^(?<month>\d{1,2})[-/. ](?<year>\d{4})$/,
  /^(?:[a-z]+day,? )?(?:(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[- ])?(?<month>[a-z]{3,9})\.?,?[- ](?<year>\d{4})$/,
  /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/,
];

/**
 * The day (2026-09-01) or month (2026-09) that text written in another way means, such as 1/9/2026 or "1 September
 * 2026"; undefined where it means none that the calendar has.
 */
export function dateMeant(text: string): string | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/["'“”‘’]/g, "")
    .replaceAll(/\s+/g, " ");
  return forms
    .flatMap((form) => datesIn(form.exec(plain)?.groups))
    .find((date) => date.length > 4 && isCalendarDate(date));
}

type Parts = Readonly<Record<string, string | undefined>>;

/** The date that parts of a text make, and the same with day and month swapped. */
function datesIn({ year = "", month = "", day }: Parts = {}): readonly string[] {
  const whole = year.length === 2 ? `20${year}` : year;
  const number = two(monthNumber(month));
  if (day === undefined) return [`${whole}-${number}`];
  return [`${whole}-${number}-${two(Number(day))}`, `${whole}-${two(Number(day))}-${number}`];
}

function monthNumber(month: string): number {
  return /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3)) + 1;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
