type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined | ''> };

/** Leaves out what the source does not give: an empty `V` says as much as no element. */
export function withoutAbsent<T extends object>(values: T): Present<T> {
  const present: Present<T> = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined && value !== '') present[key] = value as Present<T>[typeof key];
  }
  return present;
}
