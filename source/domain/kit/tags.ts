/** AWS resource tags, key to value. */
export type Tags = Readonly<Record<string, string>>;
