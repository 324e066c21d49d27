import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";

/** A day or a month that the calendar does not have. The form (YYYY-MM or YYYY-MM-DD) is the schema's concern. */
export function calendarProblem(
  name: string,
  text: string,
  location: Location,
): readonly Diagnostic[] {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])(?:-(\d{2}))?$/.exec(text);
  if (!parts) return [];
  const [, year = "", month = "", day] = parts;
  if (day === undefined) return [];
  const days = daysInMonth(Number(year), Number(month));
  if (Number(day) <= days) return [];
  return [
    diagnose("config/invalid-date", `${name} names a day that does not exist.`, {
      location,
      hint: `That month has ${days} days. Correct the day, or write the month alone: ${year}-${month}.`,
    }),
  ];
}

/** Whether text is a day, a month or a year (YYYY-MM-DD, YYYY-MM, YYYY) that the calendar has. */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(text);
  if (!parts) return false;
  const [, year = "", month, day] = parts;
  return day === undefined || Number(day) <= daysInMonth(Number(year), Number(month));
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
