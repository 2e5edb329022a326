/** The configuration of workerd for one Worker, in Cap'n Proto's own notation. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Bundle } from './bundle.ts'

/** What the platform would give the Worker. Rate limits are left out: the site takes that as a pass. */
export interface Bindings {
  /** Texts by name. */
  texts: Readonly<Record<string, string>>
  /** Host and port of the namespace behind `SCORES`. */
  scores?: string
  /** Host and port of what answers for `ASSETS`. */
  assets?: string
  /** Whether it has the rooms of classes, `ROOMS`. */
  hasRooms?: boolean
}

/** Writes a bundle and its configuration into a folder. @returns the file to serve it by */
export function installWorker(folder: string, bundle: Bundle, bindings: Bindings): string {
  for (const { name, contents } of bundle.modules) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, contents)
  }
  const rooms = join(folder, 'rooms')
  // Those of another run had other classes.
  rmSync(rooms, { recursive: true, force: true })
  if (bindings.hasRooms) mkdirSync(rooms)
  const config = join(folder, 'config.capnp')
  writeFileSync(config, workerdConfig(bundle, bindings, rooms))
  return config
}

/**
 * @param bundle whose modules stand beside the configuration, by their names
 * @param rooms the folder where rooms are kept
 */
function workerdConfig(
  { modules, compatibility }: Bundle,
  { texts, scores, assets, hasRooms = false }: Bindings,
  rooms: string,
): string {
  const externals = { scores, assets }
  const external = (name: string, address: string) =>
    `(name = ${quote(name)}, external = (address = ${quote(address)}, http = ()))`
  const services = [
    '(name = "main", worker = .worker)',
    ...Object.entries(externals).flatMap(([name, address]) =>
      address ? [external(name, address)] : [],
    ),
    ...(hasRooms ? [`(name = "rooms", disk = (path = ${quote(rooms)}, writable = true))`] : []),
  ]
  const bindings = [
    ...Object.entries(texts).map(
      ([name, text]) => `(name = ${quote(name)}, text = ${quote(text)})`,
    ),
    ...(scores ? ['(name = "SCORES", kvNamespace = "scores")'] : []),
    ...(assets ? ['(name = "ASSETS", service = "assets")'] : []),
    ...(hasRooms ? ['(name = "ROOMS", durableObjectNamespace = "RoomObject")'] : []),
  ]
  const embedded = modules.map(
    ({ name, type }) => `(name = ${quote(name)}, ${type} = embed ${quote(name)})`,
  )
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [${services.join(', ')}],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [${embedded.join(', ')}],
  compatibilityDate = ${quote(compatibility.date)},
  compatibilityFlags = [${compatibility.flags.map(quote).join(', ')}],
  bindings = [${bindings.join(', ')}],${hasRooms ? roomObjects : ''}
);
`
}

const roomObjects = `
  durableObjectNamespaces = [(className = "RoomObject", uniqueKey = "rooms", enableSql = true)],
  durableObjectStorage = (localDisk = "rooms"),`

/** Of Cap'n Proto's texts only these two characters need an escape here. */
const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`
