/** Counts a timer of a lesson down. It is shown alone: nothing ends with it. */
let known: HTMLElement | undefined
let left: string | undefined
let end = 0

export function countDown(): void {
  const place = document.querySelector<HTMLElement>('[data-left]') ?? undefined
  if (place !== known || place?.dataset.left !== left) {
    known = place
    left = place?.dataset.left
    end = performance.now() + Number(left) * 1000
  }
  if (!place) return
  const seconds = Math.max(0, Math.round((end - performance.now()) / 1000))
  place.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
