/**
 * What the Worker's runtime has and Node 24 has not: base64 on `Uint8Array`, as far as tokens need
 * it. Importing this module puts it in place. That altered tokens are refused is tested in the
 * Worker's own runtime.
 */
const bytes = Uint8Array.prototype as { toBase64?: () => string }
const ofBytes = Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array }

bytes.toBase64 ??= function (this: Uint8Array) {
  return Buffer.from(this).toString('base64url')
}

ofBytes.fromBase64 ??= (text) => {
  const plain = text.replace(/=+$/, '')
  const decoded = Buffer.from(plain, 'base64url')
  if (decoded.toString('base64url') !== plain) throw new SyntaxError('not base64url')
  return new Uint8Array(decoded)
}
