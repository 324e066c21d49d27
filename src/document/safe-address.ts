/** Whether an address may stand in a policy: the web, mail and telephone, nothing that runs or reads files. */
export function isSafeAddress(address: string): boolean {
  return /^(?:https?:\/\/[^\s/?#]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d().\s-]+$)/i.test(address);
}
