/** CONTRACT: what is written into a file's metadata. Every value comes from the content, none from a clock. */

export interface DocumentInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** BCP 47. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  /** ISO date of the leaflet's version. */
  readonly date: string;
  /** `NL-ONC-001 1.0.0`. */
  readonly identifier: string;
}
