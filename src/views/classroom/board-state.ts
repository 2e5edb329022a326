import type { ClassroomState } from '../../domain/classroom.ts'

/** What a projector may show of a class: nothing about anyone, and no key of the teacher's. */
export interface BoardState {
  code: string
  quiz: string
  state: ClassroomState
  /** Seconds since 1970. */
  closesAt: number
  zone: string
  /** Leads straight into the class. */
  joinAddress: string
  /** Where the code is typed. */
  startAddress: string
  /** Whether other devices can reach those addresses. */
  isReachable: boolean
  joined: number
  finished: number
}
