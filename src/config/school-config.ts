// Generated from schemas/school.schema.json by npm run schema:types. Do not edit.

/**
 * A phase of schooling.
 */
export type Phase = "eyfs" | "ks1" | "ks2" | "ks3" | "ks4" | "sixth-form";
/**
 * A role in the school, printed as the school names it.
 */
export type RoleName =
  | "head"
  | "deputy_head"
  | "dsl"
  | "leadership"
  | "lead_governor"
  | "chair_of_governors"
  | "line_manager"
  | "it_support"
  | "data_protection_officer"
  | "class_teacher"
  | "any_staff";
/**
 * A role in the school, or all the governors together.
 */
export type ReportsTo =
  | "head"
  | "deputy_head"
  | "dsl"
  | "leadership"
  | "lead_governor"
  | "chair_of_governors"
  | "line_manager"
  | "it_support"
  | "data_protection_officer"
  | "class_teacher"
  | "any_staff"
  | "governors";
/**
 * A body outside the school, printed by the name that is given for it elsewhere in the settings, so that no other authority’s body can be left in.
 */
export type Body =
  | "police"
  | "referral"
  | "education_advice"
  | "safeguarding_partnership"
  | "lado"
  | "prevent"
  | "helpdesk"
  | "ceop"
  | "iwf"
  | "uk_safer_internet_centre"
  | "report_harmful_content"
  | "professionals_helpline"
  | "ofcom"
  | "nca";
/**
 * One of the national links that the policy can list.
 */
export type LinkId =
  | "ceop-education"
  | "ceop-safety-centre"
  | "report-fraud"
  | "nspcc"
  | "professionals-helpline"
  | "report-remove"
  | "report-harmful-content"
  | "childline"
  | "childnet"
  | "internet-matters"
  | "iwf"
  | "lucy-faithfull"
  | "marie-collins"
  | "uk-safer-internet-centre"
  | "360-safe"
  | "test-filtering"
  | "get-safe-online";

/**
 * A school’s settings for its online safety policy. A school’s own file and the defaults above it together must give everything that is required. These are its values once the defaults are filled in.
 */
