/** Tells `cloudflare:workers` what our Worker exports and is given. */
declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../../src/whole.ts')
  }
  interface Env extends Required<import('../../src/env.ts').Env> {}
}
