/** Where two people's codings of a source are compared. */
export const codersAddress = (source: string): string => `/coders?${new URLSearchParams({ source })}`

/** Where a person reads a source without seeing what others decided. */
export const apartAddress = (source: string): string => `/source/${encodeURIComponent(source)}?apart=yes`
