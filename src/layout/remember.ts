/** Answers that are worked out once and kept as long as their map. */

/** The value of a key, made when it is asked for the first time. */
export function remember<K, V extends object>(known: Map<K, V>, key: K, make: () => V): V {
  const there = known.get(key);
  if (there) return there;
  const made = make();
  known.set(key, made);
  return made;
}
