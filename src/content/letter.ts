/** What people call the answers to a question: A, B, C. @param at from 0 */
export const letterAt = (at: number): string => String.fromCharCode(65 + at)
