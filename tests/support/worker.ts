/** The Worker for tests: it makes its pages itself, and alarms wait for the test. */
import { RoomObject as Room } from '../../src/whole.ts'

export { AllowanceObject, default } from '../../src/whole.ts'

/** The clock of a test stands still where it likes, and the one of alarms does not know of it. */
export class RoomObject extends Room {
  override alarm(): Promise<void> {
    return Promise.resolve()
  }

  /** Does what is due by the clock of the test. */
  ring(): Promise<void> {
    return super.alarm()
  }
}