export interface SchoolConfig {
  /**
   * Status. Whether the policy is still a draft or has been approved; a draft is marked as one on the cover and on every page and says so where it speaks of its review, and an approved policy needs dates.ratified.
   */
  readonly status: "draft" | "approved";
  /**
   * Documents. Which documents are made for the school: the online safety policy, and beside it, if you want them, a mobile phone policy, acceptable use agreements and forms for records.
   *
   * @minItems 1
   */
  readonly documents: [
    "online-safety" | "mobile-phones" | "acceptable-use" | "records",
    ...("online-safety" | "mobile-phones" | "acceptable-use" | "records")[]
  ];
  /**
   * Document. How the printed policy is made up: its title, cover and front pages.
   */
  readonly document: {
    /**
     * Title. The policy’s title, printed on the cover and at the top of the pages.
     */
    readonly title: string;
    /**
     * Version. Your own version number, printed on the cover, with the key details and where the policy says when it is reviewed.
     */
    readonly version?: string;
    /**
     * Cover. The cover page.
     */
    readonly cover: {
      /**
       * Cover page. Whether the policy has a cover page.
       */
      readonly used: boolean;
      /**
       * Statement on the cover. A statement printed on the cover, such as the one about safer recruitment.
       */
      readonly statement?: string;
    };
    /**
     * Vision statement. The school’s own vision statement, printed before the first section.
     */
    readonly vision_statement?: string;
    /**
     * Table of contents. The table of contents.
     */
    readonly contents: {
      /**
       * Table of contents. Whether the policy has a table of contents.
       */
      readonly used: boolean;
      /**
       * Levels of headings. How many levels of headings the table of contents shows, from 1 to 3.
       */
      readonly levels: number;
    };
    /**
     * Key details. The table of key people and dates at the front.
     */
    readonly key_details: {
      /**
       * Key details. Whether the table of key people and dates is printed at the front.
       */
      readonly used: boolean;
    };
    /**
     * Signatures. The place where the policy is signed.
     */
    readonly signature_block: {
      /**
       * Signatures. Whether there is a place for the head and the chair of governors to sign.
       */
      readonly used: boolean;
    };
    /**
     * Who was consulted. Who was asked about the policy before it was approved. When it is not set, the policy names staff, pupils, parents and carers, and governors.
     */
    readonly consulted?: readonly string[];
  };
  /**
   * Layout. How headings and links are set out.
   */
  readonly layout: {
    /**
     * Numbering. How sections are numbered: decimal gives 1, 1.1, 1.1.1 and letters gives 1, a, i.
     */
    readonly numbering: "decimal" | "letters";
    /**
     * Dot after the number. Whether a dot follows a section’s number. When it is not set, letters have a dot and decimal numbers have none.
     */
    readonly numbering_dot?: boolean;
    /**
     * Links. How the useful links are set out.
     */
    readonly links: {
      /**
       * Separate links for parents. Whether the useful links are printed as two lists, one for the school and one for parents and carers.
       */
      readonly split_by_audience: boolean;
    };
  };
  /**
   * Brand. How documents show whose they are: a crest, colours, a typeface and a few words. An authority or a trust can set any of it for all its schools.
   */
  readonly brand?: {
    /**
     * Crest or logo. A PNG, JPEG or SVG file with the crest or logo for the cover. Its path counts from the folder of the file in which you write this.
     */
    readonly logo?: string;
    /**
     * The crest in words. What the crest or logo shows, for people who cannot see it. When it is not set, “Logo of” and the school’s name.
     */
    readonly logo_alt?: string;
    /**
     * Colours. Colours in place of Proviso’s own. Write each in quotes.
     */
    readonly colours?: {
      /**
       * Main colour. The colour of the cover, of headings and of the edges of tables. Words are set in it, so it must be dark enough to read.
       */
      readonly main?: string;
      /**
       * Accent colour. A second colour that adorns the cover and the edges of contact cards. No words are set in it, so it can be any.
       */
      readonly accent?: string;
      /**
       * Colour of links. The colour of links; it must be dark enough to read.
       */
      readonly links?: string;
    };
    /**
     * Typeface. The typeface of all documents. In Word they are Arial, Times New Roman and Calibri, which have the same widths. When it is not set, Arimo.
     */
    readonly typeface?: "Arimo" | "Tinos" | "Carlito";
    /**
     * Words at the head of pages. Words at the head of every page after the cover, behind the school’s name; at the end of a web page.
     */
    readonly header?: string;
    /**
     * Words at the foot of pages. Words at the foot of every page after the cover, behind the policy’s title and date; at the end of a web page.
     */
    readonly footer?: string;
    /**
     * Statement on every cover. A statement on the cover of every document, such as a trust’s own. A statement of the school’s own goes under document.cover.statement and follows it.
     */
    readonly cover_statement?: string;
    /**
     * Motto. The school’s motto, printed on the cover.
     */
    readonly motto?: string;
  };
  /**
   * School. The facts about the school.
   */
  readonly school: {
    /**
     * Name. The school’s full name, printed on the cover and throughout the policy.
     */
    readonly name: string;
    /**
     * Short name. The name people use day to day, for sentences where the full name would be too long.
     */
    readonly short_name?: string;
    /**
     * How the school speaks of itself. How sentences name the school, for example “We teach …” or “Northfield Primary School teaches …”.
     */
    readonly self_reference: "we" | "name" | "short-name" | "this-school" | "the-school";
    /**
     * Phases. The phases the school teaches, from early years (eyfs) to the sixth form. They decide which rules on supervision and passwords are printed.
     *
     * @minItems 1
     */
    readonly phases: readonly [Phase, ...Phase[]];
    /**
     * Kind of school. Whether the school is maintained by its local authority, an academy or independent; it decides which duties apply. An academy also gives its trust’s name.
     */
    readonly governance: "maintained" | "academy" | "independent";
    /**
     * Academy trust. The name of the academy trust; needed when the school is an academy.
     */
    readonly trust?: string;
    /**
     * Special school. Whether this is a special school.
     */
    readonly special: boolean;
    /**
     * Boarding or residential. Whether any pupils live at the school; adds the rules on supervision outside the school day.
     */
    readonly residential: boolean;
    /**
     * Federation. The federation, when one policy covers two or more schools.
     */
    readonly federation?: {
      /**
       * Name. The federation’s name.
       */
      readonly name: string;
      /**
       * Schools. The names of the schools that the policy covers.
       */
      readonly schools: readonly string[];
    };
    /**
     * URN. The school’s unique reference number: six digits, in quotes. It goes into the file’s properties.
     */
    readonly urn?: string;
    /**
     * Phone number. The school’s main number, printed with the contacts. Write it in quotes.
     */
    readonly phone?: string;
    /**
     * E-mail address. The school office’s e-mail address, printed with the contacts.
     */
    readonly email?: string;
    /**
     * Website. The school’s website, printed with the contacts and where the policy says it is published.
     */
    readonly website?: string;
    /**
     * Address. The school’s postal address on one line, printed with the contacts.
     */
    readonly address?: string;
    /**
     * Local authority in the register. The local authority’s name or id as it stands in the register of authorities. It is used to find bodies that belong to another authority.
     */
    readonly local_authority: string;
    /**
     * Local authority as printed. The local authority’s name as it is printed in sentences and in the list of contacts.
     */
    readonly local_authority_name: string;
  };
  /**
   * Words the school uses. The words that the policy uses for people and things in the school.
   */
  readonly terminology: {
    /**
     * Pupils. What the school calls those it teaches; used throughout.
     */
    readonly pupils: "pupils" | "learners" | "children" | "students";
    /**
     * Head. What the school calls its head; used throughout.
     */
    readonly head:
      | "headteacher"
      | "head teacher"
      | "Headteacher"
      | "Head Teacher"
      | "principal"
      | "Principal"
      | "executive headteacher"
      | "head of school";
    /**
     * Governing body. What the school calls those who govern it; used throughout.
     */
    readonly governing_body:
      | "governing body"
      | "governing board"
      | "board of governors"
      | "board of trustees"
      | "trust board"
      | "local governing body"
      | "management committee"
      | "proprietor"
      | "Governing Body"
      | "Governing Board"
      | "Board of Governors"
      | "Board of Trustees";
    /**
     * Leadership team. What the school calls its senior leaders; used throughout.
     */
    readonly leadership:
      | "leadership team"
      | "senior leadership team"
      | "SLT"
      | "Leadership Team"
      | "Senior Leadership Team"
      | "management team";
    /**
     * School. What the policy calls the place itself; used throughout.
     */
    readonly setting: "school" | "academy" | "college" | "nursery" | "setting";
    /**
     * Child protection policy. The name of the school’s child protection policy, printed wherever this policy refers to it.
     */
    readonly child_protection_policy: string;
  };
  /**
   * People. The people whom the policy names.
   */
  readonly people: {
    /**
     * Head. The head, named in the key details and the signatures.
     */
    readonly head: Person;
    /**
     * Deputy head. The deputy head, named in the key details.
     */
    readonly deputy_head?: Person;
    /**
     * Designated safeguarding leads. The designated safeguarding lead (DSL); if there are several, mark one of them with lead: true. Named wherever the policy says whom to tell.
     *
     * @minItems 1
     */
    readonly dsl: readonly [DslPerson, ...DslPerson[]];
    /**
     * Deputy DSLs. The deputies of the designated safeguarding lead; when there are any, the policy says “DSL (or deputy)”.
     */
    readonly deputy_dsl: readonly Person[];
    /**
     * Cover for the DSL. The person who acts when no designated safeguarding lead or deputy can be reached.
     */
    readonly dsl_cover?: Person;
    /**
     * Lead governor. The one governor responsible for safeguarding and online safety, named in the key details.
     */
    readonly lead_governor: Person;
    /**
     * Leader for filtering and monitoring. The senior leader responsible for filtering and monitoring. When it is not set, this is the (lead) DSL.
     */
    readonly filtering_lead?: Person;
    /**
     * Governor for filtering and monitoring. The governor responsible for filtering and monitoring. When it is not set, this is the lead governor.
     */
    readonly filtering_governor?: Person;
    /**
     * Chair of governors. The chair of governors, named in the signatures and wherever concerns about the head are to be reported.
     */
    readonly chair_of_governors: Person;
    /**
     * SENCO. The special educational needs co-ordinator, named in the section on pupils who are more at risk.
     */
    readonly senco?: Person;
    /**
     * Designated teacher. The designated teacher for looked-after and previously looked-after children, named in the section on pupils who are more at risk.
     */
    readonly looked_after_lead?: Person;
    /**
     * RSHE lead. The person who leads relationships, sex and health education (RSHE), named in the section on teaching.
     */
    readonly rshe_lead?: Person;
    /**
     * IT support. The person or firm that looks after the school’s IT, named in the key details.
     */
    readonly it_support?: Contact;
    /**
     * Data protection officer. The data protection officer, named in the section on personal data.
     */
    readonly data_protection_officer?: Contact;
  };
  /**
   * Dates. The dates that the policy carries.
   */
  readonly dates: {
    /**
     * Date of the policy. The policy’s date, printed on the cover and at the foot of the pages.
     */
    readonly policy: string;
    /**
     * Written. When the policy was written, printed in the key details and where the policy says when it is reviewed.
     */
    readonly written?: string;
    /**
     * Approved on. When the policy was approved, printed on the cover, in the key details and where the policy says when it is reviewed, once status is approved.
     */
    readonly ratified?: string;
    /**
     * Approved by. Who approved the policy, where it was not the governing body; completes “Approved by …”.
     */
    readonly ratified_by?: string;
    /**
     * Next review. When the policy is next due for review, printed in the key details.
     */
    readonly next_review: string;
    /**
     * How often it is reviewed. How often the policy is reviewed; completes “The governing body reviews this policy …”.
     */
    readonly review_frequency: string;
  };
  /**
   * Credits. Whose work the policy rests on.
   */
  readonly credits: {
    /**
     * Sources of the wording. The organisations whose model policy this one rests on, credited in the section on its aims.
     */
    readonly template_sources: readonly string[];
  };
  /**
   * Police. The local police force.
   */
  readonly police: {
    /**
     * Name. The force’s name, printed wherever the police are to be told.
     */
    readonly name: string;
    /**
     * Say “the” before the name. Whether “the” goes before the force’s name in the middle of a sentence, so that sentences read naturally.
     */
    readonly article: boolean;
    /**
     * Non-emergency number. The number to ring when it is not an emergency. Write it in quotes.
     */
    readonly non_emergency: string;
    /**
     * Website. The force’s website, printed in the list of local contacts.
     */
    readonly website?: string;
    /**
     * Date checked. The day somebody last checked that these details are right. It is a note for you and is not printed.
     */
    readonly checked_on?: string;
  };
  /**
   * Safeguarding partnership. The local safeguarding children partnership, which replaced the safeguarding children board (LSCB).
   */
  readonly safeguarding_partnership: {
    /**
     * Name. The partnership’s name, printed where the policy refers to local thresholds and procedures.
     */
    readonly name: string;
    /**
     * Say “the” before the name. Whether “the” goes before the partnership’s name in the middle of a sentence, so that sentences read naturally.
     */
    readonly article: boolean;
    /**
     * Short form. The short form of the partnership’s name, used after the first mention.
     */
    readonly abbreviation?: string;
    /**
     * Website. The partnership’s website, printed in the list of local contacts.
     */
    readonly url?: string;
    /**
     * Phone number. The partnership’s phone number, printed in the list of local contacts. Write it in quotes.
     */
    readonly phone?: string;
    /**
     * Its guidance on nudes and semi-nudes. The title of the partnership’s own guidance on nudes and semi-nudes, if it has any; printed in the section on them.
     */
    readonly image_sharing_guidance?: string;
    /**
     * Date checked. The day somebody last checked that these details are right. It is a note for you and is not printed.
     */
    readonly checked_on?: string;
  };
  /**
   * Children’s social care. Where the school refers concerns about a child: the front door of children’s social care.
   */
  readonly referral: {
    /**
     * Name. What the service is called locally, printed wherever a referral is made.
     */
    readonly name: string;
    /**
     * Say “the” before the name. Whether “the” goes before the service’s name in the middle of a sentence, so that sentences read naturally.
     */
    readonly article: boolean;
    /**
     * Phone number. The number for making a referral. Write it in quotes.
     */
    readonly phone?: string;
    /**
     * Advice line. The number on which professionals can ask for advice before they refer. Write it in quotes.
     */
    readonly advice_phone?: string;
    /**
     * Out-of-hours number. The number for evenings, weekends and holidays. Write it in quotes.
     */
    readonly out_of_hours_phone?: string;
    /**
     * E-mail address. The address for referrals.
     */
    readonly email?: string;
    /**
     * Referral form. The address of the online referral form.
     */
    readonly form_url?: string;
    /**
     * Opening hours. When the main number is answered.
     */
    readonly hours?: string;
    /**
     * Date checked. The day somebody last checked that these details are right. It is a note for you and is not printed.
     */
    readonly checked_on?: string;
  };
  /**
   * Education safeguarding advice. The local authority’s team that advises schools on safeguarding and online safety.
   */
  readonly education_advice: {
    /**
     * Name. The team’s name, printed where the policy says whom to ask for advice.
     */
    readonly name?: string;
    /**
     * Say “the” before the name. Whether “the” goes before the team’s name in the middle of a sentence, so that sentences read naturally.
     */
    readonly article: boolean;
    /**
     * Adviser. The adviser whom the school contacts.
     */
    readonly contact?: Contact;
    /**
     * Phone number. The team’s phone number. Write it in quotes.
     */
    readonly phone?: string;
    /**
     * E-mail address. The team’s e-mail address.
     */
    readonly email?: string;
    /**
     * Schools’ extranet. The address of the authority’s pages for schools, where its online safety resources are.
     */
    readonly extranet_url?: string;
    /**
     * Date checked. The day somebody last checked that these details are right. It is a note for you and is not printed.
     */
    readonly checked_on?: string;
  };
  /**
   * LADO. The officer who is told about allegations against people who work with children.
   */
  readonly lado: {
    /**
     * Title. What the officer is called locally; used wherever allegations against staff are reported.
     */
    readonly title: "Local Authority Designated Officer (LADO)" | "LADO" | "Designated Officer";
    /**
     * Officer. The officer whom the school contacts.
     */
    readonly contact?: Contact;
    /**
     * Phone number. The officer’s phone number. Write it in quotes.
     */
    readonly phone?: string;
    /**
     * E-mail address. The officer’s e-mail address.
     */
    readonly email?: string;
    /**
     * Referral form. The address of the form for reporting an allegation.
     */
    readonly form_url?: string;
    /**
     * Date checked. The day somebody last checked that these details are right. It is a note for you and is not printed.
     */
    readonly checked_on?: string;
  };
  /**
   * Prevent. Whom the school contacts about radicalisation.
   */
  readonly prevent?: {
    /**
     * Prevent officer. The person whom the school contacts about radicalisation.
     */
    readonly contact?: Contact;
    /**
     * Phone number. The number for concerns about radicalisation. Write it in quotes.
     */
    readonly phone?: string;
    /**
     * E-mail address. The address for concerns about radicalisation.
     */
    readonly email?: string;
    /**
     * Date checked. The day somebody last checked that these details are right. It is a note for you and is not printed.
     */
    readonly checked_on?: string;
  };
  /**
   * IT helpdesk. The helpdesk that the school calls about filtering and other IT problems.
   */
  readonly helpdesk: {
    /**
     * Name. The helpdesk’s name, printed in the list of local contacts.
     */
    readonly name?: string;
    /**
     * Say “the” before the name. Whether “the” goes before the helpdesk’s name in the middle of a sentence, so that sentences read naturally.
     */
    readonly article: boolean;
    /**
     * Phone number. The helpdesk’s phone number. Write it in quotes.
     */
    readonly phone?: string;
    /**
     * Website. The helpdesk’s website.
     */
    readonly url?: string;
    /**
     * E-mail address. The helpdesk’s e-mail address.
     */
    readonly email?: string;
    /**
     * Date checked. The day somebody last checked that these details are right. It is a note for you and is not printed.
     */
    readonly checked_on?: string;
  };
  /**
   * Related policies. The policies and subjects that this policy goes with.
   */
  readonly related_policies: {
    /**
     * Policies. The policies listed as going with this one. The child protection policy is listed by itself, so leave it out here.
     */
    readonly items: readonly string[];
    /**
     * Subjects. The subjects whose policies cover online safety, listed with the related policies.
     */
    readonly curriculum: readonly string[];
  };
  /**
   * Roles. Details of what people in certain roles do.
   */
  readonly roles: {
    /**
     * Designated safeguarding lead. Details of what the designated safeguarding lead (DSL) does.
     */
    readonly dsl: {
      /**
       * Reports to. Those to whom the DSL reports online safety concerns and figures.
       *
       * @minItems 1
       */
      readonly reports_to: readonly [ReportsTo, ...ReportsTo[]];
      /**
       * Meetings with the governor. How often the DSL meets the lead governor; completes “meets the lead governor …”.
       */
      readonly governor_meetings: string;
      /**
       * Events. The online safety events that the DSL sees the school takes part in.
       */
      readonly events: readonly string[];
    };
  };
  /**
   * Records. Where safeguarding records are kept.
   */
  readonly records?: {
    /**
     * Safeguarding record system. The system in which concerns about pupils are recorded.
     */
    readonly safeguarding_system?: string;
  };
  /**
   * Teaching. How pupils are taught to be safe online.
   */
  readonly education: {
    /**
     * Scheme of work. The scheme of work with which online safety is taught.
     */
    readonly curriculum_scheme?: string;
    /**
     * Where posters are. Where posters with online safety rules hang: words that follow “in”.
     */
    readonly posters_location: string;
  };
  /**
   * Training. Training of staff.
   */
  readonly training: {
    /**
     * How often. How often staff have online safety training; completes “Staff have online safety training …”.
     */
    readonly frequency: string;
  };
  /**
   * Parents and carers. How the school works with parents and carers.
   */
  readonly parents: {
    /**
     * Events. The events at which parents and carers hear about online safety.
     */
    readonly events: readonly string[];
    /**
     * Ways of keeping in touch. The ways in which the school sends parents and carers online safety information.
     */
    readonly channels: readonly string[];
    /**
     * Acceptable use agreement. What parents and carers are asked to do with the acceptable use agreement: read it, read and sign it, or only be encouraged to talk it through and sign.
     */
    readonly aup: "read" | "read-and-sign" | "encouraged";
  };
  /**
   * Technology. The technology that pupils and staff use in school.
   */
  readonly technology: {
    /**
     * Devices. The kinds of devices used in lessons, listed in the section on classroom use.
     */
    readonly devices: readonly string[];
    /**
     * Device management. What manages the apps on the school’s devices, as part of a sentence.
     */
    readonly device_management?: string;
    /**
     * Search tools. The search engines that pupils are given, listed in the section on classroom use.
     */
    readonly search_tools: readonly string[];
  };
  /**
   * Access to the internet. How the school keeps track of who may use its internet.
   */
  readonly access: {
    /**
     * Record of users. Whether the school keeps a record of everyone who is given access to its devices and systems.
     */
    readonly record_of_users: boolean;
    /**
     * Audits. Whether the school audits how its technology is used.
     */
    readonly audits: boolean;
  };
  /**
   * Filtering. The filtering of the school’s internet.
   */
  readonly filtering: {
    /**
     * Filtering product. The filtering product or provider, named in the section on filtering and monitoring.
     */
    readonly provider: string;
    /**
     * Broadband provider. The provider of the school’s broadband, named in the section on filtering and monitoring.
     */
    readonly broadband_provider?: string;
    /**
     * Who helps to review it. The organisation that helps the school to review its filtering.
     */
    readonly review_partner?: string;
    /**
     * What is blocked. The kinds of content that the filter blocks, listed in the policy.
     */
    readonly blocked_categories: readonly string[];
    /**
     * What a pupil does. The steps that a pupil takes on meeting unsuitable content, in order.
     */
    readonly pupil_procedure: readonly string[];
    /**
     * Reports of illegal material. The bodies to whom material that may be illegal is reported.
     *
     * @minItems 1
     */
    readonly illegal_material_reported_to: readonly [Body, ...Body[]];
    /**
     * Checks. How the school checks that the filter works.
     */
    readonly checks: {
      /**
       * How often. How often the filter is tested; completes “The DSL and IT support test filtering …”.
       */
      readonly frequency: string;
      /**
       * Test tool. The tool with which the filter is tested.
       */
      readonly tool: string;
    };
  };
  /**
   * Monitoring. The monitoring of what is done on the school’s devices and internet.
   */
  readonly monitoring: {
    /**
     * Ways of monitoring. The ways in which use is monitored, listed in the policy.
     */
    readonly methods: readonly string[];
    /**
     * Monitoring product. The monitoring product, if the school uses one.
     */
    readonly product?: string;
    /**
     * How often reports are read. How often somebody reads the monitoring reports; completes “They read the reports …”.
     */
    readonly reports_read: string;
  };
  /**
   * Artificial intelligence. The use of generative artificial intelligence (AI).
   */
  readonly ai: {
    /**
     * Approved tools. The AI tools that the school has approved, listed in the section on AI.
     */
    readonly approved_tools: readonly string[];
    /**
     * Use by pupils. Whether pupils may use generative AI: not at all, only led by a teacher, or with accounts that the school provides.
     */
    readonly pupils: "not-used" | "with-teacher" | "own-accounts";
  };
  /**
   * Data protection. The school’s data protection policy.
   */
  readonly data_protection: {
    /**
     * Name of the policy. The name of the school’s data protection policy, printed in the section on personal data.
     */
    readonly policy_name: string;
    /**
     * Address of the policy. The web address of the data protection policy.
     */
    readonly policy_url?: string;
  };
  /**
   * Security. The security of the school’s systems.
   */
  readonly security: {
    /**
     * Memory sticks and other portable media. Whether memory sticks and the like may be used: not at all, only encrypted, with permission and a virus scan, or with permission and encryption.
     */
    readonly portable_media: "not-allowed" | "encrypted" | "permission-and-scan" | "permission-and-encryption";
  };
  /**
   * Passwords. The rules for passwords.
   */
  readonly passwords: {
    /**
     * Rules for passwords. Whether this policy has the rules for passwords; set to false when another policy has them.
     */
    readonly used: boolean;
    /**
     * Own user names from year. The year group from which each pupil has a user name of their own; 0 is reception.
     */
    readonly unique_username_from_year: number;
    /**
     * Own passwords from year. The year group from which each pupil has a password of their own; 0 is reception.
     */
    readonly unique_from_year: number;
    /**
     * When passwords are changed. When users change their passwords; completes “Users change their passwords …”.
     */
    readonly change_frequency: string;
    /**
     * Multi-factor login. Whether staff log in with a second step, such as a code on a phone.
     */
    readonly multi_factor: boolean;
  };
  /**
   * E-mail. The rules for e-mail.
   */
  readonly email: {
    /**
     * Offensive messages. The roles to whom offensive messages are reported.
     *
     * @minItems 1
     */
    readonly offensive_report_to: readonly [RoleName, ...RoleName[]];
    /**
     * Staff. E-mail of staff.
     */
    readonly staff: {
      /**
       * Official accounts. Whether staff use only the accounts that the school gives them for school business.
       */
      readonly official_account: boolean;
      /**
       * No personal e-mail. Whether staff may not use personal e-mail for school business.
       */
      readonly personal_email_banned: boolean;
    };
    /**
     * Pupils. E-mail of pupils.
     */
    readonly pupils: {
      /**
       * Pupils’ e-mail. Whether pupils have e-mail in school: none, a whole-class address, accounts of their own that the school provides, or both.
       */
      readonly mode: "none" | "whole-class" | "provided" | "both";
    };
  };
  /**
   * Video calls. The use of video calls with pupils.
   */
  readonly videoconferencing: {
    /**
     * Video calls. Whether the school uses video calls with pupils; adds the section on them.
     */
    readonly used: boolean;
    /**
     * Consent of parents. Whether parents and carers are asked for consent before pupils take part in a video call.
     */
    readonly parental_consent: boolean;
    /**
     * Calls by pupils. Whether pupils may make or answer a video call: not at all, or after asking the member of staff with them or their teacher.
     */
    readonly pupil_calls: "not-allowed" | "ask-staff" | "ask-teacher";
    /**
     * Recording. Whether video calls may be recorded: with the consent of everyone who takes part, or never.
     */
    readonly recording: "with-consent" | "never";
  };
  /**
   * Remote learning. Teaching pupils who learn at home.
   */
  readonly remote_learning: {
    /**
     * Remote learning. Whether the school teaches pupils remotely when they cannot be in school; adds the section on it.
     */
    readonly used: boolean;
    /**
     * Platform. The platform used for remote learning.
     */
    readonly platform?: string;
  };
  /**
   * Learning platform. The school’s learning platform.
   */
  readonly learning_platform: {
    /**
     * Learning platform. Whether the school has a learning platform; adds the section on it.
     */
    readonly used: boolean;
    /**
     * Product. The learning platform’s name; needed when one is used.
     */
    readonly product?: string;
  };
  /**
   * Apps that track progress. Apps that record children’s progress.
   */
  readonly progress_tracking: {
    /**
     * Apps that track progress. Whether the school uses apps to record children’s progress and share it with parents; adds the section on them.
     */
    readonly used: boolean;
    /**
     * Products. The names of the apps.
     */
    readonly products: readonly string[];
  };
  /**
   * Social media. The rules for social media.
   */
  readonly social_media: {
    /**
     * Personal use by staff. When staff may use social media for themselves; completes “Staff may use social media for themselves …”.
     */
    readonly personal_use_rule: string;
    /**
     * No use by pupils in school. Whether pupils may not use social media in school.
     */
    readonly pupil_use_banned: boolean;
    /**
     * Concerns. The roles to whom concerns about social media are reported.
     *
     * @minItems 1
     */
    readonly concerns_to: readonly [RoleName, ...RoleName[]];
    /**
     * Staff’s own accounts. The rules for staff’s own accounts.
     */
    readonly staff_personal: {
      /**
       * Exceptions. The roles with whom staff discuss links to pupils or parents that exist already, such as family.
       *
       * @minItems 1
       */
      readonly exceptions_to: readonly [RoleName, ...RoleName[]];
      /**
       * Approval of contact. The roles who must agree before staff contact pupils or parents through an account of their own.
       *
       * @minItems 1
       */
      readonly contact_approver: readonly [RoleName, ...RoleName[]];
    };
    /**
     * Pupils’ own accounts. The rules for pupils’ own accounts.
     */
    readonly pupils: {
      /**
       * Accounts set up in school. Whether the school ever sets up social media accounts for pupils: never, never for under-13s, or not stated.
       */
      readonly accounts: "none" | "none-under-13" | "not-stated";
    };
    /**
     * Official accounts. The school’s own social media accounts.
     */
    readonly official: {
      /**
       * Official accounts. Whether the school has social media accounts of its own; adds the section on them.
       */
      readonly used: boolean;
      /**
       * Approval of accounts. The roles who approve a new official account.
       *
       * @minItems 1
       */
      readonly approver: readonly [RoleName, ...RoleName[]];
    };
    /**
     * List of official accounts. The school’s own accounts, listed in the policy; needed when official accounts are used.
     */
    readonly official_channels: readonly Channel[];
  };
  /**
   * Mobile phones. The rules for mobile phones, smart watches and similar devices.
   */
  readonly phones: {
    /**
     * Pupils. The rules for pupils’ phones. Schools are phone-free for pupils throughout the day.
     */
    readonly pupils: {
      /**
       * Where pupils’ phones are. What happens to pupils’ phones during the school day: not brought to school, handed in, in a locker, in a locked pouch, or switched off in a closed bag.
       */
      readonly rule: "not-on-site" | "handed-in" | "locker" | "pouch" | "kept-in-bag";
      /**
       * Years that may bring a phone. The only year groups that may bring a phone to school at all. When it is not set, there is no limit.
       */
      readonly years?: readonly number[];
      /**
       * Handed to. To whom pupils hand their phones; used with the rule handed-in.
       */
      readonly handed_to: string;
      /**
       * Kept in. Where the phones are kept during the day; used with the rules handed-in and locker.
       */
      readonly storage: string;
      /**
       * Reasons for an exception. The reasons for which the head may agree an exception for a pupil.
       */
      readonly exceptions: readonly string[];
      /**
       * Signed agreement. The name of the agreement on phones that pupils and parents sign, if there is one.
       */
      readonly contract?: string;
      /**
       * Reaching home. How a pupil reaches home in the school day: the office calls, or the pupil uses a school phone.
       */
      readonly contact_home: "office-calls" | "school-phone";
      /**
       * How parents reach a pupil. Through whom parents and carers reach a pupil in the school day.
       */
      readonly parents_contact_via: string;
      /**
       * Confiscation. What happens to a phone that is taken from a pupil.
       */
      readonly confiscation: {
        /**
         * Held in. Where a confiscated phone is held.
         */
        readonly held: string;
        /**
         * Given back. To whom and when a confiscated phone is given back; completes “It goes back …”.
         */
        readonly return: string;
      };
    };
    /**
     * Staff. The rules for staff’s own phones.
     */
    readonly staff: {
      /**
       * During lessons. How staff keep their own phones while they work with pupils; completes “they keep their phones …”.
       */
      readonly storage: string;
      /**
       * Permission to use one in a lesson. The roles who may allow a member of staff to use their own phone in a lesson.
       *
       * @minItems 1
       */
      readonly lesson_permission: readonly [RoleName, ...RoleName[]];
    };
    /**
     * Visitors. The rules for visitors’ phones.
     */
    readonly visitors: {
      /**
       * Rule for visitors. Whether visitors may use a phone: not at all, or only in certain areas.
       */
      readonly rule: "not-used" | "designated-areas";
      /**
       * Areas for visitors. Where visitors may use a phone; used with the rule designated-areas.
       */
      readonly areas: string;
    };
    /**
     * Where nobody uses a phone. The places where nobody may use a phone or camera.
     */
    readonly banned_areas: readonly string[];
    /**
     * School phones. Phones and devices that the school gives to staff.
     */
    readonly official: {
      /**
       * School phones. Whether the school gives phones or devices to staff; adds the section on them.
       */
      readonly used: boolean;
      /**
       * Given to. To whom the school gives phones or devices; needed when it does.
       */
      readonly issued_to?: string;
    };
  };
  /**
   * Incidents. How the school responds to incidents and concerns.
   */
  readonly incidents: {
    /**
     * Flow chart. Whether the response chart is printed: what to do when there is a concern, drawn and in words. Without it, the policy says the same in two paragraphs.
     */
    readonly flow_chart: boolean;
    /**
     * Advice when unsure. The bodies whom the DSL asks for advice when unsure how to proceed.
     *
     * @minItems 1
     */
    readonly unsure_advice_from: readonly [Body, ...Body[]];
    /**
     * Suspected illegal activity. The bodies who are told when something illegal is suspected.
     *
     * @minItems 1
     */
    readonly illegal_activity_contact: readonly [Body, ...Body[]];
    /**
     * Wider concerns. Incidents that reach beyond the school.
     */
    readonly wider_concern: {
      /**
       * Who is told. The bodies who are told when other schools or the community may be affected.
       *
       * @minItems 1
       */
      readonly body: readonly [Body, ...Body[]];
    };
    /**
     * Misuse by staff. Misuse of technology by staff.
     */
    readonly staff_misuse: {
      /**
       * Who deals with it. The roles to whom misuse by a member of staff is reported.
       *
       * @minItems 1
       */
      readonly handled_by: readonly [RoleName, ...RoleName[]];
    };
  };
  /**
   * Procedures. Details of the procedures for particular kinds of incidents.
   */
  readonly procedures: {
    /**
     * Child sexual abuse and exploitation. Online child sexual abuse and exploitation.
     */
    readonly csae: {
      /**
       * Advice when unclear. The bodies whom the DSL asks when it is unclear whether a crime has been committed.
       *
       * @minItems 1
       */
      readonly unclear_advice: readonly [Body, ...Body[]];
      /**
       * When other schools are affected. The bodies whose help the school seeks when pupils at other schools may have been targeted.
       *
       * @minItems 1
       */
      readonly other_schools_support: readonly [Body, ...Body[]];
    };
    /**
     * Indecent images of children. Indecent images of children.
     */
    readonly iioc: {
      /**
       * Advice when unclear. The bodies whom the DSL asks when it is unclear whether a crime has been committed.
       *
       * @minItems 1
       */
      readonly unclear_advice: readonly [Body, ...Body[]];
      /**
       * Reported to. The bodies to whom indecent images are reported.
       *
       * @minItems 1
       */
      readonly report_to: readonly [Body, ...Body[]];
    };
    /**
     * Cyberbullying. Cyberbullying.
     */
    readonly cyberbullying: {
      /**
       * Length of the section. Whether the section is short and points to the anti-bullying policy, or long and sets out the steps.
       */
      readonly form: "short" | "long";
    };
    /**
     * Online hate. Online hate.
     */
    readonly hate: {
      /**
       * Advice when unclear. The bodies whom the DSL asks when it is unclear whether a crime has been committed.
       *
       * @minItems 1
       */
      readonly advice_from: readonly [Body, ...Body[]];
    };
    /**
     * Radicalisation. Online radicalisation and extremism.
     */
    readonly radicalisation?: {
      /**
       * Local Prevent pathway. The name of the local pathway for Prevent concerns, if there is one.
       */
      readonly local_pathway?: string;
    };
  };
  /**
   * Useful links. The national links printed at the end.
   */
  readonly links?: {
    /**
     * Links for the school. The national links listed for the school. When it is not set, all of them are listed.
     */
    readonly national_settings?: readonly LinkId[];
    /**
     * Links for parents. The national links listed for parents and carers. When it is not set, all of them are listed.
     */
    readonly national_parents?: readonly LinkId[];
  };
  /**
   * Changes to sections. What the school changes in single sections, by the section’s id: text it adds or replaces, or a section it leaves out or that another policy covers.
   */
  readonly sections?: {
    readonly [k: string]: SectionWording;
  };
  /**
   * Severity of rules. What becomes of a problem that a rule finds, by the rule’s code as a check prints it: error, warning or off, with the reason where it is switched off. Only rules and warnings about wording can be changed.
   */
  readonly rules?: {
    [k: string]:
      | "error"
      | "warning"
      | "off"
      | {
          /**
           * Severity. An error stops the school’s documents, a warning does not, and off says nothing.
           */
          readonly severity: "error" | "warning" | "off";
          /**
           * Reason. Why the rule has this severity here; needed to switch it off. A check prints it beside the problems of the rule.
           */
          readonly reason?: string;
        };
  };
  /**
   * Locked settings. The settings that a school may not change, by their full names, such as police.name. Only a defaults file may hold this list.
   */
  readonly locked?: readonly string[];
}
/**
 * A named person in or for the school.
 */
