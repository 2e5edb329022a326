/** A browser by the W3C WebDriver protocol, as far as a walk through a quiz needs it. */

/** How the protocol marks that a value is an element (section 11). */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

export class WebDriverSession {
  readonly #address: string

  private constructor(address: string) {
    this.#address = address
  }

  /**
   * @param driver the address of the driver
   * @param capabilities what the browser must be, by which the driver also learns where it is
   */
  static async open(driver: string, capabilities: object): Promise<WebDriverSession> {
    const { sessionId } = (await ask(`${driver}/session`, 'POST', {
      capabilities: { alwaysMatch: capabilities },
    })) as { sessionId: string }
    return new WebDriverSession(`${driver}/session/${sessionId}`)
  }

  async goto(url: string): Promise<void> {
    await ask(`${this.#address}/url`, 'POST', { url })
  }

  /** What a script returns; it runs as the body of a function. */
  run(script: string): Promise<unknown> {
    return ask(`${this.#address}/execute/sync`, 'POST', { script, args: [] })
  }

  /** Presses the first element that a selector finds. */
  async click(selector: string): Promise<void> {
    // The driver presses at once, wherever a smooth movement of the page has come to.
    const instantly = "scrollIntoView({ block: 'center', behavior: 'instant' })"
    await this.run(`document.querySelector(${JSON.stringify(selector)})?.${instantly}`)
    const found = await ask(`${this.#address}/element`, 'POST', {
      using: 'css selector',
      value: selector,
    })
    const id = (found as Record<string, string>)[elementKey]
    await ask(`${this.#address}/element/${id}/click`, 'POST', {})
  }

  async close(): Promise<void> {
    await ask(this.#address, 'DELETE')
  }
}

/** @throws with what the driver says went wrong */
async function ask(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  })
  const { value } = (await response.json()) as { value: { error?: string; message?: string } }
  if (!response.ok) throw new Error(`WebDriver, ${address}: ${value.error} ${value.message}`)
  return value
}
