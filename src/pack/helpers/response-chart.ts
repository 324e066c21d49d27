import type {
  FlowAction,
  FlowChoice,
  FlowQuestion,
  FlowStep,
  FlowWay,
} from "../../document/document.ts";
import { termKeys } from "../terms.ts";
import { allBodyKeys } from "./bodies.ts";
import { type ChartWriter, line, type Written } from "./chart-writer.ts";
import { roleKeys } from "./roles.ts";

/** The configuration keys that the response chart prints. */
export const responseChartKeys = (): readonly string[] => [
  termKeys.head,
  "people.dsl.0.name",
  "people.deputy_dsl.0.name",
  "people.dsl_cover.name",
  "people.dsl_cover.role",
  "people.chair_of_governors.name",
  "people.chair_of_governors.role",
  "school.trust",
  "incidents.staff_misuse.handled_by",
  "incidents.illegal_activity_contact",
  "incidents.unsure_advice_from",
  "police.non_emergency",
  "referral.phone",
  "referral.out_of_hours_phone",
  "lado.phone",
  ...allBodyKeys(),
  ...roleKeys(),
];

/** What to do when there is a concern, with this school's and its authority's own names and numbers. */
export function responseSteps(writer: ChartWriter): readonly FlowStep[] {
  return [
    immediateDanger(writer),
    aboutAnAdult(writer),
    tellTheLead(writer),
    action(writer, "Keep everything as it is, and write it down", [
      "Do not investigate or delete anything. Do not view, copy or forward images that may be indecent.",
      "On the same day, write down what was seen or heard, in the child's own words.",
    ]),
    assessment(writer),
    action(writer, "Tell parents and carers", [
      "Wait only if this would increase the risk to a child or hinder an enquiry.",
    ]),
    action(writer, "Record, support and review", [
      "Note decisions and reasons. Agree support for everyone affected. Check later that it has worked.",
    ]),
  ];
}

function action(writer: ChartWriter, title: string, lines: readonly Written[]): FlowAction {
  return { kind: "action", ...writer.box(title, lines) };
}

const answers = { aside: "Yes", onward: "No" } as const;

function immediateDanger(writer: ChartWriter): FlowQuestion {
  const emergency = writer.box("Call 999", ["Do not wait. Stay with the child."]);
  return {
    kind: "question",
    title: writer.inlines("Is a child in immediate danger?"),
    aside: { kind: "emergency", leads: "onward", ...emergency },
    answers,
  };
}

/** Whom to tell is the same as in `shared/adult-concern.md`. */
function aboutAnAdult(writer: ChartWriter): FlowQuestion {
  const head = writer.term("head");
  const chair = writer.person("people.chair_of_governors");
  const trust = writer.value("school.trust");
  const officer = writer.body("lado");
  const told = "If the adult may have harmed a child or may pose a risk, the person told contacts";
  const box = writer.box(`Tell ${writer.roles("incidents.staff_misuse.handled_by")} today`, [
    line`About the ${head}: tell ${chair}${trust === undefined ? "" : line`, who informs ${trust}`}.`,
    line`${told} ${officer} within one working day, on ${writer.phone("lado.phone")}.` ??
      line`${told} ${officer} within one working day.`,
    line`See ${writer.section("incidents-staff")}. If a child is affected, go on below.`,
  ]);
  return {
    kind: "question",
    title: writer.inlines("Is it about an adult who works with children?"),
    aside: { kind: "action", leads: "out", ...box },
    answers,
  };
}

function tellTheLead(writer: ChartWriter): FlowAction {
  const cover = writer.person("people.dsl_cover") ?? "the most senior leader on site";
  return action(writer, `Tell the ${writer.term("dsl_or_deputy")} straight away`, [
    line`${writer.term("dsl")}: ${writer.names("people.dsl")}.`,
    line`In their absence: ${writer.names("people.deputy_dsl")}.`,
    line`If nobody can be reached: ${cover}.`,
  ]);
}

function assessment(writer: ChartWriter): FlowChoice {
  return {
    kind: "choice",
    ...writer.box(`The ${writer.term("dsl")} assesses the risk and does all that applies`, []),
    ways: [
      way(writer, "A child may be at risk of harm", referral(writer)),
      way(writer, "A crime may have been committed", crime(writer)),
      way(writer, "A nude or sexual image of a child", images(writer)),
      way(writer, "It is unclear what to do", [
        line`Ask ${writer.bodies("incidents.unsure_advice_from", "or")} for advice.`,
      ]),
      way(writer, "None of these", ["Agree support for the child."]),
    ],
  };
}

function way(writer: ChartWriter, condition: string, lines: readonly Written[]): FlowWay {
  return { case: writer.inlines(condition), lines: writer.lines(lines) };
}

function referral(writer: ChartWriter): readonly Written[] {
  const door = writer.body("referral");
  return [
    line`Refer to ${door} on ${writer.phone("referral.phone")}.` ?? line`Refer to ${door}.`,
    line`Out of hours: ${writer.phone("referral.out_of_hours_phone")}.`,
  ];
}

function crime(writer: ChartWriter): readonly Written[] {
  return [
    line`Contact ${writer.bodies("incidents.illegal_activity_contact", "and")}.`,
    line`The police non-emergency number is ${writer.value("police.non_emergency")}.`,
  ];
}

function images(writer: ChartWriter): readonly Written[] {
  return [
    line`Nobody views it. Follow ${writer.section("proc-nudes")} or, if an adult is involved, ${writer.section("proc-iioc")}.` ??
      "Nobody views it.",
    line`Help the child to use ${writer.national("report-remove")}.`,
  ];
}
