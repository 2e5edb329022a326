/** What `cloudflare:workers` gives, as far as rooms need it, for Node. */
export class DurableObject<Env> {
  protected readonly ctx: unknown
  protected readonly env: Env

  constructor(ctx: unknown, env: Env) {
    this.ctx = ctx
    this.env = env
  }
}
