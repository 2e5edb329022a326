/** Whether a piece of work went through, where why it did not makes no difference. */
export const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  )
