/**
 * What the Worker's runtime has and Node has not: here it passes pages on as they are. What links of framed
 * pages become is looked at in the Worker's own runtime.
 */
class PlainRewriter {
  on(): this {
    return this
  }

  transform(response: Response): Response {
    return response
  }
}

Object.assign(globalThis, { HTMLRewriter: PlainRewriter })
