import { bodies, body, bodyCapital } from "./bodies.ts";
import { chart } from "./chart.ts";
import { cite, guidance, see } from "./citations.ts";
import { contact } from "./contacts.ts";
import { date, year, years } from "./dates.ts";
import { dutyholder, dutyholderCapital } from "./duties.ts";
import { email, link, phone } from "./links.ts";
import { links, national } from "./national-links.ts";
import { room, tick } from "./pen.ts";
import { names, people, person } from "./people.ts";
import { phases, phasesCapital } from "./phases.ts";
import { roles, rolesCapital } from "./roles.ts";
import { signature } from "./signature.ts";
import type { HelperSpec } from "./spec.ts";
import { from, has, is, section } from "./tests.ts";
import {
  list,
  our,
  ourCapital,
  possessive,
  possessiveCapital,
  us,
  we,
  weCapital,
} from "./words.ts";
import { reaches, since, younger } from "./year-groups.ts";

/** Every helper a template may use, by the name it is called. A capital starts a sentence. */
export const helperSpecs: Readonly<Record<string, HelperSpec>> = {
  is,
  has,
  section,
  from,
  we,
  We: weCapital,
  our,
  Our: ourCapital,
  us,
  possessive,
  Possessive: possessiveCapital,
  list,
  roles,
  Roles: rolesCapital,
  dutyholder,
  Dutyholder: dutyholderCapital,
  phases,
  Phases: phasesCapital,
  body,
  Body: bodyCapital,
  bodies,
  person,
  people,
  names,
  date,
  year,
  years,
  phone,
  email,
  link,
  cite,
  see,
  national,
  contact,
  chart,
  links,
  guidance,
  signature,
  tick,
  room,
  younger,
  reaches,
  since,
};

export const helperNames: readonly string[] = Object.keys(helperSpecs);

/** The helpers as Handlebars takes them. */
export const helpers: Readonly<Record<string, Handlebars.HelperDelegate>> = Object.fromEntries(
  Object.entries(helperSpecs).map(([name, { run }]) => [name, run]),
);
