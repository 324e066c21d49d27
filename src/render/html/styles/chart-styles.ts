/** Charts. Screens too narrow for a drawing show its words instead, each step in a box. */
export const chartStyles = `.chart {
  display: block;
  inline-size: 100%;
  block-size: auto;
  margin-block: 0.6em 1.2em;
  background: var(--ground);
  forced-color-adjust: none;
}
.chart .ground { fill: var(--ground); }
.chart .tint { fill: var(--tint); }
.chart .accent { fill: var(--accent); }
.chart .alert { fill: var(--alert); }
.chart text { fill: var(--text); }
.chart .on-dark { fill: var(--ground); }
@media screen and (max-width: 40em) {
.chart, .chart-words > .run-in { display: none; }
.chart-words > ol { padding: 0; list-style: none; counter-reset: step; }
.chart-words > ol > li {
  position: relative;
  margin-block: 0 1.6rem;
  padding: 0.8rem 0.9rem 0.8rem 2.9rem;
  border: 1px solid var(--accent);
  border-radius: 0.4rem;
  background: var(--tint);
  counter-increment: step;
}
.chart-words > ol > li::before {
  content: counter(step);
  position: absolute;
  inset: 0.75rem auto auto 0.75rem;
  inline-size: 1.65rem;
  border-radius: 1rem;
  color: var(--ground);
  background: var(--accent);
  font-weight: 700;
  line-height: 1.65rem;
  text-align: center;
}
.chart-words > ol > li + li::after {
  content: "";
  position: absolute;
  inset: -1.35rem auto auto 1.05rem;
  border: 0.55rem solid transparent;
  border-block: 1.1rem solid var(--accent);
  border-block-end: 0;
}
.chart-words ul { padding-inline-start: 1.1em; }
}`;
