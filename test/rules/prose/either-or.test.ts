import { describe, expect, test } from "vitest";
import { eitherOrs } from "../../../src/rules/prose/either-or.ts";
import { foundBy } from "./read.ts";

describe("a choice that is left to the reader is found:", () => {
  test.each([
    ["Tell the DSL and/or the headteacher.", "and/or"],
    ["The school/setting acts.", "school/setting"],
    ["Everybody says what he/she saw.", "he/she"],
    ["They take his/her phone.", "his/her"],
    ["Everybody says what s/he saw.", "s/he"],
    ["Everybody says what (s)he saw.", "(s)he"],
    ["Parents/carers are told.", "Parents/carers"],
    ["Parents/Carers are told.", "Parents/Carers"],
    ["Tell parents / carers.", "parents / carers"],
    ["Tell parents/carers/guardians.", "parents/carers/guardians"],
    ["Tell the DSL/headteacher.", "DSL/headteacher"],
    ["The pupil(s) speak first.", "pupil(s)"],
    ["The child(ren) speak first.", "child(ren)"],
    ["| Who | staff/pupils |\n|---|---|\n| a | b |", "staff/pupils"],
  ])("%s", (text, words) => {
    expect(foundBy(eitherOrs, text)).toEqual([words]);
  });
});

describe("a slash or a bracket that leaves nothing open passes:", () => {
  test.each([
    "Some pupils use he/him or she/they.",
    "Not applicable is written n/a.",
    "Help is there 24/7 in 2026/27.",
    "They use TCP/IP.",
    "The Ash/Oak class starts.",
    "Children in Reception/Year 1 start.",
    "Read https://oak.example/parents/carers first.",
    "Read www.oak.example/parents/carers first.",
    "Read [parents/carers](https://oak.example).",
    "The form “Parents/carers” is on paper.",
    "Files are in N:/staff/shared.",
    "The DSL (or a deputy) acts.",
    "KS1/KS2 start.",
    "Filtering (see below) works.",
  ])("%s", (text) => {
    expect(foundBy(eitherOrs, text)).toEqual([]);
  });
});
