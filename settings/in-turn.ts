/** Changes of what is stored, one after the other, whichever of our pages makes them. */

/**
 * Does a job alone among all jobs of that name in the background, popups and options: reading and writing is not one step
 * in the browser's storage, and a change made between the two would be lost. A page that goes in the middle of its job
 * lets the next one begin. Gives and throws what the job does.
 */
export function inTurn<T>(name: string, job: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, job) as Promise<T>; // the types of locks say twice that it is a promise's value
}
