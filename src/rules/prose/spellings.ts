/** A word or name that is written in several ways, and the way that the policies write it. */
export interface Spelling {
  readonly right: string;
  readonly others: readonly string[];
}

/** Names of services and products. Capital letters count; letters of one case stand for that case only. */
export const nameSpellings: readonly Spelling[] = [
  {
    right: "Childline",
    others: ["ChildLine", "Child Line", "Child line", "childline", "child line"],
  },
  { right: "Childnet", others: ["ChildNet", "Child Net", "childnet"] },
  { right: "CEOP", others: ["Ceop", "ceop"] },
  { right: "NSPCC", others: ["Nspcc", "nspcc"] },
  { right: "Ofsted", others: ["OFSTED", "OfSTED", "ofsted"] },
  { right: "Ofcom", others: ["OFCOM", "OfCom", "ofcom"] },
  {
    right: "Lucy Faithfull Foundation",
    others: ["Lucy Faithful Foundation", "Lucy Faithful foundation"],
  },
  {
    right: "Internet Watch Foundation",
    others: ["Internet Watch Federation", "Internet Watch Organisation"],
  },
  { right: "Department for Education", others: ["Department of Education"] },
  { right: "YouTube", others: ["Youtube", "youtube", "You Tube", "YouTUBE"] },
  { right: "TikTok", others: ["Tiktok", "tiktok", "Tik Tok", "Tik-Tok"] },
  { right: "WhatsApp", others: ["Whatsapp", "whatsapp", "Whats App", "What’s App", "What's App"] },
  { right: "Snapchat", others: ["SnapChat", "snapchat", "Snap Chat"] },
  { right: "FaceTime", others: ["Facetime", "facetime", "Face Time"] },
  { right: "Facebook", others: ["FaceBook", "facebook", "Face Book"] },
  { right: "iPad", others: ["Ipad", "ipad", "IPad", "I-Pad", "i-Pad"] },
  { right: "iPads", others: ["Ipads", "ipads", "IPads", "I-Pads", "i-Pads"] },
  { right: "ChatGPT", others: ["Chat GPT", "ChatGpt", "chatgpt", "Chatgpt"] },
];

/** Ordinary words that the policies write in one way. Where one starts a sentence, so does its better form. */
export const wordSpellings: readonly Spelling[] = [
  { right: "email", others: ["e-mail", "e mail"] },
  { right: "emails", others: ["e-mails", "e mails"] },
  { right: "emailed", others: ["e-mailed"] },
  { right: "emailing", others: ["e-mailing"] },
  { right: "online", others: ["on-line"] },
  { right: "offline", others: ["off-line"] },
  { right: "website", others: ["web site", "web-site"] },
  { right: "websites", others: ["web sites", "web-sites"] },
  { right: "cyberbullying", others: ["cyber-bullying", "cyber bullying"] },
  { right: "cyberbullied", others: ["cyber-bullied", "cyber bullied"] },
  { right: "cybercrime", others: ["cyber-crime", "cyber crime"] },
  { right: "safeguarding", others: ["safe-guarding", "safe guarding"] },
  { right: "wellbeing", others: ["well-being"] },
  { right: "upskirting", others: ["up-skirting", "up skirting"] },
  { right: "deepfake", others: ["deep-fake", "deep fake"] },
  { right: "deepfakes", others: ["deep-fakes", "deep fakes"] },
  { right: "smartphone", others: ["smart-phone", "smart phone"] },
  { right: "smartphones", others: ["smart-phones", "smart phones"] },
  { right: "laptop", others: ["lap-top", "lap top"] },
  { right: "laptops", others: ["lap-tops", "lap tops"] },
  { right: "password", others: ["pass-word"] },
  { right: "passwords", others: ["pass-words"] },
  { right: "username", others: ["user-name"] },
  { right: "usernames", others: ["user-names"] },
];

/** How a head is called where one word is written in several ways. */
export const headSpellings: Spelling = {
  right: "headteacher",
  others: ["head teacher", "head-teacher"],
};
