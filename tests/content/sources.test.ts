/** Sources an editor can be shown: what is refused of their places, days and archives, and what is compiled of them. */
import { describe, expect, it } from 'vitest'
import { readPlaces } from '../../src/content/library/places.ts'
import { type Edit, tinyContent } from '../support/content-folder.ts'

const sources = 'sources.yaml'
const register = 'facts/bridge.yaml'
const edit = (file: string, from: string, to: string): Edit => ({ file, from, to })
const inPlace = (to: string): Edit[] => [edit(sources, 'headline; paragraph 2', to)]

const form =
  'should be a place such as headline, paragraph 2, paragraph 3, 5-6 or article 1, several with a semicolon between them'
const placed = `✗  content/${sources}:8  S01.places.F-ONE-01  `

describe('A source is refused', () => {
  it.each<[what: string, edits: Edit[], says: string]>([
    ['with a place of another kind', inPlace('line 2'), placed + form],
    ['with a paragraph that has no number', inPlace('paragraph'), placed + form],
    ['with a number after a headline', inPlace('headline 2'), placed + form],
    ['with a paragraph that has a name', inPlace('paragraph two'), placed + form],
    ['with a comma between two places', inPlace('headline, paragraph 2'), placed + form],
    ['with a semicolon at the end', inPlace('headline;'), placed + form],
    [
      'with numbers that run backwards',
      inPlace('page 9-3'),
      `${placed}has numbers that run backwards`,
    ],
    [
      'with paragraphs out of order',
      inPlace('paragraph 5, 3'),
      `${placed}has numbers that run backwards`,
    ],
    ['with a paragraph before the first', inPlace('paragraph 0'), placed + form],
    [
      'with a place of a fact that does not name it',
      [edit(sources, 'F-ONE-01: headline', 'F-TWO-01: headline')],
      `✗  content/${sources}:8  S01.places.F-TWO-01  F-TWO-01 does not name S01 as a source`,
    ],
    [
      'with a place of a fact that does not exist',
      [edit(sources, 'F-ONE-01: headline', 'F-ONE-09: headline')],
      `✗  content/${sources}:8  S01.places.F-ONE-09  there is no fact F-ONE-09 in the register: did you mean F-ONE-01?`,
    ],
    [
      'that does not say when it was seen',
      [edit(sources, 'bridges]\n  seen: 2026-11-23\n', 'bridges]\n')],
      `✗  content/${sources}:31  S04.seen  is missing`,
    ],
    [
      'that was seen on a day to come',
      [edit(sources, 'bridges]\n  seen: 2026-11-23', 'bridges]\n  seen: 2026-11-24')],
      `✗  content/${sources}:35  S04.seen  is in the future`,
    ],
    [
      'that was seen before it was there',
      [edit(sources, 'date: 2026-03\n', 'date: 2026-12\n')],
      `✗  content/${sources}:26  S03.seen  is before its date, 2026-12`,
    ],
    [
      'whose archived copy is the page itself',
      [edit(sources, 'bridges]\n', 'bridges]\n  archived: https://blog.example/bridges\n')],
      `✗  content/${sources}:35  S04.archived  is one of its urls: an archive has another`,
    ],
  ])('%s', (_what, edits, says) => {
    const folder = tinyContent()
    for (const each of edits) folder.edit(each)
    expect(folder.problems()).toEqual([says])
  })
})

it('A fact that names a source twice is refused', () => {
  const folder = tinyContent().edit(edit(register, '[S02, S03]', '[S02, S02, S03]'))
  expect(folder.problems()).toEqual([
    `✗  content/${register}:11  F-ONE-02.sources.1  S02 stands twice`,
  ])
})

it('A fact that names a relay before the original is refused', () => {
  const folder = tinyContent().edit(edit(register, '[S02, S03]', '[S03, S02]'))
  expect(folder.problems()).toEqual([
    `✗  content/${register}:11  F-ONE-02.sources.1  S02 is of tier B and stands after one of tier C: the best comes first`,
  ])
})

it('Places are compiled with their labels and locators, by source and fact', () => {
  const folder = tinyContent().edit(
    edit(sources, 'headline; paragraph 2', 'headline; paragraph 2, 5-6; section Who may'),
  )
  const [library] = folder.build().libraries
  const noted = 'headline; paragraph 2, 5-6; section Who may'
  expect(library?.places).toEqual({ S01: { 'F-ONE-01': noted } })
  expect(readPlaces(noted)).toEqual([
    { label: 'headline' },
    { label: 'paragraph', locator: '2, 5-6' },
    { label: 'section', locator: 'Who may' },
  ])
  expect(library?.sources.S01).not.toHaveProperty('places')
})

it('A page that a fact only discusses may have a place for it', () => {
  const folder = tinyContent().edit(
    edit(sources, 'bridges]\n', 'bridges]\n  places:\n    F-TWO-02: item 7\n'),
  )
  expect(folder.problems()).toEqual([])
})

it('A section may have a name that is no range of numbers', () => {
  const folder = tinyContent().edit(
    edit(sources, 'headline; paragraph 2', 'section Q9-1; paragraph 2-3'),
  )
  expect(folder.problems()).toEqual([])
})