export interface Person {
  /**
   * Name. The person’s name as it should be printed.
   */
  readonly name: string;
  /**
   * Job title. The person’s job title, printed after the name where people are listed.
   */
  readonly role?: string;
  /**
   * Phone number. The number on which this person can be reached, printed with the name. Write it in quotes.
   */
  readonly phone?: string;
  /**
   * E-mail address. The address at which this person can be reached, printed with the name.
   */
  readonly email?: string;
  /**
   * Keep direct details internal. Set to true to leave this person’s direct phone number and e-mail address out of the version for the public. When it is not set, they are printed there too.
   */
  readonly internal?: boolean;
  /**
   * Date checked. The day somebody last checked that these details are right. It is a note for you and is not printed.
   */
  readonly checked_on?: string;
}
/**
 * A designated safeguarding lead (DSL).
 */
export interface DslPerson {
  /**
   * Name. The person’s name as it should be printed.
   */
  readonly name: string;
  /**
   * Job title. The person’s job title, printed after the name where people are listed.
   */
  readonly role?: string;
  /**
   * Phone number. The number on which this person can be reached, printed with the name. Write it in quotes.
   */
  readonly phone?: string;
  /**
   * E-mail address. The address at which this person can be reached, printed with the name.
   */
  readonly email?: string;
  /**
   * Keep direct details internal. Set to true to leave this person’s direct phone number and e-mail address out of the version for the public. When it is not set, they are printed there too.
   */
  readonly internal?: boolean;
  /**
   * Date checked. The day somebody last checked that these details are right. It is a note for you and is not printed.
   */
  readonly checked_on?: string;
  /**
   * The lead DSL. Set to true for the one person who leads when the school has several designated safeguarding leads.
   */
  readonly lead?: boolean;
}
/**
 * Somebody, or an office, that can be contacted.
 */
