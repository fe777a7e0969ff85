/** Characters that one search looks for at most: some lines of a text (assumption). Its address stays below what servers take. */
export const longestQuery = 500
