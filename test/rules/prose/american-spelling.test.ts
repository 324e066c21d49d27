import { describe, expect, test } from "vitest";
import { americanSpellings } from "../../../src/rules/prose/american-spelling.ts";
import { americanWords, britishSpelling } from "../../../src/rules/prose/american-words.ts";
import { foundBy } from "./read.ts";

describe("a word has its British spelling:", () => {
  test.each([
    ["organize", "organise"],
    ["organizations", "organisations"],
    ["organizational", "organisational"],
    ["prioritizing", "prioritising"],
    ["analyzed", "analysed"],
    ["apologizes", "apologises"],
    ["customizable", "customisable"],
    ["organizer", "organiser"],
    ["behavior", "behaviour"],
    ["behavioral", "behavioural"],
    ["favorite", "favourite"],
    ["center", "centre"],
    ["labeled", "labelled"],
    ["counselor", "counsellor"],
    ["enrollment", "enrolment"],
    ["fulfill", "fulfil"],
    ["defense", "defence"],
    ["pedophile", "paedophile"],
    ["gray", "grey"],
    ["math", "maths"],
    ["mom", "mum"],
  ])("%s is %s", (american, british) => {
    expect(britishSpelling(american)).toBe(british);
  });
});

describe("a word that is right stays:", () => {
  const right =
    "size sized resize resized downsizing oversized prize prized seize seizing maize squeezed gazes freezing " +
    "sneezed amazed blazing trapeze laboratory honorary humorous vigorous enrolled enrolling fulfilled fulfilling " +
    "judgment judgement program programme licence license practice practise check meter travel label cancelled " +
    "centred maths mouldy counsellor advertise exercise supervise analyses quiz quizzes quizzed puzzle dozen citizen " +
    "horizon wizard hazard bazaar lazy crazy frozen brazen";
  test.each(right.split(" "))("%s", (word) => {
    expect(britishSpelling(word)).toBeUndefined();
  });
});

test("no word of the list is given back as it is, nor given as another American one", () => {
  expect(americanWords.length).toBeGreaterThan(200);
  const unchanged = americanWords.filter((word) => {
    const british = britishSpelling(word);
    return british === undefined || british === word || britishSpelling(british) !== undefined;
  });
  expect(unchanged).toEqual([]);
});

test.each([
  ["The policy on behavior helps.", "behavior"],
  ["Behavior is recorded.", "Behavior"],
  ["The **color** counts.", "color"],
  ["| Who | favorite |\n|---|---|\n| a | b |", "favorite"],
])("finds it in %j", (text, word) => {
  expect(foundBy(americanSpellings, text)).toEqual([word]);
});

test.each([
  "They read about the World Health Organization.",
  "Center Parcs is the place of the trip.",
  "The film “The Color Purple” is shown.",
  "Read [the behavior code](https://oak.example).",
  "Read https://oak.example/behavior/center.htm first.",
  "They write to color@oak.example.",
])("a name, a title or an address keeps its own: %s", (text) => {
  expect(foundBy(americanSpellings, text)).toEqual([]);
});