export interface Contact {
  /**
   * Name. The name of the person or office to contact.
   */
  readonly name?: string;
  /**
   * Job title. What this person does, printed after the name.
   */
  readonly role?: string;
  /**
   * Phone number. The number to ring. Write it in quotes.
   */
  readonly phone?: string;
  /**
   * E-mail address. The address to write to.
   */
  readonly email?: string;
  /**
   * Web address. The page that gives these contact details or a form.
   */
  readonly url?: string;
  /**
   * Date checked. The day somebody last checked that these details are right. It is a note for you and is not printed.
   */
  readonly checked_on?: string;
  /**
   * Keep direct details internal. Set to true to leave this direct phone number, e-mail address and web address out of the version for the public. When it is not set, they are printed there too.
   */
  readonly internal?: boolean;
}
/**
 * One official social media account of the school.
 */
export interface Channel {
  /**
   * Platform. The service that the account is on.
   */
  readonly platform: string;
  /**
   * Account name. The name of the account on that service.
   */
  readonly handle?: string;
  /**
   * Web address. The address of the account’s page.
   */
  readonly url?: string;
}
/**
 * A paragraph or list item that the school adds to a section.
 */
export interface Addition {
  /**
   * Place. Where in the section the text goes: first, last, or after a named item of the section. When it is not set, the text goes last.
   */
  readonly at?:
    | ("first" | "last")
    | {
        /**
         * After this item. The name of the item after which the text goes. The pack names some of its items; a wrong name lists them.
         */
        readonly after: string;
      };
  /**
   * Text. The text to add, printed as it stands.
   */
  readonly text: string;
}
/**
 * Wording that takes the place of a whole section’s.
 */
export interface Replacement {
  /**
   * Text. The text that is printed instead of the section’s own.
   */
  readonly text: string;
  /**
   * Reason. Why the school replaces the wording. It is a note for whoever reviews the file and is not printed.
   */
  readonly reason: string;
}
/**
 * The reason for which a section is left out.
 */
export interface Omission {
  /**
   * Reason. Why the section is left out. It is a note for whoever reviews the file and is not printed.
   */
  readonly reason: string;
}
/**
 * What the school changes in one section.
 */
export interface SectionWording {
  /**
   * Added text. Paragraphs or list items that are added to the section’s own wording.
   */
  readonly add?: readonly Addition[];
  /**
   * Replaced text. Text that is printed instead of the section’s own wording, with the reason.
   */
  readonly replace?: Replacement;
  /**
   * Left out. Leaves the section out, with the reason. Sections that guidance requires cannot be left out.
   */
  readonly omit?: Omission;
  /**
   * Covered by another policy. The name of the policy that already has these rules; the section then only points to it.
   */
  readonly defer_to?: string;
}
