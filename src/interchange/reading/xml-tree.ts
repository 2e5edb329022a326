/** XML as a tree. A file that declares entities of its own is refused, and nothing is ever loaded. */
import { Parser } from 'htmlparser2'
import { mostLevels } from './limits.ts'
import { Unreadable } from './unreadable.ts'

export interface XmlNode {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlNode[]
  /** Directly in it. */
  text: string
  /** On which it begins, from 1. */
  line: number
}

/** @throws `Unreadable` where it is nested too deeply or has a document type. @returns undefined where there is no element */
export function readXml(xml: string): XmlNode | undefined {
  const document: XmlNode = { name: '', attributes: {}, children: [], text: '', line: 1 }
  const open = [document]
  let line = 1
  let counted = 0
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (open.length > mostLevels) throw new Unreadable('depth')
        for (; counted < parser.startIndex; counted++) if (xml[counted] === '\n') line++
        const node = { name, attributes, children: [], text: '', line }
        open.at(-1)?.children.push(node)
        open.push(node)
      },
      onclosetag: () => open.pop(),
      onprocessinginstruction: (name) => {
        if (name.toLowerCase() === '!doctype') throw new Unreadable('entities')
      },
      ontext: (text) => {
        const node = open.at(-1)
        if (node) node.text += text
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return document.children[0]
}

export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child) => child.name === name)

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name)

/** The text of the first child of a name; empty where there is none. */
export const textIn = (node: XmlNode | undefined, name: string): string =>
  childOf(node, name)?.text.trim() ?? ''
