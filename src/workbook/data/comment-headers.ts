/** The headers of Comments. */
export const COMMENT_HEADERS = ['Month', 'Customer', 'Comment'] as const;
