import type { Form } from "../../document/late-text.ts";
import { type HelperSpec, isPrinted, joinWords, rawText } from "./spec.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** An ISO day or month as people write it: "1 September 2026", "September 2026". */
export function displayDate(iso: string): string {
  const [year = "", month = "", day] = iso.split("-");
  const name = months[Number(month) - 1] ?? "";
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** `{{date dates.policy}}` */
export const date: HelperSpec = {
  parameters: ["scalar"],
  required: 1,
  run: (value: unknown) => printAs(value, displayDate),
};

/** `{{year passwords.unique_from_year}}`: "Year 3"; 0 is the reception class. */
export const year: HelperSpec = {
  parameters: ["scalar"],
  required: 1,
  run: (value: unknown) => printAs(value, displayYearOf),
};

/** `{{years phones.pupils.years}}`: "Year 6", "Years 5 and 6", "Reception and Year 1". */
export const years: HelperSpec = {
  parameters: ["listOfYears"],
  required: 1,
  run(values: unknown) {
    const all = (Array.isArray(values) ? values : []).toSorted(
      (a, b) => Number(rawText(a)) - Number(rawText(b)),
    );
    const numbered = all.filter((value) => Number(rawText(value)) > 0);
    const items = all.map((value) => {
      const isNumber = Number(rawText(value)) > 0 && numbered.length > 1;
      return isNumber ? `${value}` : printAs(value, displayYearOf);
    });
    const reception = items.length - numbered.length;
    if (numbered.length > 1) items[reception] = `Years ${items[reception]}`;
    return joinWords(items, "and");
  },
};

/** "Year 3"; 0 is the reception class. */
export function displayYear(number: number): string {
  return number === 0 ? "Reception" : `Year ${number}`;
}

const displayYearOf: Form = (value) => displayYear(Number(value));

function printAs(value: unknown, form: Form): string {
  return isPrinted(value) ? `${value.as(form)}` : form(rawText(value));
}
