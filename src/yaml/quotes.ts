/**
 * Text that YAML 1.2 reads as text and other programs do not: YAML 1.1 takes "yes" and "off" for true and false,
 * and 8:30 for a number. What YAML 1.2 itself takes for something else is quoted by the library.
 */
export function needsQuotes(text: string): boolean {
  return (
    /^(?:y|n|yes|no|on|off)$/i.test(text) || /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?$/.test(text)
  );
}
