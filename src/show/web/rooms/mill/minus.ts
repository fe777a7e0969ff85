/** A written number with a minus sign for the hyphen of the locale. */
export const minus = (written: string): string => written.replace(/^-/, '\u2212')
