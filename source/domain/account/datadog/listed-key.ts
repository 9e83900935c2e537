/** An API key as Datadog lists it: its value can't be read again. `lastUsed` is an ISO instant. */
export type ListedKey = {readonly name: string; readonly ending: string; readonly lastUsed?: string};
