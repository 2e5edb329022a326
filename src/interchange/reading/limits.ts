/**
 * How much is read of what others wrote. A question with eight choices and all that is said of them has some five
 * thousand characters and a bank of a whole course a few hundred questions, so that nothing is near these but a slip,
 * or what is meant to hold up the page.
 */

/** Of a text or a file, in characters or bytes: what the page says. */
export const mostCharacters = 2_000_000
/** In a file. */
export const mostQuestions = 500
/** Of a question with all its answers, as it stands in a file. */
export const longestQuestion = 50_000
/** Of one text of it, as it is read. */
export const longestText = 5_000
/** Elements within each other, of XML and of HTML. */
export const mostLevels = 50
