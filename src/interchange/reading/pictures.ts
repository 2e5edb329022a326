const mediumRe = /<(?:img|svg|audio|video|object|embed|iframe|canvas)\b/i

/** Whether HTML shows more than its text. */
export const showsMore = (html: string): boolean => mediumRe.test(html)
