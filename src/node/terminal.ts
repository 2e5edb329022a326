/** Arguments and output of a command. */
import { type ParseArgsConfig, parseArgs } from 'node:util'

/**
 * Reads the command line. `--help` prints the usage and ends the run; so does an option that the
 * command does not have, with 1.
 * @param usage what may be typed, and what it does
 * @param config as of `parseArgs`
 */
export function readArguments<const Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  if (process.argv.includes('--help')) {
    console.log(usage)
    process.exit(0)
  }
  try {
    return parseArgs(config)
  } catch (error) {
    // The first sentence says what is wrong, the rest is about parseArgs.
    const [wrong] = error instanceof Error ? error.message.split('. ') : []
    fail(`${wrong}\n\n${usage}`)
  }
}

/** A port as it was typed. `0` lets the system choose. */
export function readPort(text: string): number {
  const port = Number(text)
  if (text === '' || !Number.isInteger(port) || port < 0 || port > 65535) {
    fail(`“${text}” is no port: take a whole number up to 65535, such as 9000.`)
  }
  return port
}

/** Ends the run with a message in plain words. */
export function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
