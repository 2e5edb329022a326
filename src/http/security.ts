/** Security headers, built once. Every response that the Worker makes carries one of these sets. */

/** Everything from our own origin, nothing inline, no frame around us. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const common = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
}

/**
 * Says that an answer is ours. What a network puts in between, such as its page to sign in, lacks it, and
 * scripts put no answer into a page that does (`src/browser/connection.ts`).
 */
const ownPage = { 'X-Own-Page': '1' }

/** For pages that anyone may see. */
export const publicHeaders = { ...common, 'Referrer-Policy': 'same-origin' }

/**
 * For pages that any site may frame: nothing else about them is looser. A host that is isolated from
 * other origins frames only what is as strict itself (COEP).
 */
export const embedHeaders = {
  ...publicHeaders,
  'Content-Security-Policy': contentSecurityPolicy.replace(
    "frame-ancestors 'none'",
    'frame-ancestors *',
  ),
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/** For the page that shows what framed pages look like. */
export const previewHeaders = {
  ...publicHeaders,
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-src 'self'`,
}

/** For pages whose address is a capability: not kept, not indexed, not passed on as a referrer. */
export const privateHeaders = {
  ...common,
  ...ownPage,
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
}

/** For open data: any page may read it, without credentials. */
export const readableAnywhere = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}
