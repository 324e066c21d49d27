/**
 * The problems in a run's stderr: each one's code and, where it has one, its place, such as
 * "config/missing-key schools/a.yaml:3:1". The words around them are free to change.
 */
export function problemsIn(stderr: string): readonly string[] {
  return stderr.split(/^(?=(?:error|warning)\[)/m).flatMap((report) => {
    const code = /^(?:error|warning)\[([^\]]+)\]/.exec(report)?.[1];
    // The first place is the problem's own; those of its notes follow.
    const place = /^ {2}--> (.+)$/m.exec(report.split(/^ {2}note:/m)[0] ?? "")?.[1];
    return code === undefined ? [] : [place === undefined ? code : `${code} ${place}`];
  });
}
