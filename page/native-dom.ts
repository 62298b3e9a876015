/**
 * Reads DOM members past the names that a page may lay over them. `<input name="parentNode">` makes `form.parentNode`
 * answer the input ("form clobbering"), in an extension's isolated world too, and `<img name="body">` does the same to
 * `document.body`. The platform's own members sit on the prototypes, which a page cannot reach from its world.
 */

/** The platform's own value of a member: an attribute's value, or a method bound to its object. */
export function readNative<T extends object, K extends keyof T>(target: T, key: K): T[K] {
  for (let holder = Object.getPrototypeOf(target); holder !== null; holder = Object.getPrototypeOf(holder)) {
    const descriptor = Object.getOwnPropertyDescriptor(holder, key);
    if (descriptor?.get) return descriptor.get.call(target);
    if (descriptor) return typeof descriptor.value === 'function' ? descriptor.value.bind(target) : descriptor.value;
  }
  return target[key];
}
